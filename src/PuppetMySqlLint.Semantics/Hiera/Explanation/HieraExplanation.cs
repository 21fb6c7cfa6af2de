using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Why a lookup gives what it gives: each leaf with its place, and what it hides. Immutable.</summary>
/// <param name="Answer">The answer, with the places that were searched.</param>
/// <param name="Sources">All places that have the key, highest priority first, also those that a lookup without merging does not reach.</param>
/// <param name="Leaves">The leaves of the value in order; the value itself where it is no hash and no array. Empty if nothing is found.</param>
/// <param name="Unused">
/// Leaves of lower places that are in no form in the value, and in whose place nothing else stands: the hash that they are in is not
/// merged, which one misses who expected a merge, or they were knocked out.
/// </param>
public sealed record HieraExplanation(HieraAnswer Answer, ImmutableArray<HieraSource> Sources, ImmutableArray<HieraLeaf> Leaves, ImmutableArray<HieraHidden> Unused);

/// <summary>A place that has a key.</summary>
/// <param name="Layer">The layer: <c>Global</c>, <c>Environment</c> or <c>Module "mysql"</c>.</param>
/// <param name="Level">Name of the hierarchy's level.</param>
/// <param name="Path">The file as reports show it, or what the level names in its place.</param>
/// <param name="Value">The value there, interpolated.</param>
public sealed record HieraSource(string Layer, string Level, string Path, PuppetValue Value)
{
    /// <summary>Where the key stands; null for a key with segments, and where no file has it.</summary>
    public Location? KeyLocation { get; init; }
}

/// <summary>A leaf of a value.</summary>
/// <param name="Path">The way from the value to the leaf, keys and indexes with dots between them; empty for the value itself.</param>
/// <param name="Value">The leaf. Its origin says where it stands.</param>
/// <param name="Source">The place that it comes from; null if it was made of several, or converted.</param>
/// <param name="Hidden">
/// What other places have in the same position, highest first: a scalar, the leaves of a hash or array that this one replaced, or the scalar
/// that was replaced by the hash or array of which this is the first leaf.
/// </param>
public sealed record HieraLeaf(string Path, PuppetValue Value, HieraSource? Source, ImmutableArray<HieraHidden> Hidden)
{
    /// <summary>Where the key of the leaf stands; null for an element of an array, and where no file has it.</summary>
    public Location? KeyLocation { get; init; }
}

/// <summary>A value that does not count.</summary>
/// <param name="Path">Its position, as of a leaf.</param>
/// <param name="Value">The value; its origin says where it stands.</param>
/// <param name="Source">The place that has it.</param>
public sealed record HieraHidden(string Path, PuppetValue Value, HieraSource Source)
{
    /// <summary>Where its key stands; null for an element of an array, and where no file has it.</summary>
    public Location? KeyLocation { get; init; }
}
