using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds replicas that cannot apply what their source writes, since one has GTIDs and the other has not.</summary>
internal sealed class GtidModesDifferAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new("PML2202", "gtid-modes-differ", Severity.Error, "{1} cannot replicate from {3}: {2}");

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(static c => Cause.Report(c, Descriptor, c.Channels.Select(channel => Judge(c, channel)).OfType<Cause>()));

    private static Cause? Judge(FleetAnalysisContext context, ReplicationChannel channel)
    {
        // Between MySQL and MariaDB GTIDs mean something else.
        if (Participation.SourceOf(context.Fleet, channel) is not { } source || source.Flavor == ServerFlavor.MariaDb || channel.Replica.Flavor == ServerFlavor.MariaDb)
            return null;
        var (there, here) = (GtidMode.Of(source), GtidMode.Of(channel.Replica));
        if (there.Word is null || here.Word is null)
        {
            // Neither sets it, and both run the same release: what the default is does not matter.
            if ((there.Unknown ?? here.Unknown) is { } reason && (there.Setting ?? here.Setting) is not null)
                context.ReportUndecided(Descriptor, reason, channel.Replica.Node);
            return null;
        }
        if (GtidMode.AreCompatible(there, here, channel.AssignsGtids))
            return null;
        // The one to change is the one that lags behind; where it says nothing, the other one shows it.
        var setting = here.Step < there.Step ? here.Setting ?? there.Setting : there.Setting ?? here.Setting;
        var related = setting == here.Setting ? there.Setting : here.Setting;
        return new Cause(channel.Replica, setting?.Origin ?? channel.Origin, "gtid_mode", $"gtid_mode is {Say(there)} there and {Say(here)} here, and {Refusal(here)}")
        {
            Setting = setting,
            At = setting is null ? channel.Origin.Location : null,
            Others = [source],
            Confidence = (Confidence)Math.Min((int)channel.Confidence, Math.Min((int)there.Sureness, (int)here.Sureness)),
            Help = "Give both the same gtid_mode; while servers run, go by OFF_PERMISSIVE and ON_PERMISSIVE, one step on all servers before the next.",
            Related = related?.Origin.PrimaryLocation is { } place && place != setting?.Origin.PrimaryLocation ? [new RelatedLocation($"{related} is set here", place)] : [],
        };
    }

    private static string Say(GtidMode mode) => mode.Setting is null ? $"{mode.Word} by default" : mode.Word!;

    private static string Refusal(GtidMode replica) => replica.Word == "OFF"
        ? "a server with OFF stops at the first transaction that has a GTID"
        : "a server with ON stops at the first transaction that has none";
}
