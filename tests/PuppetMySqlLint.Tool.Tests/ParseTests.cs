using System.Text.Json;

namespace PuppetMySqlLint.Tool.Tests;

public class ParseTests
{
    private const string Site = "samples/incident/manifests/site.pp";
    private const string Broken = "tests/control-repos/bad-input/broken-manifest/modules/site/manifests/bad.pp";

    [Fact]
    public async Task A_list_of_files_gives_one_JSON_object_a_line_in_its_order()
    {
        var run = await Tool.RunAsync(new Tool.Surroundings { Input = $"{Site}\n{Broken}\nnowhere.pp\n" }, "parse", "--format", "pn", "--files-from", "-");

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        using var site = JsonDocument.Parse(lines[0]);
        Assert.Equal((Site, true), (site.RootElement.GetProperty("path").GetString(), site.RootElement.GetProperty("ok").GetBoolean()));
        Assert.StartsWith("(block ", site.RootElement.GetProperty("pn").GetString(), StringComparison.Ordinal);
        using var broken = JsonDocument.Parse(lines[1]);
        var diagnostic = broken.RootElement.GetProperty("diagnostics")[0];
        Assert.False(broken.RootElement.GetProperty("ok").GetBoolean());
        Assert.Equal((4, 5), (diagnostic.GetProperty("line").GetInt32(), diagnostic.GetProperty("column").GetInt32()));
        using var missing = JsonDocument.Parse(lines[2]);
        Assert.Equal("nowhere.pp does not exist", missing.RootElement.GetProperty("problem").GetString());
        Assert.Equal(1, run.Code);
    }

    [Theory]
    [InlineData("off", 0, "")]
    [InlineData("warning", 0, "DUPLICATE_KEY warning 1:28 28+2")]
    [InlineData("error", 1, "DUPLICATE_KEY error 1:28 28+2")]
    public async Task Issues_are_those_of_Puppets_validator(string strict, int code, string expected)
    {
        var folder = Directory.CreateTempSubdirectory("parse-issues");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a.pp"), "$a = { 'ä' => 1, b => 2, b => 3 }");
        var run = await Tool.RunAsync(
            new Tool.Surroundings { Directory = folder.FullName, Input = "a.pp\n" },
            "parse", "--format", "pn", "--issues", "--strict", strict, "--files-from", "-");
        folder.Delete(recursive: true);

        using var line = JsonDocument.Parse(run.Output);
        var issues = line.RootElement.GetProperty("issues").EnumerateArray().Select(static i =>
            $"{i.GetProperty("code")} {i.GetProperty("severity")} {i.GetProperty("line")}:{i.GetProperty("column")} {i.GetProperty("offset")}+{i.GetProperty("length")}");
        Assert.Equal((code, expected), (run.Code, string.Join('\n', issues)));
    }

    [Theory]
    [InlineData("tree", "Manifest")]
    [InlineData("tokens", "NODE ")]
    [InlineData("pn", "(block ")]
    [InlineData("json", "\"kind\":\"Manifest\"")]
    public async Task Every_format_shows_the_file(string format, string part)
    {
        var run = await Tool.RunAsync("parse", Site, "--format", format);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains(part, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task None_shows_problems_alone()
    {
        var run = await Tool.RunAsync("parse", "--format", "none", Site, Broken);

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains($"{Broken}:4:5: error PML1001", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_files_it_says_how() => Assert.Equal(2, (await Tool.RunAsync("parse")).Code);
}
