namespace PuppetMySqlLint.Semantics;

/// <summary>Puppet's own functions that read data files.</summary>
internal static class BuiltInBackend
{
    public const string Yaml = "yaml_data";
    public const string Json = "json_data";
    public const string Hocon = "hocon_data";
    public const string Eyaml = "eyaml_lookup_key";

    /// <summary>The key of <c>hiera.yaml</c> under which a function works; null if it is not Puppet's own.</summary>
    public static string? KindOf(string function) => function switch
    {
        Yaml or Json or Hocon => "data_hash",
        Eyaml => "lookup_key",
        _ => null,
    };

    /// <summary>Why Puppet fails every lookup that reaches a level; null if it does not.</summary>
    public static string? Misuse(HieraLevel level)
    {
        if (KindOf(level.Function) is not { } kind)
            return null;
        if (kind != level.FunctionKind)
            return $"{level.Function} is a '{kind}' function and cannot be used as '{level.FunctionKind}'";
        // Options that are no path make Puppet say the same: the file functions take nothing else.
        if (level.PathKind is HieraPathKind.None or HieraPathKind.Uri || (kind == "data_hash" && level.Options is { Entries.IsEmpty: false }))
        {
            return level.PathKind is HieraPathKind.None or HieraPathKind.Uri
                ? $"the level '{level.Name}' has to name its files by path, paths, glob, globs or mapped_paths, as it is read by {level.Function}"
                : $"the level '{level.Name}' has options, which {level.Function} does not take";
        }
        return null;
    }
}
