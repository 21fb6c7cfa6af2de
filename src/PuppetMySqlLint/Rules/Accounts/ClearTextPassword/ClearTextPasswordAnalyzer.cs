using System.Text.RegularExpressions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>
/// Finds passwords of databases that stand in manifests, data or templates as they are. It looks at what the catalogs hold, so that a
/// default which is overridden, or a test's, is none; nothing that it says holds the value.
/// </summary>
internal sealed partial class ClearTextPasswordAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        "PML5003", "clear-text-password", Severity.Error, "{0} stands here in clear text: whoever reads the repository, its history, a backup of it or the node's catalog can log in with it");

    public override void Initialize(AnalysisContext context) => context.RegisterCatalogAction(Analyze);

    private static void Analyze(CatalogAnalysisContext context)
    {
        var found = new Dictionary<(string Path, int Start), (Location Place, Origin Origin, Confidence Confidence)>();
        foreach (var resource in context.Catalog.Resources.Where(static r => !r.IsVirtual))
        {
            foreach (var (place, origin) in ClearTextSearch.Run(resource))
            {
                var key = (place.Path, place.Span.Start);
                if (!found.TryGetValue(key, out var earlier) || earlier.Confidence < resource.Confidence)
                    found[key] = (place, origin, resource.Confidence);
            }
        }
        foreach (var (place, origin, confidence) in found.Values.OrderBy(static f => f.Place.Path, StringComparer.Ordinal).ThenBy(static f => f.Place.Span.Start))
        {
            context.Report(new Diagnostic(Descriptor, place, NameAt(place))
            {
                Origin = origin,
                PointsAtSecret = true,
                Confidence = confidence,
                Help = "Encrypt it with eyaml, or look it up in a vault, as Sensitive. Then change it: the repository's history keeps the old one.",
            });
        }
    }

    /// <summary>What holds the password, by what stands before it: one place has one name, whichever resource led there.</summary>
    private static string NameAt(Location place)
    {
        var line = place.Source.GetLineSpan(place.Start.Line);
        var before = place.Source.ToString(TextSpan.FromBounds(line.Start, place.Span.Start));
        return NameBefore().Match(before) is { Success: true } match ? $"the value of {match.Groups["name"].Value}" : "a password";
    }

    [GeneratedRegex("""(?<name>[A-Za-z_][\w:.-]*)['"]?\s*(=>|=|:)\s*(Sensitive(\.new)?\(|mysql(_|::)password\()?\s*['"]?$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NameBefore();
}
