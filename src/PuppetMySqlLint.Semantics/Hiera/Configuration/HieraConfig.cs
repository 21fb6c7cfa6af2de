using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>A <c>hiera.yaml</c>. Immutable.</summary>
public sealed record HieraConfig
{
    /// <summary>Its text.</summary>
    public required SourceText Source { get; init; }

    /// <summary>The version that it states; 3 if it states none.</summary>
    public int Version { get; init; } = 5;

    /// <summary>The levels, highest priority first.</summary>
    public ImmutableArray<HieraLevel> Hierarchy { get; init; } = [];

    /// <summary>The levels that a module falls back to when nothing else has a key.</summary>
    public ImmutableArray<HieraLevel> DefaultHierarchy { get; init; } = [];

    /// <summary>Version 3: how <c>hiera_hash()</c> merges; null for at the top alone.</summary>
    internal HieraMerge? HashCallMerge { get; init; }

    /// <summary>Why Puppet refuses it, so that every lookup fails; null if it does not.</summary>
    public Diagnostic? Failure { get; init; }

    /// <summary>What is wrong with it, <see cref="Failure"/> among it.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>A level of a hierarchy.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Location">Where its name stands.</param>
public sealed record HieraLevel(string Name, Location Location)
{
    /// <summary>The kind of function that reads the data: <c>data_hash</c>, <c>lookup_key</c> or <c>data_dig</c>.</summary>
    public required string FunctionKind { get; init; }

    /// <summary>The function's name: <c>yaml_data</c>, <c>json_data</c>, <c>hocon_data</c>, <c>eyaml_lookup_key</c> or another one.</summary>
    public required string Function { get; init; }

    /// <summary>The folder of the data, relative to the configuration; may contain interpolations.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>How <see cref="Paths"/> are to be read.</summary>
    public HieraPathKind PathKind { get; init; }

    /// <summary>Paths or globs as written; for mapped paths the variable, the name of one element and the template.</summary>
    public ImmutableArray<HieraPath> Paths { get; init; } = [];

    /// <summary>The level's <c>options</c>, or those of the defaults, before interpolation; null if there are none.</summary>
    public HashValue? Options { get; init; }

    /// <summary>Whether it is read by one of Puppet's own functions for data files.</summary>
    public bool ReadsFiles => BuiltInBackend.KindOf(Function) is not null && PathKind is not (HieraPathKind.None or HieraPathKind.Uri);
}

/// <summary>A path of a level as it is written.</summary>
/// <param name="Text">The text, interpolations not resolved.</param>
/// <param name="Location">Where it stands.</param>
public readonly record struct HieraPath(string Text, Location Location);

/// <summary>How a level names its files.</summary>
public enum HieraPathKind
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary><c>path</c> or <c>paths</c>.</summary>
    Path,

    /// <summary><c>glob</c> or <c>globs</c>.</summary>
    Glob,

    /// <summary><c>mapped_paths</c>.</summary>
    Mapped,

    /// <summary><c>uri</c> or <c>uris</c>.</summary>
    Uri,
}
