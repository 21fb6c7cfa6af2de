using System.Diagnostics;
using System.Text.Json;
using TestUtilities;

namespace PuppetMySqlLint.Packages.Tests;

/// <summary>The samples as a stranger has them: outside the checkout, on packages from a local feed.</summary>
[Collection(nameof(PackedFeed))]
public sealed class SampleTests(PackedFeed feed)
{
    [Fact]
    public async Task A_teams_own_rule_passes_its_own_tests_in_under_80_lines()
    {
        var folder = feed.Copy("samples/CustomAnalyzer");
        var (code, output) = await PackedFeed.TryAsync(folder, "dotnet", "test", $"-p:PuppetMySqlLintVersion={feed.Version}");

        Assert.True(code == 0 && output.Contains("Failed:     0", StringComparison.Ordinal), output);
        Assert.InRange(Directory.EnumerateFiles(folder, "*.cs").Sum(static f => File.ReadAllLines(f).Length), 1, 79);
    }

    [Fact]
    public async Task An_in_house_module_is_made_known()
    {
        var folder = feed.Copy("samples/CustomRecognizer");
        var (code, output) = await PackedFeed.TryAsync(folder, "dotnet", "run", $"-p:PuppetMySqlLintVersion={feed.Version}", "--", "repository");

        Assert.Contains("db01.acme.example/shop: MySql 8.4, 5 options", output, StringComparison.Ordinal);
        Assert.Contains("db02.acme.example/shop from db01.acme.example", output, StringComparison.Ordinal);
        Assert.Contains("error PML2001: db01.acme.example/shop and db02.acme.example/shop share the server_id 1", output, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    [Fact]
    public async Task A_ci_system_is_told_of_each_finding_in_its_own_form()
    {
        var folder = feed.Copy("samples/EmbedInCi");
        var (code, output) = await PackedFeed.TryAsync(folder, "dotnet", "run", $"-p:PuppetMySqlLintVersion={feed.Version}", "--", Repository.PathTo("samples/incident"));

        Assert.Contains("##teamcity[inspection typeId='PML4001' message='db01.bazaar.example waits for 2 acknowledgements", output, StringComparison.Ordinal);
        Assert.Contains("##teamcity[buildStatisticValue key='puppetMySqlErrors' value='", output, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    [Fact]
    public async Task A_web_service_answers_with_a_report()
    {
        const string Listening = "Now listening on: ";
        var folder = feed.Copy("samples/EmbedInWeb");
        var program = Path.Combine(folder, "out");
        await PackedFeed.RunAsync(folder, "dotnet", "build", $"-p:PuppetMySqlLintVersion={feed.Version}", "-nodeReuse:false", "-o", program);
        using var server = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(program, "EmbedInWeb.dll"), "--urls", "http://127.0.0.1:0", "--repositories", Repository.PathTo("samples")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        try
        {
            var address = "";
            while (address.Length == 0 && await server.StandardOutput.ReadLineAsync() is { } line)
                address = line.Contains(Listening, StringComparison.Ordinal) ? line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..] : "";
            using var client = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(5) };

            using var report = JsonDocument.Parse(await client.GetStringAsync(new Uri("lint/incident", UriKind.Relative)));
            using var missing = await client.GetAsync(new Uri("lint/..%2Fsrc", UriKind.Relative));

            Assert.Contains("PML4001", report.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(static r => r.GetProperty("ruleId").GetString()));
            Assert.Equal(System.Net.HttpStatusCode.NotFound, missing.StatusCode);
        }
        finally
        {
            server.Kill();
        }
    }
}
