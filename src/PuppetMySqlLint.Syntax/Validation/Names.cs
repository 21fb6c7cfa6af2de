using System.Collections.Frozen;

namespace PuppetMySqlLint.Syntax;

/// <summary>Which words Puppet accepts as names. Source: Puppet::Pops::Patterns.</summary>
internal static class Names
{
    /// <summary>A number with fewer characters fits into 64 bits whatever its base.</summary>
    public const int ShortestOverflow = 18;

    private static readonly FrozenSet<string> ReservedTypes = FrozenSet.Create(
        StringComparer.Ordinal,
        "type", "any", "unit", "scalar", "boolean", "numeric", "integer", "float", "collection", "array", "hash", "tuple", "struct", "variant",
        "optional", "enum", "regexp", "pattern", "runtime", "init", "object", "sensitive", "semver", "semverrange", "string", "timestamp",
        "timespan", "typeset");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ReservedTypeLookup =
        ReservedTypes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a variable may be called so: segments in lower case, the last one also with a leading underscore, or a decimal number.</summary>
    public static bool IsVariable(ReadOnlySpan<char> name)
    {
        if (name.Length > 0 && char.IsAsciiDigit(name[0]))
            return IsMatchVariable(name);
        if (name.StartsWith("::"))
            name = name[2..];
        while (name.IndexOf("::") is var colons and >= 0)
        {
            if (!IsSegment(name[..colons], allowsUnderscore: false))
                return false;
            name = name[(colons + 2)..];
        }
        return IsSegment(name, allowsUnderscore: true);
    }

    /// <summary>Whether it is <c>0</c> or a number without a leading zero, as the variables that a match sets.</summary>
    public static bool IsMatchVariable(ReadOnlySpan<char> name) =>
        name is "0" || (name.Length > 0 && name[0] != '0' && AreDigits(name));

    /// <summary>Whether a class, define, function or plan may be called so.</summary>
    public static bool IsDefinition(ReadOnlySpan<char> name)
    {
        while (name.IndexOf("::") is var colons and >= 0)
        {
            if (!IsSegment(name[..colons], allowsUnderscore: false))
                return false;
            name = name[(colons + 2)..];
        }
        return IsSegment(name, allowsUnderscore: false);
    }

    /// <summary>Whether a parameter may be called so.</summary>
    public static bool IsParameter(ReadOnlySpan<char> name) => IsSegment(name, allowsUnderscore: true);

    /// <summary>Whether it looks like a decimal or hexadecimal number with decimal digits, as Puppet asks of parameters.</summary>
    public static bool IsNumericParameter(ReadOnlySpan<char> name)
    {
        if (name.StartsWith("0x"))
            name = name[2..];
        return name.Length > 0 && AreDigits(name);
    }

    /// <summary>Whether it is one of Puppet's own types, in lower case.</summary>
    public static bool IsReservedType(ReadOnlySpan<char> name) => ReservedTypeLookup.Contains(name);

    /// <summary>Whether a host may be called so: letters, digits, <c>_</c>, <c>-</c> and <c>.</c>.</summary>
    public static bool IsHost(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-' or '.'))
                return false;
        }
        return true;
    }

    private static bool AreDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
                return false;
        }
        return true;
    }

    private static bool IsSegment(ReadOnlySpan<char> segment, bool allowsUnderscore)
    {
        if (segment.IsEmpty || !(char.IsAsciiLetterLower(segment[0]) || (allowsUnderscore && segment[0] == '_')))
            return false;
        foreach (var c in segment)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
                return false;
        }
        return true;
    }
}
