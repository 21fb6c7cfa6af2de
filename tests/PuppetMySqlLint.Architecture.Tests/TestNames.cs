using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Architecture.Tests;

/// <summary>The test classes of the checkout with the names of their methods, read from the sources.</summary>
internal static partial class TestNames
{
    public static ImmutableDictionary<string, ImmutableHashSet<string>> All { get; } = (
        from file in Checkout.Under("tests/", ".cs")
        let text = Checkout.Read(file)
        from Match type in TestClasses().Matches(text)
        from method in TestMethods().Matches(text).Select(match => match.Groups["name"].Value).DefaultIfEmpty("")
        group method by type.Groups["name"].Value).ToImmutableDictionary(group => group.Key, group => group.ToImmutableHashSet());

    /// <summary>Whether <paramref name="name"/> is a test class or, after the last dot, a test in it.</summary>
    public static bool Exists(string name)
    {
        var parts = name.Split('.');
        return All.ContainsKey(parts[^1])
            || (parts.Length > 1 && All.TryGetValue(parts[^2], out var methods) && methods.Contains(parts[^1]));
    }

    [GeneratedRegex(@"\bclass (?<name>\w+Tests)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TestClasses();

    [GeneratedRegex(@"^    public [\w<> ]*?(void|Task) (?<name>\w+)\(", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TestMethods();
}
