using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

/// <summary>What the configuration makes of a run.</summary>
public class RuleSettingTests
{
    private static readonly (string Path, string Text)[] Shop =
    [
        ("manifests/site.pp", "node 'db01.example.com', 'db02.example.com' { include mysql::server }\n"),
        ("hiera.yaml", "version: 5\nhierarchy:\n  - name: Nodes\n    path: nodes/%{trusted.certname}.yaml\n    data_hash: yaml_data\n"),
        ("data/nodes/db01.example.com.yaml", "mysql::server::override_options: { mysqld: { server_id: 17, max_connections: 100, log_bin: binlog } }\nmysql::server::purge_conf_dir: true\n"),
        ("data/nodes/db02.example.com.yaml", "mysql::server::override_options: { mysqld: { server_id: 17, max_connections: 1K, log_bin: binlog } }\nmysql::server::purge_conf_dir: true\n"),
    ];

    private const string Topologies = "topologies:\n  shop: { primary: db01.example.com, replicas: [db02.example.com] }\ninventory: { complete: [example.com] }\n";

    [Fact]
    public async Task A_declared_topology_joins_servers()
    {
        var result = await LintAsync(Topologies);

        Assert.Equal("db02.example.com from db01.example.com", Assert.Single(result.Fleet.Channels).ToString());
        Assert.Equal(Severity.Error, Assert.Single(result.Diagnostics, static d => d.Id == "PML2001").Severity);
    }

    [Theory]
    [InlineData("rules: { duplicate-server-id: off }", null)]
    [InlineData("rules: { PML2001: false }", null)]
    [InlineData("rules: { pml2001: { severity: info } }", Severity.Info)]
    [InlineData("overrides: [{ paths: ['data/nodes/db02*'], rules: { PML2001: warning } }]", Severity.Warning)]
    [InlineData("overrides: [{ paths: ['data/*'], rules: { PML2001: warning } }]", Severity.Error)]
    [InlineData("overrides: [{ paths: ['**/db02.example.com.yaml'], rules: { PML2001: off } }]", null)]
    [InlineData("overrides: [{ nodes: ['*'], rules: { PML2001: off } }]", null)]
    [InlineData("overrides: [{ nodes: ['db01*'], rules: { PML2001: off } }]", Severity.Error)]
    [InlineData("rules: { PML2001: info }\noverrides: [{ nodes: ['db01*'], rules: { PML2001: warning } }]", Severity.Warning)]
    public async Task Severities_are_as_configured(string rules, Severity? severity) =>
        Assert.Equal(severity, (await LintAsync($"{Topologies}{rules}\n")).Diagnostics.FirstOrDefault(static d => d.Id == "PML2001")?.Severity);

    [Fact]
    public async Task A_finding_is_not_about_nodes_for_which_it_is_off() => Assert.Equal(
        "db02.example.com",
        Assert.Single(Assert.Single((await LintAsync($"{Topologies}overrides: [{{ nodes: ['db01*'], rules: {{ PML2001: off }} }}]\n")).Diagnostics, static d => d.Id == "PML2001").Nodes));

    [Theory]
    [InlineData("rules: { duplicate-sever-id: off }", "there is no rule 'duplicate-sever-id'; did you mean 'duplicate-server-id'?")]
    [InlineData("rules: { PML9999: off }", "there is no rule 'PML9999'; 'puppet-mysql-lint rules' lists all")]
    [InlineData("rules: { PML2001: { options: { depth: 3 } } }", "'depth' means nothing among the options of PML2001; the rule has none")]
    public async Task Rules_and_options_that_are_not_there_are_said(string rules, string message) =>
        Assert.Contains((await LintAsync(rules + "\n")).Diagnostics, d => d.Message == message && d.Location?.Path == LintConfiguration.FileName);

    [Fact]
    public async Task Options_of_rules_are_typed()
    {
        var linter = Linter.Create(static o => o.AddAnalyzer<Counting>());
        const string Good = "rules: { many-servers: { options: { most: 1 } } }\n";

        Assert.Contains((await LintAsync(Good, linter)).Diagnostics, static d => d.Id == "ACME0009");
        Assert.DoesNotContain((await LintAsync("", linter)).Diagnostics, static d => d.Id == "ACME0009");
        Assert.Contains((await LintAsync(Good.Replace("1", "lots", StringComparison.Ordinal), linter)).Diagnostics, static d => d.Message == "'most' wants a number from 1 to 100");
    }

    [Fact]
    public async Task A_declared_version_counts()
    {
        var result = await LintAsync("servers:\n  - { nodes: ['db*'], flavor: mysql, version: '8.4' }\n  - { nodes: 'db02*', version: 10.11.6-MariaDB }\nroleAuthority: manual\n");

        Assert.Equal("MySql 8.4, MariaDb 10.11.6", string.Join(", ", result.Fleet.Instances.Select(static i => $"{i.Flavor} {i.Version}")));
        Assert.All(result.Fleet.Instances, static i => Assert.Equal(RoleAuthority.Manual, i.RoleAuthority));
    }

    [Fact]
    public async Task A_custom_rule_judges_an_option()
    {
        var result = await LintAsync("""
            customRules:
              - id: ACME1001
                name: few-connections
                severity: error
                option: max-connections
                operator: is-less-than
                value: 1000
                message: '{instance} takes only {value} connections ({option}), {wanted} are wanted'
                help: Ask the database team.
                scope: { nodes: ['db*'] }
            """);

        var finding = Assert.Single(result.Diagnostics, static d => d.Id == "ACME1001");
        Assert.Equal("db01.example.com takes only 100 connections (max_connections), 1000 are wanted", finding.Message);
        Assert.Equal("data/nodes/db01.example.com.yaml:1:78", finding.Location?.ToString());
        Assert.Equal("Ask the database team.", finding.Help);
    }

    [Theory]
    [InlineData("is-more-than", "512", "db02")]
    [InlineData("is", "100", "db01")]
    [InlineData("is-not", "1024", "db01")]
    [InlineData("is-one-of", "[100, 1K]", "db01 db02")]
    [InlineData("is-none-of", "[100, 200]", "db02")]
    [InlineData("matches", "'^10+$'", "db01")]
    [InlineData("does-not-match", "'^10+$'", "db02")]
    public async Task Operators_read_values_as_the_server_does(string operation, string value, string servers)
    {
        var result = await LintAsync($"customRules: [{{ id: ACME1001, name: connections, option: max_connections, operator: {operation}, value: {value}, message: '{{instance}}' }}]\n");

        Assert.Equal(servers, string.Join(' ', result.Diagnostics.Where(static d => d.Id == "ACME1001").Select(static d => d.Message.Split('.')[0])));
    }

    [Theory]
    [InlineData("id: PML9001, name: a, option: a, operator: is-set, message: a", "'PML9001' wants an id of capital letters")]
    [InlineData("id: ACME1001, name: a, option: a, operator: is-less-than, value: many, message: a", "'ACME1001' wants a number as its value")]
    [InlineData("id: ACME1001, name: a, option: a, operator: matches, value: '(', message: a", "'ACME1001' wants a regular expression")]
    [InlineData("id: ACME1001, name: a, option: a, operator: is-set, value: a, message: a", "'ACME1001' wants no value with this operator")]
    [InlineData("id: ACME1001, name: a, option: a, operator: is, message: a", "'ACME1001' wants a value to compare")]
    [InlineData("id: ACME1001, name: a, operator: is-set, message: a", "'customRules' needs the key 'option'")]
    public async Task A_custom_rule_that_makes_no_sense_is_said(string rule, string message) =>
        Assert.Contains((await LintAsync($"customRules: [{{ {rule} }}]\n")).Diagnostics, d => d.Message.StartsWith(message, StringComparison.Ordinal));

    [Fact]
    public void A_file_extends_others_and_wins()
    {
        var files = new MemoryFileSource(
        [
            KeyValuePair.Create("puppet-mysql-lint.yaml", "extends: [lint/base.yaml]\nrules: { PML2001: warning }\noverrides: [{ paths: [b], rules: { PML3001: off } }]\n"),
            KeyValuePair.Create("lint/base.yaml", "extends: lint/more.yaml\nrules: { PML2001: off, PML3002: info }\noverrides: [{ paths: [a], rules: { PML3001: off } }]\n"),
            KeyValuePair.Create("lint/more.yaml", "expect: { instances: 4 }\n"),
        ]);

        var configuration = LintConfiguration.Read(files);

        Assert.Empty(configuration.Diagnostics);
        Assert.Equal(Severity.Warning, configuration.Rules["PML2001"].Severity);
        Assert.Equal(Severity.Info, configuration.Rules["PML3002"].Severity);
        Assert.Equal("a b", string.Join(' ', configuration.Overrides.SelectMany(static o => o.Paths)));
        Assert.Equal(4, configuration.ExpectedInstances);
    }

    [Theory]
    [InlineData("extends: ../outside.yaml\n", "PML0101")]
    [InlineData("extends: absent.yaml\n", "PML0101")]
    [InlineData("extends: puppet-mysql-lint.yaml\n", "PML0106")]
    public void What_cannot_be_extended_is_said(string text, string id) =>
        Assert.Equal(id, Assert.Single(LintConfiguration.Read(new MemoryFileSource([KeyValuePair.Create("puppet-mysql-lint.yaml", text)])).Diagnostics).Id);

    private static Task<LintResult> LintAsync(string configuration, Linter? linter = null) => (linter ?? Linter.Create()).LintAsync(ControlRepository.Create(
        new MemoryFileSource(Shop.Append((LintConfiguration.FileName, configuration)).Select(static f => KeyValuePair.Create(f.Item1, f.Item2)))));

    private sealed class Counting : ReplicationAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("ACME0009", "many-servers", Severity.Warning, "there are {0} servers");
        private static readonly RuleOption<long> Most = RuleOption.Integer(Rule, "most", 10, 1, 100, "The greatest number of servers.");

        public override System.Collections.Immutable.ImmutableArray<DiagnosticDescriptor> Rules => [Rule];

        public override System.Collections.Immutable.ImmutableArray<RuleOption> Options => [Most];

        public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(static c =>
        {
            if (c.Fleet.Instances.Length > c.ValueOf(Most))
                c.Report(Rule, location: null, c.Fleet.Instances.Length);
        });
    }
}
