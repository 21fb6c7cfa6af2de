using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds three and more servers that replicate in a circle. Two that replicate from each other are a pair that people set up on purpose.</summary>
internal sealed class ReplicationCycleAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        "PML3005", "replication-cycle", Severity.Error,
        "{0} replicate in a circle ({1}): when one of them stops, the others lose each other's changes, and what a server wrote that is then taken out goes round without end");

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(Analyze);

    private static void Analyze(FleetAnalysisContext context)
    {
        var ways = context.Channels.Where(static c => !IsMember(c.Replica))
            .SelectMany(c => ChannelEnds.SourcesOf(context.Fleet, c).Where(s => !s.Equals(c.Replica) && !IsMember(s)).Select(s => new Way(c.Replica, s, c)))
            .OrderBy(static w => w.Replica.ToString(), StringComparer.Ordinal).ToList();
        var next = ways.ToLookup(static w => w.Replica);
        var reported = new HashSet<MySqlInstance>();
        foreach (var first in ways.Where(w => !reported.Contains(w.Replica)))
        {
            if (Close(first, next) is not { } circle || circle.Any(w => reported.Contains(w.Replica)))
                continue;
            reported.UnionWith(circle.Select(static w => w.Replica));
            Report(context, circle);
        }
    }

    /// <summary>Where every member takes writes, the group settles what a circle would spoil.</summary>
    private static bool IsMember(MySqlInstance instance) => instance.RoleAuthority is RoleAuthority.Galera or RoleAuthority.GroupReplication;

    /// <summary>The shortest way from a channel's source back to its replica that is not the channel of a pair.</summary>
    private static List<Way>? Close(Way first, ILookup<MySqlInstance, Way> next)
    {
        var cameBy = new Dictionary<MySqlInstance, Way> { [first.Source] = first };
        var queue = new Queue<MySqlInstance>([first.Source]);
        while (queue.TryDequeue(out var at))
        {
            foreach (var way in next[at])
            {
                if (way.Source.Equals(first.Replica))
                {
                    if (at.Equals(first.Source))
                        continue;
                    var circle = new List<Way> { way };
                    for (var step = cameBy[at]; ; step = cameBy[step.Replica])
                    {
                        circle.Add(step);
                        if (ReferenceEquals(step, first))
                            break;
                    }
                    circle.Reverse();
                    return circle;
                }
                if (cameBy.TryAdd(way.Source, way))
                    queue.Enqueue(way.Source);
            }
        }
        return null;
    }

    private static void Report(FleetAnalysisContext context, List<Way> circle)
    {
        var logs = circle.ConvertAll(static w => OptionReading.Of(w.Replica, "log_replica_updates"));
        // One that does not pass on what it receives breaks the circle.
        if (logs.Exists(static r => r.Boolean == false))
            return;
        var isSure = logs.TrueForAll(static r => r.Boolean == true) && circle.TrueForAll(static w => w.Channel.Confidence == Confidence.Definite && w.Replica.Confidence == Confidence.Definite);
        var (first, channel) = (circle[0], circle[0].Channel);
        context.Report(new Diagnostic(
            Descriptor, channel.Source.Origin.PrimaryLocation, Words.List(circle.ConvertAll(static w => w.Replica.ToString())), Words.List(circle.ConvertAll(static w => $"{w.Replica} from {w.Source}")))
        {
            Origin = OriginPath.Between(channel.Source.Origin, channel.Origin),
            Confidence = isSure ? Confidence.Definite : Confidence.Possible,
            Nodes = [.. circle.Select(static w => w.Replica.Node.Certname).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Help = $"Let all replicate from one server, and take the channel of that one away: {first.Replica} should most likely have none.",
            Related =
            [
                .. circle.Skip(1).Where(w => w.Channel.Source.Origin.PrimaryLocation != channel.Source.Origin.PrimaryLocation)
                    .Select(static w => new RelatedLocation($"{w.Replica} gets its source here", w.Channel.Source.Origin.PrimaryLocation)),
            ],
        });
    }

    private sealed record Way(MySqlInstance Replica, MySqlInstance Source, ReplicationChannel Channel);
}
