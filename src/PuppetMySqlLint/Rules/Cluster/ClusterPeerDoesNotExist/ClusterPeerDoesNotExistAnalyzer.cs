using System.Collections.Immutable;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds members of Group Replication and Galera that look for a peer which does not exist.</summary>
internal sealed class ClusterPeerDoesNotExistAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        "PML7001", "cluster-peer-does-not-exist", Severity.Error, "{0} {1} {2} among the peers in {3}, which does not exist: {4}. {5}");

    private static readonly (string Option, Func<string, ImmutableArray<string>> Read, string Some, string All)[] Lists =
    [
        ("group_replication_group_seeds", ClusterPeers.OfSeeds,
            "A member that starts asks it in vain, and while no other seed is up START GROUP_REPLICATION fails after 61 s (measured)",
            "No other seed exists either: START GROUP_REPLICATION fails after 61 s (measured), and the member stays alone"),
        ("wsrep_cluster_address", ClusterPeers.OfAddress,
            "A member that starts asks it in vain, and while no other peer is up the server gives up and exits after 31 s (measured)",
            "No other peer exists either: the server gives up and exits after 31 s (measured)"),
    ];

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(Analyze);

    private static void Analyze(FleetAnalysisContext context)
    {
        var findings = context.Instances.SelectMany(i => Judge(context, i));
        foreach (var group in findings.GroupBy(static f => (f.Peer.Origin.PrimaryLocation, Peer: f.Peer.ToString(), f.Option.Setting.Name, f.Consequence, f.Confidence)))
            Report(context, [.. group.OrderBy(static f => f.Instance.ToString(), StringComparer.Ordinal)]);
    }

    private static IEnumerable<Finding> Judge(FleetAnalysisContext context, MySqlInstance instance)
    {
        foreach (var (name, read, some, all) in Lists)
        {
            if (instance.Options.Find(name) is not { } option)
                continue;
            if (option.IsUnknown)
            {
                context.ReportUndecided(Descriptor, $"the value of {option.WrittenName} is not known", instance.Node);
                continue;
            }
            var peers = read(option.Setting.Value ?? "").Select(p => context.Fleet.Hosts.Resolve(p, instance.Node, WrittenOrigin.Find(option.Origin, p) ?? (option.TextOrigin is { } text ? WrittenOrigin.Find(text, p) : null) ?? option.Origin)).ToList();
            var isAlone = peers.Where(static p => p.Resolution != HostResolution.Local).All(static p => p.IsDangling);
            foreach (var peer in peers.Where(static p => p.IsDangling))
            {
                var isSure = peer.Confidence == Confidence.Definite && option.Confidence == Confidence.Definite && instance.Confidence == Confidence.Definite;
                yield return new Finding(instance, option, peer, isAlone ? all : some, isSure ? Confidence.Definite : Confidence.Possible);
            }
        }
    }

    private static void Report(FleetAnalysisContext context, List<Finding> findings)
    {
        var (first, peer) = (findings[0], findings[0].Peer);
        var meant = Ghosts.Suggest(context.Fleet, peer);
        var names = findings.Select(static f => f.Instance.ToString()).Distinct(StringComparer.Ordinal).ToList();
        context.Report(new Diagnostic(
            Descriptor, peer.Origin.PrimaryLocation, Words.List(names), Words.Verb(names.Count, "name", "names"), peer, first.Option.WrittenName, Ghosts.WhyMissing(peer), first.Consequence)
        {
            Origin = OriginPath.Between(peer.Origin, first.Option.Origin),
            Confidence = first.Confidence,
            Nodes = [.. findings.Select(static f => f.Instance.Node.Certname).Distinct(StringComparer.Ordinal)],
            Help = (meant is null ? "Name only members that exist." : $"Did you mean {meant}?")
                + (first.Confidence == Confidence.Possible ? " If the host exists outside this repository, say so under inventory: in puppet-mysql-lint.yaml." : ""),
            Related = [.. Ghosts.Traces(peer)],
        });
    }

    private sealed record Finding(MySqlInstance Instance, InstanceOption Option, HostReference Peer, string Consequence, Confidence Confidence);
}
