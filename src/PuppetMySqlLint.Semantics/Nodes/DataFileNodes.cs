using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// Finds the nodes that have a data file of their own in a hierarchy: the inverse of paths such as <c>nodes/%{trusted.certname}.yaml</c>.
/// </summary>
internal static class DataFileNodes
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    // Expressions that stand for the whole name, and those for its two halves.
    private static readonly ImmutableHashSet<string> Names = ["trusted.certname", "::trusted.certname", "facts.networking.fqdn", "::facts.networking.fqdn", "networking.fqdn", "facts.fqdn", "fqdn", "::fqdn", "clientcert", "::clientcert", "facts.clientcert"];
    private static readonly ImmutableHashSet<string> HostNames = ["trusted.hostname", "facts.networking.hostname", "networking.hostname", "facts.hostname", "hostname", "::hostname"];
    private static readonly ImmutableHashSet<string> Domains = ["trusted.domain", "facts.networking.domain", "networking.domain", "facts.domain", "domain", "::domain"];

    /// <summary>The nodes and the first file of each, by the order of the hierarchy.</summary>
    public static IEnumerable<(string Certname, RepoPath File)> Of(IEnumerable<HieraLayer> layers) =>
        from layer in layers
        from level in layer.Config.Hierarchy
        where level.PathKind == HieraPathKind.Path
        from path in level.Paths
        from found in Of(layer, $"{level.DataDirectory}/{path.Text}")
        select found;

    private static IEnumerable<(string Certname, RepoPath File)> Of(HieraLayer layer, string path)
    {
        var pieces = HieraTemplate.Read(path).Pieces;
        if (!pieces.Any(static p => Names.Contains(p.Text)) && !(pieces.Any(static p => HostNames.Contains(p.Text)) && pieces.Any(static p => Domains.Contains(p.Text))))
            yield break;
        var text = string.Concat(pieces.Select(PatternOf));
        var pattern = new Regex($"^{text}$", RegexOptions.CultureInvariant, Timeout);
        foreach (var file in layer.Files.Files)
        {
            if (file.RelativeTo(layer.Root) is not { } relative || pattern.Match(relative) is not { Success: true } match)
                continue;
            var name = match.Groups["name"] is { Success: true } whole ? whole.Value : $"{match.Groups["host"].Value}.{match.Groups["domain"].Value}";
            if (IsCertname(name))
                yield return (name, file);
        }
    }

    private static string PatternOf(HieraPiece piece, int index) =>
        piece.IsText ? Regex.Escape(index == 0 && piece.Text.StartsWith("./", StringComparison.Ordinal) ? piece.Text[2..] : piece.Text)
        : Names.Contains(piece.Text) ? "(?<name>[^/]+)"
        : HostNames.Contains(piece.Text) ? "(?<host>[^/.]+)"
        : Domains.Contains(piece.Text) ? "(?<domain>[^/]+)"
        : "[^/]*";

    /// <summary>Puppet's rule for certnames, and no shorter than a name: a file <c>default.yaml</c> is nobody's.</summary>
    private static bool IsCertname(string name) =>
        name.Length > 0 && name is not ("default" or "common" or "global") && name.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_');
}
