using System.Collections.Immutable;
using System.Text.Json;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>
/// Findings that are known and put up with, so that only new ones count. It survives edits around a finding and moves of its file; an entry
/// whose finding is gone is an error until it is taken out. Immutable.
/// </summary>
public sealed class Baseline
{
    private const int CurrentVersion = 1;

    /// <summary>A baseline of entries.</summary>
    /// <param name="path">The file in which it stands, as reports show it; empty if in none.</param>
    /// <param name="entries">The entries.</param>
    public Baseline(string path, ImmutableArray<BaselineEntry> entries)
    {
        Path = path;
        Entries = entries;
    }

    /// <summary>The file in which it stands; empty if in none.</summary>
    public string Path { get; }

    /// <summary>The findings, sorted by path and fingerprint where the baseline was made here.</summary>
    public ImmutableArray<BaselineEntry> Entries { get; }

    /// <summary>What is wrong with the file; null if nothing is. A baseline that cannot be read has no entries.</summary>
    public Diagnostic? Failure { get; private init; }

    /// <summary>A baseline of all findings of a run, those among them that an earlier baseline held back. What concerns configuration, comments and baselines is left out.</summary>
    /// <param name="result">The run.</param>
    /// <param name="path">The file in which it will stand.</param>
    public static Baseline Of(LintResult result, string path = "")
    {
        ArgumentNullException.ThrowIfNull(result);
        var entries = result.Diagnostics.Concat(result.Baselined).Where(static d => d.Descriptor.IsIgnorable)
            .GroupBy(Fingerprint.Of, StringComparer.Ordinal)
            .Select(static g => new BaselineEntry(g.Key, g.First().Id, g.First().Location?.Path ?? "", g.First().Message, g.Count()));
        return new Baseline(path, [.. entries.OrderBy(static e => e.Path, StringComparer.Ordinal).ThenBy(static e => e.Rule, StringComparer.Ordinal).ThenBy(static e => e.Fingerprint, StringComparer.Ordinal)]);
    }

    /// <summary>Reads a baseline's text. Never fails; see <see cref="Failure"/>.</summary>
    /// <param name="text">JSON as <see cref="Write"/> writes it.</param>
    public static Baseline Parse(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            var file = JsonSerializer.Deserialize(text.Text, BaselineJson.Default.BaselineFile);
            if (file is { Version: CurrentVersion, Findings: { } findings } && findings.All(static f => f is { Fingerprint.Length: > 0, Count: > 0 }))
                return new Baseline(text.Path, [.. findings]);
            return Broken(text, file is { Version: > CurrentVersion } ? $"is of version {file.Version}, of a later release than this one" : "is no baseline: write it anew with --write-baseline");
        }
        catch (JsonException exception)
        {
            return Broken(text, $"is no JSON (line {exception.LineNumber + 1}): restore it, or write it anew with --write-baseline");
        }
    }

    /// <summary>Writes the baseline to a file, whole or not at all: what was there stays where writing fails.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void WriteFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.Write(path, Write);
    }

    /// <summary>Writes the baseline, one entry a line, sorted, so that version control shows what changes.</summary>
    /// <param name="stream">Where to; UTF-8.</param>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        JsonSerializer.Serialize(stream, new BaselineFile(CurrentVersion, [.. Entries]), BaselineJson.Default.BaselineFile);
        stream.WriteByte((byte)'\n');
    }

    private static Baseline Broken(SourceText text, string reason) =>
        new(text.Path, []) { Failure = new Diagnostic(BaselineDescriptors.Unreadable, new Location(text, default), text.Path, reason) };
}
