using System.Globalization;
using System.Numerics;

namespace PuppetMySqlLint.Ruby.Values;

/// <summary>What an <c>IPAddr</c> holds: an address and a mask, of 32 or 128 bits.</summary>
internal sealed record RubyAddress(BigInteger Value, BigInteger Mask, bool IsV6)
{
    /// <summary>Number of bits of an address.</summary>
    public int Bits => IsV6 ? 128 : 32;

    /// <summary>Number of leading ones of the mask.</summary>
    public int Prefix
    {
        get
        {
            var count = 0;
            for (var mask = Mask; !mask.IsZero; mask >>= 1)
            {
                count += mask.IsEven ? 0 : 1;
            }
            return count;
        }
    }

    public static BigInteger MaskOf(int prefix, int bits) => ((BigInteger.One << prefix) - 1) << (bits - prefix);

    /// <summary>Reads an address: <c>10.0.0.1</c>, <c>10.0.0.0/8</c>, <c>10.0.0.0/255.0.0.0</c>, <c>fe80::1/64</c>.</summary>
    /// <returns>Null if it is none.</returns>
    public static RubyAddress? TryParse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var host = slash < 0 ? text : text[..slash];
        host = host.StartsWith('[') && host.EndsWith(']') ? host[1..^1] : host;
        var isV6 = host.Contains(':', StringComparison.Ordinal);
        var value = isV6 ? ParseV6(host) : ParseV4(host);
        if (value is null)
            return null;
        var bits = isV6 ? 128 : 32;
        var all = (BigInteger.One << bits) - 1;
        if (slash < 0)
            return new RubyAddress(value.Value, all, isV6);
        var suffix = text[(slash + 1)..];
        if (suffix.Length is > 0 and < 4 && suffix.All(char.IsAsciiDigit) && int.Parse(suffix, CultureInfo.InvariantCulture) is var prefix && prefix <= bits)
            return new RubyAddress(value.Value & MaskOf(prefix, bits), MaskOf(prefix, bits), isV6);
        var mask = isV6 ? ParseV6(suffix) : ParseV4(suffix);
        return mask is { } m && IsContiguous(m, bits) ? new RubyAddress(value.Value & m, m, isV6) : null;
    }

    /// <summary>Four numbers without leading zeros.</summary>
    public static BigInteger? ParseV4(string text)
    {
        var parts = text.Split('.');
        if (parts.Length != 4)
            return null;
        var value = BigInteger.Zero;
        foreach (var part in parts)
        {
            if (part.Length is 0 or > 3 || !part.All(char.IsAsciiDigit) || part.Length > 1 && part[0] == '0' || int.Parse(part, CultureInfo.InvariantCulture) > 255)
                return null;
            value = (value << 8) + int.Parse(part, CultureInfo.InvariantCulture);
        }
        return value;
    }

    public override string ToString() => IsV6 ? Compressed() : ToV4(Value);

    /// <summary>What <c>inspect</c> shows.</summary>
    public string Inspect() => IsV6
        ? $"#<IPAddr: IPv6:{Expanded(Value)}/{Expanded(Mask)}>"
        : $"#<IPAddr: IPv4:{ToV4(Value)}/{ToV4(Mask)}>";

    public static string ToV4(BigInteger value) => string.Join('.', Enumerable.Range(0, 4).Select(i => ((int)((value >> (24 - 8 * i)) & 0xFF)).ToString(CultureInfo.InvariantCulture)));

    public static string Expanded(BigInteger value) =>
        string.Join(':', Enumerable.Range(0, 8).Select(i => ((int)((value >> (112 - 16 * i)) & 0xFFFF)).ToString("x4", CultureInfo.InvariantCulture)));

    private static bool IsContiguous(BigInteger mask, int bits)
    {
        var inverse = ((BigInteger.One << bits) - 1) ^ mask;
        return ((inverse + 1) & inverse).IsZero;
    }

    /// <summary>The first run of zeros that Ruby's expressions find, longest first, becomes <c>::</c>.</summary>
    private string Compressed()
    {
        var text = string.Join(':', Enumerable.Range(0, 8).Select(i => ((int)((Value >> (112 - 16 * i)) & 0xFFFF)).ToString("x", CultureInfo.InvariantCulture)));
        if (text == "0:0:0:0:0:0:0:0")
            return "::";
        for (var run = 8; run >= 2; run--)
        {
            var zeros = string.Join(':', Enumerable.Repeat("0", run));
            var at = (":" + text + ":").IndexOf(":" + zeros + ":", StringComparison.Ordinal);
            if (at >= 0)
            {
                var before = text[..Math.Max(0, at - 1)];
                var after = text[Math.Min(text.Length, at + zeros.Length)..];
                text = before + "::" + after.TrimStart(':');
                break;
            }
        }
        return text;
    }

    private static BigInteger? ParseV6(string text)
    {
        var halves = text.Split("::");
        if (halves.Length > 2 || text.Contains('%', StringComparison.Ordinal))
            return null;
        var left = Groups(halves[0]);
        var right = halves.Length == 2 ? Groups(halves[1]) : [];
        if (left is null || right is null || (halves.Length == 1 ? left.Count != 8 : left.Count + right.Count > 7))
            return null;
        left.AddRange(Enumerable.Repeat(0, 8 - left.Count - right.Count));
        return left.Concat(right).Aggregate(BigInteger.Zero, static (value, group) => (value << 16) + group);
    }

    private static List<int>? Groups(string text)
    {
        var groups = new List<int>();
        if (text.Length == 0)
            return groups;
        var parts = text.Split(':');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i == parts.Length - 1 && parts[i].Contains('.', StringComparison.Ordinal))
            {
                if (ParseV4(parts[i]) is not { } v4)
                    return null;
                groups.Add((int)(v4 >> 16));
                groups.Add((int)(v4 & 0xFFFF));
            }
            else if (parts[i].Length is 0 or > 4 || !int.TryParse(parts[i], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var group))
            {
                return null;
            }
            else
            {
                groups.Add(group);
            }
        }
        return groups;
    }
}
