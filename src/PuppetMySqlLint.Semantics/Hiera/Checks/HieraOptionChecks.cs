using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PuppetMySqlLint.Semantics.Evaluation;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Looks at <c>lookup_options</c> and at option files' hashes over all data files together.</summary>
internal static class HieraOptionChecks
{
    // An entry is the same object in all states of a repository in which it is the same.
    private static readonly ConditionalWeakTable<HieraDataEntry, (string Path, string Name, Location Place)[]> Spellings = [];

    /// <summary>Keys of hashes that become sections of an option file.</summary>
    private static readonly string[] Sections = ["mysqld", "mariadb", "server", "mysqld_safe", "client"];

    /// <summary>Looks at <c>lookup_options</c>.</summary>
    /// <param name="files">The data files of all layers.</param>
    /// <param name="keys">The keys of all of them.</param>
    /// <param name="mayHaveKey">Whether a key may have data that is not in the files: of a module that is not there, of a backend that is not evaluated.</param>
    public static IEnumerable<Diagnostic> LookupOptions(IEnumerable<HieraDataFile> files, Func<string, bool> keys, Func<string, bool> mayHaveKey)
    {
        foreach (var (key, value) in Options(files))
        {
            if (key is not StringValue name)
                continue;
            if (Problem(value) is { } problem)
                yield return new Diagnostic(HieraDescriptors.BrokenLookupOptions, (value.Origin.Location ?? key.Origin.Location)!.Value, name.Value, problem);
            else if (!name.Value.StartsWith('^') && !keys(name.Value) && !mayHaveKey(name.Value))
                yield return new Diagnostic(HieraDescriptors.UnusedLookupOptions, key.Origin.Location, name.Value);
        }
    }

    /// <summary>Looks at options that are spelled in two ways, over all data files together.</summary>
    /// <param name="files">The data files of all layers.</param>
    /// <param name="wanted">The keys to look at; null for all.</param>
    /// <returns>The findings of each key that has any.</returns>
    public static IEnumerable<(string Key, ImmutableArray<Diagnostic> Found)> SpelledTwice(ImmutableArray<HieraDataFile> files, IReadOnlySet<string>? wanted)
    {
        var merges = Merges(files);
        // Only hashes have spellings.
        foreach (var key in files.SelectMany(f => f.EntriesOf(wanted)).Where(static e => e.Value is HashValue).GroupBy(static e => e.Key, StringComparer.Ordinal))
        {
            if (SpelledTwice(key, merges.Any(m => Concerns(m.Name, key.Key))).ToImmutableArray() is { IsEmpty: false } found)
                yield return (key.Key, found);
        }
    }

    private static string? Problem(PuppetValue value)
    {
        if (value is UndefValue or UnknownValue)
            return null;
        if (value is not HashValue hash)
            return "they have to be a hash such as {merge: deep}";
        return hash.Find("merge") is { IsKnown: true } merge and not UndefValue && !HieraMerge.TryParse(merge, out _, out var problem) ? problem : null;
    }

    /// <summary>What <c>lookup_options</c> say of merging, by keys and patterns, in all files together.</summary>
    public static ImmutableArray<(string Name, HieraMergeStrategy Strategy)> Merges(IEnumerable<HieraDataFile> files) =>
    [
        .. Options(files).Where(static o => o.Key is StringValue)
            .Select(static o => (((StringValue)o.Key).Value, Strategy: (o.Value as HashValue)?.Find("merge") is { IsKnown: true } merge && HieraMerge.TryParse(merge, out var parsed, out _) ? parsed.Strategy : HieraMergeStrategy.First))
            .Where(static m => m.Strategy != HieraMergeStrategy.First).Distinct(),
    ];

    /// <summary>Whether a key or pattern of <c>lookup_options</c> speaks of a key.</summary>
    public static bool Concerns(string name, string key) => name == key || (name.StartsWith('^') && TryMatch(name, key));

    private static IEnumerable<HashEntry> Options(IEnumerable<HieraDataFile> files) =>
        files.SelectMany(static f => f.Entries.TryGetValue(HieraRun.LookupOptionsKey, out var entry) && entry.Value is HashValue hash ? hash.Entries : []);

    private static bool TryMatch(string pattern, string key)
    {
        try
        {
            return RubyPattern.Compile(pattern).IsMatch(key);
        }
        // Of a pattern that is wrong or takes too long nothing can be said here; where it is used that is said.
        catch (Exception exception) when (exception is HieraLookupException or PuppetError)
        {
            return false;
        }
    }

    /// <summary><c>server-id</c> and <c>server_id</c> are one option to the server and two keys to Hiera.</summary>
    private static IEnumerable<Diagnostic> SpelledTwice(IEnumerable<HieraDataEntry> entries, bool isMerged)
    {
        var spellings = new Dictionary<string, List<(string Name, Location Place)>>(StringComparer.Ordinal);
        foreach (var (path, name, place) in entries.SelectMany(static e => Spellings.GetValue(e, static entry => [.. Collect((HashValue)entry.Value, entry.Key[(entry.Key.LastIndexOf(':') + 1)..], "")])))
        {
            if (!spellings.TryGetValue(path, out var places))
                spellings[path] = places = [];
            places.Add((name, place));
        }
        foreach (var (_, places) in spellings)
        {
            var last = places[^1];
            if (places.Find(p => p.Name != last.Name && (isMerged || p.Place.Path == last.Place.Path)) is { Name: { } other, Place: var where })
            {
                yield return new Diagnostic(HieraDescriptors.OptionSpelledTwice, last.Place, last.Name, other)
                {
                    Confidence = where.Path == last.Place.Path ? Confidence.Definite : Confidence.Possible,
                    Related = [new RelatedLocation($"here it is called '{other}'", where)],
                };
            }
        }
    }

    /// <summary>The options in a hash that becomes sections of an option file, each with its path in one spelling.</summary>
    private static IEnumerable<(string Path, string Name, Location Place)> Collect(HashValue hash, string name, string path)
    {
        foreach (var (key, value) in hash.Entries)
        {
            if (key is not StringValue { Origin.Location: { } place } text)
                continue;
            var below = $"{path}.{text.Value.Replace('-', '_')}";
            if (value is HashValue inner)
            {
                foreach (var option in Collect(inner, text.Value, below))
                    yield return option;
            }
            else if (Sections.Contains(name, StringComparer.Ordinal))
            {
                yield return (below, text.Value, place);
            }
        }
    }
}
