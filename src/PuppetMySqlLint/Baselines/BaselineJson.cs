using System.Text.Json.Serialization;

namespace PuppetMySqlLint;

/// <summary>A baseline's file.</summary>
/// <param name="Version">Of its form.</param>
/// <param name="Findings">The entries.</param>
internal sealed record BaselineFile(int Version, IReadOnlyList<BaselineEntry>? Findings);

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BaselineFile))]
internal sealed partial class BaselineJson : JsonSerializerContext;
