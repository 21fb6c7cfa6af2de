using System.Text.Json;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.Catalogs;

/// <summary>The catalogs of a control repo on Debian's real modules, beside those of real Puppet.</summary>
public sealed class RealModulesTests
{
    private static readonly string Folder = TestUtilities.Repository.PathTo("tests", "control-repos", "real-modules");

    [OracleFact(corpus: true)]
    public async Task Catalogs_on_real_modules_equal_Puppets()
    {
        var repository = await ControlRepository.OpenAsync(
            Folder, new ControlRepositoryOptions { ModulePath = [CorpusModules.Root], PuppetVersion = 7, StrictVariables = true, EnvironmentName = "oracle", FactsAreComplete = true });
        var certnames = repository.Facts.Certnames.ToArray();
        var catalogs = await FleetCompiler.CompileAsync(
            new CatalogCompiler(repository), [.. certnames.Select(n => NodeInputs.Create(repository, n, NodeExistence.Classified))], jobs: 2);
        var answers = await Oracle.Required.CompileAsync(new OracleCompilation(Folder, [.. certnames]) { NodeFacts = Path.Combine(Folder, "facts"), StoreConfigs = true });

        var differences = new List<string>();
        foreach (var catalog in catalogs)
        {
            Assert.Null(catalog.Failure);
            var (ours, theirs) = (CatalogComparison.ToJson(catalog).GetProperty("catalog"), answers[catalog.Node].GetProperty("catalog"));
            Assert.Equal(Names(theirs), Names(ours));
            differences.AddRange(CatalogComparison.CompareResources(ours.GetProperty("resources"), theirs.GetProperty("resources"), static (_, _, _) => false)
                .Concat(CatalogComparison.CompareEdges(ours.GetProperty("edges"), theirs.GetProperty("edges"))).Select(d => $"{catalog.Node}: {d}"));
        }
        Assert.True(catalogs.Length >= 7, "the repo's nodes have vanished");
        Assert.True(differences.Count == 0, CatalogComparison.Report(differences));
    }

    private static IEnumerable<string?> Names(JsonElement catalog) => catalog.GetProperty("classes").EnumerateArray().Select(static c => c.GetString());
}
