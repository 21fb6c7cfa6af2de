using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// What a backend is asked for, and all that it may see: as with Puppet's <c>LookupContext</c>, variables only through
/// <see cref="Interpolate"/>.
/// </summary>
public sealed class HieraBackendContext
{
    private readonly Func<PuppetValue, PuppetValue> _interpolate;

    internal HieraBackendContext(Func<PuppetValue, PuppetValue> interpolate) => _interpolate = interpolate;

    /// <summary>The key without segments, <c>mysql::server::root_password</c>; empty for <see cref="HieraBackendKind.DataHash"/>.</summary>
    public required string Key { get; init; }

    /// <summary>For <see cref="HieraBackendKind.DataDig"/> the key and its segments, strings and integers; empty otherwise.</summary>
    public ImmutableArray<PuppetValue> Segments { get; init; } = [];

    /// <summary>The level's <c>options</c>, interpolated, with Puppet's <c>path</c> or <c>uri</c> of the location.</summary>
    public required HashValue Options { get; init; }

    /// <summary>The text of the location's file, at most 16 MiB; null if the level names no files.</summary>
    public SourceText? Text { get; init; }

    /// <summary>The location where the level has <c>uri</c> or <c>uris</c>, interpolated; null otherwise. This library fetches nothing from it.</summary>
    public string? Address { get; init; }

    /// <summary>The level.</summary>
    public required HieraLevel Level { get; init; }

    /// <summary>The module in whose <c>hiera.yaml</c> the level stands; null in the other layers.</summary>
    public string? ModuleName { get; init; }

    /// <summary>Name of the environment.</summary>
    public required string EnvironmentName { get; init; }

    /// <summary>Stops the lookup.</summary>
    public CancellationToken CancellationToken { get; init; }

    internal bool HasInterpolated { get; private set; }

    /// <summary>Resolves <c>%{…}</c> in a string, or in all strings of a collection, as Puppet does in data.</summary>
    public PuppetValue Interpolate(PuppetValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        HasInterpolated = true;
        return _interpolate(value);
    }

    /// <summary>The origin for a value that the backend gives: the level, and where in <see cref="Text"/> it stands.</summary>
    /// <param name="path">Key and segments with dots between them.</param>
    /// <param name="location">Where it stands; null if it stands in no file, so that it is the level's own place.</param>
    public Origin OriginOf(string path, Location? location = null) =>
        new(OriginKind.HieraData, $"key {path} in level \"{Level.Name}\"", location ?? Level.Location);
}
