using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>What an external node classifier (ENC) says about a node.</summary>
/// <param name="Certname">The node.</param>
/// <param name="Location">Where it says so.</param>
public sealed record NodeClassification(string Certname, Location Location)
{
    /// <summary>The classes in order, each with the parameters given to it; null where it was named without.</summary>
    public ImmutableArray<(string Class, HashValue? Parameters)> Classes { get; init; } = [];

    /// <summary>Top-scope variables; they win over facts of the same name, as in Puppet.</summary>
    public ImmutableArray<KeyValuePair<string, PuppetValue>> Parameters { get; init; } = [];

    /// <summary>The environment that it puts the node into; null if it leaves that to the node.</summary>
    public string? Environment { get; init; }
}
