using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics.Tests.Programs;

/// <summary>Programs whose answer here is another than Puppet's, each with its cause; <c>docs/language-parity.md</c> explains them.</summary>
internal static class KnownProgramDifferences
{
    private static readonly ImmutableDictionary<string, ImmutableDictionary<string, string>> s_known = ImmutableDictionary<string, ImmutableDictionary<string, string>>.Empty;

    public static ImmutableDictionary<string, string> ByTitle(string file) => s_known.GetValueOrDefault(file, ImmutableDictionary<string, string>.Empty);
}
