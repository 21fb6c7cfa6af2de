using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.PowerShell;

/// <summary>The catalog of a node, as Puppet would compile it.</summary>
public sealed class PuppetCatalog
{
    private readonly Catalog _catalog;
    private readonly string _folder;

    internal PuppetCatalog(Catalog catalog, string folder)
    {
        _catalog = catalog;
        _folder = folder;
    }

    /// <summary>The node's certname.</summary>
    public string Node => _catalog.Node;

    /// <summary>Complete; Partial where something is not known; or Failed where Puppet would refuse.</summary>
    public CatalogState State => _catalog.State;

    /// <summary>The classes in it.</summary>
    public string[] Classes => [.. _catalog.Classes];

    /// <summary>The resources in it.</summary>
    public PuppetCatalogResource[] Resources => [.. _catalog.Resources.Select(r => new PuppetCatalogResource(r, _catalog.Node, _folder))];

    /// <summary>Why Puppet would refuse; null if it would not.</summary>
    public PuppetMySqlFinding? Failure => _catalog.Failure is { } failure ? new PuppetMySqlFinding(failure, _folder) : null;

    /// <summary>What compiling it brought to light.</summary>
    public PuppetMySqlFinding[] Findings => [.. _catalog.Diagnostics.Select(d => new PuppetMySqlFinding(d, _folder))];

    /// <summary>Why something in it is not known.</summary>
    public PuppetMySqlPlace[] Unknown => [.. _catalog.Gaps.Select(g => PuppetMySqlPlace.Of(g.Reason.Description, g.Location, _folder))];

    /// <summary>The resources of a type.</summary>
    /// <param name="type">The type, in any case: <c>mysql_grant</c>.</param>
    public PuppetCatalogResource[] FindResources(string type) => [.. _catalog.OfType(type).Select(r => new PuppetCatalogResource(r, _catalog.Node, _folder))];

    /// <summary>The node's certname.</summary>
    public override string ToString() => Node;
}
