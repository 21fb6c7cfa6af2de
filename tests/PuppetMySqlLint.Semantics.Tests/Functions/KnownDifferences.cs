using System.Collections.Frozen;

namespace PuppetMySqlLint.Semantics.Tests.Functions;

/// <summary>Expressions that do not give what Puppet gives, each with its reason.</summary>
internal static class KnownDifferences
{
    private static readonly FrozenDictionary<string, string> s_values = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["'abc'.reverse_each.join('')"] = "iterators are arrays here: what takes an array takes them too",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Both refuse, in other words.</summary>
    private static readonly FrozenDictionary<string, string> s_wordings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["assert_type(Collection[2], [1])"] = "Puppet finds no words",
        ["undef.map |$x| { $x }"] = "Puppet lists every signature",
        ["true.map |$x| { $x }"] = "Puppet lists every signature",
        ["[1, 2].slice(0)"] = "Puppet lists every signature",
        ["merge({'a' => 1}, 'x')"] = "Puppet lists every signature",
        ["camelcase(['a_b', 1, 'c'])"] = "Puppet lists every signature",
        ["empty(true)"] = "Puppet lists every signature",
        ["regsubst('x', 'x', 'y', 'Q')"] = "Puppet lists every signature",
        ["[1, 2].slice(2) |$a, $b, $c| { 1 }"] = "Puppet fails while it words the message",
        ["9223372036854775807 + 1"] = "Puppet shows the number, which has no room here",
        ["'a' =~ '*a'"] = "the cause is given alone",
        ["'a' =~ 'a)'"] = "the cause is given alone",
        ["Integer('9', 8)"] = "Puppet passes on Ruby's words",
        ["parsejson('nope')"] = "Puppet passes on the words of its JSON library",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool Contains(string code) => s_values.ContainsKey(code);

    public static bool HasOtherWording(string code) => s_wordings.ContainsKey(code);
}
