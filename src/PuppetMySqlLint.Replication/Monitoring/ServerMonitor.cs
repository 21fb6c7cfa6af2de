using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Replication;

/// <summary>A monitoring agent on a server's node that is set up to watch MySQL. Immutable.</summary>
/// <param name="Product">Whose it is: <c>Datadog</c>.</param>
/// <param name="Origin">What sets it up.</param>
public sealed record ServerMonitor(string Product, Origin Origin)
{
    /// <summary>The product name of Datadog's agent.</summary>
    public const string Datadog = "Datadog";

    /// <summary>Whether it is set up in every state that the repository leaves open.</summary>
    public Confidence Confidence { get; init; } = Confidence.Definite;

    /// <summary>Whether it asks for the state of replication; null if that is not known.</summary>
    public bool? WatchesReplication { get; init; }

    /// <summary>The product's name.</summary>
    public override string ToString() => Product;
}
