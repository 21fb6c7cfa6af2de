using System.Text.Json.Nodes;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Tests;

/// <summary>The incident with less known about its nodes: what does not depend on it stays definite, the rest is possible, nothing is silently green.</summary>
public sealed class LessKnowledgeTests
{
    private const string Incident = "semi-sync-waits-for-missing-replica";

    [Fact]
    public async Task With_no_facts_at_all_the_incident_is_found_at_the_same_line()
    {
        var all = await LintAsync(static facts => facts);
        var none = await LintAsync(static _ => null);

        var finding = Assert.Single(none.Diagnostics, static d => d.Descriptor.Name == Incident);
        Assert.Equal(all.Diagnostics.Single(static d => d.Descriptor.Name == Incident).Location, finding.Location, Same);
        AssertNothingIsSilent(all, none);
    }

    [Fact]
    public async Task With_one_fact_missing_no_finding_goes_and_none_becomes_wrong()
    {
        var all = await LintAsync(static facts => facts);
        var names = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(Repository.PathTo("samples/incident/facts/db01.bazaar.example.json")))!.AsObject().Select(static f => f.Key).ToList();
        Assert.True(names.Count > 20, $"{names.Count} facts");
        foreach (var name in Switches.IsFull ? names : names.Where(static n => n is "os" or "networking" or "datacenter" or "facterversion" or "hostname" or "virtual"))
        {
            var less = await LintAsync(facts =>
            {
                facts!.Remove(name);
                // A set of facts without one of Facter's is no longer its whole output.
                facts.Remove("facterversion");
                return facts;
            });
            Assert.True(less.Diagnostics.Any(static d => d.Descriptor.Name == Incident), $"the incident is not found without {name}");
            AssertNothingIsSilent(all, less);
        }
    }

    [Theory]
    [InlineData("incident")]
    [InlineData("healthy")]
    public async Task A_classifier_in_place_of_node_definitions_changes_no_finding(string sample)
    {
        var defined = await Linter.Create().LintAsync(await ControlRepository.OpenAsync(Repository.PathTo("samples", sample)));
        var folder = Directory.CreateTempSubdirectory("classified");
        try
        {
            CopySample(sample, folder.FullName);
            var site = Path.Combine(folder.FullName, "manifests", "site.pp");
            var root = SyntaxTree.Parse(await File.ReadAllTextAsync(site)).Root;
            Assert.NotEmpty(root.DescendantNodes().OfType<NodeDefinitionSyntax>());
            await File.WriteAllTextAsync(site, root.RemoveNodes(root.DescendantNodes().OfType<NodeDefinitionSyntax>(), SyntaxRemoveOptions.KeepNoTrivia).ToFullString());
            var classifier = Path.Combine(folder.FullName, "enc.yaml");
            await File.WriteAllTextAsync(classifier, string.Concat(defined.Catalogs.Select(static c => $"{c.Node}:\n  classes: [{c.Classes.First(static n => n.StartsWith("role::", StringComparison.Ordinal))}]\n")));

            var classified = await Linter.Create().LintAsync(await ControlRepository.OpenAsync(folder.FullName, new ControlRepositoryOptions { Enc = [classifier] }));

            Assert.Equal(defined.Diagnostics.Select(Finding), classified.Diagnostics.Select(Finding));
            Assert.Equal((defined.Ledger.Coverage, defined.Ledger.Instances, defined.Ledger.Channels), (classified.Ledger.Coverage, classified.Ledger.Instances, classified.Ledger.Channels));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        static string Finding(Diagnostic d) => $"{d.Id} {d.Severity} {d.Confidence} {Path.GetFileName(d.Location?.Path)}:{d.Location?.Start} {string.Join(',', d.Nodes)}";
    }

    [Fact]
    public async Task A_healthy_repository_without_facts_has_no_definite_finding()
    {
        var result = await LintAsync(static _ => null, "healthy");

        Assert.Empty(result.Diagnostics.Where(static d => d is { Severity: > Severity.Info, Confidence: Confidence.Definite }).Select(static d => d.ToString()));
    }

    /// <summary>Whatever is found with all facts is found with less, perhaps as possible, or the ledger says that nodes are not assessed or rules could not decide.</summary>
    private static void AssertNothingIsSilent(LintResult all, LintResult less)
    {
        foreach (var finding in all.Diagnostics.Where(static d => d.Severity > Severity.Info))
        {
            var still = less.Diagnostics.Any(d => d.Id == finding.Id && Same(d.Location, finding.Location));
            Assert.True(still || less.Ledger.Coverage < 100 || !less.Ledger.Undecided.IsEmpty, $"{finding} is silently gone");
        }
        // Knowing less makes nothing sure that was not.
        var sure = all.Diagnostics.Where(static d => d.Confidence == Confidence.Definite).Select(static d => (d.Id, Place(d))).ToHashSet();
        Assert.Empty(less.Diagnostics.Where(d => d is { Severity: > Severity.Info, Confidence: Confidence.Definite } && !sure.Contains((d.Id, Place(d)))).Select(static d => d.ToString()));
        Assert.True(less.Ledger.Gaps.Length >= all.Ledger.Gaps.Length, "what is unknown is not said");
    }

    private static void CopySample(string sample, string target)
    {
        var root = Repository.PathTo("samples", sample);
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static string Place(Diagnostic diagnostic) => diagnostic.Location?.ToString() ?? "";

    private static bool Same(Location? left, Location? right) => left?.ToString() == right?.ToString();

    /// <summary>Lints a sample with the facts of every node changed; all nodes stay known by name.</summary>
    private static async Task<LintResult> LintAsync(Func<JsonObject?, JsonObject?> change, string sample = "incident")
    {
        var root = Repository.PathTo("samples", sample);
        var files = new List<KeyValuePair<string, string>>();
        var names = new List<string>();
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(root, file).Replace('\\', '/');
            var text = await File.ReadAllTextAsync(file);
            if (path.StartsWith("facts/", StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal))
            {
                names.Add(Path.GetFileNameWithoutExtension(path));
                text = (change(System.Text.Json.Nodes.JsonNode.Parse(text)!.AsObject()) ?? []).ToJsonString();
            }
            files.Add(KeyValuePair.Create(path, text));
        }
        return await Linter.Create().LintAsync(ControlRepository.Create(new MemoryFileSource(files)));
    }
}
