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
    private readonly ImmutableArray<FleetNode> _nodes;
    private readonly ImmutableDictionary<string, FleetNode?> _byName;

    /// <summary>A directory of the given nodes.</summary>
    /// <param name="nodes">All nodes of the fleet, those that only data files name among them.</param>
    /// <param name="inventory">What the user says about other hosts.</param>
    public HostDirectory(ImmutableArray<FleetNode> nodes, HostInventory inventory)
        : this(nodes, inventory, HostNameTable.Of(nodes, inventory), new HostNameTable())
    {
    }

    private HostDirectory(ImmutableArray<FleetNode> nodes, HostInventory inventory, ImmutableDictionary<string, FleetNode?> byName, HostNameTable names)
    {
        _nodes = nodes;
        _inventory = inventory;
        _byName = byName;
        Names = names;
    }

    /// <summary>Which names there are and whether living nodes bear them: the same object for all directories in which that is the same.</summary>
    internal HostNameTable Names { get; }

    /// <summary>The directory of nodes of which many are those of an earlier one.</summary>
    internal static HostDirectory Of(ImmutableArray<FleetNode> nodes, HostInventory inventory, HostDirectory? earlier)
    {
        if (earlier is null || !ReferenceEquals(earlier._inventory, inventory) || earlier._nodes.Length != nodes.Length)
            return new HostDirectory(nodes, inventory);
        if (earlier._nodes.Zip(nodes).All(static p => ReferenceEquals(p.First, p.Second)))
            return earlier;
        var byName = earlier._byName.ToBuilder();
        for (var i = 0; i < nodes.Length; i++)
        {
            var (before, after) = (earlier._nodes[i], nodes[i]);
            if (ReferenceEquals(before, after))
                continue;
            if (!before.Equals(after) || before.IsLiving != after.IsLiving || !before.Names.SequenceEqual(after.Names, StringComparer.Ordinal))
                return new HostDirectory(nodes, inventory);
            foreach (var name in byName.Where(n => ReferenceEquals(n.Value, before)).Select(static n => n.Key).ToList())
                byName[name] = after;
        }
        return new HostDirectory(nodes, inventory, byName.ToImmutable(), earlier.Names);
    }

    /// <summary>Whether the node behind a reference is the one of this directory.</summary>
    internal bool IsCurrent(HostReference host) => host.Node is not { } node || (_byName.TryGetValue(node.Certname, out var current) && ReferenceEquals(current, node));

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
