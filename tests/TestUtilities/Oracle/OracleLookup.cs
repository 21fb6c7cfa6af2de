using System.Text.Json;

namespace TestUtilities;

/// <summary>What Hiera answers for one key on one node.</summary>
/// <param name="Found">Whether there is a value.</param>
/// <param name="Value">It; undefined where not found.</param>
/// <param name="Error">Puppet's words where the lookup failed.</param>
public sealed record OracleLookup(bool Found, JsonElement Value, string? Error);
