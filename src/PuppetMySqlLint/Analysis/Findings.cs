using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Puts findings together and in order.</summary>
internal static class Findings
{
    /// <summary>One cause is one finding: same kind, same place and same words are one, with the nodes of all.</summary>
    public static IEnumerable<Diagnostic> Merge(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.GroupBy(static d => (d.Id, Path: d.Location?.Path, Span: d.Location?.Span, d.Message)).Select(static group => group.Count() == 1
            ? group.First()
            : group.OrderByDescending(static d => d.Confidence).ThenByDescending(static d => d.Severity).First() with
            {
                Nodes = [.. group.SelectMany(static d => d.Nodes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            });

    /// <summary>The worst first; among equals causes before their consequences, then by place.</summary>
    public static ImmutableArray<Diagnostic> Sort(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .OrderByDescending(static d => d.Severity)
            .ThenBy(static d => RuleRegistry.OrderOf(d.Descriptor))
            .ThenBy(static d => d.Id, StringComparer.Ordinal)
            .ThenByDescending(static d => d.Confidence)
            .ThenBy(static d => d.Location?.Path, StringComparer.Ordinal)
            .ThenBy(static d => d.Location?.Span.Start)
            .ThenBy(static d => d.Message, StringComparer.Ordinal)
            .ThenBy(static d => string.Join(' ', d.Nodes), StringComparer.Ordinal),
    ];
}
