using System.Collections.Concurrent;
using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Replication;

/// <summary>What holds for all directories of hosts that have the same names, whatever else is known of the nodes that bear them.</summary>
internal sealed class HostNameTable
{
    private readonly ConcurrentDictionary<string, string?> _meant = new(StringComparer.Ordinal);

    /// <summary>The nodes by their names.</summary>
    public static ImmutableDictionary<string, FleetNode?> Of(ImmutableArray<FleetNode> nodes, HostInventory inventory)
    {
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
        return byName.ToImmutable();
    }

    /// <summary>The certname of a living node that is so much like a name that it may be meant.</summary>
    /// <param name="name">A name that nobody bears.</param>
    /// <param name="living">The living nodes.</param>
    /// <returns>Null if there is none, or several.</returns>
    public string? Nearest(string name, IEnumerable<FleetNode> living) => _meant.GetOrAdd(name, static (n, nodes) => Suggestions.Nearest(n, nodes.Select(static f => f.Certname)), living);
}
