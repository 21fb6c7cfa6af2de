using System.Collections.Immutable;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Replication;

/// <summary>Merges option hashes as <c>mysql::server</c> does: key by key, the overriding one wins, also with <c>undef</c>.</summary>
internal static class OptionMerge
{
    /// <param name="overriding">What wins.</param>
    /// <param name="basis">What it wins over.</param>
    /// <param name="normalises">Whether dashes and underscores name the same option; otherwise both spellings stay, and the template writes both.</param>
    public static HashValue Over(this HashValue overriding, HashValue basis, bool normalises = true)
    {
        var entries = ImmutableArray.CreateBuilder<HashEntry>();
        foreach (var entry in basis.Entries)
        {
            var other = overriding.Entries.FirstOrDefault(e => IsSameOption(e.Key, entry.Key, normalises)).Value;
            if (other is null)
                entries.Add(entry);
            else if (other is HashValue group && entry.Value is HashValue basisGroup)
                entries.Add(entry with { Value = group.Over(basisGroup, normalises) });
        }
        foreach (var entry in overriding.Entries)
        {
            var merged = basis.Entries.Any(e => IsSameOption(e.Key, entry.Key, normalises) && e.Value is HashValue && entry.Value is HashValue);
            if (!merged)
                entries.Add(entry);
        }
        return new HashValue(entries.ToImmutable(), overriding.Origin, overriding.IsSecret, overriding.Openness ?? basis.Openness);
    }

    private static bool IsSameOption(PuppetValue left, PuppetValue right, bool normalises) => left is StringValue a && right is StringValue b
        && (normalises ? string.Equals(a.Value.Replace('-', '_'), b.Value.Replace('-', '_'), StringComparison.Ordinal) : string.Equals(a.Value, b.Value, StringComparison.Ordinal));
}
