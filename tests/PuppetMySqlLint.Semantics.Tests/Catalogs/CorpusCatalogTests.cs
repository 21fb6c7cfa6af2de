using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.Catalogs;

/// <summary>A catalog for each class of Debian's modules on three systems, beside that of real Puppet; a usual run takes a sample on each.</summary>
public sealed class CorpusCatalogTests
{
    private const int SampleStep = 30;

    private static readonly string[] Systems = ["4.2/debian-11-x86_64", "4.2/redhat-8-x86_64", "4.2/ubuntu-20.04-x86_64"];

    [OracleFact(corpus: true)]
    public async Task A_class_that_Puppet_compiles_gives_the_same_catalog()
    {
        var results = new List<CorpusResult>();
        for (var i = 0; i < Systems.Length; i++)
        {
            // Another third of the classes on each system.
            var first = i * SampleStep / Systems.Length;
            results.AddRange(await CorpusSystem.CompareAsync(Systems[i], [.. CorpusSystem.Classes.Where((_, c) => Switches.IsFull || c % SampleStep == first)]));
        }
        Assert.True(results.Count(static r => r.Outcome != CorpusOutcome.Refused) >= results.Count / 3, "Puppet compiles too few of the classes");
        if (Switches.IsFull)
            await CompareTableAsync(CorpusTable.Write(Systems, results));
        else
            Assert.True(results.TrueForAll(static r => r.Outcome != CorpusOutcome.Different), CatalogComparison.Report(results.Where(static r => r.Outcome == CorpusOutcome.Different).SelectMany(static r => r.Differences.Select(d => $"{r.ClassName} on {r.System}: {d}"))));
    }

    private static async Task CompareTableAsync(string table)
    {
        var file = Repository.PathTo("docs/catalog-parity.md");
        if (Switches.IsAccepting)
            await File.WriteAllTextAsync(file, table);
        Assert.Equal(table, (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n"));
    }
}
