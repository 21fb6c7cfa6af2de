using System.Collections.Frozen;
using System.Collections.Immutable;
using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>A data file as Puppet reads it, parsed once for all nodes. Immutable.</summary>
public sealed class HieraDataFile
{
    /// <summary>Of how many earlier texts entries are kept.</summary>
    private const int MostTexts = 16;

    internal HieraDataFile(
        RepoPath path, SourceText source, YamlDocument? document, FrozenDictionary<string, HieraDataEntry> entries, Diagnostic? failure, ImmutableArray<Diagnostic> diagnostics)
    {
        Path = path;
        Source = source;
        Document = document;
        Entries = WithoutPlainSecrets(entries);
        Failure = failure;
        Diagnostics = diagnostics;
    }

    private HieraDataFile(HieraDataFile file, FrozenDictionary<string, HieraDataEntry> entries)
    {
        Path = file.Path;
        Source = file.Source;
        Document = file.Document;
        Entries = entries;
        Failure = file.Failure;
        Diagnostics = file.Diagnostics;
    }

    /// <summary>
    /// This file with the entries of an earlier state of it, where they are the same: what was made from those then and what is made from
    /// them now then speak of the same places. They say so in the earlier text.
    /// </summary>
    internal HieraDataFile Keeping(HieraDataFile earlier)
    {
        if (Failure is not null || earlier.Failure is not null)
            return this;
        var entries = Entries.Values.Select(e => earlier.Entries.TryGetValue(e.Key, out var known) && EntryComparison.AreSame(known, e) ? known : e).ToFrozenDictionary(static e => e.Key, StringComparer.Ordinal);
        // Each of them keeps its text alive: from time to time all begin anew.
        return entries.Values.Select(static e => e.KeyLocation.Source).Distinct().Count() > MostTexts ? this : new HieraDataFile(this, entries);
    }

    internal HieraDataFile WithDiagnostics(ImmutableArray<Diagnostic> diagnostics) => new(Path, Source, Document, (FrozenDictionary<string, HieraDataEntry>)Entries, Failure, diagnostics);

    /// <summary>The file in its layer's source.</summary>
    public RepoPath Path { get; }

    /// <summary>Its text.</summary>
    public SourceText Source { get; }

    /// <summary>Its tree; null for JSON and HOCON.</summary>
    public YamlDocument? Document { get; }

    /// <summary>The keys that can be looked up, with their values before interpolation.</summary>
    public IReadOnlyDictionary<string, HieraDataEntry> Entries { get; }

    /// <summary>Entries of the file.</summary>
    /// <param name="wanted">The keys to look for; null for all.</param>
    internal IEnumerable<HieraDataEntry> EntriesOf(IReadOnlySet<string>? wanted) => wanted switch
    {
        null => Entries.Values,
        { Count: var count } when count < Entries.Count => wanted.Select(k => Entries.GetValueOrDefault(k)).OfType<HieraDataEntry>(),
        _ => Entries.Values.Where(e => wanted.Contains(e.Key)),
    };

    /// <summary>Why Puppet refuses the file, so that every lookup that reaches it fails; null if it does not.</summary>
    public Diagnostic? Failure { get; }

    /// <summary>Values whose keys say password are secret, whether they are encrypted or not.</summary>
    private static FrozenDictionary<string, HieraDataEntry> WithoutPlainSecrets(FrozenDictionary<string, HieraDataEntry> entries)
    {
        Dictionary<string, HieraDataEntry>? marked = null;
        foreach (var (key, entry) in entries)
        {
            var value = SecretTaint.MarkMembers(SecretTaint.Mark(key, entry.Value));
            if (!ReferenceEquals(value, entry.Value))
                (marked ??= new Dictionary<string, HieraDataEntry>(entries, StringComparer.Ordinal))[key] = entry with { Value = value };
        }
        return marked?.ToFrozenDictionary(StringComparer.Ordinal) ?? entries;
    }

    /// <summary>What is wrong with the file, <see cref="Failure"/> among it.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Reads a text as the function <c>yaml_data</c> of Puppet reads a file, under its default settings. Never fails.</summary>
    /// <param name="source">The whole file; its path need not lead anywhere.</param>
    public static HieraDataFile Parse(SourceText source) => YamlDataReader.Read(YamlDocument.Parse(source), RepoPath.Parse("data.yaml"), "data", isStrict: false);
}

/// <summary>One key of a data file.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeyLocation">Where the key stands.</param>
/// <param name="Value">The value before interpolation.</param>
/// <param name="NeedsInterpolation">Whether any string in it holds <c>%{</c>.</param>
/// <param name="Failure">Why Puppet refuses the value; null if it does not.</param>
public sealed record HieraDataEntry(string Key, Location KeyLocation, PuppetValue Value, bool NeedsInterpolation, Diagnostic? Failure);
