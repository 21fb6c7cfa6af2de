using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>With what catalogs are compiled beyond the repository.</summary>
public sealed record CompilerOptions
{
    /// <summary>Nothing beyond the repository.</summary>
    public static CompilerOptions Default { get; } = new();

    /// <summary>Backends of your own for Hiera; they win over those of the repository's options.</summary>
    public ImmutableArray<IHieraBackend> HieraBackends { get; init; } = [];

    /// <summary>Functions of your own; of several of one name the last one counts.</summary>
    public ImmutableArray<IPuppetFunction> Functions { get; init; } = [];

    /// <summary>Whether a module's own Ruby code is evaluated even where its function is known in C#: for tests of the former.</summary>
    internal bool PrefersRuby { get; init; }

    /// <summary>Whether that of <c>Puppet::Parser::Functions</c> comes first if a module has a function in both ways.</summary>
    internal bool PrefersLegacyRuby { get; init; }
}
