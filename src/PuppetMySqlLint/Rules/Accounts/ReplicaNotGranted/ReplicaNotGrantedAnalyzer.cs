using System.Net;
using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds replicas that no account of their source lets in.</summary>
internal sealed class ReplicaNotGrantedAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        "PML5004", "replica-not-granted", Severity.Error, "{0} {1} from {2}{3}, but {4}: the source refuses it, and it tries again until somebody looks");

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(Analyze);

    private static void Analyze(FleetAnalysisContext context)
    {
        var accounts = AccountPlaces.All(context.Fleet).ToLookup(static a => a.Node);
        var findings = context.Channels.Where(static c => c.Source.Resolution == HostResolution.Node).Select(c => Judge(context.Fleet, accounts, c)).OfType<Finding>();
        foreach (var group in findings.GroupBy(static f => (f.Channel.Source.Origin.PrimaryLocation, Source: f.Channel.Source.Node!, f.Channel.User, f.Why, f.Confidence)))
            Report(context, [.. group.OrderBy(static f => f.Channel.Replica.ToString(), StringComparer.Ordinal)]);
    }

    private static Finding? Judge(Fleet fleet, ILookup<FleetNode, ReplicationAccount> accounts, ReplicationChannel channel)
    {
        var nodes = AccountPlaces.NodesFor(fleet, channel.Source.Node!);
        var all = nodes.SelectMany(n => accounts[n]).ToList();
        // Administrators' accounts tell nothing of where replicas' are created.
        var granted = all.Where(a => MayReplicate(a) && (!ToolAccounts.IsOne(a) || a.User == channel.User)).ToList();
        var own = channel.User is { } user ? all.Where(a => a.User is null || string.Equals(a.User, user, StringComparison.Ordinal)).ToList() : granted;
        if (granted.Count == 0 && own.Count == 0)
            return null;
        var usable = own.Where(MayReplicate).ToList();
        // Not known who it is, or which hosts it is for.
        if ((channel.User is null && channel.HasUnknownOptions) || usable.Exists(a => LetsIn(a, channel.Replica) is not false))
            return null;
        var why = usable.Count > 0 ? $"{Words.List([.. usable.Select(static a => a.ToString()).Distinct(StringComparer.Ordinal)])} {Words.Verb(usable.Count, "do", "does")} not let it in"
            : own.Count > 0 ? $"{Words.List([.. own.Select(static a => a.ToString()).Distinct(StringComparer.Ordinal)])} may not replicate: REPLICATION SLAVE on *.* is granted to none of them"
            : $"the repository declares replication accounts there for {Words.List([.. granted.Select(static a => $"'{a.User ?? "…"}'").Distinct(StringComparer.Ordinal)])} alone";
        // Accounts that are created by hand, or from what is not known, stand beside those declared; names may be resolved in other ways.
        // Where the repository grants nothing to anybody, that is done elsewhere.
        var isSure = own.Count > 0 && all.Exists(static a => !a.Privileges.IsEmpty) && HasAddresses(channel.Replica.Node) && channel.Confidence == Confidence.Definite && channel.Replica.Confidence == Confidence.Definite
            && own.TrueForAll(static a => a.User is not null && a.Host.Resolution is not (HostResolution.Unknown or HostResolution.External))
            && usable.TrueForAll(a => a.Host.Resolution != HostResolution.Nobody || a.Host.Confidence == Confidence.Definite)
            && nodes.All(static n => n is { IsLiving: true, Catalog: not CatalogState.Failed });
        return new Finding(channel, why, [.. own], isSure ? Confidence.Definite : Confidence.Possible);
    }

    private static bool MayReplicate(ReplicationAccount account) => account.Privileges.Any(static p => p is "REPLICATION SLAVE" or "REPLICATION REPLICA" or "ALL" or "ALL PRIVILEGES");

    /// <summary>Whether the account is for the replica's machine; null if that is not known.</summary>
    private static bool? LetsIn(ReplicationAccount account, MySqlInstance replica)
    {
        if (account.Host.Written is not { } written || account.Host.Resolution is HostResolution.Unknown or HostResolution.External)
            return null;
        if (account.Host.Resolution == HostResolution.Node)
            return account.Host.Node!.Equals(replica.Node);
        if (account.Host.Resolution == HostResolution.Local)
            return account.Node.Equals(replica.Node);
        var pattern = new HostPattern(written);
        return replica.Node.Names.Any(n => pattern.Matches(n) == true);
    }

    private static bool HasAddresses(FleetNode node) => node.Names.Any(static n => IPAddress.TryParse(n, out _));

    private static void Report(FleetAnalysisContext context, List<Finding> findings)
    {
        var (first, channel) = (findings[0], findings[0].Channel);
        var names = findings.Select(static f => f.Channel.Replica.ToString()).Distinct(StringComparer.Ordinal).ToList();
        context.Report(new Diagnostic(
            Descriptor, channel.Source.Origin.PrimaryLocation, Words.List(names), Words.Verb(names.Count, "replicate", "replicates"), channel.Source.Node,
            channel.User is null ? "" : $" as '{channel.User}'", first.Why)
        {
            Origin = OriginPath.Between(channel.Source.Origin, channel.Origin),
            Confidence = first.Confidence,
            Nodes = [.. findings.Select(static f => f.Channel.Replica.Node.Certname).Append(channel.Source.Node!.Certname).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Help = $"Declare an account with REPLICATION SLAVE on {channel.Source.Node} for {Words.List(names)}, by name, address or network." + (first.Confidence == Confidence.Possible ? " If it is created elsewhere, suppress this." : ""),
            Related = [.. first.Accounts.Take(3).Select(static a => new RelatedLocation($"the account {a} is declared here", AccountPlaces.HostOf(a).PrimaryLocation)).Where(static r => r.Location is not null)],
        });
    }

    private sealed record Finding(ReplicationChannel Channel, string Why, List<ReplicationAccount> Accounts, Confidence Confidence);
}
