using System.Text;
using System.Text.RegularExpressions;
using NJsonSchema;
using TestUtilities;
using VerifyXunit;

namespace PuppetMySqlLint.Tests;

public partial class ReportSnapshotTests
{
    [Theory]
    [InlineData("incident")]
    [InlineData("healthy")]
    public async Task Human(string sample)
    {
        using var writer = new StringWriter();
        HumanReport.Write(await Samples.LintAsync(sample), new PlainReportWriter(writer));

        await Verifier.Verify(writer.ToString()).UseParameters(sample);
    }

    [Theory]
    [InlineData("incident")]
    [InlineData("healthy")]
    public async Task Json(string sample) =>
        await Verifier.Verify(await WriteAsync(sample, JsonReport.Write), "json").UseParameters(sample);

    [Theory]
    [InlineData("incident")]
    [InlineData("healthy")]
    public async Task Sarif(string sample) =>
        await Verifier.Verify(WithoutPages(await WriteAsync(sample, SarifReport.Write)), "sarif").UseParameters(sample);

    [Theory]
    [InlineData("incident")]
    [InlineData("healthy")]
    public async Task Sarif_is_valid_by_its_schema(string sample)
    {
        var schema = await JsonSchema.FromFileAsync(Repository.PathTo("tests/PuppetMySqlLint.Tests/Schemas/sarif-2.1.0-rtm.5.json"));

        Assert.Empty(schema.Validate(await WriteAsync(sample, SarifReport.Write)).Select(static e => e.ToString()));
    }

    [Fact]
    public async Task The_schema_refuses_what_is_not_SARIF()
    {
        var schema = await JsonSchema.FromFileAsync(Repository.PathTo("tests/PuppetMySqlLint.Tests/Schemas/sarif-2.1.0-rtm.5.json"));
        var broken = (await WriteAsync("incident", SarifReport.Write)).Replace("\"ruleId\"", "\"rule\"", StringComparison.Ordinal);

        Assert.NotEmpty(schema.Validate(broken));
    }

    /// <summary>The rules' pages have tests of their own.</summary>
    private static string WithoutPages(string sarif) => Page().Replace(sarif, "\"markdown\": \"…\"");

    [GeneratedRegex("\"markdown\": \".*\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Page();

    private static async Task<string> WriteAsync(string sample, Action<LintResult, Stream> write)
    {
        using var stream = new MemoryStream();
        write(await Samples.LintAsync(sample), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
