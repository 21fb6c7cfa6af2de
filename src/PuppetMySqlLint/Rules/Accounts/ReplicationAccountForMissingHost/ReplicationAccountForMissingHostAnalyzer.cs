using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds replication accounts that let in a host that does not exist.</summary>
internal sealed class ReplicationAccountForMissingHostAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        "PML5001", "replication-account-for-missing-host", Severity.Warning, "the replication account {0} on {1} lets in a host that does not exist: {2}");

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(Analyze);

    private static void Analyze(FleetAnalysisContext context)
    {
        var accounts = context.Fleet.Accounts.Where(static a => a.Node.IsLiving && a.Host.IsDangling);
        foreach (var group in accounts.GroupBy(static a => (PlaceOf(a), a.User, a.Host.Written)))
            Report(context, [.. group.OrderBy(static a => a.Node.Certname, StringComparer.Ordinal)]);
    }

    private static void Report(FleetAnalysisContext context, List<ReplicationAccount> accounts)
    {
        var account = accounts[0];
        List<string> nodes = [.. accounts.Select(static a => a.Node.Certname).Distinct(StringComparer.Ordinal)];
        var meant = Ghosts.Suggest(context.Fleet, account.Host);
        context.Report(new Diagnostic(Descriptor, PlaceOf(account), account, Words.List(nodes), Ghosts.WhyMissing(account.Host))
        {
            Origin = OriginPath.Between(OriginOf(account), account.Origin),
            Confidence = accounts.Exists(static a => a.Confidence == Confidence.Definite) ? account.Host.Confidence : Confidence.Possible,
            Nodes = [.. nodes],
            Help = (meant is null ? "" : $"Did you mean {meant}? Otherwise: ")
                + "take the account away (ensure => absent), so that whoever gets that name or address next cannot read every change."
                + (account.Host.Confidence == Confidence.Possible ? " If the host exists outside this repository, say so under inventory: in puppet-mysql-lint.yaml." : ""),
            Related = [.. Ghosts.Traces(account.Host)],
        });
    }

    private static Origin OriginOf(ReplicationAccount account) => account.Host.Origin.PrimaryLocation is null ? account.Origin : account.Host.Origin;

    private static Location? PlaceOf(ReplicationAccount account) => OriginOf(account).PrimaryLocation;
}
