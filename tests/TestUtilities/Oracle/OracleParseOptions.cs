namespace TestUtilities;

/// <summary>What <see cref="Oracle.ParseFilesAsync"/> and its kin ask for.</summary>
public sealed record OracleParseOptions
{
    /// <summary>The syntax tree in PN and nothing else.</summary>
    public static OracleParseOptions Default { get; } = new();

    /// <summary>
    /// <c>pn</c> (text), <c>json</c> (PN as data), <c>pos</c> (nodes with byte offsets), <c>tokens</c> or <c>none</c>; all but
    /// the first are read from <see cref="OracleParse.Json"/>.
    /// </summary>
    public string Format { get; init; } = "pn";

    /// <summary>Whether to run Puppet's static validation.</summary>
    public bool Issues { get; init; }

    /// <summary>Puppet's setting: <c>off</c>, <c>warning</c> or <c>error</c>.</summary>
    public string Strict { get; init; } = "warning";

    /// <summary>Folder below which definitions must stand in the file that their name asks for; null for none.</summary>
    public string? ModulePath { get; init; }

    internal IEnumerable<string> Arguments =>
        ["--format", Format, "--strict", Strict, .. Issues ? ["--issues"] : Array.Empty<string>(),
            .. ModulePath is null ? Array.Empty<string>() : ["--modulepath", ModulePath]];
}
