using TestUtilities;

namespace PuppetMySqlLint.Packages.Tests;

/// <summary>What a package's README shows, in a fresh project that has nothing but the package.</summary>
[Collection(nameof(PackedFeed))]
public sealed class ReadmeTests(PackedFeed feed)
{
    [Fact]
    public async Task Each_code_block_is_a_program_that_prints_what_it_says()
    {
        foreach (var name in PackedFeed.Libraries)
            await CreateAsync(name);
        var solution = Path.Combine(feed.Folder, "readmes", "readmes.slnx");
        await File.WriteAllTextAsync(solution, $"<Solution>{string.Concat(PackedFeed.Libraries.Select(static n => $"<Project Path=\"{n}/{n}.Readme.csproj\" />"))}</Solution>");
        await PackedFeed.RunAsync(feed.Folder, "dotnet", "build", solution, "-c", "Release", "-nodeReuse:false", "-v", "quiet", "-warnaserror");

        foreach (var name in PackedFeed.Libraries)
        {
            var output = await PackedFeed.RunAsync(Repository.PathTo("samples/incident"), "dotnet", Path.Combine(feed.Folder, "readmes", name, "bin", "Release", "net10.0", $"{name}.Readme.dll"));
            if (name == "PuppetMySqlLint")
                AssertFindings(output);
            else
                Assert.Equal(Block(name, "text"), string.Join('\n', output.ReplaceLineEndings("\n").Split('\n').Select(static l => l.TrimEnd())).Trim());
        }
    }

    [Theory]
    [InlineData("-p:PublishAot=true", "-p:NativeDebugSymbols=false")]
    [InlineData("-p:PublishTrimmed=true", "--self-contained")]
    public async Task It_does_the_same_trimmed_and_compiled_ahead_of_time(params string[] arguments)
    {
        var project = await CreateAsync("PuppetMySqlLint");
        var folder = Path.Combine(feed.Folder, "published", arguments[0].Split('=')[0][3..]);
        var log = await PackedFeed.RunAsync(
            feed.Folder, "dotnet", ["publish", project, "-c", "Release", "-r", "linux-x64", "-o", folder, "-p:TrimmerSingleWarn=false", "-nodeReuse:false", "-warnaserror", .. arguments]);

        Assert.DoesNotContain("warning", log, StringComparison.OrdinalIgnoreCase);
        AssertFindings(await PackedFeed.RunAsync(Repository.PathTo("samples/incident"), Path.Combine(folder, "PuppetMySqlLint.Readme")));
    }

    private static void AssertFindings(string output)
    {
        Assert.Contains("data/nodes/db01.bazaar.example.yaml:10:50: error PML4001: ", output, StringComparison.Ordinal);
        Assert.EndsWith("2 MySQL instances and 1 channel on 6 nodes, of which 6 assessed", output.TrimEnd(), StringComparison.Ordinal);
    }

    /// <summary>Makes a project of a README.</summary>
    /// <returns>The project file.</returns>
    private async Task<string> CreateAsync(string name)
    {
        var folder = Path.Combine(feed.Folder, "readmes", name);
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), Block(name, "csharp"));
        var project = Path.Combine(folder, $"{name}.Readme.csproj");
        await File.WriteAllTextAsync(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{name}" />
              </ItemGroup>
            </Project>
            """);
        return project;
    }

    private static string Block(string name, string language)
    {
        var lines = File.ReadAllLines(Repository.PathTo("nuget", $"README.{name}.md")).SkipWhile(l => l != $"```{language}").Skip(1).TakeWhile(static l => l != "```");
        return string.Join('\n', lines);
    }
}
