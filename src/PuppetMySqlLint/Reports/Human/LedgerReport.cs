using System.Collections.Immutable;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>The end of a report: what was found in numbers, what was assessed, and what was not.</summary>
internal static class LedgerReport
{
    private const int FewGaps = 3;

    public static void Write(LintResult result, IReportWriter writer, HumanReportOptions options)
    {
        var ledger = result.Ledger;
        if (!options.IsQuiet)
        {
            WriteAssessed(ledger, writer, options);
            if (!result.Suppressed.IsEmpty)
                Line(writer, "Silenced by comments: ", $"{Words.Count(result.Suppressed.Length, "finding")}.", ReportStyle.Plain, options);
            if (!result.Baselined.IsEmpty)
                Line(writer, "In the baseline: ", $"{Words.Count(result.Baselined.Length, "finding")}.", ReportStyle.Plain, options);
        }
        foreach (var shortfall in ledger.Shortfalls)
            Line(writer, "Not assessed: ", shortfall, ReportStyle.Error, options);
        if (!options.IsQuiet || result.WorstSeverity > Severity.Info || !ledger.IsAssessed)
            WriteSummary(result, writer);
    }

    private static void WriteAssessed(Ledger ledger, IReportWriter writer, HumanReportOptions options)
    {
        Line(writer, "Assessed: ", $"{Nodes(ledger)}, {Words.Count(ledger.Instances, "MySQL instance")}, {Words.Count(ledger.Channels, "channel")}, "
            + $"{Words.Count(ledger.Accounts, "replication account")}, {(ledger.Topologies == 1 ? "1 topology" : ledger.Topologies == 0 ? "no topology" : $"{ledger.Topologies} topologies")}.", ReportStyle.Strong, options);
        WriteNodes(ledger, writer, options);
        WriteHidden(ledger, writer, options);
        if (!ledger.OpaqueModules.IsEmpty)
            Line(writer, "Modules without source, known by their parameters alone: ", string.Join(", ", ledger.OpaqueModules), ReportStyle.Plain, options);
        if (!ledger.Undecided.IsEmpty)
        {
            foreach (var rule in ledger.Undecided)
                Line(writer, $"{rule.Rule.Id} {rule.Rule.Name} could not decide: ", rule.Reason + On(rule.Nodes, options), ReportStyle.Warning, options);
        }
        var gaps = options.ShowUnknown ? ledger.Gaps : [.. ledger.Gaps.Take(FewGaps)];
        if (!gaps.IsEmpty)
        {
            var total = ledger.Gaps.Sum(static g => g.Places);
            writer.Write($"Unknown: {Words.Count(total, "value")} for {Words.Count(ledger.Gaps.Length, "reason")}");
            writer.Write(gaps.Length < ledger.Gaps.Length ? $", the {gaps.Length} commonest (--show-unknown for all):" : ":", ReportStyle.Faint);
            writer.WriteLine();
            foreach (var gap in gaps)
                Paragraph.Write(writer, $"{gap.Reason} ({Words.Count(gap.Places, "place")}{On(gap.Nodes, options)})", "  - ", "    ", options.Width, ReportStyle.Plain);
        }
    }

    private static void WriteHidden(Ledger ledger, IReportWriter writer, HumanReportOptions options)
    {
        if (!ledger.TellsLivingFromDead)
            Line(writer, "Nodes are known from data files alone: ", "whether they still exist cannot be told; give facts (--facts) or a list of nodes.", ReportStyle.Warning, options);
        foreach (var group in ledger.LivingNodes.Where(static n => n.State != CatalogState.Failed && n.Hidden is not null).GroupBy(static n => n.Hidden, StringComparer.Ordinal))
            Line(writer, "Not wholly assessed: ", $"{Shorten([.. group.Select(static n => n.Certname)], options)}: {group.Key}", ReportStyle.Warning, options);
    }

    private static void WriteNodes(Ledger ledger, IReportWriter writer, HumanReportOptions options)
    {
        ImmutableArray<string> ghosts = [.. ledger.Nodes.Where(static n => n.Existence == NodeExistence.DataOnly).Select(static n => n.Certname)];
        if (!ghosts.IsEmpty)
            Line(writer, ghosts.Length == 1 ? "Only a data file names: " : "Only data files name: ", Shorten(ghosts, options), ReportStyle.Plain, options);
        foreach (var group in ledger.LivingNodes.Where(static n => n.State is CatalogState.Failed or null).GroupBy(static n => n.Reason, StringComparer.Ordinal))
            Line(writer, "Failed: ", $"{Shorten([.. group.Select(static n => n.Certname)], options)}: {group.Key ?? "not compiled"}", ReportStyle.Error, options);
        if (!options.ShowUnknown)
            return;
        foreach (var node in ledger.LivingNodes.Where(static n => n.State == CatalogState.Partial))
            Line(writer, $"  {node.Certname}: ", node.Reason ?? "partly known", ReportStyle.Plain, options);
    }

    private static string Nodes(Ledger ledger)
    {
        var counts = new List<string>();
        Add(CatalogState.Complete, "known completely");
        Add(CatalogState.Partial, "in part");
        Add(CatalogState.Failed, "failed");
        return counts.Count == 0 ? Words.Count(ledger.LivingNodes.Count(), "node") : $"{Words.Count(ledger.LivingNodes.Count(), "node")} ({string.Join(", ", counts)})";

        void Add(CatalogState state, string words)
        {
            if (ledger.LivingNodes.Count(n => n.State == state) is > 0 and var count)
                counts.Add($"{count} {words}");
        }
    }

    private static void WriteSummary(LintResult result, IReportWriter writer)
    {
        var counts = new List<(string Text, ReportStyle Style)>();
        foreach (var (severity, noun, style) in (ReadOnlySpan<(Severity, string, ReportStyle)>)[(Severity.Error, "error", ReportStyle.Error), (Severity.Warning, "warning", ReportStyle.Warning), (Severity.Info, "note", ReportStyle.Info)])
        {
            if (result.Diagnostics.Count(d => d.Severity == severity) is > 0 and var count)
                counts.Add((Words.Count(count, noun), style));
        }
        if (counts.Count == 0)
        {
            writer.Write(result.Ledger.IsAssessed ? "Nothing wrong was found." : "Nothing wrong was found in what could be assessed.", result.Ledger.IsAssessed ? ReportStyle.Good : ReportStyle.Warning);
        }
        for (var i = 0; i < counts.Count; i++)
        {
            writer.Write(i == 0 ? "Found " : ", ");
            writer.Write(counts[i].Text, counts[i].Style);
        }
        writer.Write(counts.Count == 0 ? "" : ".");
        writer.WriteLine();
    }

    private static string On(ImmutableArray<string> nodes, HumanReportOptions options) => nodes.IsEmpty ? "" : $", on {Shorten(nodes, options)}";

    private static string Shorten(ImmutableArray<string> nodes, HumanReportOptions options) => options.ShowUnknown ? string.Join(", ", nodes) : Words.List(nodes);

    private static void Line(IReportWriter writer, string label, string text, ReportStyle style, HumanReportOptions options)
    {
        writer.Write(label, style);
        var lines = Paragraph.Wrap(text, Math.Max(20, options.Width - label.Length)).ToList();
        writer.Write(lines[0]);
        writer.WriteLine();
        if (lines.Count > 1)
            Paragraph.Write(writer, string.Join(' ', lines.Skip(1)), "  ", "  ", options.Width, ReportStyle.Plain);
    }
}
