using System.Collections.Frozen;

namespace PuppetMySqlLint.Semantics;

/// <summary>The parameters that every resource takes.</summary>
internal static class MetaParameterNames
{
    private static readonly FrozenSet<string> Names = BuiltInTypeTable.MetaParameters.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<string> All => Names;

    public static bool Contains(string name) => Names.Contains(name);
}
