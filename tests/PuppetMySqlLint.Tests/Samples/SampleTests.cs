using System.Diagnostics;
using System.Text;
using EmbedInCi;
using Microsoft.Extensions.DependencyInjection;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Tests;

public class SampleTests
{
    [Fact]
    public async Task The_incident_is_the_first_error_at_the_very_line()
    {
        var finding = (await Samples.LintAsync("incident")).Diagnostics[0];

        Assert.Equal("semi-sync-waits-for-missing-replica", finding.Descriptor.Name);
        Assert.Equal(Confidence.Definite, finding.Confidence);
        Assert.Equal("samples/incident/data/nodes/db01.bazaar.example.yaml:10:50", finding.Location.ToString());
        Assert.Contains("db03.bazaar.example does not exist (only samples/incident/data/nodes/db03.bazaar.example.yaml names it", finding.Message, StringComparison.Ordinal);
        Assert.Contains("86,400 s (1 day)", finding.Message, StringComparison.Ordinal);
        Assert.Contains(finding.Related, static r => r.Location?.Path == "samples/incident/data/nodes/db03.bazaar.example.yaml");
        Assert.Contains(finding.Related, static r => r.Location.ToString() == "samples/incident/data/nodes/db01.bazaar.example.yaml:17:3");
        Assert.Equal(3, finding.Origin!.Chain().Length);
    }

    [Fact]
    public async Task The_healthy_one_has_no_finding_and_says_what_was_assessed()
    {
        var result = await Samples.LintAsync("healthy");

        Assert.Empty(result.Diagnostics.Where(static d => d.Severity > Severity.Info).Select(static d => d.ToString()));
        Assert.Equal((7, 3, 2), (result.Ledger.LivingNodes.Count(), result.Ledger.Instances, result.Ledger.Channels));
        Assert.Empty(result.Ledger.Undecided);
    }

    [CorpusFact]
    public async Task With_the_real_modules_the_incident_is_found_at_the_same_line()
    {
        var opaque = await Samples.LintAsync("incident");
        var real = await Samples.LintAsync("incident", null, CorpusModules.Root);

        Assert.DoesNotContain("mysql", real.Ledger.OpaqueModules);
        Assert.Equal(Errors(opaque), Errors(real));
        Assert.Empty(Errors(await Samples.LintAsync("healthy", null, CorpusModules.Root)));

        static IEnumerable<string> Errors(LintResult result) => result.Diagnostics.Where(static d => d.Severity > Severity.Info).Select(static d => d.ToString());
    }

    [Fact]
    public async Task The_result_does_not_depend_on_the_number_of_threads()
    {
        Assert.Equal(await JsonAsync(1), await JsonAsync(8));

        static async Task<string> JsonAsync(int jobs)
        {
            using var stream = new MemoryStream();
            JsonReport.Write(await Samples.LintAsync("incident", new LintOptions { Jobs = jobs }), stream);
            return Encoding.UTF8.GetString(stream.ToArray());
        }
    }

    [Fact]
    public async Task The_linter_is_a_service_with_analyzers_of_ones_own()
    {
        var services = new ServiceCollection();
        services.AddPuppetMySqlLint(static options => options.AddAnalyzer<CrossRegionReplica>());
        await using var provider = services.BuildServiceProvider();

        var linter = provider.GetRequiredService<Linter>();
        var result = await linter.LintAsync(await ControlRepository.OpenAsync(Repository.PathTo("samples/healthy")));

        Assert.Same(linter, provider.GetRequiredService<Linter>());
        Assert.DoesNotContain(result.Fleet.Replicas, static r => r.Source.IsDangling);
        Assert.Equal(RuleCatalog.All.Length + 1, result.Ledger.Analyzers);
    }

    [Fact]
    public void The_analyzer_of_the_sample_finds_replicas_across_regions()
    {
        var east = Some.MySql("db01.east", "server_id: 1");
        var west = Some.MySql("db02.west", "server_id: 2", "read_only: 'ON'");

        var finding = Assert.Single(Some.Fleet([east, west], ["db02.west < db01.east.example.com"]).Lint(static o => o.AddAnalyzer<CrossRegionReplica>()).Diagnostics);

        Assert.Equal("db02.west.example.com in west replicates from db01.east.example.com in east", finding.Message);
        Assert.Equal("db02.west.example.com", Assert.Single(finding.Nodes));
    }

    [Fact]
    public async Task The_embedding_sample_runs_and_fails_the_build_for_the_incident()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CrossRegionReplica).Assembly.Location, Repository.PathTo("samples/incident")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Contains("##teamcity[inspection typeId='PML4001' message='db01.bazaar.example waits for 2 acknowledgements", output, StringComparison.Ordinal);
        Assert.Contains("file='data/nodes/db01.bazaar.example.yaml' line='10' SEVERITY='ERROR']", output, StringComparison.Ordinal);
        Assert.Equal(1, process.ExitCode);
    }
}
