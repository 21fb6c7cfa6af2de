using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>What a path of a level looks like for whatever node: text, and expressions of which nothing is known.</summary>
internal sealed class HieraPathShape
{
    private static readonly string[] FullNames = ["trusted.certname", "clientcert", "facts.clientcert", "fqdn", "facts.fqdn", "facts.networking.fqdn"];
    private static readonly string[] HostNames = ["trusted.hostname", "hostname", "facts.hostname", "facts.networking.hostname"];
    private static readonly string[] DomainNames = ["trusted.domain", "domain", "facts.domain", "facts.networking.domain"];

    private readonly ImmutableArray<string?> _pieces;
    private readonly ImmutableArray<string> _expressions;
    private readonly bool _isGlob;
    private readonly int _full;
    private readonly int _host;
    private readonly int _domain;

    private HieraPathShape(HieraLevel level, string path)
    {
        var pieces = HieraTemplate.Read($"{level.DataDirectory}/{path}").Pieces;
        _pieces = [.. pieces.Select(static p => p.IsConstant ? p.Text : null)];
        _expressions = [.. pieces.Where(static p => !p.IsConstant).Select(static p => Canonical(p.Text))];
        _isGlob = level.PathKind == HieraPathKind.Glob;
        _full = IndexOf(FullNames);
        _host = IndexOf(HostNames);
        _domain = IndexOf(DomainNames);
    }

    /// <summary>Whether the path names the node.</summary>
    public bool NamesNode => _full >= 0 || _host >= 0;

    /// <summary>Whether the path is the same for all nodes.</summary>
    public bool IsLiteral => _expressions.IsEmpty && !_isGlob;

    /// <summary>Whether all nodes read the same files.</summary>
    public bool IsSameForAll => _expressions.IsEmpty;

    /// <summary>Whether the path names the node without its domain.</summary>
    public bool IsShort => _full < 0 && _domain < 0;

    public static IEnumerable<HieraPathShape> Of(HieraLevel level)
    {
        var paths = level.PathKind == HieraPathKind.Mapped ? level.Paths.Skip(2) : level.Paths;
        return paths.Select(p => new HieraPathShape(level, p.Text));
    }

    /// <summary>The files of this shape.</summary>
    public ImmutableArray<OpenCandidate> Find(HieraLayer layer) => PathMatches.Find(layer.Files, layer.Root, _pieces, _isGlob);

    /// <summary>The node that a file is named after.</summary>
    /// <returns>The name; null if it is none that a machine can have, or names different ones.</returns>
    public string? NameOf(OpenCandidate candidate)
    {
        for (var i = 0; i < _expressions.Length; i++)
        {
            if (candidate.Values[_expressions.IndexOf(_expressions[i])] != candidate.Values[i])
                return null;
        }
        var name = _full >= 0 ? candidate.Values[_full] : _domain >= 0 ? $"{candidate.Values[_host]}.{candidate.Values[_domain]}" : candidate.Values[_host];
        return name.Length > 0 && name.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_') && name[0] is not ('.' or '-') ? name : null;
    }

    private int IndexOf(string[] names) => _expressions.AsSpan().IndexOfAny(names);

    /// <summary>The expression without leading colons and without quotes.</summary>
    private static string Canonical(string expression) =>
        HieraKey.TryRead(expression.StartsWith("::", StringComparison.Ordinal) ? expression[2..] : expression) is { } key
            ? string.Join('.', key.Segments.Select(static s => s.Name).Prepend(key.Root))
            : expression;
}
