using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using System.Xml.Schema;
using NJsonSchema;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;
using TestUtilities;
using VerifyXunit;

namespace PuppetMySqlLint.Tests;

/// <summary>Reports for CI servers and code hosts: as their readers want them, over all samples.</summary>
public partial class MachineReportTests
{
    public static TheoryData<string, string> SamplesAndFormats
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var sample in (string[])["incident", "healthy"])
            {
                foreach (var format in (string[])["junit", "github", "gitlab", "checkstyle", "markdown"])
                    data.Add(sample, format);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(SamplesAndFormats))]
    public async Task Report(string sample, string format) =>
        await Verifier.Verify(WithoutPassed(Write(await Samples.LintAsync(sample), format)), format switch { "junit" or "checkstyle" => "xml", "gitlab" => "json", "markdown" => "md", _ => "txt" }).UseParameters(sample, format);

    [Theory]
    [InlineData("junit", "junit.xsd")]
    [InlineData("checkstyle", "checkstyle.xsd")]
    public async Task Xml_is_valid_by_its_schema(string format, string schema)
    {
        foreach (var result in await ResultsAsync())
            Assert.Empty(Validate(Write(result, format), schema));
    }

    [Fact]
    public async Task The_schemas_refuse_what_is_wrong()
    {
        var result = await Samples.LintAsync("incident");

        Assert.NotEmpty(Validate(Write(result, "junit").Replace("<testcase", "<case", StringComparison.Ordinal).Replace("</testcase", "</case", StringComparison.Ordinal), "junit.xsd"));
        Assert.NotEmpty(Validate(Write(result, "checkstyle").Replace("severity=\"error\"", "severity=\"bad\"", StringComparison.Ordinal), "checkstyle.xsd"));
        var gitlab = await JsonSchema.FromFileAsync(Repository.PathTo("tests/PuppetMySqlLint.Tests/Schemas/gitlab-code-quality.json"));
        Assert.NotEmpty(gitlab.Validate(Write(result, "gitlab").Replace("\"critical\"", "\"bad\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task GitLab_s_is_valid_by_its_schema_and_no_fingerprint_comes_twice()
    {
        var schema = await JsonSchema.FromFileAsync(Repository.PathTo("tests/PuppetMySqlLint.Tests/Schemas/gitlab-code-quality.json"));
        foreach (var result in await ResultsAsync())
        {
            var json = Write(result, "gitlab");
            Assert.Empty(schema.Validate(json).Select(static e => e.ToString()));
            var fingerprints = System.Text.Json.JsonDocument.Parse(json).RootElement.EnumerateArray().Select(static i => i.GetProperty("fingerprint").GetString()!).ToList();
            Assert.Equal(fingerprints.Count, fingerprints.Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public async Task SARIF_and_JSON_say_what_was_held_back()
    {
        var whole = await Samples.LintAsync("incident");
        var held = await Samples.LintAsync("incident", new LintOptions { Baseline = Baseline.Of(whole) });
        var schema = await JsonSchema.FromFileAsync(Repository.PathTo("tests/PuppetMySqlLint.Tests/Schemas/sarif-2.1.0-rtm.5.json"));

        Assert.NotEmpty(held.Baselined);
        Assert.Empty(schema.Validate(Write(held, "sarif")));
        Assert.Contains("\"kind\": \"external\"", Write(held, "sarif"), StringComparison.Ordinal);
        Assert.Contains("\"baselined\": [", Write(held, "json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_and_lone_surrogates_leave_XML_valid()
    {
        var text = "a\u0001b\uD800c";
        var result = Some.Fleet([Some.MySql("db01")]).Lint() with { Diagnostics = [new Diagnostic(new DiagnosticDescriptor("ACME0001", "odd", Severity.Error, "{0}"), null, text)] };

        Assert.Contains("a\uFFFDb\uFFFDc", XDocument.Parse(Write(result, "junit")).ToString(), StringComparison.Ordinal);
        Assert.Contains("a\uFFFDb\uFFFDc", XDocument.Parse(Write(result, "checkstyle")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Line_breaks_and_commas_do_not_break_GitHub_s_commands()
    {
        var descriptor = new DiagnosticDescriptor("ACME0001", "odd", Severity.Error, "{0}");
        var result = Some.Fleet([Some.MySql("db01")]).Lint() with { Diagnostics = [new Diagnostic(descriptor, Some.At("a,b:c.yaml", "x: 1", "1"), "100 %\n::error::no")] };

        Assert.StartsWith("::error file=a%2Cb%3Ac.yaml,line=1,endLine=1,col=4,endColumn=5,title=ACME0001 odd::100 %25%0A::error::no", Write(result, "github"), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_do_not_become_markup()
    {
        var descriptor = new DiagnosticDescriptor("ACME0001", "odd", Severity.Error, "{0}");
        var result = Some.Fleet([Some.MySql("db01")]).Lint() with { Diagnostics = [new Diagnostic(descriptor, null, "<b>|`x`| @team [a](b)")] };

        Assert.Contains("&lt;b&gt;\\|\\`x\\`\\| @\u200Bteam \\[a\\](b)", Write(result, "markdown"), StringComparison.Ordinal);
    }

    /// <summary>Which rules there are is no matter of the report's form.</summary>
    private static string WithoutPassed(string report) => Passed().Replace(report, "");

    [GeneratedRegex(@"^ *<testcase [^>]*/>\n|(?<=<testsuite [^>]*)tests=""\d+"" ", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Passed();

    private static async Task<LintResult[]> ResultsAsync() =>
    [
        await Samples.LintAsync("incident"), await Samples.LintAsync("healthy"),
        await Linter.Create().LintAsync(ControlRepository.Create(new MemoryFileSource([KeyValuePair.Create("manifests/site.pp", "class { ")]))),
    ];

    private static string Write(LintResult result, string format)
    {
        using var stream = new MemoryStream();
        ReportFormat.Find(format)!.Write(result, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static List<string> Validate(string xml, string schema)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Repository.PathTo("tests/PuppetMySqlLint.Tests/Schemas", schema));
        var problems = new List<string>();
        XDocument.Parse(xml).Validate(schemas, (_, e) => problems.Add(e.Message));
        return problems;
    }
}
