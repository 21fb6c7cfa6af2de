using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds servers that the configuration declares for a topology and that do not exist.</summary>
internal sealed class DeclaredServerDoesNotExistAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        "PML3007", "declared-server-does-not-exist", Severity.Error, "the topology {0} declares the {1} {2}, which does not exist: {3}");

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(Analyze);

    private static void Analyze(FleetAnalysisContext context)
    {
        foreach (var topology in context.Fleet.DeclaredTopologies)
        {
            foreach (var host in topology.Primaries.Where(static h => h.IsDangling))
                Report(context, topology, host, "primary");
            foreach (var host in topology.Replicas.Where(static h => h.IsDangling))
                Report(context, topology, host, "replica");
        }
    }

    private static void Report(FleetAnalysisContext context, DeclaredTopology topology, HostReference host, string part)
    {
        var meant = Ghosts.Suggest(context.Fleet, host);
        var living = topology.Primaries.Concat(topology.Replicas).Where(static h => !h.IsDangling && h.Node is not null).Select(static h => h.Node!.Certname);
        context.Report(new Diagnostic(Descriptor, host.Origin.PrimaryLocation, topology, part, host, Ghosts.WhyMissing(host))
        {
            Confidence = host.Confidence,
            Nodes = [.. living.Distinct(StringComparer.Ordinal)],
            Help = (meant is null ? "Take it out of the declaration, or add the node." : $"Did you mean {meant}?")
                + (host.Confidence == Confidence.Possible ? " If the host exists outside this repository, say so under inventory: in puppet-mysql-lint.yaml." : ""),
            Related = [.. Ghosts.Traces(host)],
        });
    }
}
