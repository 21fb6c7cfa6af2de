using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// Something with a name: a class, a variable, a function, a key of Hiera's data. One <see cref="PuppetCompilation"/> has one object for
/// each, so symbols are compared by reference. Immutable; safe to use from many threads.
/// </summary>
public sealed class PuppetSymbol
{
    internal PuppetSymbol(SymbolKind kind, string name, string moduleName = "")
    {
        Kind = kind;
        Name = name;
        ModuleName = moduleName;
    }

    /// <summary>What it is.</summary>
    public SymbolKind Kind { get; }

    /// <summary>
    /// Its name: full and in lower case for classes, defines and resource types (<c>mysql::server</c>), with capitals for types, without
    /// <c>$</c> for variables and parameters, the host names or patterns with commas between them for node definitions.
    /// </summary>
    public string Name { get; }

    /// <summary>The module whose code declares it; empty for the environment's own, for Puppet's and for keys of Hiera's data.</summary>
    public string ModuleName { get; }

    /// <summary>
    /// Where it is declared; several places where branches assign one variable, or data files hold one key. Empty for what Puppet brings
    /// and what is only used.
    /// </summary>
    public ImmutableArray<Location> Declarations { get; internal set; } = [];

    /// <summary>The class, define, function, plan or node of which it is a parameter or variable; null for what stands alone, and in templates.</summary>
    public PuppetSymbol? Container { get; internal set; }

    /// <summary>The parameters of a class, define, function or plan in order; empty for all else, and where they are not known.</summary>
    public ImmutableArray<PuppetSymbol> Parameters { get; internal set; } = [];

    /// <summary>The class that a class inherits from; null if none.</summary>
    public string? ParentName { get; internal set; }

    /// <summary>The comment right above the declaration, without <c>#</c>; empty if there is none.</summary>
    public string Documentation { get; internal set; } = "";

    /// <summary>The first of <see cref="Declarations"/>; null if there is none.</summary>
    public Location? Declaration => Declarations.IsEmpty ? null : Declarations[0];

    /// <summary>Whether it names a resource type: a define or one in Ruby.</summary>
    public bool IsResourceType => Kind is SymbolKind.Define or SymbolKind.ResourceType;

    /// <summary>Whether it is used with a sigil: a variable of any kind or a parameter.</summary>
    public bool IsVariable => Kind is SymbolKind.Parameter or SymbolKind.Variable or SymbolKind.BuiltInVariable or SymbolKind.Fact;

    /// <inheritdoc/>
    public override string ToString() => IsVariable
        ? Container is { } container ? $"${container.Name}::{Name}" : $"${Name}"
        : Kind == SymbolKind.Function ? $"{Name}()" : Name;
}
