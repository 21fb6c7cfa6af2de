using System.Globalization;
using System.Text;

namespace PuppetMySqlLint.Semantics.Tests.Catalogs;

/// <summary>Writes <c>docs/catalog-parity.md</c>.</summary>
internal static class CorpusTable
{
    public static string Write(IReadOnlyList<string> systems, IReadOnlyList<CorpusResult> results)
    {
        var text = new StringBuilder();
        var compiled = results.Where(static r => r.Outcome != CorpusOutcome.Refused).ToList();
        text.Append(CultureInfo.InvariantCulture, $"""
            # Catalogs beside real Puppet's

            Every class of Debian's modules that Puppet 7.23 compiles with its default parameters (`node … {"{ include CLASS }"}`), on the facts of
            {string.Join(", ", systems.Select(static s => $"`{s}`"))} (FacterDB). Equal means: the same resources in the same order with the same titles, parameters,
            tags, state, file and line; the same classes; the same containment; the same order of application and cycles as Puppet's relationship
            graph, where Puppet can build it on the machine that asks it. *Partial* catalogs have unknown parts and say why; *different* ones are
            listed below.

            `PML_TEST_FULL=1 PML_TEST_ACCEPT=1 dotnet test tests/PuppetMySqlLint.Semantics.Tests --filter CorpusCatalogTests` writes this file; a
            usual run compares a sample.

            | | catalogs | equal | partial | different |
            |---|---:|---:|---:|---:|

            """);
        Row(text, "all", compiled);
        Row(text, $"of {CorpusResult.Large} and more resources", [.. compiled.Where(static r => r.IsLarge)]);
        foreach (var system in systems)
            Row(text, $"on {system}", [.. compiled.Where(r => r.System == system)]);
        text.Append("\n## By module\n\n| module | classes | catalogs | equal | large | equal | partial | different |\n|---|---:|---:|---:|---:|---:|---:|---:|\n");
        foreach (var module in results.GroupBy(static r => r.Module).OrderBy(static m => m.Key, StringComparer.Ordinal))
        {
            var all = module.Where(static r => r.Outcome != CorpusOutcome.Refused).ToList();
            var large = all.Where(static r => r.IsLarge).ToList();
            text.Append(CultureInfo.InvariantCulture, $"| {module.Key} | {module.Select(static r => r.ClassName).Distinct().Count()} | {all.Count} | {Count(all, CorpusOutcome.Equal)} | {large.Count} | {Count(large, CorpusOutcome.Equal)} | {Count(all, CorpusOutcome.Partial)} | {Count(all, CorpusOutcome.Different)} |\n");
        }
        Reasons(text, compiled);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Row(StringBuilder text, string name, IReadOnlyList<CorpusResult> results) => text.Append(
        CultureInfo.InvariantCulture, $"| {name} | {results.Count} | {Count(results, CorpusOutcome.Equal)} | {Count(results, CorpusOutcome.Partial)} | {Count(results, CorpusOutcome.Different)} |\n");

    private static int Count(IEnumerable<CorpusResult> results, CorpusOutcome outcome) => results.Count(r => r.Outcome == outcome);

    private static void Reasons(StringBuilder text, List<CorpusResult> results)
    {
        text.Append("\n## Why catalogs are partial\n\n| reason | catalogs | classes |\n|---|---:|---|\n");
        foreach (var reason in results.Where(static r => r.Outcome == CorpusOutcome.Partial).GroupBy(static r => r.Unknown!).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"| {Cell(reason.Key)} | {reason.Count()} | {Names(reason)} |\n");
        text.Append("\n## Where catalogs differ\n\n| first difference | catalogs | classes |\n|---|---:|---|\n");
        foreach (var difference in results.Where(static r => r.Outcome == CorpusOutcome.Different).GroupBy(static r => Shape(r)).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"| {Cell(difference.Key)} | {difference.Count()} | {Names(difference)} |\n");
    }

    private static string Shape(CorpusResult result) => result.Differences[0] is { Length: > 160 } text ? text[..160] + "…" : result.Differences[0];

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ").Replace(TestUtilities.CorpusModules.Root + "/", "", StringComparison.Ordinal);

    private static string Names(IEnumerable<CorpusResult> results)
    {
        var names = results.Select(static r => r.ClassName).Distinct(StringComparer.Ordinal).ToList();
        return string.Join(", ", names.Take(3).Select(static n => $"`{n}`")) + (names.Count > 3 ? $" and {names.Count - 3} more" : "");
    }
}
