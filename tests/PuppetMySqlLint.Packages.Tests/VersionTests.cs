using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using TestUtilities;

namespace PuppetMySqlLint.Packages.Tests;

/// <summary>Versions come from git's tags, and symbols lead to the source. In a clone, so that no tag of this checkout counts.</summary>
public sealed class VersionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pml-version-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_version_is_that_of_the_tag_or_of_what_comes_after_it()
    {
        var clone = await CloneAsync();
        Assert.Equal("0.1.0-preview", await VersionAsync(clone));

        await GitAsync(clone, "tag", "v1.2.3");
        Assert.Equal("1.2.3", await VersionAsync(clone));
        Assert.Equal("9.8.7", await VersionAsync(clone, "-p:Version=9.8.7"));

        await GitAsync(clone, "commit", "--quiet", "--allow-empty", "--message", "One more");
        Assert.Equal("1.2.4-preview.1", await VersionAsync(clone));

        await GitAsync(clone, "tag", "v2.0.0-rc.1");
        await GitAsync(clone, "commit", "--quiet", "--allow-empty", "--message", "And one more");
        Assert.Equal("2.0.0-rc.1.1", await VersionAsync(clone));

        Directory.Delete(Path.Combine(clone, ".git"), recursive: true);
        Assert.Equal("0.1.0-preview", await VersionAsync(clone));
    }

    [Fact]
    public async Task Packages_depend_on_each_other_in_that_version_and_their_symbols_lead_to_the_source()
    {
        var clone = await CloneAsync();
        await GitAsync(clone, "tag", "v1.2.3");
        await GitAsync(clone, "remote", "set-url", "origin", "https://github.com/example/puppet-mysql-lint.git");
        await PackedFeed.RunAsync(clone, "dotnet", "pack", "src/PuppetMySqlLint.MySql", "-o", "packages", "-p:RunAnalyzers=false", "-nodeReuse:false", "-v", "quiet");

        using var package = await ZipFile.OpenReadAsync(Path.Combine(clone, "packages/PuppetMySqlLint.MySql.1.2.3.nupkg"));
        var dependencies = XElement.Load(await package.GetEntry("PuppetMySqlLint.MySql.nuspec")!.OpenAsync()).Descendants().Where(static e => e.Name.LocalName == "dependency");
        Assert.Contains(dependencies, static d => (string?)d.Attribute("id") == "PuppetMySqlLint.Text" && (string?)d.Attribute("version") == "1.2.3");

        using var symbols = await ZipFile.OpenReadAsync(Path.Combine(clone, "packages/PuppetMySqlLint.MySql.1.2.3.snupkg"));
        using var content = new MemoryStream();
        await (await symbols.GetEntry("lib/net10.0/PuppetMySqlLint.MySql.pdb")!.OpenAsync()).CopyToAsync(content);
        var commit = (await GitAsync(clone, "rev-parse", "HEAD")).Trim();
        Assert.Contains($"https://raw.githubusercontent.com/example/puppet-mysql-lint/{commit}/*", Encoding.UTF8.GetString(content.ToArray()), StringComparison.Ordinal);
    }

    private async Task<string> CloneAsync()
    {
        var clone = Path.Combine(_folder, "clone");
        await PackedFeed.RunAsync(_folder, "git", "clone", "--quiet", "--no-tags", Repository.Root, clone);
        return clone;
    }

    private static async Task<string> VersionAsync(string clone, params string[] arguments) =>
        (await PackedFeed.RunAsync(clone, "dotnet", ["msbuild", "src/PuppetMySqlLint.Text", "-t:TakeVersionFromTag", "-getProperty:PackageVersion", "-nodeReuse:false", .. arguments])).Trim();

    private static Task<string> GitAsync(string folder, params string[] arguments) =>
        PackedFeed.RunAsync(folder, "git", ["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false", .. arguments]);
}
