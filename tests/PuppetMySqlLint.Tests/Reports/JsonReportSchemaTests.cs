using System.Reflection;
using System.Text;
using System.Text.Json;
using NJsonSchema;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Tests;

/// <summary>The published schema of the JSON report says what is written: no less, and no more.</summary>
public class JsonReportSchemaTests
{
    private static readonly string SchemaPath = Repository.PathTo("docs", "puppet-mysql-lint-report.schema.json");

    public static TheoryData<string> Repositories =>
    [
        "samples/incident", "samples/healthy",
        .. Directory.EnumerateDirectories(Repository.PathTo("tests", "control-repos")).Select(static f => $"tests/control-repos/{Path.GetFileName(f)}").Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Repositories))]
    public async Task A_report_is_valid(string folder)
    {
        var repository = await ControlRepository.OpenAsync(Repository.PathTo(folder.Split('/')));
        var result = await Linter.Create().LintAsync(repository);
        var held = await Linter.Create().LintAsync(repository, new LintOptions { Baseline = Baseline.Of(result) });

        await AssertValidAsync(result);
        await AssertValidAsync(held);
    }

    [Fact]
    public async Task So_is_one_with_suppressed_findings()
    {
        var result = await Linter.Create().LintAsync(ControlRepository.Create(new MemoryFileSource(
        [
            new("manifests/site.pp", "# puppet-mysql-lint: ignore-file missing-module until 2099-01-31 -- a test\nnode 'db01.example.com' { include mysql::server }\n"),
        ])));

        Assert.NotEmpty(result.Suppressed);
        await AssertValidAsync(result);
    }

    [Fact]
    public async Task What_is_written_otherwise_is_refused()
    {
        var schema = await JsonSchema.FromFileAsync(SchemaPath);
        var json = Write(await Samples.LintAsync("incident"));

        Assert.NotEmpty(schema.Validate(json.Replace("\"severity\": \"error\"", "\"severity\": \"bad\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(json.Replace("\"fingerprint\"", "\"fingerprints\"", StringComparison.Ordinal)));
    }

    /// <summary>A property that comes into the report comes into the schema.</summary>
    [Fact]
    public void The_schema_names_every_property()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(SchemaPath));
        var named = Properties(schema.RootElement).Concat(schema.RootElement.GetProperty("definitions").EnumerateObject().SelectMany(static d => Properties(d.Value))).ToHashSet(StringComparer.Ordinal);
        var written = typeof(JsonReport).Assembly.GetTypes().Where(static t => t.Namespace == typeof(JsonReport).Namespace && t.Name.StartsWith("Json", StringComparison.Ordinal) && t.GetMethod("<Clone>$") is not null)
            .SelectMany(static t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance)).Select(static p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(written.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Properties(JsonElement element) => element.GetProperty("properties").EnumerateObject().Select(static p => p.Name);

    private static async Task AssertValidAsync(LintResult result) =>
        Assert.Empty((await JsonSchema.FromFileAsync(SchemaPath)).Validate(Write(result)).Select(static e => e.ToString()));

    private static string Write(LintResult result)
    {
        using var stream = new MemoryStream();
        JsonReport.Write(result, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
