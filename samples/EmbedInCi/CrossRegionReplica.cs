using PuppetMySqlLint;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace EmbedInCi;

/// <summary>A rule of our own: here the region is the second part of a server's name, <c>db01.eu-west.example.com</c>.</summary>
public sealed class CrossRegionReplica : ReplicationAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("ACME0001", "cross-region-replica", Severity.Warning,
        "{0} in {1} replicates from {2} in {3}");

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(static c =>
    {
        foreach (var channel in c.Fleet.Channels)
            if (Region(channel.Replica) is { } here && Region(channel.Source) is { } there && here != there)
                c.Report(Rule, channel.Source.Origin, channel.Replica, here, channel.Source, there);
    });

    private static string? Region(MySqlInstance instance) => Region(instance.Node.Certname);

    private static string? Region(HostReference host) => host.Node is { } node ? Region(node.Certname) : null;

    private static string? Region(string name) => name.Split('.') is [_, var region, _, _, ..] ? region : null;
}
