using System.Collections.Immutable;
using System.Globalization;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds channels that lead to a port at which their source does not listen.</summary>
internal sealed class SourcePortMismatchAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        "PML3004", "source-port-mismatch", Severity.Error, "{0} {1} to {2} at port {3}{4}, but {2} listens at port {5}: the replica tries over and over again and fetches nothing");

    // Ports beside the main one, at which a server speaks the same protocol.
    private static readonly string[] Others = ["extra_port", "admin_port"];

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(Analyze);

    private static void Analyze(FleetAnalysisContext context)
    {
        var findings = context.Channels.Where(static c => c.Source.Resolution == HostResolution.Node).Select(c => Judge(context, c)).OfType<Finding>();
        foreach (var group in findings.GroupBy(static f => (f.Origin.PrimaryLocation, Source: f.Channel.Source.Node!, f.Port, f.Confidence)))
            Report(context, [.. group.OrderBy(static f => f.Channel.Replica.ToString(), StringComparer.Ordinal)]);
    }

    private static Finding? Judge(FleetAnalysisContext context, ReplicationChannel channel)
    {
        var servers = context.Fleet.InstancesOn(channel.Source.Node!).ToList();
        if (servers.Count == 0 || ChannelEnds.PortOf(channel) is not { } port || servers.Exists(i => ListensBeside(i, port)))
            return null;
        var readings = servers.ConvertAll(static i => OptionReading.Of(i, "port"));
        if (readings.Exists(r => r.Number == port))
            return null;
        if (readings.Find(static r => r.Number is null) is { } hidden)
        {
            // The usual port is what a file that is not known says, too.
            if (channel.Port is not null && port != 3306)
                context.ReportUndecided(Descriptor, hidden.Unknown ?? "the source's port is not known", channel.Replica.Node);
            return null;
        }
        var isSure = channel.Port is not null && channel.Confidence == Confidence.Definite && servers.TrueForAll(static i => i.Confidence == Confidence.Definite) && readings.TrueForAll(static r => r.Setting is not { Confidence: Confidence.Possible });
        return new Finding(channel, port, [.. readings.Select(static r => (int)r.Number!)], [.. readings.Select(static r => r.Setting).OfType<InstanceOption>()], isSure ? Confidence.Definite : Confidence.Possible);
    }

    private static bool ListensBeside(MySqlInstance instance, int port) =>
        Others.Any(o => instance.Options.Find(o) is { } setting && (setting.IsUnknown || setting.Setting.Value == port.ToString(CultureInfo.InvariantCulture)));

    private static void Report(FleetAnalysisContext context, List<Finding> findings)
    {
        var first = findings[0];
        var names = findings.Select(static f => f.Channel.Replica.ToString()).Distinct(StringComparer.Ordinal).ToList();
        context.Report(new Diagnostic(
            Descriptor, first.Origin.PrimaryLocation, Words.List(names), Words.Verb(names.Count, "connect", "connects"), first.Channel.Source.Node, first.Port,
            first.Channel.Port is null ? " (the default)" : "", Words.List([.. first.Listens.Select(static p => p.ToString(CultureInfo.InvariantCulture))]))
        {
            Origin = first.Origin,
            Confidence = first.Confidence,
            Nodes = [.. findings.Select(static f => f.Channel.Replica.Node.Certname).Distinct(StringComparer.Ordinal)],
            Help = "Name the source's port in the channel, or let the source listen where its replicas look for it.",
            Related = [.. first.Settings.Where(static s => s.Origin.PrimaryLocation is not null).Select(static s => new RelatedLocation("the source's port is set here", s.Origin.PrimaryLocation))],
            Fixes = Fix(first),
        });
    }

    private static ImmutableArray<CodeFix> Fix(Finding finding)
    {
        if (finding.Listens is not [var right] || finding.Channel.PortOrigin?.PrimaryLocation is not { Source.IsValidUtf8: true } place)
            return [];
        var number = finding.Port.ToString(CultureInfo.InvariantCulture);
        if (place.Text.Trim('\'', '"') != number)
            return [];
        var text = place.Text.Replace(number, right.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return [new CodeFix($"Connect to port {right}", IsSafe: false, [new FileEdit(place.Source, [new TextChange(place.Span, text)])])];
    }

    private sealed record Finding(ReplicationChannel Channel, int Port, ImmutableArray<int> Listens, ImmutableArray<InstanceOption> Settings, Confidence Confidence)
    {
        public Origin Origin => Channel.PortOrigin is { PrimaryLocation: not null } port ? port : Channel.Source.Origin;
    }
}
