using System.Collections.Frozen;

namespace PuppetMySqlLint.Semantics.Tests.Functions;

/// <summary>Expressions whose value is not Puppet's, each with its reason.</summary>
internal static class KnownDifferences
{
    private static readonly FrozenDictionary<string, string> s_reasons = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["'abc'.reverse_each.join('')"] = "iterators are arrays here: what takes an array takes them too",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool Contains(string code) => s_reasons.ContainsKey(code);
}
