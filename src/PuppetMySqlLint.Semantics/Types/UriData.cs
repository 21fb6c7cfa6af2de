using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PuppetMySqlLint.Semantics.Functions;

namespace PuppetMySqlLint.Semantics;

/// <summary>A <c>URI</c> with its parts, as Ruby's <c>URI.parse</c> takes it apart.</summary>
internal sealed partial record UriData : RichData
{
    /// <summary>The names of the parts, in Ruby's order.</summary>
    public static readonly string[] Members = ["scheme", "userinfo", "host", "port", "path", "query", "fragment", "opaque"];

    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);

    private UriData(string text) => Text = text;

    public string Text { get; private init; }

    public override string TypeName => "URI";

    /// <summary>Takes a URI apart.</summary>
    /// <exception cref="EvaluationException">It is none.</exception>
    public static UriData Parse(string text)
    {
        var match = Whole().Match(text);
        if (!match.Success || !match.Groups["scheme"].Success && text.Split('/', '?', '#')[0].Contains(':', StringComparison.Ordinal))
            throw new EvaluationException($"bad URI(is not URI?): {RubyStrings.Inspect(text)}");
        var uri = new UriData(text);
        void Add(string name, string? value = null)
        {
            if (value is not null || match.Groups[name].Success)
                uri._parts[name] = value ?? match.Groups[name].Value;
        }
        Add("scheme", match.Groups["scheme"].Success ? match.Groups["scheme"].Value.ToLowerInvariant() : null);
        Add("fragment");
        var (path, query) = (match.Groups["path"].Value, match.Groups["query"]);
        var hasAuthority = match.Groups["authority"].Success;
        if (match.Groups["scheme"].Success && !hasAuthority && path.Length > 0 && path[0] != '/')
        {
            Add("opaque", query.Success ? $"{path}?{query.Value}" : path);
            return uri.WithScheme(match.Groups["scheme"]);
        }
        if (hasAuthority)
        {
            Add("userinfo");
            Add("host");
            Add("port", match.Groups["port"].Value is { Length: > 0 } port ? port.TrimStart('0') is { Length: > 0 } digits ? digits : "0" : DefaultPort(uri.Part("scheme")));
        }
        Add("path", path);
        Add("query");
        return uri.WithScheme(match.Groups["scheme"]);
    }

    /// <summary>Puts a URI together.</summary>
    /// <exception cref="EvaluationException">The parts make none.</exception>
    public static UriData Build(HashValue parts)
    {
        string? Part(string name) => parts.Find(name) is { } value and not UndefValue ? Interpolation.ToText(value) : null;
        var builder = new StringBuilder();
        if (Part("scheme") is { } scheme)
            builder.Append(scheme).Append(':');
        if (Part("opaque") is { } opaque)
            builder.Append(opaque);
        if (Part("host") is { } host)
        {
            builder.Append("//").Append(Part("userinfo") is { } user ? user + "@" : "").Append(host);
            if (Part("port") is { } port && port != DefaultPort(Part("scheme")?.ToLowerInvariant()))
                builder.Append(':').Append(port);
        }
        if (Part("path") is { } path)
            builder.Append(Part("host") is null || path.StartsWith('/') ? path : throw new EvaluationException($"bad component(expected absolute path component): {path}"));
        builder.Append(Part("query") is { } query ? "?" + query : "").Append(Part("fragment") is { } fragment ? "#" + fragment : "");
        return Parse(builder.ToString());
    }

    /// <summary>A part as written; of the port, also the one that the scheme implies.</summary>
    /// <returns>Null if the URI has none.</returns>
    public string? Part(string name) => _parts.GetValueOrDefault(name);

    /// <summary>A part as Puppet hands it out.</summary>
    public PuppetValue Member(FunctionCall call, string name) => (name, Part(name)) switch
    {
        (_, null) => call.Undef(),
        ("port", var port) => call.Integer(long.Parse(port, CultureInfo.InvariantCulture)),
        var (_, text) => call.String(text),
    };

    /// <summary>The parts by which the type of this URI is known: no port that goes without saying, no empty path.</summary>
    public IEnumerable<(string Name, string Value)> Significant()
    {
        foreach (var name in Members)
        {
            if (Part(name) is not { } value || value.Length == 0 && name is "path" or "host")
                continue;
            if (name == "port" && value == DefaultPort(Part("scheme")) && Part("scheme") is "http" or "https")
                continue;
            yield return (name, name == "host" ? value.ToLowerInvariant() : value);
        }
    }

    /// <summary>What a reference means from here.</summary>
    /// <returns>Null if this URI is not absolute.</returns>
    public UriData? Join(string reference) =>
        Part("host") is not null && Uri.TryCreate(Text, UriKind.Absolute, out var place) && Uri.TryCreate(place, reference, out var joined) ? Parse(joined.AbsoluteUri) : null;

    /// <summary>Ruby compares URIs in their normal form.</summary>
    public bool Equals(UriData? other) => other is not null && Normal() == other.Normal();

    public override int GetHashCode() => string.GetHashCode(Normal(), StringComparison.Ordinal);

    public override string ToString() => Text;

    private UriData WithScheme(Group scheme) => scheme.Success ? this with { Text = scheme.Value.ToLowerInvariant() + Text[scheme.Length..] } : this;

    private string Normal() => string.Join('\n', Members.Select(m => m switch
    {
        "host" => Part(m)?.ToLowerInvariant(),
        "path" when Part(m) is "" => "/",
        _ => Part(m),
    }));

    private static string? DefaultPort(string? scheme) => scheme switch
    {
        "http" or "ws" => "80",
        "https" or "wss" => "443",
        "ftp" => "21",
        "ldap" => "389",
        "ldaps" => "636",
        _ => null,
    };

    [GeneratedRegex(@"\A(?=([A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*\z)((?<scheme>[A-Za-z][A-Za-z0-9+\-.]*):)?(?<authority>//((?<userinfo>[^@/?#\[\]]*)@)?(?<host>\[[^\]]*\]|[^:/?#\[\]@]*)(:(?<port>\d*))?(?=[/?#]|\z))?(?<path>(?!//)[^?#\[\]]*)(\?(?<query>[^#\[\]]*))?(#(?<fragment>[^#\[\]]*))?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Whole();

}
