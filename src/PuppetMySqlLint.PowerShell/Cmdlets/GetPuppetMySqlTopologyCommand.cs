using System.Management.Automation;
using PuppetMySqlLint.Replication;

namespace PuppetMySqlLint.PowerShell;

/// <summary>Gets who replicates from whom.</summary>
[Cmdlet(VerbsCommon.Get, "PuppetMySqlTopology", DefaultParameterSetName = PathSet)]
[OutputType(typeof(PuppetMySqlTopology))]
public sealed class GetPuppetMySqlTopologyCommand : FleetCommand
{
    private protected override void Show(Fleet fleet, string currentFolder)
    {
        foreach (var topology in fleet.Topologies)
            WriteObject(new PuppetMySqlTopology(topology, fleet, currentFolder));
    }
}
