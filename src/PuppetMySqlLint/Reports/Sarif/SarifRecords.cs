using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace PuppetMySqlLint;

// The parts of the Static Analysis Results Interchange Format 2.1.0 (OASIS) that are written, under the names that it gives them.
internal sealed record SarifLog([property: JsonPropertyName("$schema")] string Schema, string Version, ImmutableArray<SarifRun> Runs);

internal sealed record SarifRun(
    SarifTool Tool, ImmutableArray<SarifInvocation> Invocations, string ColumnKind, ImmutableArray<SarifResult> Results, SarifRunProperties? Properties);

internal sealed record SarifTool(SarifDriver Driver);

internal sealed record SarifDriver(string Name, string SemanticVersion, ImmutableArray<SarifRule> Rules);

internal sealed record SarifRule(
    string Id, string Name, SarifText ShortDescription, SarifText? FullDescription, SarifHelp? Help, SarifConfiguration DefaultConfiguration, SarifRuleProperties? Properties);

internal sealed record SarifText(string Text);

internal sealed record SarifHelp(string Text, string Markdown);

internal sealed record SarifConfiguration(string Level);

internal sealed record SarifRuleProperties(ImmutableArray<string> Tags);

internal sealed record SarifInvocation(bool ExecutionSuccessful, ImmutableArray<SarifNotification>? ToolExecutionNotifications);

internal sealed record SarifNotification(string Level, SarifText Message);

internal sealed record SarifRunProperties(int Nodes, int Instances, int Channels);

internal sealed record SarifResult(
    string RuleId, int RuleIndex, string Level, SarifText Message, ImmutableArray<SarifLocation> Locations, ImmutableArray<SarifCodeFlow>? CodeFlows,
    ImmutableArray<SarifLocation>? RelatedLocations, ImmutableDictionary<string, string> PartialFingerprints, ImmutableArray<SarifFix>? Fixes, ImmutableArray<SarifSuppression>? Suppressions, string? BaselineState, SarifResultProperties Properties);

/// <summary>Kind <c>inSource</c> for a comment, <c>external</c> for a baseline.</summary>
internal sealed record SarifSuppression(string Kind, string? Justification, SarifLocation? Location);

internal sealed record SarifResultProperties(string Confidence, ImmutableArray<string> Nodes, string? Help);

internal sealed record SarifLocation(int? Id, SarifPhysicalLocation? PhysicalLocation, SarifText? Message);

internal sealed record SarifPhysicalLocation(SarifArtifactLocation ArtifactLocation, SarifRegion? Region);

internal sealed record SarifArtifactLocation(string Uri);

internal sealed record SarifRegion(int StartLine, int StartColumn, int EndLine, int EndColumn);

internal sealed record SarifCodeFlow(ImmutableArray<SarifThreadFlow> ThreadFlows);

internal sealed record SarifThreadFlow(ImmutableArray<SarifThreadFlowLocation> Locations);

internal sealed record SarifThreadFlowLocation(SarifLocation Location);

internal sealed record SarifFix(SarifText Description, ImmutableArray<SarifArtifactChange> ArtifactChanges);

internal sealed record SarifArtifactChange(SarifArtifactLocation ArtifactLocation, ImmutableArray<SarifReplacement> Replacements);

internal sealed record SarifReplacement(SarifRegion DeletedRegion, SarifText InsertedContent);

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NewLine = "\n")]
[JsonSerializable(typeof(SarifLog))]
internal sealed partial class SarifContext : JsonSerializerContext;
