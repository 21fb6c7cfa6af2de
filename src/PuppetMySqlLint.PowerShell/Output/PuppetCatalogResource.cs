using System.Collections.Specialized;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.PowerShell;

/// <summary>A resource in a catalog.</summary>
public sealed class PuppetCatalogResource
{
    private readonly CatalogResource _resource;
    private readonly string _folder;

    internal PuppetCatalogResource(CatalogResource resource, string node, string folder)
    {
        _resource = resource;
        _folder = folder;
        Node = node;
    }

    /// <summary>Certname of the catalog's node.</summary>
    public string Node { get; }

    /// <summary>Its type: <c>Mysql_grant</c>.</summary>
    public string Type => _resource.Type;

    /// <summary>Its title.</summary>
    public string Title => _resource.Title;

    /// <summary>
    /// Its parameters by name: strings, numbers, booleans, arrays, dictionaries and null; what is secret or not known as PuppetUnknownValue.
    /// </summary>
    public OrderedDictionary Parameters
    {
        get
        {
            var table = new OrderedDictionary(StringComparer.OrdinalIgnoreCase);
            foreach (var parameter in _resource.Parameters)
                table[parameter.Name] = PuppetObjects.Of(parameter.Value);
            return table;
        }
    }

    /// <summary>Whether it is declared in every state that the repository leaves open, Definite, or in some, Possible.</summary>
    public Confidence Confidence => _resource.Confidence;

    /// <summary>Whether its class or define is not on the module path, so that what it contains is not known.</summary>
    public bool IsOpaque => _resource.IsOpaque;

    /// <summary>Whether it is exported, for other nodes to collect.</summary>
    public bool IsExported => _resource.IsExported;

    /// <summary>Whether it is virtual, there only if something realizes it.</summary>
    public bool IsVirtual => _resource.IsVirtual;

    /// <summary>Its tags.</summary>
    public string[] Tags => [.. _resource.Tags];

    /// <summary>Full path of the file that declares it; null if none does.</summary>
    public string? Path => PuppetMySqlPlace.FullPath(_resource.Location, _folder);

    /// <summary>The line, from 1 on; 0 without a place.</summary>
    public int Line => _resource.Location?.Start.Line ?? 0;

    /// <summary>The place as seen from the folder in which the command ran; null without one.</summary>
    public string? Location => _resource.Location?.ToString();

    /// <summary>As Puppet refers to it: <c>Class[Mysql::Server]</c>.</summary>
    public override string ToString() => _resource.Reference.ToString()!;
}
