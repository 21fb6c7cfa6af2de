using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds servers with GTIDs that lack what GTIDs need, and so do not start.</summary>
internal sealed class GtidModeWithoutConsistencyAnalyzer : ReplicationAnalyzer
{
    private const string Consistency = "enforce_gtid_consistency";

    internal static readonly DiagnosticDescriptor Descriptor = new("PML2201", "gtid-mode-without-consistency", Severity.Error, "{0} on {1}: {2}");

    // From 5.7.5 on a replica keeps its GTIDs in a table and need not log.
    private static readonly VersionRange NeedsLogs = new(ServerFlavor.MySql, null, new(5, 7, 5));

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(static c => Cause.Report(c, Descriptor, c.OfEach(c.Instances.Where(static i => i.Flavor != ServerFlavor.MariaDb), static v => Judge(v, v.Instance))));

    private static IEnumerable<Cause> Judge(ServerView view, MySqlInstance instance)
    {
        var mode = GtidMode.Of(instance);
        if (mode.Word != "ON")
        {
            if (mode is { Unknown: { } reason, Setting: not null })
                view.ReportUndecided(Descriptor, reason);
            yield break;
        }
        if (JudgeConsistency(view, instance, mode) is { } cause)
            yield return cause;
        foreach (var log in NeedsLogs.Contains(instance.Flavor, instance.Version) == true && mode.Setting is not null ? (string[])["log_bin", "log_replica_updates"] : [])
        {
            var reading = OptionReading.Of(instance, log);
            var sureness = reading.Setting is null ? OptionReading.SurenessOfAbsence(instance) : Confidence.Definite;
            // Of these releases both are off unless they are set.
            if (sureness is { } sure && reading.Boolean != true)
                yield return Of(instance, mode, $"{Words.Server(instance)} does not start with it without {SystemVariables.Find(log)!.NameFor(instance.Flavor, instance.Version)}", sure) with
                {
                    Help = "Switch log_bin and log_slave_updates on as well.",
                };
        }
    }

    private static Cause? JudgeConsistency(ServerView view, MySqlInstance instance, GtidMode mode)
    {
        var reading = OptionReading.Of(instance, Consistency);
        if (reading.Boolean == true || reading.Value is { IsAccepted: false })
            return null;
        if (reading.Setting is { } setting)
        {
            if (reading.Value is { IsUnknown: false })
                return Mended(Of(instance, mode, $"with {setting} the server does not start: it wants ON (MY-010912)", mode.Sureness, setting), OptionEdits.Replace(setting, "ON"));
            view.ReportUndecided(Descriptor, reading.Unknown ?? $"the value of {setting.WrittenName} is not known");
            return null;
        }
        var normal = OptionValue.Default(SystemVariables.Find(Consistency)!, instance.Flavor, instance.Version)?.Boolean;
        if (OptionReading.SurenessOfAbsence(instance) is not { } sureness || normal is null)
        {
            view.ReportUndecided(Descriptor, instance.Options.Openness is { Kind: not UnknownKind.ServerState } open ? open.Description : $"the default of {Consistency} depends on the release, which is not known");
            return null;
        }
        if (normal == true)
            return null;
        var name = mode.Setting?.WrittenName.Contains('-', StringComparison.Ordinal) == true ? Consistency.Replace('_', '-') : Consistency;
        return Mended(
            Of(instance, mode, "nothing sets enforce_gtid_consistency, without which the server does not start (MY-010912)", sureness),
            mode.Setting is { } on ? OptionLine.Of(on)?.Add(name, "ON") : null);
    }

    private static Cause Mended(Cause cause, FileEdit? edit) =>
        edit is null ? cause : cause with { Fixes = [new CodeFix("Set enforce_gtid_consistency to ON", IsSafe: false, [edit])] };

    private static Cause Of(MySqlInstance instance, GtidMode mode, string consequence, Confidence sureness, InstanceOption? wrong = null)
    {
        var setting = wrong ?? mode.Setting;
        return new Cause(instance, setting?.Origin ?? instance.Origin, mode.Setting?.ToString() ?? "gtid_mode, which is ON by default,", consequence)
        {
            Setting = setting,
            At = setting is null ? instance.Origin.Location : null,
            Confidence = sureness,
            Help = "Set enforce_gtid_consistency to ON wherever gtid_mode is.",
            Related = wrong is not null && mode.Setting?.Origin.PrimaryLocation is { } place ? [new RelatedLocation("gtid_mode is set here", place)] : [],
        };
    }
}
