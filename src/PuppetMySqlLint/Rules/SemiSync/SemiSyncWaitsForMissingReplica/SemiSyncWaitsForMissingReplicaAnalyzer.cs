using System.Collections.Immutable;
using System.Globalization;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds sources that wait for more acknowledgements than there are living replicas to give them.</summary>
internal sealed class SemiSyncWaitsForMissingReplicaAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        "PML4001", "semi-sync-waits-for-missing-replica", Severity.Error, "{0} waits for {1} of every commit, but {2}{3}. {4}");

    // Of all releases of MySQL and MariaDB, in milliseconds.
    private const decimal DefaultTimeout = 10_000;

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(Analyze);

    private static void Analyze(FleetAnalysisContext context)
    {
        foreach (var instance in context.Fleet.Instances.Where(static i => i.Node.IsLiving))
        {
            if (SemiSyncWait.Read(instance, out var unknown) is not { } wait)
            {
                if (unknown is not null)
                    context.ReportUndecided(Descriptor, unknown, instance.Node);
            }
            else
            {
                Analyze(context, wait);
            }
        }
    }

    private static void Analyze(FleetAnalysisContext context, SemiSyncWait wait)
    {
        // Whatever the number is, it is 1 at the least.
        var needed = wait.Source.WaitCount ?? 1;
        var acknowledgers = Acknowledgers.Of(context.Fleet, wait.Instance);
        var isSure = acknowledgers.Possible.Length < needed;
        if (acknowledgers.TooFewFor(needed) is not { } living)
        {
            if (wait.Source.WaitCount is null && wait.WaitCount is { } hidden)
                context.ReportUndecided(Descriptor, $"the value of {hidden.WrittenName} is not known", wait.Instance.Node);
            return;
        }
        // Without a replica there is no lower number to wait for: what has to go is the waiting itself.
        var setting = living.Length > 0 && wait.WaitCount is { } count ? count : wait.Enabled;
        var ghosts = GhostsOf(context.Fleet, wait.Instance);
        var diagnostic = new Diagnostic(
            Descriptor, setting.Origin.PrimaryLocation, wait.Instance, (wait.Source.WaitCount is null ? "at least " : "") + Words.Count(needed, "acknowledgement"), CanGive(living, isSure), Missing(ghosts) + Silent(context.Fleet, wait.Instance), Consequence(wait))
        {
            Origin = setting.Origin,
            // Where the server does not wait without its replicas, nobody is blocked: a promise is broken, silently.
            Severity = wait.Source.WaitsWithoutReplica == false ? Severity.Warning : Severity.Error,
            // Outside a domain that the inventory calls complete, a replica may be managed elsewhere.
            Confidence = isSure && wait.IsSure && context.Fleet.Hosts.Covers(wait.Instance.Node.Certname) && setting.Confidence == Confidence.Definite && wait.Instance.Confidence == Confidence.Definite ? Confidence.Definite : Confidence.Possible,
            Nodes = [wait.Instance.Node.Certname],
            Help = Help(wait, living, ghosts),
            Related = [.. Related(context.Fleet, wait, setting, ghosts)],
            Fixes = Fix(setting, living.Length),
        };
        context.Report(diagnostic);
    }

    private static string CanGive(ImmutableArray<MySqlInstance> living, bool isSure)
    {
        var names = living.IsEmpty ? "" : $" ({Words.List([.. living.Select(static i => i.ToString())])})";
        var replicas = $"{(living.IsEmpty ? "" : "only ")}{Words.Count(living.Length, "living replica")}{names}";
        return isSure ? $"{replicas} can give one" : $"the repository declares {replicas} that can give one";
    }

    private static string Missing(ImmutableArray<HostReference> ghosts) => ghosts switch
    {
        [] => "",
        [var only] => $": {only} does not exist ({Ghosts.WhyMissing(only)})",
        _ => $": {Words.List([.. ghosts.Select(static g => g.ToString())])} do not exist ({Ghosts.WhyMissing(ghosts[0])})",
    };

    /// <summary>Replicas that are there and say nothing, since semi-synchronous replication is off on their side.</summary>
    private static string Silent(Fleet fleet, MySqlInstance source)
    {
        var silent = fleet.Channels
            .Where(c => c.Replica.Node.IsLiving && c.Source.Node is { } node && node.Equals(source.Node) && SemiSyncWait.SurelyDoesNotAcknowledge(c.Replica))
            .Select(static c => c.Replica.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return silent.Count == 0 ? "" : $"; {Words.List(silent)} {(silent.Count == 1 ? "replicates" : "replicate")} from it but {(silent.Count == 1 ? "acknowledges" : "acknowledge")} nothing, with semi-synchronous replication off on that side";
    }

    private static string Consequence(SemiSyncWait wait)
    {
        if (wait.Source.WaitsWithoutReplica == false)
            return "It does not wait while so few are connected, so replication is asynchronous though the status variable still says ON";
        var known = wait.Source.TimeoutMilliseconds ?? (wait.Timeout is null ? DefaultTimeout : null);
        if (known is not { } timeout)
            return "Every commit waits for the whole time-out, which is not known";
        var time = $"{Words.Milliseconds(timeout)}{(wait.Timeout is null ? ", the default," : "")}";
        if (timeout < 60_000)
            return $"After each start of the server every commit waits for the time-out of {time} until the first one has waited it out and replication falls back to asynchronous";
        var most = OptionReading.Of(wait.Instance, "max_connections") is { Setting: not null, Number: { } number }
            ? string.Create(CultureInfo.InvariantCulture, $"all {number:N0} connections are taken")
            : "all connections are taken (max_connections)";
        return $"Every commit waits for the time-out of {time} before replication falls back to asynchronous; the waiting ones pile up until {most} and everybody else is refused with error 1040";
    }

    private static string Help(SemiSyncWait wait, ImmutableArray<MySqlInstance> living, ImmutableArray<HostReference> ghosts)
    {
        var bringBack = ghosts.IsEmpty ? "declare the missing replicas" : $"bring {Words.List([.. ghosts.Select(static g => g.ToString())])} back";
        var lower = living.Length > 0 && wait.WaitCount is { } count
            ? string.Create(CultureInfo.InvariantCulture, $"lower {count.WrittenName} to {living.Length}")
            : $"switch {wait.Enabled.WrittenName} off";
        return $"{lower}, or {bringBack}. If the server must not stall without its replicas, give it a time-out of a second or less.";
    }

    /// <summary>The hosts that the source's accounts or others' channels take for its replicas, though they do not exist.</summary>
    private static ImmutableArray<HostReference> GhostsOf(Fleet fleet, MySqlInstance source)
    {
        var accounts = fleet.AccountsOn(source.Node).Select(static a => a.Host).Where(static h => h.IsDangling);
        var channels = fleet.Channels
            .Where(c => !c.Replica.Node.IsLiving && c.Source.Node is { } node && node.Equals(source.Node))
            .Select(static c => new HostReference(c.Replica.Node.Certname, HostResolution.DataOnly, c.Origin) { Node = c.Replica.Node });
        return [.. accounts.Concat(channels).DistinctBy(static h => h.ToString(), StringComparer.Ordinal).OrderBy(static h => h.ToString(), StringComparer.Ordinal)];
    }

    private static IEnumerable<RelatedLocation> Related(Fleet fleet, SemiSyncWait wait, InstanceOption setting, ImmutableArray<HostReference> ghosts)
    {
        foreach (var ghost in ghosts)
        {
            foreach (var trace in Ghosts.Traces(ghost))
                yield return trace;
            if (fleet.Accounts.FirstOrDefault(a => a.Node.Equals(wait.Instance.Node) && string.Equals(a.Host.ToString(), ghost.ToString(), StringComparison.Ordinal)) is { } account)
                yield return new RelatedLocation($"the account {account} still lets it in", account.Host.Origin.PrimaryLocation ?? account.Origin.PrimaryLocation);
        }
        if (!setting.Equals(wait.Enabled))
            yield return new RelatedLocation("semi-synchronous replication is switched on here", wait.Enabled.Origin.PrimaryLocation);
        if (wait.Timeout is { } timeout)
            yield return new RelatedLocation("the time-out is set here", timeout.Origin.PrimaryLocation);
    }

    private static ImmutableArray<CodeFix> Fix(InstanceOption setting, int living) =>
        living > 0 && OptionEdits.Replace(setting, living.ToString(CultureInfo.InvariantCulture)) is { } edit
            ? [new CodeFix($"Wait for {Words.Count(living, "acknowledgement")}", IsSafe: false, [edit])]
            : [];
}
