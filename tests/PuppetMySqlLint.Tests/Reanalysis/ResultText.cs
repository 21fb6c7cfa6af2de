using System.Text;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests.Reanalysis;

/// <summary>All that a result says, as a text: findings with nodes, origins and fixes, the ledger, the fleet.</summary>
internal static class ResultText
{
    public static string Of(LintResult result)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in result.Diagnostics)
        {
            text.Append($"{diagnostic} {diagnostic.Confidence} {diagnostic.Help} [{string.Join(' ', diagnostic.Nodes)}] {Place(diagnostic.Location)} {(diagnostic.Origin is { } origin ? Way(origin) : "")}\n");
            foreach (var related in diagnostic.Related)
                text.Append($"  {related.Message} {Place(related.Location)}\n");
            foreach (var edit in diagnostic.Fixes.SelectMany(static f => f.Edits.SelectMany(e => e.Changes.Select(c => $"{f.Title} {f.IsSafe} {e.Source.Path} {c.Span} {c.NewText}"))))
                text.Append($"  fix {edit}\n");
        }
        foreach (var silenced in result.Suppressed.Select(static s => $"silenced {s.Diagnostic} {Place(s.Diagnostic.Location)} by {Place(s.Suppression.Location)}\n").Order(StringComparer.Ordinal))
            text.Append(silenced);
        foreach (var node in result.Fleet.Nodes)
            text.Append($"node {node.Certname} {node.Existence} {node.Evidence} {node.Location} {node.Catalog} {string.Join(' ', node.Names)}\n");
        foreach (var instance in result.Fleet.Instances)
        {
            text.Append($"server {instance} {instance.Flavor} {instance.Version} {instance.Confidence} {instance.IsWritableAtBoot} {instance.RoleAuthority} {string.Join(' ', instance.RecognizedBy)} {string.Join(' ', instance.InstalledLibraries)} {Way(instance.Origin)} {instance.Options.Openness?.Description}\n");
            foreach (var option in instance.Options.Settings)
                text.Append($"  {option.Group} {option} {option.File} {option.Confidence} {Way(option.Origin)}\n");
        }
        foreach (var account in result.Fleet.Accounts)
            text.Append($"account {account.Node.Certname} {account} {string.Join(' ', account.Privileges)} {account.Confidence} {account.Host.Resolution} {Way(account.Origin)}\n");
        foreach (var channel in result.Fleet.Channels)
            text.Append($"channel {channel} {channel.Port} {channel.User} {channel.AutoPosition} {channel.Confidence} {channel.Source.Resolution} {Way(channel.Origin)}\n");
        foreach (var topology in result.Fleet.Topologies)
            text.Append($"topology {topology.Name}: {string.Join(' ', topology.Instances)}\n");
        foreach (var gap in result.Ledger.Gaps)
            text.Append($"gap {gap.Kind} {gap.Reason} {gap.Places} {string.Join(' ', gap.Nodes)} {gap.Location}\n");
        foreach (var node in result.Ledger.Nodes)
            text.Append($"{node}\n");
        foreach (var undecided in result.Ledger.Undecided)
            text.Append($"undecided {undecided.Rule.Id} {undecided.Reason} {string.Join(' ', undecided.Nodes)}\n");
        return text.ToString();
    }

    /// <summary>With the offset, and with what stands there.</summary>
    private static string Place(Location? location) => location is { } place ? $"{place} {place.Span} '{place.Text.ReplaceLineEndings(" ")}'" : "";

    private static string Way(Origin origin) => string.Join(" > ", origin.Chain());
}
