using System.Collections.Specialized;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.PowerShell;

/// <summary>Puppet's values as PowerShell has them.</summary>
internal static class PuppetObjects
{
    /// <summary>
    /// Strings, numbers, booleans, arrays, ordered dictionaries and null; what is secret or not known as <see cref="PuppetUnknownValue"/>; what
    /// only Puppet has, such as types and regular expressions, as it writes them.
    /// </summary>
    public static object? Of(PuppetValue value) => value switch
    {
        { IsSecret: true } or SensitiveValue => new PuppetUnknownValue("[secret]", isSecret: true),
        UndefValue => null,
        StringValue text => text.Value,
        IntegerValue number => number.Value,
        FloatValue number => number.Value,
        BooleanValue flag => flag.Value,
        ArrayValue array => array.Elements.Select(Of).Concat(More(array.Openness)).ToArray(),
        HashValue hash => Table(hash),
        { IsKnown: false } => new PuppetUnknownValue(value is UnknownValue unknown ? $"unknown: {unknown.Reason.Description}" : value.ToString(), isSecret: false),
        _ => value.ToString(),
    };

    private static OrderedDictionary Table(HashValue hash)
    {
        var table = new OrderedDictionary(StringComparer.Ordinal);
        foreach (var entry in hash.Entries)
            table[entry.Key is StringValue key ? key.Value : entry.Key.ToString()] = Of(entry.Value);
        if (hash.Openness is { } reason)
            table["…"] = More(reason).Single();
        return table;
    }

    private static IEnumerable<PuppetUnknownValue> More(UnknownReason? openness) =>
        openness is null ? [] : [new PuppetUnknownValue($"there may be more: {openness.Description}", isSecret: false)];
}
