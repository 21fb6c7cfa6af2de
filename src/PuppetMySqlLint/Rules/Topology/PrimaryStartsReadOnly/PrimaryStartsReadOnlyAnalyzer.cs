using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds primaries that take no writes after a start, where Puppet alone decides which server is the primary.</summary>
internal sealed class PrimaryStartsReadOnlyAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        "PML3006", "primary-starts-read-only", Severity.Error, "{0} {1} {2} and {3} no writes after a start: {4}, and nothing in the repository takes it back");

    // The second switches the first on.
    private static readonly string[] Switches = ["read_only", "super_read_only"];

    /// <inheritdoc/>
    /// <remarks>Under a manager of fail-over every server starts read-only, and the manager opens one: that is good practice.</remarks>
    public override RuleScope Scope { get; } = new() { Authorities = [RoleAuthority.Puppet, RoleAuthority.Unknown] };

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(Analyze);

    private static void Analyze(FleetAnalysisContext context)
    {
        var findings = context.Fleet.Topologies.SelectMany(t => t.Primaries.Where(i => i.Node.IsLiving && context.Scope.Contains(i) != false).Select(i => Judge(context, t, i))).OfType<Finding>();
        foreach (var group in findings.GroupBy(static f => (f.Setting.Origin.PrimaryLocation, f.Severity, f.Confidence, Alone: f.Setting.Origin.PrimaryLocation is null ? f.Primary : null)))
            Report(context, [.. group.OrderBy(static f => f.Primary.ToString(), StringComparer.Ordinal)]);
    }

    private static Finding? Judge(FleetAnalysisContext context, Topology topology, MySqlInstance primary)
    {
        var channels = topology.Channels.Where(c => c.Replica.Node.IsLiving && c.Source.Node is { } node && node.Equals(primary.Node)).ToList();
        if (channels.Count == 0)
            return null;
        var readings = Switches.Where(o => OptionReading.MayExist(primary, o)).Select(o => OptionReading.Of(primary, o)).ToList();
        if (readings.Find(static r => r.Boolean == true)?.Setting is not { } setting)
        {
            if (readings.Find(static r => r is { Setting: not null, Unknown: not null }) is { } hidden)
                context.ReportUndecided(Descriptor, hidden.Unknown!, primary.Node);
            return null;
        }
        if (primary.RunTimeSettings.Any(static s => Switches.Contains(s.Setting.Name.Name, StringComparer.Ordinal) && IsOff(s)))
            return null;
        // Where one line makes all of them read-only, somebody may open the primary by hand, on purpose.
        var isShared = channels.Exists(c => Switches.Select(c.Replica.Options.Find).Any(s => s?.Origin.PrimaryLocation is { } place && place == setting.Origin.PrimaryLocation));
        var isSure = !isShared && primary.Confidence == Confidence.Definite && setting.Confidence == Confidence.Definite && channels.Exists(static c => c.Confidence == Confidence.Definite);
        return new Finding(primary, setting, channels, isShared ? Severity.Warning : Severity.Error, isSure ? Confidence.Definite : Confidence.Possible);
    }

    private static bool IsOff(InstanceOption setting) =>
        setting.IsUnknown || (SystemVariables.Find(setting.Setting.Name) is { } variable && OptionValue.Read(variable, setting.Setting, ServerFlavor.Unknown, null).Boolean != true);

    private static void Report(FleetAnalysisContext context, List<Finding> findings)
    {
        var first = findings[0];
        var replicas = findings.SelectMany(static f => f.Channels).Select(static c => c.Replica.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        context.Report(new Diagnostic(
            Descriptor, first.Setting.Origin.PrimaryLocation, Words.List(findings.ConvertAll(static f => f.Primary.ToString())), Words.Verb(findings.Count, "are the sources of", "is the source of"),
            Words.List(replicas), Words.Verb(findings.Count, "take", "takes"), first.Setting)
        {
            Origin = first.Setting.Origin,
            Severity = first.Severity,
            Confidence = first.Confidence,
            Nodes = [.. findings.Select(static f => f.Primary.Node.Certname).Distinct(StringComparer.Ordinal)],
            Help = "Set it for the replicas alone, in their role's or their own data. If somebody or something outside the repository opens the primary after a start, leave it.",
            Related = [new RelatedLocation("the channel to it is set up here", first.Channels[0].Origin.PrimaryLocation)],
            Fixes = first.Confidence == Confidence.Definite && OptionEdits.Replace(first.Setting, "OFF") is { } edit ? [new CodeFix($"Set {first.Setting.WrittenName} to OFF", IsSafe: false, [edit])] : [],
        });
    }

    private sealed record Finding(MySqlInstance Primary, InstanceOption Setting, List<ReplicationChannel> Channels, Severity Severity, Confidence Confidence);
}
