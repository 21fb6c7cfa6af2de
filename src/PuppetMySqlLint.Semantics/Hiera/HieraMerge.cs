using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>How values that several levels give for one key become one.</summary>
/// <param name="Strategy">The strategy.</param>
public sealed record HieraMerge(HieraMergeStrategy Strategy)
{
    /// <summary>The value of the first level that has the key.</summary>
    public static HieraMerge First { get; } = new(HieraMergeStrategy.First);

    /// <summary>All values as one flat array without repetitions.</summary>
    public static HieraMerge Unique { get; } = new(HieraMergeStrategy.Unique);

    /// <summary>One hash; of equal keys at the top that of the first level wins.</summary>
    public static HieraMerge Hash { get; } = new(HieraMergeStrategy.Hash);

    /// <summary>One hash, merged at every depth; arrays are joined.</summary>
    public static HieraMerge Deep { get; } = new(HieraMergeStrategy.Deep);

    /// <summary>Deep: a string that begins with it removes what follows it from what lower levels give; null if there is none.</summary>
    public string? KnockoutPrefix { get; init; }

    /// <summary>Deep: whether joined arrays are sorted.</summary>
    public bool SortMergedArrays { get; init; }

    /// <summary>Deep: whether the hashes in joined arrays are merged one by one.</summary>
    public bool MergeHashArrays { get; init; }

    /// <summary>Deep: whether lower levels win, as <c>reverse_deep</c> and Hiera 3's <c>deep</c> have it.</summary>
    internal bool IsReversed { get; init; }

    /// <summary>Reads what <c>lookup()</c> takes as <c>merge</c>: a strategy's name, or a hash with <c>strategy</c> and options.</summary>
    /// <param name="value">The argument.</param>
    /// <param name="merge">The merge; null on failure.</param>
    /// <param name="problem">One clause that says what Puppet would refuse; null on success.</param>
    /// <returns>False if Puppet would refuse it.</returns>
    public static bool TryParse(PuppetValue value, [NotNullWhen(true)] out HieraMerge? merge, [NotNullWhen(false)] out string? problem)
    {
        merge = null;
        problem = null;
        switch (value)
        {
            case StringValue name:
                merge = Named(name.Value);
                break;
            case HashValue hash when hash.Find("strategy") is StringValue name:
                merge = Named(name.Value);
                problem = merge is null ? null : WithOptions(hash, ref merge);
                break;
            case HashValue:
                problem = "the hash given as 'merge' has no 'strategy'";
                return false;
        }
        if (merge is null)
            problem ??= $"the merge strategy {value} is unknown";
        if (problem is not null)
            merge = null;
        return merge is not null;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder(Strategy switch
        {
            HieraMergeStrategy.Unique => "unique",
            HieraMergeStrategy.Hash => "hash",
            HieraMergeStrategy.Deep => IsReversed ? "reverse_deep" : "deep",
            _ => "first",
        });
        if (KnockoutPrefix is not null)
            text.Append(" knockout_prefix=").Append(KnockoutPrefix);
        if (SortMergedArrays)
            text.Append(" sort_merged_arrays");
        if (MergeHashArrays)
            text.Append(" merge_hash_arrays");
        return text.ToString();
    }

    private static HieraMerge? Named(string strategy) => strategy switch
    {
        "first" or "default" => First,
        "unique" => Unique,
        "hash" => Hash,
        "deep" or "unconstrained_deep" => Deep,
        "reverse_deep" => Deep with { IsReversed = true },
        _ => null,
    };

    private static string? WithOptions(HashValue hash, ref HieraMerge? merge)
    {
        foreach (var entry in hash.Entries)
        {
            if (entry.Key is not StringValue { Value: not "strategy" } key)
                continue;
            switch (key.Value, entry.Value)
            {
                case (_, UndefValue) when merge!.Strategy == HieraMergeStrategy.Deep:
                case ("merge_debug", BooleanValue) when merge!.Strategy == HieraMergeStrategy.Deep:
                    break;
                case ("knockout_prefix", StringValue prefix) when merge!.Strategy == HieraMergeStrategy.Deep:
                    merge = merge with { KnockoutPrefix = prefix.Value };
                    break;
                case ("sort_merged_arrays", BooleanValue sort) when merge!.Strategy == HieraMergeStrategy.Deep:
                    merge = merge with { SortMergedArrays = sort.Value };
                    break;
                case ("merge_hash_arrays", BooleanValue hashes) when merge!.Strategy == HieraMergeStrategy.Deep:
                    merge = merge with { MergeHashArrays = hashes.Value };
                    break;
                default:
                    return $"the merge strategy {merge} has no option '{key.Value}' of that kind";
            }
        }
        return null;
    }
}

/// <summary>How values of several levels become one.</summary>
public enum HieraMergeStrategy
{
    /// <summary>The first value counts.</summary>
    First,

    /// <summary>A flat array without repetitions.</summary>
    Unique,

    /// <summary>A hash, merged at the top.</summary>
    Hash,

    /// <summary>A hash, merged at every depth.</summary>
    Deep,
}
