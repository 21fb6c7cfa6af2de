using System.Collections.Immutable;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Replication;

/// <summary>Merges option hashes as <c>mysql::server</c> does: key by key, the overriding one wins, also with <c>undef</c>.</summary>
internal static class OptionMerge
{
    public static HashValue Over(this HashValue overriding, HashValue basis)
    {
        var entries = ImmutableArray.CreateBuilder<HashEntry>();
        foreach (var entry in basis.Entries)
        {
            var other = overriding.Entries.FirstOrDefault(e => IsSameOption(e.Key, entry.Key)).Value;
            if (other is null)
                entries.Add(entry);
            else if (other is HashValue group && entry.Value is HashValue basisGroup)
                entries.Add(entry with { Value = group.Over(basisGroup) });
        }
        foreach (var entry in overriding.Entries)
        {
            var merged = basis.Entries.Any(e => IsSameOption(e.Key, entry.Key) && e.Value is HashValue && entry.Value is HashValue);
            if (!merged)
                entries.Add(entry);
        }
        return new HashValue(entries.ToImmutable(), overriding.Origin, overriding.IsSecret, overriding.Openness ?? basis.Openness);
    }

    /// <summary>Dashes and underscores name the same option.</summary>
    private static bool IsSameOption(PuppetValue left, PuppetValue right) =>
        left is StringValue a && right is StringValue b && string.Equals(a.Value.Replace('-', '_'), b.Value.Replace('-', '_'), StringComparison.Ordinal);
}
