using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Evaluation;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Symbols;

/// <summary>What declares resources: a class, a define, a node definition. Shared by all nodes.</summary>
internal sealed class ContainerSymbol
{
    /// <summary>Class, define or node.</summary>
    public required ContainerKind Kind { get; init; }

    /// <summary>Fully qualified, lower-case; empty for the site manifest itself.</summary>
    public required string Name { get; init; }

    /// <summary>The module that it belongs to; empty for the environment's own manifests.</summary>
    public required string ModuleName { get; init; }

    /// <summary>Where it stands.</summary>
    public Location? Location { get; init; }

    /// <summary>The parameters in order.</summary>
    public ImmutableArray<BoundParameter> Parameters { get; init; } = [];

    /// <summary>The class that it inherits from; null if none.</summary>
    public string? ParentName { get; init; }

    /// <summary>The statements.</summary>
    public required ImmutableArray<BoundNode> Body { get; init; }

    /// <summary>The regular expression that a node definition matches; null if it names a node.</summary>
    public RegexValue? NodePattern { get; init; }

    /// <summary>The module's name as <c>$module_name</c> gives it.</summary>
    public StringValue ModuleNameValue => field ??= new StringValue(ModuleName, Origins.Puppet);

    /// <summary>The type as catalogs write it.</summary>
    public string TypeName => Kind switch { ContainerKind.Class => "Class", ContainerKind.Node => "Node", _ => CatalogNames.Capitalize(Name) };

    /// <summary>The parameter of a name.</summary>
    /// <returns>The parameter; null if there is none.</returns>
    public BoundParameter? FindParameter(string name)
    {
        foreach (var parameter in Parameters)
        {
            if (parameter.Name == name)
                return parameter;
        }
        return null;
    }

    public override string ToString() => $"{Kind} {Name}";
}

/// <summary>The kinds of containers.</summary>
internal enum ContainerKind
{
    /// <summary>A class, and the site manifest.</summary>
    Class,

    /// <summary>A define.</summary>
    Define,

    /// <summary>A node definition.</summary>
    Node,
}
