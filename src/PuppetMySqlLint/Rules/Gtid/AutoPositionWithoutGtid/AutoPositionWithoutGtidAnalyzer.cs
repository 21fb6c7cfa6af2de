using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds channels that find their position by GTIDs where one of the servers has none.</summary>
internal sealed class AutoPositionWithoutGtidAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new("PML2203", "auto-position-without-gtid", Severity.Error, "replication of {1} from {3} finds its position by GTID, but {2}");

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(static c =>
        Cause.Report(c, Descriptor, c.Channels.Where(static ch => ch.AutoPosition == true && ch.Replica.Flavor != ServerFlavor.MariaDb).Select(channel => Judge(c, channel)).OfType<Cause>()));

    private static Cause? Judge(FleetAnalysisContext context, ReplicationChannel channel)
    {
        var here = GtidMode.Of(channel.Replica);
        var source = Participation.SourceOf(context.Fleet, channel);
        var there = source is null || source.Flavor == ServerFlavor.MariaDb ? null : GtidMode.Of(source);
        // Modes that do not go together at all are the other rule's.
        if (here.Word is not null && there?.Word is not null && !GtidMode.AreCompatible(there, here, channel.AssignsGtids))
            return null;
        if (here.Word == "OFF")
            return Of(channel, source, here, $"gtid_mode is {(here.Setting is null ? "OFF by default" : "OFF")} there, and the statement is refused (error 1777)");
        if (there is { Word: { } word and not "ON" })
            return Of(channel, source, there, $"gtid_mode is {(there.Setting is null ? $"{word} by default" : word)} on the source and has to be ON there: the receiver thread does not start");
        foreach (var (mode, node) in (ReadOnlySpan<(GtidMode?, FleetNode?)>)[(here, channel.Replica.Node), (there, source?.Node)])
        {
            if (mode?.Unknown is { } reason && node is not null)
                context.ReportUndecided(Descriptor, reason, node);
        }
        return null;
    }

    private static Cause Of(ReplicationChannel channel, MySqlInstance? source, GtidMode mode, string consequence) =>
        new(channel.Replica, mode.Setting?.Origin ?? channel.Origin, "gtid_mode", consequence)
        {
            Setting = mode.Setting,
            At = mode.Setting is null ? channel.Origin.Location : null,
            Others = source is null ? [] : [source],
            Stranger = source is null ? channel.Source.ToString() : null,
            Confidence = channel.Confidence == Confidence.Definite ? mode.Sureness : Confidence.Possible,
            Help = "Set gtid_mode and enforce_gtid_consistency to ON on both servers, or say SOURCE_LOG_FILE and SOURCE_LOG_POS.",
            Related = mode.Setting is not null && channel.Origin.Location is { } place ? [new RelatedLocation("the channel is set up here", place)] : [],
        };
}
