using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace PuppetMySqlLint;

#pragma warning disable SA1649 // The shape of one document, read best in one place.

internal sealed record JsonReportDocument(
    int SchemaVersion, JsonTool Tool, JsonSummary Summary, ImmutableArray<JsonDiagnostic> Diagnostics, ImmutableArray<JsonSuppressed>? Suppressed, ImmutableArray<JsonDiagnostic>? Baselined, JsonLedger Ledger);

internal sealed record JsonTool(string Name, string Version);

internal sealed record JsonSummary(int Errors, int Warnings, int Infos, bool Assessed);

internal sealed record JsonDiagnostic(
    string Id, string Name, string Severity, string Confidence, string Message, string? Help, JsonLocation? Location, ImmutableArray<JsonStep>? Origin,
    ImmutableArray<JsonRelated>? Related, ImmutableArray<string> Nodes, ImmutableArray<JsonFix>? Fixes, string Fingerprint);

internal sealed record JsonSuppressed(JsonDiagnostic Diagnostic, JsonLocation Comment, string Reason, string? Until);

/// <summary>Lines and columns from 1, columns in characters; offset and length in UTF-8 bytes.</summary>
internal sealed record JsonLocation(string Path, int Line, int Column, int EndLine, int EndColumn, int Offset, int Length);

internal sealed record JsonStep(string Kind, string Description, JsonLocation? Location);

internal sealed record JsonRelated(string Message, JsonLocation? Location);

internal sealed record JsonFix(string Title, bool Safe, ImmutableArray<JsonEdit> Edits);

internal sealed record JsonEdit(JsonLocation Location, string NewText);

internal sealed record JsonLedger(
    JsonNodeCounts Nodes, int Instances, int Channels, int Accounts, int Topologies, ImmutableArray<string> OpaqueModules, ImmutableArray<JsonUndecided> Undecided,
    ImmutableArray<JsonGap> Unknown, ImmutableArray<JsonHidden> HiddenOptions, double Coverage, bool TellsLivingFromDead, ImmutableArray<string> Shortfalls, ImmutableArray<JsonNode> NodeList);

internal sealed record JsonHidden(string Instance, string Reason);

internal sealed record JsonNodeCounts(int Living, int Complete, int Partial, int Failed, int DataOnly);

internal sealed record JsonNode(string Certname, string Existence, string? State, string? Reason, string? Hidden);

internal sealed record JsonUndecided(string Id, string Name, string Reason, ImmutableArray<string> Nodes);

internal sealed record JsonGap(string Kind, string Reason, int Places, ImmutableArray<string> Nodes, JsonLocation? Location);

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NewLine = "\n")]
[JsonSerializable(typeof(JsonReportDocument))]
internal sealed partial class JsonReportContext : JsonSerializerContext;
