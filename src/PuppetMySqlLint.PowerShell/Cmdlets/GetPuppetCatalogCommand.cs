using System.Management.Automation;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.PowerShell;

/// <summary>Gets the catalogs of nodes, as Puppet would compile them.</summary>
[Cmdlet(VerbsCommon.Get, "PuppetCatalog", DefaultParameterSetName = PathSet)]
[OutputType(typeof(PuppetCatalog))]
public sealed class GetPuppetCatalogCommand : NodeCommand
{
    /// <summary>Paths of control repos, with wildcards.</summary>
    [Parameter(Position = 0, ParameterSetName = PathSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    private protected override string[] WildcardPaths => Path;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var workspace in OpenAll())
        {
            var compiler = new CatalogCompiler(workspace.Repository);
            var nodes = SelectNodes(compiler);
            var progress = new CommandProgress($"Compiling {workspace.Folder}");
            var catalogs = Wait(FleetCompiler.CompileSomeAsync(compiler, nodes, ThrottleLimit, progress.OfCompiler(nodes.Length), StopToken), progress);
            Finish(progress);
            foreach (var catalog in catalogs)
                WriteObject(new PuppetCatalog(catalog, CurrentFolder));
        }
    }
}
