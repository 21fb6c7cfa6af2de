using System.Text;
using System.Text.Json;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

public class LedgerTests
{
    private const string Hierarchy = "version: 5\nhierarchy:\n  - { name: Nodes, path: 'nodes/%{trusted.certname}.yaml' }\n";

    [Fact]
    public async Task A_node_whose_classes_are_not_known_is_not_assessed()
    {
        var result = await LintAsync("expect: { coverage: 90 }", "node 'a.example.com' { include \"role::${facts['role']}\" }\nnode 'b.example.com' { notify { 'x': } }");

        Assert.Equal(50, result.Ledger.Coverage);
        Assert.Equal(
            "50 % of the nodes are assessed and 90 % were demanded; 1 node is not, such as a.example.com: classes or resources may be missing: no facts were given for a.example.com (facts['role'])",
            Assert.Single(result.Ledger.Shortfalls));
        Assert.False(result.Ledger.IsAssessed);
        Assert.Contains("Not wholly assessed: a.example.com: classes or resources may be missing", Human(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_whose_options_are_hidden_is_said()
    {
        var result = await LintAsync("", "node 'a.example.com' { class { 'mysql::server': override_options => { 'mysqld' => { 'server_id' => $facts['id'] } } } }");

        var hidden = Assert.Single(result.Ledger.HiddenOptions);
        Assert.Equal("a.example.com", hidden.Instance);
        Assert.Equal(0, result.Ledger.Coverage);
        var ledger = Json(result).GetProperty("ledger");
        Assert.Equal(hidden.Reason, ledger.GetProperty("hiddenOptions")[0].GetProperty("reason").GetString());
        Assert.Equal(0, ledger.GetProperty("coverage").GetDouble());
        Assert.StartsWith("options of a.example.com are hidden", ledger.GetProperty("nodeList")[0].GetProperty("hidden").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_that_Puppet_refuses_is_not_assessed() =>
        Assert.Equal(50, (await LintAsync("", "node 'a.example.com' { fail('no') }\nnode 'b.example.com' { }")).Ledger.Coverage);

    [Fact]
    public async Task Nodes_from_data_files_alone_are_said_to_be_so()
    {
        var result = await LintAsync("", "node default { }", ("hiera.yaml", Hierarchy), ("data/nodes/a.example.com.yaml", "x: 1\n"));

        Assert.False(result.Ledger.TellsLivingFromDead);
        Assert.Contains("Nodes are known from data files alone: whether they still exist cannot be told", Human(result), StringComparison.Ordinal);
        Assert.False(Json(result).GetProperty("ledger").GetProperty("tellsLivingFromDead").GetBoolean());
        var named = await LintAsync("", "node 'a.example.com' { }", ("hiera.yaml", Hierarchy), ("data/nodes/a.example.com.yaml", "x: 1\n"));
        Assert.True(named.Ledger.TellsLivingFromDead);
        Assert.DoesNotContain("data files alone", Human(named), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expect: { instances: 2 }", "2 MySQL instances were expected and 1 recognised")]
    [InlineData("expect: { channels: 1 }", "1 channel was expected and none recognised")]
    [InlineData("expect: { instances: 1, channels: 0, coverage: 100 }", null)]
    [InlineData("expect: { coverage: 100% }", null)]
    public async Task What_is_expected_and_not_there_is_a_shortfall(string configuration, string? shortfall)
    {
        var result = await LintAsync(
            configuration, "node 'a.example.com' { class { 'mysql::server': } }", ("facts/a.example.com.json", """{ "facterversion": "4.3.1", "os": { "family": "Debian", "name": "Debian", "release": { "major": "12" } } }"""));

        Assert.Equal(shortfall ?? "", string.Join(", ", result.Ledger.Shortfalls));
        Assert.Equal(shortfall is null, result.Ledger.IsAssessed);
        if (shortfall is not null)
            Assert.Contains($"Not assessed: {shortfall}", Human(result), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expect: { coverage: 101 }", "coverage")]
    [InlineData("expect: { coverage: much }", "coverage")]
    [InlineData("expect: { channels: -1 }", "channels")]
    [InlineData("expect: { chanels: 1 }", "chanels")]
    public async Task An_expectation_that_makes_no_sense_is_a_finding(string configuration, string name) =>
        Assert.Contains(name, Assert.Single((await LintAsync(configuration, "node 'a.example.com' { }")).Configuration.Diagnostics).Message, StringComparison.Ordinal);

    private static Task<LintResult> LintAsync(string configuration, string manifest, params (string Path, string Text)[] files) => Linter.Create().LintAsync(ControlRepository.Create(
        new MemoryFileSource(files.Append(("manifests/site.pp", manifest)).Append(("puppet-mysql-lint.yaml", configuration)).Select(static f => KeyValuePair.Create(f.Item1, f.Item2)))));

    private static string Human(LintResult result)
    {
        using var text = new StringWriter();
        HumanReport.Write(result, new PlainReportWriter(text), new HumanReportOptions { Width = 500 });
        return text.ToString();
    }

    private static JsonElement Json(LintResult result)
    {
        using var stream = new MemoryStream();
        JsonReport.Write(result, stream);
        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        return document.RootElement.Clone();
    }
}
