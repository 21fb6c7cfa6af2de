using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>A node to compile, with all that is known about it.</summary>
/// <param name="Certname">The node's certname, lower-case.</param>
/// <param name="Existence">Why it is believed to exist.</param>
public sealed record NodeInput(string Certname, NodeExistence Existence)
{
    /// <summary>
    /// The value of <c>$facts</c>: what was given, and what follows from the certname. Open where a fact that is not in it is unknown
    /// instead of absent.
    /// </summary>
    public required HashValue Facts { get; init; }

    /// <summary>The value of <c>$trusted</c>.</summary>
    public required HashValue Trusted { get; init; }

    /// <summary>Classes that an ENC gives, each with its parameters.</summary>
    public ImmutableArray<(string Class, HashValue? Parameters)> Classes { get; init; } = [];

    /// <summary>Top-scope variables that an ENC gives.</summary>
    public ImmutableArray<KeyValuePair<string, PuppetValue>> Parameters { get; init; } = [];

    /// <summary>Name of its environment, <c>$environment</c> in manifests.</summary>
    public string Environment { get; init; } = "production";

    /// <inheritdoc/>
    public override string ToString() => Certname;
}

/// <summary>Why a node is believed to exist, rising.</summary>
public enum NodeExistence
{
    /// <summary>Only a data file of the Hiera hierarchy names it. It satisfies nobody's acknowledgement, grant or channel.</summary>
    DataOnly,

    /// <summary>Facts, an ENC, a list or a literal <c>node</c> definition name it.</summary>
    Classified,

    /// <summary>PuppetDB saw a report of it lately.</summary>
    Active,
}
