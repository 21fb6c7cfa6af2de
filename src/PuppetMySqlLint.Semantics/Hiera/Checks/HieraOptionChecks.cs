using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Evaluation;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Looks at <c>lookup_options</c> and at option files' hashes over all data files together.</summary>
internal static class HieraOptionChecks
{
    /// <summary>Keys of hashes that become sections of an option file.</summary>
    private static readonly string[] Sections = ["mysqld", "mariadb", "server", "mysqld_safe", "client"];

    /// <param name="files">The data files of all layers.</param>
    /// <param name="mayHaveKey">Whether a key may have data that is not in the files: of a module that is not there, of a backend that is not evaluated.</param>
    public static IEnumerable<Diagnostic> Run(ImmutableArray<HieraDataFile> files, Func<string, bool> mayHaveKey)
    {
        var entries = files.SelectMany(static f => f.Entries.Values).ToLookup(static e => e.Key, StringComparer.Ordinal);
        foreach (var (key, value) in Options(files))
        {
            if (key is not StringValue name)
                continue;
            if (Problem(value) is { } problem)
                yield return new Diagnostic(HieraDescriptors.BrokenLookupOptions, (value.Origin.Location ?? key.Origin.Location)!.Value, name.Value, problem);
            else if (!name.Value.StartsWith('^') && !entries.Contains(name.Value) && !mayHaveKey(name.Value))
                yield return new Diagnostic(HieraDescriptors.UnusedLookupOptions, key.Origin.Location, name.Value);
        }
        var merges = Merges(files);
        // Only hashes have spellings.
        foreach (var key in entries.Where(static g => g.Any(static e => e.Value is HashValue)).OrderBy(static g => g.Key, StringComparer.Ordinal))
        {
            foreach (var diagnostic in SpelledTwice(key.Key, key, merges.Any(m => Concerns(m.Name, key.Key))))
                yield return diagnostic;
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
    private static IEnumerable<Diagnostic> SpelledTwice(string key, IEnumerable<HieraDataEntry> entries, bool isMerged)
    {
        var spellings = new Dictionary<string, List<(string Name, Location Place)>>(StringComparer.Ordinal);
        foreach (var hash in entries.Select(static e => e.Value).OfType<HashValue>())
            Collect(hash, key[(key.LastIndexOf(':') + 1)..], "", spellings);
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

    private static void Collect(HashValue hash, string name, string path, Dictionary<string, List<(string Name, Location Place)>> spellings)
    {
        foreach (var (key, value) in hash.Entries)
        {
            if (key is not StringValue { Origin.Location: { } place } text)
                continue;
            var below = $"{path}.{text.Value.Replace('-', '_')}";
            if (value is HashValue inner)
            {
                Collect(inner, text.Value, below, spellings);
            }
            else if (Sections.Contains(name, StringComparer.Ordinal))
            {
                if (!spellings.TryGetValue(below, out var places))
                    spellings[below] = places = [];
                places.Add((text.Value, place));
            }
        }
    }
}
