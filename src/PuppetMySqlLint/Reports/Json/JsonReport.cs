using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>A report for programs, as one JSON object. Its properties are stable: there may come more, none goes or changes its meaning.</summary>
public static class JsonReport
{
    /// <summary>Version of the shape, <c>schemaVersion</c>; it changes only if a property goes or changes its meaning.</summary>
    public const int SchemaVersion = 1;

    // Certnames and messages are for people to read: letters beyond ASCII stay letters.
    private static readonly JsonReportContext Context = new(new JsonSerializerOptions(JsonReportContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The report as UTF-8 without byte order mark, with a line end at its end.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(LintResult result, Stream stream)
    {
        JsonSerializer.Serialize(stream, ToDocument(result), Context.JsonReportDocument);
        stream.WriteByte((byte)'\n');
    }

    private static JsonReportDocument ToDocument(LintResult result) => new(
        SchemaVersion,
        new JsonTool(ToolInformation.Name, ToolInformation.Version),
        new JsonSummary(Count(result, Severity.Error), Count(result, Severity.Warning), Count(result, Severity.Info), result.Ledger.IsAssessed),
        [.. result.Diagnostics.Select(ToJson)],
        result.Suppressed.IsEmpty ? null : [.. result.Suppressed.Select(static s => new JsonSuppressed(
            ToJson(s.Diagnostic), ToJson(s.Suppression.Location), s.Suppression.Reason, s.Suppression.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))],
        result.Baselined.IsEmpty ? null : [.. result.Baselined.Select(ToJson)],
        ToJson(result.Ledger));

    private static int Count(LintResult result, Severity severity) => result.Diagnostics.Count(d => d.Severity == severity);

    private static JsonDiagnostic ToJson(Diagnostic diagnostic) => new(
        diagnostic.Id,
        diagnostic.Descriptor.Name,
        Word(diagnostic.Severity),
        Word(diagnostic.Confidence),
        diagnostic.Message,
        diagnostic.Help,
        ToJson(diagnostic.Location),
        diagnostic.Origin is { } origin ? [.. origin.Chain().Select(static s => new JsonStep(Word(s.Kind), s.Description, ToJson(s.Location)))] : null,
        diagnostic.Related.IsEmpty ? null : [.. diagnostic.Related.Select(static r => new JsonRelated(r.Message, ToJson(r.Location)))],
        diagnostic.Nodes,
        diagnostic.Fixes.IsEmpty ? null : [.. diagnostic.Fixes.Select(ToJson)],
        Fingerprint.Of(diagnostic));

    private static JsonFix ToJson(CodeFix fix) => new(
        fix.Title,
        fix.IsSafe,
        [.. fix.Edits.SelectMany(static e => e.Changes.Select(c => new JsonEdit(ToJson(new Location(e.Source, c.Span)), c.NewText)))]);

    private static JsonLedger ToJson(Ledger ledger) => new(
        new JsonNodeCounts(
            ledger.LivingNodes.Count(),
            ledger.LivingNodes.Count(static n => n.State == CatalogState.Complete),
            ledger.LivingNodes.Count(static n => n.State == CatalogState.Partial),
            ledger.LivingNodes.Count(static n => n.State is CatalogState.Failed),
            ledger.Nodes.Count(static n => n.Existence == NodeExistence.DataOnly)),
        ledger.Instances,
        ledger.Channels,
        ledger.Accounts,
        ledger.Topologies,
        ledger.OpaqueModules,
        [.. ledger.Undecided.Select(static u => new JsonUndecided(u.Rule.Id, u.Rule.Name, u.Reason, u.Nodes))],
        [.. ledger.Gaps.Select(static g => new JsonGap(Word(g.Kind), g.Reason, g.Places, g.Nodes, ToJson(g.Location)))],
        [.. ledger.HiddenOptions.Select(static h => new JsonHidden(h.Instance, h.Reason))],
        Math.Round(ledger.Coverage, 2),
        ledger.TellsLivingFromDead,
        ledger.Shortfalls,
        [.. ledger.Nodes.Select(static n => new JsonNode(n.Certname, Word(n.Existence), n.State is { } state ? Word(state) : null, n.Reason, n.Hidden))]);

    private static JsonLocation? ToJson(Location? location) => location is { } place ? ToJson(place) : null;

    private static JsonLocation ToJson(Location location)
    {
        var (start, end) = (location.Start, location.End);
        var offset = location.Source.GetUtf8Offset(location.Span.Start);
        return new JsonLocation(location.Path, start.Line, start.Column, end.Line, end.Column, offset, location.Source.GetUtf8Offset(location.Span.End) - offset);
    }

    /// <summary>An enumeration's member as a JSON word: <c>dataOnly</c>.</summary>
    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
