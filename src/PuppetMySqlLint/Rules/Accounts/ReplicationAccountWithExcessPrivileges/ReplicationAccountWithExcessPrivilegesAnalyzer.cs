using System.Collections.Immutable;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds accounts with which replicas log in that may do much more than replicate.</summary>
internal sealed class ReplicationAccountWithExcessPrivilegesAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        "PML5005", "replication-account-with-excess-privileges", Severity.Error, "the replication account {0} on {1} has {2}: {3}");

    private static readonly (string Privilege, string Consequence)[] Excess =
    [
        ("ALL", "whoever gets its password, which every replica keeps in the clear, owns the server"),
        ("ALL PRIVILEGES", "whoever gets its password, which every replica keeps in the clear, owns the server"),
        ("SUPER", "it may change the configuration, kill other sessions and write to servers that are read-only"),
        ("GRANT OPTION", "it may pass its privileges on to other accounts"),
    ];

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(Analyze);

    private static void Analyze(FleetAnalysisContext context)
    {
        var users = UsersByNode(context.Fleet);
        var accounts = AccountPlaces.All(context.Fleet).Where(a => a.Privileges.Any(IsExcess) && IsReplicas(context.Fleet, users, a));
        foreach (var group in accounts.GroupBy(static a => (OriginOf(a).PrimaryLocation, a.User, a.Host.Written, Names: string.Join(',', a.Privileges.Where(IsExcess)))))
            Report(context, [.. group.OrderBy(static a => a.Node.Certname, StringComparer.Ordinal)]);
    }

    /// <summary>Whether replicas log in with it: a channel says so, or it may replicate, belongs to no tool, and no channel names another.</summary>
    private static bool IsReplicas(Fleet fleet, ILookup<FleetNode, string> users, ReplicationAccount account) =>
        users[account.Node].Contains(account.User, StringComparer.Ordinal)
        || (!users[account.Node].Any() && fleet.AccountsOn(account.Node).Contains(account) && !ToolAccounts.IsOne(account));

    /// <summary>As whom replicas log in, by the nodes whose accounts hold at their source.</summary>
    private static ILookup<FleetNode, string> UsersByNode(Fleet fleet)
    {
        var named = fleet.Channels.Where(static c => c is { Source.Node: not null, User: not null }).GroupBy(static c => c.Source.Node!);
        var pairs = from source in named
                    from node in AccountPlaces.NodesFor(fleet, source.Key)
                    from user in source.Select(static c => c.User!).Distinct(StringComparer.Ordinal)
                    select (node, user);
        return pairs.ToLookup(static p => p.node, static p => p.user);
    }

    private static void Report(FleetAnalysisContext context, List<ReplicationAccount> accounts)
    {
        var (first, origin) = (accounts[0], OriginOf(accounts[0]));
        List<string> nodes = [.. accounts.Select(static a => a.Node.Certname).Distinct(StringComparer.Ordinal)];
        List<string> excess = [.. first.Privileges.Where(IsExcess)];
        context.Report(new Diagnostic(Descriptor, origin.PrimaryLocation, first, Words.List(nodes), Words.List(excess), Excess.First(e => excess.Contains(e.Privilege, StringComparer.Ordinal)).Consequence)
        {
            Origin = origin,
            Confidence = accounts.Max(static a => a.Confidence),
            Nodes = [.. nodes],
            Help = "REPLICATION SLAVE on *.* is all that a replica needs. What else the account is used for wants an account of its own.",
        });
    }

    private static bool IsExcess(string privilege) => Excess.Any(e => e.Privilege == privilege);

    private static Origin OriginOf(ReplicationAccount account) =>
        account.Grants.FirstOrDefault(static g => g.Privileges.Any(IsExcess))?.Origin is { PrimaryLocation: not null } origin ? origin : account.Origin;
}
