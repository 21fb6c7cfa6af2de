using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.PowerShell;

/// <summary>Completes keys of Hiera's data files.</summary>
public sealed class HieraKeyCompleter : RepositoryCompleter
{
    private protected override IEnumerable<(string Text, string ToolTip)> Candidates(CatalogCompiler compiler) =>
        from file in compiler.Hiera.ReadDataFiles()
        from entry in file.Entries.Values
        where entry.Key != "lookup_options"
        orderby entry.Key, file.Path.Value
        select (entry.Key, $"in {file.Path}");
}
