using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>What Hiera answers for a key on a node. Immutable.</summary>
public sealed record HieraAnswer
{
    /// <summary>The key as asked for.</summary>
    public required string Key { get; init; }

    /// <summary>Whether there is a value.</summary>
    public required HieraStatus Status { get; init; }

    /// <summary>
    /// The value; every leaf has an origin of kind <see cref="OriginKind.HieraData"/> at the very scalar. Undef where nothing is found,
    /// unknown where Puppet would fail.
    /// </summary>
    public required PuppetValue Value { get; init; }

    /// <summary>
    /// When nothing is found although <see cref="Status"/> is Found, in words; null if there is no such case. Happens where paths depend on
    /// facts that are unknown. <see cref="ValueOr"/> takes it into account.
    /// </summary>
    public string? AbsentWhen { get; init; }

    /// <summary>Where Puppet would fail the lookup; null if it would not.</summary>
    public Diagnostic? Error { get; init; }

    /// <summary>How the values of several levels were merged, by argument or by <c>lookup_options</c>; null where neither says.</summary>
    public HieraMerge? Merge { get; init; }

    /// <summary>Where the merge was found in <c>lookup_options</c>; null if it was not.</summary>
    public Origin? MergeOrigin { get; init; }

    /// <summary>The places that were searched, in order; empty unless an explanation was asked for.</summary>
    public ImmutableArray<HieraProbe> Probes { get; init; } = [];

    /// <summary>Whether there is a value, perhaps an unknown one.</summary>
    public bool IsFound => Status == HieraStatus.Found;

    /// <summary>The value, or another one where nothing is found.</summary>
    /// <param name="fallback">The default of the caller.</param>
    /// <returns>One of both, with the conditions in words, where it depends on unknown facts.</returns>
    public PuppetValue ValueOr(PuppetValue fallback)
    {
        if (Status == HieraStatus.NotFound)
            return fallback;
        return AbsentWhen is null ? Value : HieraOutcomes.Either(Value, $"not ({AbsentWhen})", fallback, AbsentWhen);
    }
}

/// <summary>Whether a lookup gives a value.</summary>
public enum HieraStatus
{
    /// <summary>There is a value.</summary>
    Found,

    /// <summary>No level has the key.</summary>
    NotFound,

    /// <summary>Puppet would fail: a broken file, a broken configuration, a recursion.</summary>
    Error,
}

/// <summary>One place that a lookup searched.</summary>
/// <param name="Key">The key that was searched for; another one than was asked for where an interpolation looks up another key.</param>
/// <param name="Layer">The layer: <c>Global</c>, <c>Environment</c> or <c>Module "mysql"</c>.</param>
/// <param name="Level">Name of the hierarchy's level.</param>
/// <param name="Path">The file as reports show it; the path's pattern where an unknown fact leaves it open.</param>
/// <param name="Result">What was found there.</param>
/// <param name="Value">The value there, interpolated; null where none was found.</param>
public sealed record HieraProbe(string Key, string Layer, string Level, string Path, HieraProbeResult Result, PuppetValue? Value = null);

/// <summary>What one place gave.</summary>
public enum HieraProbeResult
{
    /// <summary>It has the key.</summary>
    Found,

    /// <summary>The file is there and does not have the key.</summary>
    NotFound,

    /// <summary>There is no such file.</summary>
    NoFile,

    /// <summary>It cannot be known: the backend is not evaluated, or the path depends on an unknown fact.</summary>
    Unknown,
}
