using PuppetMySqlLint.Replication;

namespace PuppetMySqlLint;

/// <summary>What the user wants of a server that misses its replicas.</summary>
internal static class Durability
{
    /// <summary>Whether the configuration says, for the server's topology or for all, that it is to wait rather than lose anything.</summary>
    public static bool IsLossless(FleetAnalysisContext context, MySqlInstance instance) =>
        context.Fleet.DeclaredTopologies.LastOrDefault(t => t.Declaration.IsLossless is not null && t.Primaries.Concat(t.Replicas).Any(h => h.Node is { } node && node.Equals(instance.Node)))?.Declaration.IsLossless
        ?? context.Configuration.DurabilityPolicy == DurabilityPolicy.Lossless;
}
