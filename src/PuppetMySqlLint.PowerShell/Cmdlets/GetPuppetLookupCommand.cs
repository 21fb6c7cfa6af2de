using System.Management.Automation;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.PowerShell;

/// <summary>Gets what Hiera answers for keys on nodes.</summary>
[Cmdlet(VerbsCommon.Get, "PuppetLookup", DefaultParameterSetName = PathSet)]
[OutputType(typeof(PuppetLookup))]
public sealed class GetPuppetLookupCommand : NodeCommand
{
    /// <summary>Keys; dots reach into values.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(HieraKeyCompleter))]
    public string[] Key { get; set; } = [];

    /// <summary>Paths of control repos, with wildcards.</summary>
    [Parameter(Position = 1, ParameterSetName = PathSet, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>Whether to show where each leaf of the value stands, what it hides and what was searched.</summary>
    [Parameter]
    public SwitchParameter Explain { get; set; }

    private protected override string[] WildcardPaths => Path;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var workspace in OpenAll())
        {
            var compiler = new CatalogCompiler(workspace.Repository);
            foreach (var node in SelectNodes(compiler))
            {
                var scope = Wait(Task.Run(() => compiler.CreateScope(node, StopToken), StopToken));
                foreach (var key in Key)
                    WriteObject(Wait(Task.Run(() => Look(compiler, scope, node, key), StopToken)));
            }
        }
    }

    private PuppetLookup Look(CatalogCompiler compiler, IHieraScope scope, NodeInput node, string key)
    {
        var explanation = Explain ? compiler.Hiera.Explain(scope, key, cancellationToken: StopToken) : null;
        var answer = explanation?.Answer ?? compiler.Hiera.Lookup(scope, key, cancellationToken: StopToken);
        return new PuppetLookup(node.Certname, answer, explanation, CurrentFolder);
    }
}
