using System.Collections.Immutable;
using System.IO.Enumeration;
using System.Net;
using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Replication;

/// <summary>Finds the node behind a name.</summary>
public sealed class HostDirectory
{
    private readonly HostInventory _inventory;
    private readonly ImmutableDictionary<string, FleetNode?> _byName;

    /// <summary>A directory of the given nodes.</summary>
    /// <param name="nodes">All nodes of the fleet, those that only data files name among them.</param>
    /// <param name="inventory">What the user says about other hosts.</param>
    public HostDirectory(ImmutableArray<FleetNode> nodes, HostInventory inventory)
    {
        _inventory = inventory;
        var byName = ImmutableDictionary.CreateBuilder<string, FleetNode?>(StringComparer.OrdinalIgnoreCase);
        // A living node's name counts before a dead one's; a name that two living nodes bear leads to neither.
        foreach (var group in nodes.SelectMany(static n => n.Names.Select(name => (Name: name, Node: n))).GroupBy(static p => p.Name, static p => p.Node, StringComparer.OrdinalIgnoreCase))
        {
            var bearers = group.Distinct().ToList();
            var living = bearers.Where(static n => n.IsLiving).ToList();
            byName[group.Key] = living.Count == 1 ? living[0] : living.Count == 0 && bearers.Count == 1 ? bearers[0] : bearers.Find(n => string.Equals(n.Certname, group.Key, StringComparison.OrdinalIgnoreCase));
        }
        foreach (var (alias, certname) in inventory.Aliases)
            byName[alias] = byName.GetValueOrDefault(certname);
        _byName = byName.ToImmutable();
    }

    /// <summary>Whether the inventory says that all hosts of the name's domain are in the repository.</summary>
    /// <param name="name">A host's full name.</param>
    public bool Covers(string name) =>
        _inventory.CompleteDomains.Any(d => name.EndsWith($".{d}", StringComparison.OrdinalIgnoreCase) || string.Equals(name, d, StringComparison.OrdinalIgnoreCase));

    /// <summary>The node behind a name.</summary>
    /// <param name="name">Name or address as written; null if it is not known.</param>
    /// <param name="from">The node on which it is written, for <c>localhost</c>; null if that does not matter.</param>
    /// <param name="origin">Where the name came from.</param>
    public HostReference Resolve(string? name, FleetNode? from, Origin origin)
    {
        if (string.IsNullOrEmpty(name))
            return new HostReference(name, HostResolution.Unknown, origin);
        if (IsLoopback(name) || (from is not null && from.Names.Contains(name, StringComparer.OrdinalIgnoreCase)))
            return new HostReference(name, HostResolution.Local, origin) { Node = from, Confidence = Confidence.Definite };
        var key = name.TrimEnd('.');
        if (_byName.TryGetValue(key, out var node))
        {
            return node is null
                ? new HostReference(name, HostResolution.Unknown, origin)
                : new HostReference(name, node.IsLiving ? HostResolution.Node : HostResolution.DataOnly, origin) { Node = node, Confidence = node.IsLiving || Covers(node.Certname) ? Confidence.Definite : Confidence.Possible };
        }
        if (!new HostPattern(name).IsSingleHost)
            return new HostReference(name, HostResolution.Many, origin) { Confidence = Confidence.Definite };
        if (_inventory.Externals.Any(e => FileSystemName.MatchesSimpleExpression(e, key)))
            return new HostReference(name, HostResolution.External, origin) { Confidence = Confidence.Definite };
        return new HostReference(name, HostResolution.Nobody, origin) { Confidence = Covers(key) ? Confidence.Definite : Confidence.Possible };
    }

    private static bool IsLoopback(string name) =>
        string.Equals(name, "localhost", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("localhost.", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address));
}
