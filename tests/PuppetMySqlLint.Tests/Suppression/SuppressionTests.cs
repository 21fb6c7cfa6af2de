using System.Globalization;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

/// <summary>Comments silence findings where they say so, and are reported where they do not.</summary>
public class SuppressionTests
{
    private static readonly Linter Linter = Linter.Create(static o => o.AddAnalyzer<Noticing>().AddAnalyzer<Reading>());

    [Theory]
    [InlineData("notice('a') # puppet-mysql-lint: ignore no-notice -- known")]
    [InlineData("# puppet-mysql-lint: ignore ACME0002 -- known\nnotice('a')")]
    [InlineData("# puppet-mysql-lint: ignore no-notice, PML3001 until 2027-01-31 -- known\n\n# more\nnotice('a')")]
    [InlineData("/* puppet-mysql-lint: ignore no-notice -- known */\nnotice('a')")]
    [InlineData("# puppet-mysql-lint: ignore-block no-notice -- known\nif true {\n  info('b')\n  notice('a')\n}")]
    [InlineData("# puppet-mysql-lint: ignore-file no-notice -- known\ninfo('b')\n\nnotice('a')\nnotice('c')")]
    public async Task A_comment_in_a_manifest_silences_its_line_block_or_file(string text)
    {
        var result = await LintAsync(("manifests/site.pp", text));

        Assert.Empty(result.Diagnostics.Select(static d => d.ToString()));
        Assert.All(result.Suppressed, static s => Assert.Equal("known", s.Suppression.Reason));
        Assert.NotEmpty(result.Suppressed);
    }

    [Theory]
    [InlineData("# puppet-mysql-lint: ignore no-notice -- known\ninfo('b')\nnotice('a')")]
    [InlineData("# puppet-mysql-lint: ignore-block no-notice -- known\nif true {\n  info('b')\n}\nnotice('a')")]
    [InlineData("$x = \"\n# puppet-mysql-lint: ignore-file no-notice -- known\n\"\nnotice('a')")]
    [InlineData("# lint:ignore:no-notice\nnotice('a')")]
    public async Task What_is_elsewhere_stays(string text) => Assert.Contains((await LintAsync(("manifests/site.pp", text))).Diagnostics, static d => d.Id == "ACME0002");

    [Theory]
    [InlineData("a: bad # puppet-mysql-lint: ignore no-bad -- known")]
    [InlineData("# puppet-mysql-lint: ignore no-bad -- known\na: bad")]
    [InlineData("# puppet-mysql-lint: ignore-block no-bad -- known\nb:\n- good\na: good\nc: good")]
    public async Task A_comment_in_data_silences_too(string text)
    {
        var result = await LintAsync(("data/common.yaml", text.Replace("- good", "- bad", StringComparison.Ordinal)));

        Assert.DoesNotContain(result.Diagnostics, static d => d.Id is "ACME0003" or "PML0204");
        Assert.NotEmpty(result.Suppressed);
    }

    [Fact]
    public async Task A_comment_in_a_template_silences_too()
    {
        var result = await LintAsync(("modules/a/templates/a.epp", "<%# puppet-mysql-lint: ignore no-notice -- known -%>\n<% notice('a') %>\n"), ("modules/a/manifests/init.pp", "class a { }"));

        Assert.Empty(result.Diagnostics.Select(static d => d.ToString()));
        Assert.Single(result.Suppressed);
    }

    [Theory]
    [InlineData("# puppet-mysql-lint: ignore no-notice\nnotice('a')", "PML0202", "gives no reason")]
    [InlineData("# puppet-mysql-lint: ignore no-notice -- \nnotice('a')", "PML0202", "gives no reason")]
    [InlineData("# puppet-mysql-lint: ignore no-notice until 2026-01-31 -- soon\nnotice('a')", "PML0203", "since 2026-01-31: soon")]
    [InlineData("# puppet-mysql-lint: ignore no-notice -- gone\ninfo('a')", "PML0204", "nothing here is a finding of no-notice")]
    [InlineData("# puppet-mysql-lint: ignre no-notice -- a\ninfo('a')", "PML0201", "did you mean 'ignore'?")]
    [InlineData("# puppet-mysql-lint: ignore -- a\ninfo('a')", "PML0201", "it names no rule")]
    [InlineData("# puppet-mysql-lint: ignore no-notice until tomorrow -- a\ninfo('a')", "PML0201", "'until' wants a day such as 2027-01-31")]
    [InlineData("# puppet-mysql-lint: ignore PML9999 -- a\ninfo('a')", "PML0201", "there is no rule 'PML9999'")]
    public async Task A_comment_that_silences_nothing_is_reported(string text, string id, string words)
    {
        var result = await LintAsync(("manifests/site.pp", text));

        var finding = Assert.Single(result.Diagnostics, d => d.Id == id);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
        Assert.Equal("manifests/site.pp:1:1", finding.Location?.ToString());
        Assert.Equal(text.Contains("notice('a')", StringComparison.Ordinal), result.Diagnostics.Any(static d => d.Id == "ACME0002"));
    }

    [Fact]
    public async Task What_must_not_be_silenced_is_not()
    {
        var result = await Linter.Create(static o => o.AddAnalyzer<Insisting>()).LintAsync(Repository(("manifests/site.pp", "# puppet-mysql-lint: ignore insist -- please\nnotice('a')")));

        Assert.Contains(result.Diagnostics, static d => d.Id == "ACME0004");
        Assert.Contains(result.Diagnostics, static d => d.Id == "PML0205");
    }

    [Fact]
    public async Task The_configuration_says_what_a_comment_has_to_say()
    {
        const string Text = "# puppet-mysql-lint: ignore no-notice\nnotice('a')";

        Assert.Empty((await LintAsync(("manifests/site.pp", Text), (LintConfiguration.FileName, "suppressions: { requireReason: false }"))).Diagnostics);
        var strict = await LintAsync(("manifests/site.pp", Text + " # a"), (LintConfiguration.FileName, "suppressions: { requireReason: false, requireExpiry: true }"));
        Assert.Contains(strict.Diagnostics, static d => d.Id == "PML0202" && d.Message.Contains("names no day", StringComparison.Ordinal));
    }

    private static Task<LintResult> LintAsync(params (string Path, string Text)[] files) =>
        Linter.LintAsync(Repository(files), new LintOptions { TimeProvider = new Noon(), Except = ["PML1236"] });

    private static ControlRepository Repository(params (string Path, string Text)[] files) => ControlRepository.Create(new MemoryFileSource(
        files.Append(("manifests/site.pp", "")).Append(("hiera.yaml", "version: 5\nhierarchy: [{ name: Common, path: common.yaml, data_hash: yaml_data }]\n")).DistinctBy(static f => f.Item1)
            .Select(static f => KeyValuePair.Create(f.Item1, f.Item2))));

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse("2026-11-26T12:00:00Z", CultureInfo.InvariantCulture);

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }

    private sealed class Noticing : ReplicationAnalyzer
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

    private sealed class Insisting : ReplicationAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("ACME0004", "insist", Severity.Error, "no") { IsIgnorable = false };

        public override void Initialize(AnalysisContext context) =>
            context.RegisterSyntaxNodeAction(static c => c.Report(Rule, c.SyntaxNode.GetLocation()), SyntaxKind.CallExpression);
    }

    private sealed class Reading : ReplicationAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("ACME0003", "no-bad", Severity.Warning, "{0} is bad");

        public override void Initialize(AnalysisContext context) => context.RegisterDataFileAction(static c =>
        {
            foreach (var (key, entry) in c.DataFile.Entries)
            {
                IEnumerable<PuppetValue> texts = entry.Value is ArrayValue array ? array.Elements : [entry.Value];
                foreach (var text in texts.OfType<StringValue>().Where(static t => t.Value == "bad"))
                    c.Report(Rule, text.Origin, key);
            }
        });
    }
}
