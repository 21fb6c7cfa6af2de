namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>The attribute for which a resource's title stands in, where it is not <c>name</c>.</summary>
internal static class NameVariables
{
    private static readonly Dictionary<string, string> ByType = new(StringComparer.Ordinal)
    {
        ["File"] = "path",
        ["Exec"] = "command",
        ["Tidy"] = "path",
        ["Archive"] = "path",
        ["Vcsrepo"] = "path",
    };

    public static string Of(string typeName) => ByType.GetValueOrDefault(typeName, "name");

    /// <summary>Whether two resources of the type with the same name attribute are the same resource.</summary>
    public static bool IsIsomorphic(string typeName) => typeName is not "Exec";
}
