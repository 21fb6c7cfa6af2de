using System.Runtime.InteropServices;
using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Methods;

/// <summary>
/// Sorting. Ruby hands it to the C library, whose merge sort keeps the order of members that are equal.
/// </summary>
internal static class Sorting
{
    /// <summary>A sorted copy.</summary>
    public static List<RubyValue> Sort(List<RubyValue> items, Comparison<RubyValue>? compare)
    {
        compare ??= ComparableMethods.Compare;
        items.ForEach(static i => RubyInterpreter.Known(i));
        if (items.Count < 2)
            return [.. items];
        return MergeSort(items, compare);
    }

    /// <summary>A copy sorted by keys.</summary>
    public static List<RubyValue> SortBy(List<RubyValue> items, Func<RubyValue, RubyValue> key)
    {
        var keyed = items.ConvertAll(i => (Item: i, Key: RubyInterpreter.Known(key(i))));
        if (keyed.Count == 1)
            return items;
        return MergeSort(keyed, static (x, y) => ComparableMethods.Compare(x.Key, y.Key)).ConvertAll(static k => k.Item);
    }

    /// <summary>What a block that compares says.</summary>
    public static int Order(RubyValue result, RubyValue left, RubyValue right) => RubyInterpreter.Known(result) switch
    {
        RubyInteger number => number.Value.Sign,
        RubyFloat number => Math.Sign(number.Value),
        _ => throw new RubyError(ExceptionClasses.ArgumentError, $"comparison of {left.Class.Name} with {RubyConversions.ComparedName(right)} failed"),
    };

    /// <summary>The C library's merge sort: the same comparisons in the same order, so that the first that fails is the same.</summary>
    private static List<T> MergeSort<T>(List<T> items, Comparison<T> compare)
    {
        if (items.Count < 2)
            return items;
        var result = new List<T>(items);
        var sorted = CollectionsMarshal.AsSpan(result);
        MergeSort(sorted, new T[sorted.Length], compare);
        return result;
    }

    private static void MergeSort<T>(Span<T> items, Span<T> scratch, Comparison<T> compare)
    {
        if (items.Length < 2)
            return;
        var middle = items.Length / 2;
        var left = items[..middle];
        var right = items[middle..];
        MergeSort(left, scratch[..middle], compare);
        MergeSort(right, scratch[middle..], compare);
        var (i, j, k) = (0, 0, 0);
        while (i < left.Length && j < right.Length)
        {
            scratch[k++] = compare(left[i], right[j]) <= 0 ? left[i++] : right[j++];
        }
        left[i..].CopyTo(scratch[k..]);
        right[j..].CopyTo(scratch[(k + left.Length - i)..]);
        scratch[..items.Length].CopyTo(items);
    }
}
