using System.Globalization;

namespace PuppetMySqlLint.Semantics;

/// <summary>Judges by PuppetDB's inventory whether a node is alive.</summary>
internal static class InventoryRoster
{
    /// <summary>PuppetDB itself expires nodes after a week without a report, unless it is told otherwise.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromDays(7);

    /// <summary>What the inventory says of a node. The newest report of all stands for now: an export may be old.</summary>
    public static RosterNode Judge(InventoryNode node, DateTimeOffset? newestReport)
    {
        if (node.GoneSince is { } gone)
            return new RosterNode(node.Certname, NodeExistence.DataOnly, $"PuppetDB has not known it as active since {Day(gone)}", node.Location);
        if (node.LastReport is not { } report)
            return new RosterNode(node.Certname, NodeExistence.Classified, "PuppetDB knows it without a report", node.Location);
        return newestReport - report > Lately
            ? new RosterNode(node.Certname, NodeExistence.Classified, $"its last report in PuppetDB is of {Day(report)}", node.Location)
            : new RosterNode(node.Certname, NodeExistence.Active, $"it reported to PuppetDB on {Day(report)}", node.Location);
    }

    private static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
