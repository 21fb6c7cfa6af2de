using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds time-outs of semi-synchronous replication that are longer than any client waits.</summary>
internal sealed class SemiSyncTimeOutTooLongAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        "PML4003", "semi-sync-time-out-too-long", Severity.Error,
        "{0} {1} for up to {2} for an acknowledgement ({3}): without one {4} stuck until {5}. Measured with an hour: 60 of 60 connections hung within 6 s, everybody else got error 1040, and all rows of clients that had given up were committed nevertheless");

    private const decimal Longest = 60_000;

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(Analyze);

    private static void Analyze(FleetAnalysisContext context)
    {
        var waits = new List<SemiSyncWait>();
        foreach (var wait in SemiSyncWait.All(context))
        {
            if (wait.Timeout is not { } setting || Durability.IsLossless(context, wait.Instance))
                continue;
            if (setting.IsUnknown)
                context.ReportUndecided(Descriptor, $"the value of {setting.WrittenName} is not known", wait.Instance.Node);
            // A suffix is a mistake of another kind, see semi-sync-time-out-unit.
            else if (Number(wait) >= Longest && setting.Setting.Value?.All(char.IsAsciiDigit) == true)
                waits.Add(wait);
        }
        foreach (var group in waits.GroupBy(static w => (w.Timeout!.Origin.PrimaryLocation, Number(w), SeverityOf(w), Alone: w.Timeout.Origin.PrimaryLocation is null ? w.Instance : null)))
            Report(context, [.. group.OrderBy(static w => w.Instance.ToString(), StringComparer.Ordinal)]);
    }

    private static void Report(FleetAnalysisContext context, List<SemiSyncWait> waits)
    {
        var (first, setting) = (waits[0], waits[0].Timeout!);
        var isManaged = first.Instance.RoleAuthority == RoleAuthority.Orchestrator;
        var isSure = waits.Exists(static w => w is { IsSure: true, Instance.Confidence: Confidence.Definite, Timeout.Confidence: Confidence.Definite });
        context.Report(new Diagnostic(
            Descriptor, setting.Origin.PrimaryLocation, Words.List(waits.ConvertAll(static w => w.Instance.ToString())), Words.Verb(waits.Count, "wait", "waits"),
            Words.Milliseconds(Number(first)), setting, waits.Count == 1 ? "the server is" : "a server is", isManaged ? "Orchestrator or somebody acts" : "somebody acts")
        {
            Origin = setting.Origin,
            Severity = SeverityOf(first),
            Confidence = isSure ? Confidence.Definite : Confidence.Possible,
            Nodes = [.. waits.Select(static w => w.Instance.Node.Certname).Distinct(StringComparer.Ordinal)],
            Help = "Set it to a second or less, shorter than clients wait, and watch the number of acknowledging clients: without them replication is asynchronous.",
            Related = [new RelatedLocation("semi-synchronous replication is switched on here", first.Enabled.Origin.PrimaryLocation)],
            Fixes = OptionEdits.Replace(setting, "1000") is { } edit ? [new CodeFix("Wait for a second at the most", IsSafe: false, [edit])] : [],
        });
    }

    /// <summary>A manager that watches lifts the lock; without waiting for replicas that are away only one that hangs can cause it.</summary>
    private static Severity SeverityOf(SemiSyncWait wait) =>
        wait.Instance.RoleAuthority == RoleAuthority.Orchestrator || wait.Source.WaitsWithoutReplica == false ? Severity.Warning : Severity.Error;

    private static decimal Number(SemiSyncWait wait) => OptionReading.Of(wait.Instance, wait.Source.TimeoutVariable.Name).Number ?? 0;
}
