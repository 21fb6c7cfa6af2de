using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

/// <summary>A baseline holds back what was there, nothing else, and is kept true.</summary>
public class BaselineTests
{
    private const string Site = "node 'db01.example.com' { include mysql::server }\n";
    private const string Ghosts = """
        mysql::server::users:
          'repl@db03.example.com': { ensure: present }
          'repl@db04.example.com': { ensure: present }
        mysql::server::grants:
          'repl@db03.example.com/*.*': { ensure: present, user: 'repl@db03.example.com', table: '*.*', privileges: ['REPLICATION SLAVE'] }
          'repl@db04.example.com/*.*': { ensure: present, user: 'repl@db04.example.com', table: '*.*', privileges: ['REPLICATION SLAVE'] }
        """;

    [Fact]
    public async Task What_is_in_the_baseline_is_held_back_and_counted()
    {
        var before = await LintAsync(Ghosts);
        var baseline = Baseline.Of(before);

        var after = await LintAsync(Ghosts, baseline);

        Assert.NotEmpty(before.Diagnostics);
        Assert.Empty(after.Diagnostics);
        Assert.Equal(before.Diagnostics.Length, after.Baselined.Length);
    }

    [Fact]
    public async Task It_survives_lines_above_and_another_folder()
    {
        var baseline = Baseline.Of(await LintAsync(Ghosts));

        Assert.Empty((await LintAsync("# a comment\nprofile::a: 1\n" + Ghosts, baseline)).Diagnostics.Where(static d => d.Id.StartsWith("PML5", StringComparison.Ordinal)));
        Assert.Empty((await LintAsync(Ghosts, baseline, folder: "hieradata/east")).Diagnostics.Where(static d => d.Id.StartsWith("PML5", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_new_is_reported()
    {
        var baseline = Baseline.Of(await LintAsync(Ghosts.Replace("db04", "db03", StringComparison.Ordinal)));

        Assert.Contains((await LintAsync(Ghosts, baseline)).Diagnostics, static d => d.Message.Contains("db04", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_fixed_is_an_error_until_the_entry_is_gone()
    {
        var baseline = Baseline.Of(await LintAsync(Ghosts));

        var result = await LintAsync("profile::a: 1\n", baseline);

        Assert.NotEmpty(result.Diagnostics.Where(static d => d.Id == "PML0302"));
        Assert.All(result.Diagnostics.Where(static d => d.Id == "PML0302"), static d => Assert.Equal(Severity.Error, d.Severity));
        Assert.Empty((await LintAsync("profile::a: 1\n", Baseline.Of(result))).Diagnostics.Where(static d => d.Id == "PML0302"));
    }

    [Fact]
    public async Task It_is_written_and_read_as_it_is()
    {
        var baseline = Baseline.Of(await LintAsync(Ghosts), "baseline.json");
        using var stream = new MemoryStream();
        baseline.Write(stream);

        var read = Baseline.Parse(SourceText.From(stream.ToArray(), "baseline.json"));

        Assert.Null(read.Failure);
        Assert.Equal(baseline.Entries.AsEnumerable(), read.Entries);
    }

    [Theory]
    [InlineData("{", "is no JSON (line 1)")]
    [InlineData("[]", "is no JSON")]
    [InlineData("{}", "is no baseline")]
    [InlineData("""{ "version": 2, "findings": [] }""", "is of version 2, of a later release")]
    [InlineData("""{ "version": 1, "findings": [{ "rule": "PML5001" }] }""", "is no baseline")]
    public async Task What_is_no_baseline_is_said_and_holds_nothing_back(string json, string words)
    {
        var baseline = Baseline.Parse(SourceText.From(json, "baseline.json"));
        var result = await LintAsync(Ghosts, baseline);

        Assert.Contains(words, Assert.Single(result.Diagnostics, static d => d.Id == "PML0301").Message, StringComparison.Ordinal);
        Assert.Contains(result.Diagnostics, static d => d.Id == "PML5001");
    }

    private static Task<LintResult> LintAsync(string data, Baseline? baseline = null, string folder = "data") => Linter.Create().LintAsync(
        ControlRepository.Create(new MemoryFileSource(
        [
            KeyValuePair.Create("manifests/site.pp", Site), KeyValuePair.Create($"{folder}/common.yaml", data),
            KeyValuePair.Create("hiera.yaml", $"version: 5\ndefaults: {{ datadir: {folder} }}\nhierarchy: [{{ name: Common, path: common.yaml, data_hash: yaml_data }}]\n"),
        ])),
        new LintOptions { Baseline = baseline });
}
