using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>A resource of a catalog: native, a class, or an instance of a define. Immutable.</summary>
/// <param name="Type">Type name as catalogs write it, each segment with a capital: <c>File</c>, <c>Mysql::Db</c>, <c>Class</c>.</param>
/// <param name="Title">The title; a class's is its name, each segment with a capital.</param>
public sealed record CatalogResource(string Type, string Title)
{
    /// <summary>The parameters in Puppet's order, defaults and Hiera's among them for classes and defines; none twice.</summary>
    public ImmutableArray<ResourceParameter> Parameters { get; init; } = [];

    /// <summary>Whether it was declared with <c>@@</c>.</summary>
    public bool IsExported { get; init; }

    /// <summary>Whether it is virtual and no collector realised it.</summary>
    public bool IsVirtual { get; init; }

    /// <summary>
    /// Whether its class or define is not on the module path: its parameters are those given in code and bound in Hiera, and what it
    /// contains is unknown.
    /// </summary>
    public bool IsOpaque { get; init; }

    /// <summary>In which of the states that the repository leaves open it is declared, in words; empty if in all of them.</summary>
    public ImmutableArray<string> Conditions { get; init; } = [];

    /// <summary>Whether it is in the catalog in every state that the repository leaves open.</summary>
    public Confidence Confidence => Conditions.IsEmpty ? Confidence.Definite : Confidence.Possible;

    /// <summary>Tags, lower-case, sorted.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Where it was declared; null for what Puppet itself adds.</summary>
    public Location? Location { get; init; }

    /// <summary>Why it is in the catalog: its declaration, with that of its container as cause, up to the node definition or Hiera's list.</summary>
    public required Origin Origin { get; init; }

    /// <summary>Where its title came from, such as a key of Hiera's data; null for what Puppet itself adds.</summary>
    public Origin? TitleOrigin { get; init; }

    /// <summary>The resource's reference.</summary>
    public ResourceReferenceType Reference => new(Type, Title);

    /// <summary>The value of a parameter.</summary>
    /// <returns>The value; null if the parameter is not set.</returns>
    public PuppetValue? this[string parameter]
    {
        get
        {
            foreach (var candidate in Parameters)
            {
                if (string.Equals(candidate.Name, parameter, StringComparison.Ordinal))
                    return candidate.Value;
            }
            return null;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Reference.ToString();
}

/// <summary>A parameter of a resource.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Value">Its value, whose origin leads to where it was set.</param>
/// <param name="Location">Where the parameter was given to the resource; null where it was bound automatically or by default.</param>
public sealed record ResourceParameter(string Name, PuppetValue Value, Location? Location = null);
