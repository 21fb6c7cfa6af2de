using System.Collections.Immutable;
using System.Net;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Replication;

/// <summary>The names and addresses by which others reach a node, from its certname and facts.</summary>
internal static class HostNames
{
    public static ImmutableArray<string> Of(string certname, HashValue? facts)
    {
        var names = new List<string> { certname };
        var dot = certname.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0)
            names.Add(certname[..dot]);
        if (facts is not null)
        {
            Add(names, facts, "fqdn", "hostname", "ipaddress", "ipaddress6");
            if (facts.Find("networking") is HashValue networking)
            {
                Add(names, networking, "fqdn", "hostname", "ip", "ip6");
                foreach (var card in Values(networking.Find("interfaces")).OfType<HashValue>())
                {
                    Add(names, card, "ip", "ip6");
                    foreach (var binding in Values(card.Find("bindings")).Concat(Values(card.Find("bindings6"))).OfType<HashValue>())
                        Add(names, binding, "address");
                }
            }
        }
        return [.. names.Select(static n => n.ToLowerInvariant()).Where(static n => !IPAddress.TryParse(n, out var address) || !(IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal)).Distinct(StringComparer.Ordinal)];
    }

    private static void Add(List<string> names, HashValue hash, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (hash.Find(key) is StringValue { Value.Length: > 0 } name)
                names.Add(name.Value);
        }
    }

    private static IEnumerable<PuppetValue> Values(PuppetValue? value) => value switch
    {
        HashValue hash => hash.Entries.Select(static e => e.Value),
        ArrayValue array => array.Elements,
        _ => [],
    };
}
