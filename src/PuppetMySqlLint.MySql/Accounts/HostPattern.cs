using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace PuppetMySqlLint.MySql;

/// <summary>
/// The host part of an account: a name, an address, a pattern with <c>%</c> and <c>_</c>, or a network with its mask (MySQL manual,
/// "Specifying Account Names"). Compared without regard to case.
/// </summary>
public sealed class HostPattern : IEquatable<HostPattern>
{
    /// <summary>A pattern.</summary>
    /// <param name="text">As in the account, unquoted. Empty means any host, as <c>%</c> does. May hold <see cref="OptionText.Hole"/>.</param>
    public HostPattern(string text) => Text = text;

    /// <summary>Any host.</summary>
    public static HostPattern Any { get; } = new("%");

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>Whether a piece of it is not known.</summary>
    public bool HasHole => OptionText.HasHole(Text);

    /// <summary>Whether every host matches.</summary>
    public bool IsAny => Text.AsSpan().IndexOfAnyExcept('%') < 0;

    /// <summary>Whether it names one host, by name or address, and not a set of them.</summary>
    public bool IsSingleHost => !HasHole && Text.Length > 0 && !HasWildcard && !Text.Contains('/', StringComparison.Ordinal);

    /// <summary>Whether it names the server's own machine: <c>localhost</c>, <c>127.0.0.1</c>, <c>::1</c>.</summary>
    public bool IsLoopback => IsLoopbackName(Text);

    private bool HasWildcard => Text.AsSpan().IndexOfAny('%', '_') >= 0;

    /// <summary>Whether a host that a server sees under this name or address may use the account.</summary>
    /// <param name="host">A host name or an IPv4 or IPv6 address.</param>
    /// <returns>Null if a piece of the pattern or of the host is not known.</returns>
    public bool? Matches(string host)
    {
        if (IsAny)
            return true;
        if (HasHole || OptionText.HasHole(host))
            return null;
        // The server resolves its own addresses to localhost unless skip_name_resolve is on.
        if (IsLoopback && IsLoopbackName(host))
            return true;
        var isAddress = IPAddress.TryParse(host, out var address);
        if (Text.Contains('/', StringComparison.Ordinal))
            return isAddress && MatchesNetwork(address!);
        if (!HasWildcard && isAddress && IPAddress.TryParse(Text, out var own))
            return own.Equals(address);
        // So that nobody gets in by naming a host 192.168.1.example.com.
        if (!isAddress && BeginsWithDigitsAndDot(host) && HasWildcard)
            return false;
        return Like(Text, host);
    }

    /// <inheritdoc/>
    public bool Equals(HostPattern? other) => other is not null && Text.Equals(other.Text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HostPattern);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static bool BeginsWithDigitsAndDot(string host)
    {
        var dot = host.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && host.AsSpan(0, dot).IndexOfAnyExceptInRange('0', '9') < 0;
    }

    // 198.51.100.0/255.255.255.0, and from MySQL 8.0.23 on 198.51.100.0/24. IPv6 networks are not supported by the servers.
    private bool MatchesNetwork(IPAddress address)
    {
        var slash = Text.IndexOf('/', StringComparison.Ordinal);
        if (address.AddressFamily != AddressFamily.InterNetwork
            || !IPAddress.TryParse(Text.AsSpan(0, slash), out var network) || network.AddressFamily != AddressFamily.InterNetwork)
        {
            return false;
        }
        var maskText = Text[(slash + 1)..];
        uint mask;
        if (int.TryParse(maskText, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) && bits <= 32)
            mask = bits == 0 ? 0 : uint.MaxValue << (32 - bits);
        else if (IPAddress.TryParse(maskText, out var given) && given.AddressFamily == AddressFamily.InterNetwork)
            mask = Bits(given);
        else
            return false;
        // The server compares with the network as written: one with host bits set matches nobody.
        return (Bits(address) & mask) == Bits(network);
    }

    private static uint Bits(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[4];
        _ = address.TryWriteBytes(bytes, out _);
        return ((uint)bytes[0] << 24) | ((uint)bytes[1] << 16) | ((uint)bytes[2] << 8) | bytes[3];
    }

    /// <summary>SQL's LIKE, with a backslash before a wildcard that is meant as such. Linear with one way back.</summary>
    private static bool Like(string pattern, string text)
    {
        var (p, t, star, mark) = (0, 0, -1, 0);
        while (t < text.Length)
        {
            var isEscaped = p + 1 < pattern.Length && pattern[p] == '\\' && pattern[p + 1] is '%' or '_';
            if (p < pattern.Length && !isEscaped && pattern[p] == '%')
            {
                star = ++p;
                mark = t;
            }
            else if (p < pattern.Length && ((!isEscaped && pattern[p] == '_') || Same(pattern[isEscaped ? p + 1 : p], text[t])))
            {
                p += isEscaped ? 2 : 1;
                t++;
            }
            else if (star >= 0)
            {
                p = star;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }
        return pattern.AsSpan(p).IndexOfAnyExcept('%') < 0;
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
