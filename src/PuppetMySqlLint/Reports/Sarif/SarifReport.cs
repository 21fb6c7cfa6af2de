using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>A report in the Static Analysis Results Interchange Format 2.1.0, as code hosts and editors read it.</summary>
public static class SarifReport
{
    private const string SchemaUri = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static readonly SarifContext Context = new(new JsonSerializerOptions(SarifContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The report as UTF-8 without byte order mark, with a line end at its end.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(LintResult result, Stream stream)
    {
        JsonSerializer.Serialize(stream, ToLog(result), Context.SarifLog);
        stream.WriteByte((byte)'\n');
    }

    private static SarifLog ToLog(LintResult result)
    {
        ImmutableArray<DiagnosticDescriptor> rules =
        [
            .. RuleRegistry.All.Select(static r => r.Descriptor).Concat(AllOf(result).Select(static r => r.Diagnostic.Descriptor))
                .DistinctBy(static d => d.Id, StringComparer.Ordinal).OrderBy(static d => d.Id, StringComparer.Ordinal),
        ];
        var indexes = rules.Select(static (rule, index) => (rule.Id, index)).ToDictionary(static p => p.Id, static p => p.index, StringComparer.Ordinal);
        var run = new SarifRun(
            new SarifTool(new SarifDriver(ToolInformation.Name, ToolInformation.Version, [.. rules.Select(ToSarif)])),
            [new SarifInvocation(result.Ledger.IsAssessed, Notifications(result.Ledger))],
            "unicodeCodePoints",
            [.. AllOf(result).Select(r => ToSarif(r.Diagnostic, indexes[r.Diagnostic.Id], r.Suppression))],
            new SarifRunProperties(result.Ledger.LivingNodes.Count(), result.Ledger.Instances, result.Ledger.Channels));
        return new SarifLog(SchemaUri, "2.1.0", [run]);
    }

    /// <summary>The findings, and those that are held back with what holds them.</summary>
    private static IEnumerable<(Diagnostic Diagnostic, SarifSuppression? Suppression)> AllOf(LintResult result) =>
        result.Diagnostics.Select(static d => (d, (SarifSuppression?)null))
            .Concat(result.Suppressed.Select(static s => (s.Diagnostic, (SarifSuppression?)new SarifSuppression("inSource", s.Suppression.Reason.Length > 0 ? s.Suppression.Reason : null, ToSarif(s.Suppression.Location)))))
            .Concat(result.Baselined.Select(static d => (d, (SarifSuppression?)new SarifSuppression("external", "in the baseline", null))));

    private static ImmutableArray<SarifNotification>? Notifications(Ledger ledger)
    {
        var notifications = ledger.Shortfalls.Select(static s => new SarifNotification("error", new SarifText($"Not assessed: {s}.")))
            .Concat(ledger.Undecided.Select(static u => new SarifNotification("note", new SarifText($"{u.Rule.Id} {u.Rule.Name} could not decide: {u.Reason}, on {string.Join(", ", u.Nodes)}."))))
            .Concat(ledger.TellsLivingFromDead ? [] : [new SarifNotification("warning", new SarifText("Nodes are known from data files alone: whether they still exist cannot be told."))])
            .ToImmutableArray();
        return notifications.IsEmpty ? null : notifications;
    }

    private static SarifRule ToSarif(DiagnosticDescriptor descriptor)
    {
        var rule = RuleRegistry.Find(descriptor.Id);
        var page = rule?.Page;
        return new SarifRule(
            descriptor.Id,
            descriptor.Name,
            new SarifText(descriptor.Name.Replace('-', ' ')),
            page is null ? null : new SarifText(RulePage.Summary(page)),
            page is null ? null : new SarifHelp(RulePage.Summary(page), page),
            new SarifConfiguration(Level(descriptor.DefaultSeverity)),
            rule is null ? null : new SarifRuleProperties(["puppet", "mysql", rule.Category]));
    }

    private static SarifResult ToSarif(Diagnostic diagnostic, int ruleIndex, SarifSuppression? suppression) => new(
        diagnostic.Id,
        ruleIndex,
        Level(diagnostic.Severity),
        new SarifText(diagnostic.Message),
        diagnostic.Location is { } location ? [ToSarif(location)] : [],
        Flow(diagnostic.Origin),
        diagnostic.Related.Any(static r => r.Location is not null)
            ? [.. diagnostic.Related.Where(static r => r.Location is not null).Select(static (r, i) => ToSarif(r.Location!.Value, r.Message, i))]
            : null,
        ImmutableDictionary<string, string>.Empty.Add("puppetMySqlLint/v1", Fingerprint.Of(diagnostic)),
        diagnostic.Fixes.IsEmpty ? null : [.. diagnostic.Fixes.Select(ToSarif)],
        suppression is null ? null : [suppression],
        suppression is { Kind: "external" } ? "unchanged" : null,
        new SarifResultProperties(diagnostic.Confidence == Confidence.Definite ? "definite" : "possible", diagnostic.Nodes, diagnostic.Help));

    /// <summary>The way of the value. A step without a place keeps its words: it is a default or a fact.</summary>
    private static ImmutableArray<SarifCodeFlow>? Flow(Origin? origin)
    {
        if (origin?.Chain() is not { Length: > 1 } chain)
            return null;
        var steps = chain.Select(static s => new SarifThreadFlowLocation(s.Location is { } place ? ToSarif(place, s.Description) : new SarifLocation(null, null, new SarifText(s.Description))));
        return [new SarifCodeFlow([new SarifThreadFlow([.. steps])])];
    }

    private static SarifFix ToSarif(CodeFix fix) => new(
        new SarifText(fix.Title),
        [.. fix.Edits.Select(static e => new SarifArtifactChange(ToSarif(e.Source.Path), [.. e.Changes.Select(c => new SarifReplacement(ToRegion(new Location(e.Source, c.Span)), new SarifText(c.NewText)))]))]);

    private static SarifLocation ToSarif(Location location, string? message = null, int? id = null) =>
        new(id, new SarifPhysicalLocation(ToSarif(location.Path), ToRegion(location)), message is null ? null : new SarifText(message));

    private static SarifRegion ToRegion(Location location)
    {
        var (start, end) = (location.Start, location.End);
        return new SarifRegion(start.Line, start.Column, end.Line, end.Column);
    }

    private static SarifArtifactLocation ToSarif(string path)
    {
        var escaped = string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
        return new SarifArtifactLocation(path.StartsWith('/') ? $"file://{escaped}" : escaped);
    }

    private static string Level(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
}
