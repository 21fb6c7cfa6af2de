using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>What PuppetDB says about a node.</summary>
/// <param name="Certname">The node.</param>
/// <param name="Location">Where the answer says so.</param>
/// <param name="LastReport">When its last report came in; null if none did.</param>
/// <param name="GoneSince">When PuppetDB deactivated or expired it; null if it did not.</param>
public sealed record InventoryNode(string Certname, Location Location, DateTimeOffset? LastReport, DateTimeOffset? GoneSince);
