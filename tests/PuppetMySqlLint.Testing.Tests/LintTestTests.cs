using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Testing.Tests;

public class LintTestTests
{
    private const string Servers = """
        === manifests/site.pp
        node 'db01.example.com', 'db02.example.com' {
          include mysql::server
        }

        """;

    [Fact]
    public async Task A_marked_value_in_data_is_found() => await LintTest.Of<NoSeventeen>().VerifyAsync(Servers + """
        === data/nodes/db01.example.com.yaml
        mysql::server::override_options:
          mysqld:
            server_id: [|17|]
        === data/nodes/db02.example.com.yaml
        mysql::server::override_options:
          mysqld:
            server_id: 18
        """);

    [Fact]
    public async Task A_marked_place_in_a_manifest_is_found() => await LintTest.Of<NoNotice>().VerifyAsync("""
        === manifests/site.pp
        node default {
          {|no-notice:notice('a')|}
          info('b')
          if true { {|ACME0002:notice('c')|} }
        }
        """);

    [Fact]
    public async Task What_is_found_and_not_marked_fails_and_says_where()
    {
        var failure = await Assert.ThrowsAsync<LintTestException>(() => LintTest.Of<NoNotice>().VerifyAsync("=== manifests/site.pp\nnode default {\n  notice('a')\n}\n"));

        Assert.Contains("found, not expected: manifests/site.pp:2:3: warning ACME0002", failure.Message, StringComparison.Ordinal);
        Assert.Contains("  [|notice('a')|]\n", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_marked_and_not_found_fails_and_says_where()
    {
        var failure = await Assert.ThrowsAsync<LintTestException>(() => LintTest.Of<NoNotice>().VerifyAsync("=== manifests/site.pp\nnode default {\n  [|info('a')|]\n}\n"));

        Assert.Contains("expected, not found: a finding at manifests/site.pp:2:3, 'info('a')'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_catalog_that_Puppet_would_refuse_fails_unless_it_may()
    {
        const string Files = "=== manifests/site.pp\nnode 'db01.example.com' {\n  fail('no')\n}\n";
        var failure = await Assert.ThrowsAsync<LintTestException>(() => LintTest.Of<NoNotice>().VerifyAsync(Files));

        Assert.Contains("the catalog of db01.example.com is refused", failure.Message, StringComparison.Ordinal);
        await (LintTest.Of<NoNotice>() with { AllowBrokenCatalogs = true }).VerifyAsync(Files);
    }

    [Fact]
    public async Task A_possible_finding_fails_unless_it_may()
    {
        const string Files = """
            === manifests/site.pp
            node 'db01.example.com' {
              if $facts['location'] == 'here' { include mysql::server }
            }
            === data/common.yaml
            mysql::server::override_options: { mysqld: { server_id: [|17|] } }
            """;

        var failure = await Assert.ThrowsAsync<LintTestException>(() => LintTest.Of<NoSeventeen>().VerifyAsync(Files));

        Assert.Contains("possible only: data/common.yaml:1:", failure.Message, StringComparison.Ordinal);
        await (LintTest.Of<NoSeventeen>() with { AllowPossible = true }).VerifyAsync(Files);
    }

    [Fact]
    public async Task A_fix_gives_the_expected_files_and_leaves_the_others() => await LintTest.Of<NoSeventeen>().VerifyFixAsync(
        Servers + """
        === data/nodes/db01.example.com.yaml
        # the first
        mysql::server::override_options:
          mysqld:
            server_id: [|17|]   # unlucky
        """,
        """
        === data/nodes/db01.example.com.yaml
        # the first
        mysql::server::override_options:
          mysqld:
            server_id: 18   # unlucky
        """);

    [Fact]
    public async Task A_fix_that_brings_something_else_fails()
    {
        var failure = await Assert.ThrowsAsync<LintTestException>(() => LintTest.Of<NoSeventeen>().VerifyFixAsync(
            Servers + "=== data/nodes/db01.example.com.yaml\nmysql::server::override_options: { mysqld: { server_id: [|17|] } }\n",
            "=== data/nodes/db01.example.com.yaml\nmysql::server::override_options: { mysqld: { server_id: 19 } }\n"));

        Assert.Contains("data/nodes/db01.example.com.yaml after fixing is not as expected", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("node default { }", "begins with a line of no file")]
    [InlineData("", "There is no file")]
    [InlineData("=== a.pp\n[|x\n", "not closed")]
    [InlineData("=== a.pp\nx\n=== a.pp\ny\n", "two files 'a.pp'")]
    public async Task A_text_that_makes_no_sense_is_refused(string files, string message) =>
        Assert.Contains(message, (await Assert.ThrowsAsync<ArgumentException>(() => LintTest.Of<NoNotice>().VerifyAsync(files))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Built_in_rules_can_be_tested_alone()
    {
        Assert.Throws<ArgumentException>(() => LintTest.OfRules("no-such-rule"));
        var test = LintTest.OfRules("duplicate-server-id") with { Configuration = "inventory: { complete: [example.com] }\n", AllowPossible = true };
        await test.VerifyAsync(Servers + """
            === data/common.yaml
            mysql::server::override_options: { mysqld: { server_id: [|17|], log_bin: binlog } }
            """);
    }

    private sealed class NoSeventeen : ReplicationAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("ACME0001", "no-seventeen", Severity.Warning, "{0} has the unlucky server_id");

        public override void Initialize(AnalysisContext context) => context.RegisterInstanceAction(static c =>
        {
            if (c.Instance.Options.Find("server_id") is { Setting.Value: "17" } option && option.Origin.PrimaryLocation is { } place)
            {
                c.Report(new Diagnostic(Rule, place, c.Instance)
                {
                    Origin = option.Origin,
                    Fixes = [new CodeFix("Take the next number", IsSafe: false, [new FileEdit(place.Source, [new TextChange(place.Span, "18")])])],
                });
            }
        });
    }

    private sealed class NoNotice : ReplicationAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("ACME0002", "no-notice", Severity.Warning, "notice() fills the log");

        public override void Initialize(AnalysisContext context) => context.RegisterSyntaxNodeAction(
            static c =>
            {
                if (c.SyntaxNode is CallExpressionSyntax { Function: NameSyntax { Value: "notice" } })
                    c.Report(Rule, c.SyntaxNode.GetLocation());
            },
            SyntaxKind.CallExpression);
    }
}
