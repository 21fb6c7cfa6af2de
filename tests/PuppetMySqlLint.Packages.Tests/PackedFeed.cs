using System.Diagnostics;
using TestUtilities;

namespace PuppetMySqlLint.Packages.Tests;

/// <summary>Packing takes the longest by far: it is done once.</summary>
[CollectionDefinition(nameof(PackedFeed))]
public sealed class PackedFeedCollection : ICollectionFixture<PackedFeed>;

/// <summary>All packages, packed once for the tests into a folder of their own, under a version that nothing else has.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    /// <summary>A folder for what the tests make; it goes when they are through.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("pml-packages-").FullName;

    public string Version { get; } = $"0.0.1-test{Environment.ProcessId}";

    public string Packages => Path.Combine(Folder, "feed");

    /// <summary>The packages that programs reference.</summary>
    public static IReadOnlyList<string> Libraries { get; } =
        ["PuppetMySqlLint", .. ((string[])["MySql", "Replication", "Ruby", "Semantics", "Syntax", "Testing", "Text"]).Select(static n => $"PuppetMySqlLint.{n}")];

    /// <summary>Packs everything that ships.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="arguments">What to say to dotnet pack besides.</param>
    public Task PackAsync(string folder, params string[] arguments) =>
        // Built apart, so that it does not get into the way of tests that run from the usual folder. The analyzers have had their say.
        RunAsync(
            Repository.Root, "dotnet",
            [
                "pack", "PuppetMySqlLint.sln", "-c", "Release", "-o", folder, $"-p:Version={Version}", $"-p:ArtifactsPath={Path.Combine(Folder, "artifacts")}",
                "-p:RunAnalyzers=false", "-p:EnforceCodeStyleInBuild=false", "-nodeReuse:false", "-v", "quiet", .. arguments,
            ]);

    public async Task InitializeAsync()
    {
        await PackAsync(Packages);
        await File.WriteAllTextAsync(Path.Combine(Folder, "Directory.Build.props"), """
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
            </Project>
            """);
        var own = string.Concat(Libraries.Select(p => $"    <PackageVersion Include=\"{p}\" Version=\"{Version}\" />\n"));
        var versions = await File.ReadAllTextAsync(Repository.PathTo("Directory.Packages.props"));
        await File.WriteAllTextAsync(Path.Combine(Folder, "Directory.Packages.props"), versions.Replace("</Project>", $"  <ItemGroup>\n{own}  </ItemGroup>\n</Project>", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(Folder, "NuGet.config"), (await File.ReadAllTextAsync(Repository.PathTo("nuget/NuGet.local.config"))).Replace("%PUPPET_MYSQL_LINT_PACKAGES%", Packages, StringComparison.Ordinal));
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>A copy of a folder of the checkout, outside of it, where only packages are to be had.</summary>
    public string Copy(string folder)
    {
        var target = Path.Combine(Folder, Path.GetFileName(folder));
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo(folder), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(Repository.PathTo(folder), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
        return target;
    }

    /// <summary>Runs a program to its end.</summary>
    /// <returns>Exit code and all that it wrote.</returns>
    public static async Task<(int Code, string Output)> TryAsync(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_NOLOGO"] = "1", ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1", ["MSBUILDTERMINALLOGGER"] = "off", ["DOTNET_CLI_UI_LANGUAGE"] = "en" },
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }

    /// <summary>Runs a program to its end, which has to be a good one.</summary>
    /// <returns>All that it wrote.</returns>
    public static async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        var (code, output) = await TryAsync(folder, program, arguments);
        Assert.True(code == 0, $"{program} {string.Join(' ', arguments)} ended with {code}:\n{output}");
        return output;
    }
}
