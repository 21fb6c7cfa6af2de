using System.IO.Compression;
using System.Xml.Linq;
using TestUtilities;

namespace PuppetMySqlLint.Packages.Tests;

/// <summary>The packages themselves: what is in them, and that the same commit makes the same bytes.</summary>
[Collection(nameof(PackedFeed))]
public sealed class PackageTests(PackedFeed feed)
{
    public static TheoryData<string> Names => [.. PackedFeed.Libraries, "PuppetMySqlLint.Tool"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_package_says_what_it_is_and_under_which_licence_and_from_which_commit(string name)
    {
        using var package = await ZipFile.OpenReadAsync(Path.Combine(feed.Packages, $"{name}.{feed.Version}.nupkg"));
        var metadata = XElement.Load(await package.GetEntry($"{name}.nuspec")!.OpenAsync()).Elements().Single();
        XElement Said(string element) => metadata.Elements().Single(e => e.Name.LocalName == element);

        Assert.Equal("Apache-2.0", Said("license").Value);
        Assert.NotNull(package.GetEntry(Said("icon").Value));
        Assert.NotNull(package.GetEntry("THIRD-PARTY-NOTICES.md"));
        using var readme = new StreamReader(await package.GetEntry(Said("readme").Value)!.OpenAsync());
        Assert.Equal(name == "PuppetMySqlLint.Tool" ? "# puppet-mysql-lint" : $"# {name}", await readme.ReadLineAsync());
        Assert.True(Said("description").Value.Length > 40);
        Assert.Equal((await PackedFeed.RunAsync(Repository.Root, "git", "rev-parse", "HEAD")).Trim(), Said("repository").Attribute("commit")!.Value);
        Assert.True(File.Exists(Path.Combine(feed.Packages, $"{name}.{feed.Version}.snupkg")));
    }

    [Fact]
    public async Task Packed_again_they_are_the_same_byte_for_byte()
    {
        var again = Path.Combine(feed.Folder, "again");
        await Task.Delay(TimeSpan.FromSeconds(2)); // So that a clock would show.
        await feed.PackAsync(again, "--no-build");

        var files = Directory.EnumerateFiles(feed.Packages, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(feed.Packages, f)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(files, Directory.EnumerateFiles(again, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(again, f)).Order(StringComparer.Ordinal));
        Assert.All(files, f => Assert.True(File.ReadAllBytes(Path.Combine(feed.Packages, f)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(again, f))), f));
        Assert.Equal(2 * (PackedFeed.Libraries.Count + 1) + 1, files.Count);
    }

    [Fact]
    public async Task The_tool_is_installed_from_the_feed_and_runs()
    {
        var folder = Path.Combine(feed.Folder, "tool");
        await PackedFeed.RunAsync(feed.Folder, "dotnet", "tool", "install", "PuppetMySqlLint.Tool", "--version", feed.Version, "--tool-path", folder, "--configfile", Path.Combine(feed.Folder, "NuGet.config"));

        var (code, output) = await PackedFeed.TryAsync(Repository.Root, Path.Combine(folder, "puppet-mysql-lint"), "check", "samples/incident");

        Assert.Contains("PML4001", output, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }
}
