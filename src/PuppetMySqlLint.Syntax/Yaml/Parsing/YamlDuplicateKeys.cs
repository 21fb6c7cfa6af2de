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
        var seen = new Dictionary<(string Value, string Kind), YamlScalar>(entries.Count);
        foreach (var entry in entries)
        {
            // Several merge keys are no mistake.
            if (entry.Key is not YamlScalar { Value: not "<<" } key)
                continue;
            var identity = (key.Value, KindOf(key));
            if (seen.TryGetValue(identity, out var first))
            {
                diagnostics.Add(new Diagnostic(YamlDescriptors.DuplicateKey, new Location(source, key.Span), key.Value, source.GetPosition(first.Span.Start).Line)
                {
                    Related = [new RelatedLocation("the key that is ignored", new Location(source, first.Span))],
                });
            }
            seen[identity] = key;
        }
    }

    /// <summary>The key <c>1</c> is a number and the key <c>'1'</c> a string: to Ruby these are two. What may be no string counts as a kind of its own.</summary>
    private static string KindOf(YamlScalar key) => key switch
    {
        { Tag: { Name: var tag } } => tag == "tag:yaml.org,2002:str" ? "" : tag,
        { Style: YamlScalarStyle.Plain } => YamlScalarWriter.IsPlain(key.Value, isInFlow: false) ? "" : "plain",
        _ => "",
    };

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
