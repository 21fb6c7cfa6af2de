using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>An address or network as Ruby's <c>IPAddr</c> reads it.</summary>
internal sealed record IpAddress(IPAddress Address, int PrefixLength)
{
    public bool IsIPv4 => Address.AddressFamily == AddressFamily.InterNetwork;

    public bool IsIPv6 => Address.AddressFamily == AddressFamily.InterNetworkV6;

    /// <summary>Reads <c>192.0.2.1</c>, <c>2001:db8::/32</c>, <c>[::1]</c>, <c>10.0.0.0/255.0.0.0</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out IpAddress? address)
    {
        address = null;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var host = slash < 0 ? text : text[..slash];
        if (host.StartsWith('[') && host.EndsWith(']'))
            host = host[1..^1];
        // IPAddress reads abbreviated and octal forms that IPAddr refuses.
        if (!host.Contains(':', StringComparison.Ordinal) && !IsDottedQuad(host) || host.Contains('[', StringComparison.Ordinal) || !IPAddress.TryParse(host, out var parsed))
            return false;
        var length = parsed.GetAddressBytes().Length * 8;
        if (slash >= 0 && !TryParsePrefix(text[(slash + 1)..], length, out length))
            return false;
        address = new IpAddress(Mask(parsed, length), length);
        return true;
    }

    public bool Contains(IpAddress other) => Address.AddressFamily == other.Address.AddressFamily && Mask(other.Address, PrefixLength).Equals(Address);

    private static bool IsDottedQuad(string host) => host.Split('.') is { Length: 4 } parts
        && parts.All(static p => p.Length is > 0 and <= 3 && p.All(char.IsAsciiDigit) && (p.Length == 1 || p[0] != '0'));

    private static bool TryParsePrefix(string text, int maximum, out int length)
    {
        if (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out length))
            return length <= maximum;
        if (!IPAddress.TryParse(text, out var mask))
            return false;
        var bits = string.Concat(mask.GetAddressBytes().Select(static b => b.ToString("b8", System.Globalization.CultureInfo.InvariantCulture)));
        length = bits.IndexOf('0', StringComparison.Ordinal) is >= 0 and var first ? first : bits.Length;
        return !bits[length..].Contains('1', StringComparison.Ordinal);
    }

    private static IPAddress Mask(IPAddress address, int prefix)
    {
        var bytes = address.GetAddressBytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            var kept = Math.Clamp(prefix - i * 8, 0, 8);
            bytes[i] &= (byte)(0xFF << (8 - kept));
        }
        return new IPAddress(bytes);
    }
}
