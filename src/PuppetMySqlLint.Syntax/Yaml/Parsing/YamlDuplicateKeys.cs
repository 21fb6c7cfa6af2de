using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>Finds keys that one mapping has twice.</summary>
internal static class YamlDuplicateKeys
{
    private const int FewEntries = 8;

    public static void Report(SourceText source, IReadOnlyList<YamlEntry> entries, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (entries.Count <= FewEntries && !HasDuplicate(entries))
            return;
        var seen = new Dictionary<string, YamlScalar>(entries.Count, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            // Several merge keys are no mistake.
            if (entry.Key is not YamlScalar { Value: not "<<" } key)
                continue;
            if (seen.TryGetValue(key.Value, out var first))
            {
                diagnostics.Add(new Diagnostic(YamlDescriptors.DuplicateKey, new Location(source, key.Span), key.Value, source.GetPosition(first.Span.Start).Line)
                {
                    Related = [new RelatedLocation("the key that is ignored", new Location(source, first.Span))],
                });
            }
            seen[key.Value] = key;
        }
    }

    /// <summary>Small mappings are compared pair by pair, which needs no table.</summary>
    private static bool HasDuplicate(IReadOnlyList<YamlEntry> entries)
    {
        for (var i = 1; i < entries.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (entries[i].Key is YamlScalar a && entries[j].Key is YamlScalar b && string.Equals(a.Value, b.Value, StringComparison.Ordinal))
                    return true;
            }
        }
        return false;
    }
}
