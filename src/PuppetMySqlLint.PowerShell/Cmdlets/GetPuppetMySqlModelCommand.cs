using System.IO.Enumeration;
using System.Management.Automation;
using PuppetMySqlLint.Replication;

namespace PuppetMySqlLint.PowerShell;

/// <summary>Gets the MySQL servers that control repos declare.</summary>
[Cmdlet(VerbsCommon.Get, "PuppetMySqlModel", DefaultParameterSetName = PathSet)]
[OutputType(typeof(PuppetMySqlInstance))]
public sealed class GetPuppetMySqlModelCommand : FleetCommand
{
    /// <summary>Nodes to show, with wildcards.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NodeCompleter))]
    [SupportsWildcards]
    public string[] Node { get; set; } = [];

    private protected override void Show(Fleet fleet, string currentFolder)
    {
        foreach (var instance in fleet.Instances)
        {
            if (Node.Length == 0 || Node.Any(n => FileSystemName.MatchesSimpleExpression(n, instance.Node.Certname)))
                WriteObject(new PuppetMySqlInstance(instance, fleet, currentFolder));
        }
        foreach (var pattern in Node)
        {
            if (!fleet.Instances.Any(i => FileSystemName.MatchesSimpleExpression(pattern, i.Node.Certname)))
                WriteError($"No node with a MySQL server matches '{pattern}'.", "NodeNotFound", ErrorCategory.ObjectNotFound, pattern);
        }
    }
}
