using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds replication accounts that let in every host there is.</summary>
internal sealed class ReplicationAccountOpenToAnyHostAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        "PML5002", "replication-account-open-to-any-host", Severity.Warning,
        "the replication account {0} on {1} lets in every host: whoever has its password may read every change to every table from anywhere");

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(Analyze);

    private static void Analyze(FleetAnalysisContext context)
    {
        foreach (var account in context.Fleet.Accounts.Where(static a => a.Node.IsLiving && a.Host.Written is null))
            context.ReportUndecided(Descriptor, "the host of an account is not known", account.Node);
        var accounts = context.Fleet.Accounts.Where(static a => a.Node.IsLiving && a.Host.Written is { } host && new HostPattern(host).IsAny);
        foreach (var group in accounts.GroupBy(static a => (AccountPlaces.HostOf(a).PrimaryLocation, a.User)))
            Report(context, [.. group.OrderBy(static a => a.Node.Certname, StringComparer.Ordinal)]);
    }

    private static void Report(FleetAnalysisContext context, List<ReplicationAccount> accounts)
    {
        var origin = AccountPlaces.HostOf(accounts[0]);
        List<string> nodes = [.. accounts.Select(static a => a.Node.Certname).Distinct(StringComparer.Ordinal)];
        context.Report(new Diagnostic(Descriptor, origin.PrimaryLocation, accounts[0], Words.List(nodes))
        {
            Origin = OriginPath.Between(origin, accounts[0].Origin),
            Confidence = accounts.Max(static a => a.Confidence),
            Nodes = [.. nodes],
            Help = "Declare one account for each replica, by name or address, or one for the network in which they are, such as 10.20.0.%.",
        });
    }
}
