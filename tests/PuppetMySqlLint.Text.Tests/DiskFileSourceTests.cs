namespace PuppetMySqlLint.Text.Tests;

/// <summary>Files on disk: which are there, and that no link leads out, whether the folder is listed or each file looked for by itself.</summary>
public sealed class DiskFileSourceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("disk-source");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_is_there_or_not_whether_the_folder_is_listed_or_not(bool isDeferred)
    {
        Write("outside/secret.pp", "out");
        Write("repo/manifests/init.pp", "in");
        Write("repo/.git/config", "hidden");
        Write("repo/.fixtures.yml", "a hidden file is a file");
        if (!OperatingSystem.IsWindows())
        {
            Link("repo/manifests/inside.pp", "init.pp");
            Link("repo/manifests/out.pp", "../../outside/secret.pp");
            Link("repo/manifests/nothing.pp", "missing.pp");
            Link("repo/manifests/self.pp", "self.pp");
            Link("repo/linked", "manifests");
            Link("repo/away", "../outside");
            Link("repo/round", "..");
        }
        var root = Path.Combine(_folder.FullName, "repo");
        var source = isDeferred ? DiskFileSource.OpenDeferred(root) : DiskFileSource.Open(root);
        string[] linked = OperatingSystem.IsWindows() ? [] : ["manifests/inside.pp", "linked/init.pp", "linked/inside.pp"];
        string[] there = ["manifests/init.pp", ".fixtures.yml", .. linked];

        foreach (var path in there)
            Assert.True(source.Exists(RepoPath.Parse(path)), path);
        foreach (var path in (string[])[".git/config", "manifests", "manifests/out.pp", "manifests/nothing.pp", "manifests/self.pp", "away/secret.pp", "round/outside/secret.pp", "manifests/Init.pp", "none.pp"])
            Assert.False(source.Exists(RepoPath.Parse(path)), path);
        Assert.Equal("in", source.Read(RepoPath.Parse("manifests/init.pp")).Text!.Text);
        Assert.Equal("does not exist", source.Read(RepoPath.Parse("away/secret.pp")).Problem!.Reason);
        // Listed after all, it says the same.
        Assert.Equal(there.Order(StringComparer.Ordinal), source.Files.Select(static f => f.Value).Order(StringComparer.Ordinal));
        // Three links that lead nowhere or out, seen on two ways; and two folders outside.
        Assert.Equal(OperatingSystem.IsWindows() ? 0 : 8, source.Problems.Length);
    }

    [Fact]
    public void A_link_may_lead_into_a_folder_that_is_allowed()
    {
        if (OperatingSystem.IsWindows())
            return;
        Write("store/mysql/manifests/init.pp", "class mysql { }");
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "modules"));
        Link("modules/mysql", "../store/mysql");
        var root = Path.Combine(_folder.FullName, "modules");
        var store = Path.Combine(_folder.FullName, "store");

        Assert.False(DiskFileSource.OpenDeferred(root).Exists(RepoPath.Parse("mysql/manifests/init.pp")));
        Assert.True(DiskFileSource.OpenDeferred(root, allowedLinkTargets: [store]).Exists(RepoPath.Parse("mysql/manifests/init.pp")));
        Assert.Equal(["mysql/manifests/init.pp"], DiskFileSource.Open(root, allowedLinkTargets: [store]).Files.Select(static f => f.Value));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused_at_once() =>
        Assert.Throws<DirectoryNotFoundException>(() => DiskFileSource.OpenDeferred(Path.Combine(_folder.FullName, "none")));

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private void Link(string path, string target) => File.CreateSymbolicLink(Path.Combine(_folder.FullName, path), target);
}
