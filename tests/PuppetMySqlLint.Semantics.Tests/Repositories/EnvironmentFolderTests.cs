using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Tests.Repositories;

/// <summary>Environments as a Puppet server keeps them, and what environment.conf says in its own words.</summary>
public sealed class EnvironmentFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("environments");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task An_environment_is_chosen_by_its_name_with_what_lies_beside_it()
    {
        Write("environments/staging/manifests/site.pp", "notify { \"${environment} ${lookup('a')} ${lookup('b')}\": }\ninclude shared\n");
        Write("environments/staging/hiera.yaml", "version: 5\nhierarchy: [{ name: c, path: c.yaml }]\n");
        Write("environments/staging/data/c.yaml", "a: here\n");
        Write("environments/production/manifests/site.pp", "");
        Write("modules/shared/manifests/init.pp", "class shared { notify { 'shared': } }\n");
        Write("hiera.yaml", "version: 5\nhierarchy: [{ name: g, path: g.yaml }]\n");
        Write("data/g.yaml", "b: above\n");
        var repository = await ControlRepository.OpenAsync(_folder.FullName, new ControlRepositoryOptions { EnvironmentName = "staging" });
        var catalog = new CatalogCompiler(repository).Compile(NodeInputs.Create(repository, "a.example.com", NodeExistence.Classified));
        Assert.Null(catalog.Failure);
        Assert.NotNull(catalog.Find("Notify", "staging here above"));
        Assert.NotNull(catalog.Find("Notify", "shared"));
        Assert.StartsWith("environments/staging/manifests/site.pp", catalog.Find("Notify", "staging here above")!.Location!.Value.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_environment_that_is_not_there_is_named_with_those_that_are()
    {
        Write("environments/production/manifests/site.pp", "");
        var exception = await Assert.ThrowsAsync<DirectoryNotFoundException>(() => ControlRepository.OpenAsync(_folder.FullName, new ControlRepositoryOptions { EnvironmentName = "prodution" }));
        Assert.Contains("there are production", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("modulepath = $codedir/environments/$environment/site:modules", "manifest = $environmentpath/$environment/init")]
    [InlineData("modulepath = /etc/puppetlabs/code/environments/production/site:modules", "manifest = /etc/puppetlabs/code/environments/production/init/")]
    [InlineData("modulepath = site:modules", "manifest = init")]
    public void Paths_that_lead_into_the_environment_are_read(string modulePath, string manifest)
    {
        var repository = Open(($"environment.conf", $"{modulePath}\n{manifest}\nconfig_version = scripts/version.sh\n"), ("init/a.pp", "notify { 'a': }"), ("site/profile/manifests/init.pp", ""));
        Assert.NotNull(repository.FindModule("profile"));
        Assert.Equal("init", repository.Environment.Manifest.Value);
        Assert.Empty(repository.Diagnostics);
    }

    [Fact]
    public void A_data_provider_that_Puppet_no_longer_reads_is_said() =>
        Assert.Contains("do not read 'environment_data_provider = function'", Assert.Single(Open(("environment.conf", "environment_data_provider = function\n"), ("manifests/site.pp", "")).Diagnostics).Message, StringComparison.Ordinal);

    [Fact]
    public void Another_version_than_the_Puppetfile_asks_for_is_said()
    {
        var repository = Open(
            ("Puppetfile", "mod 'puppetlabs-mysql', '16.0.0'\nmod 'puppetlabs-stdlib', '9.4.1'\nmod 'acme-own', :git => 'https://git.example.com/own.git', :ref => 'v1.2.0'\n"),
            ("modules/mysql/metadata.json", "{\"version\": \"13.1.0\"}"),
            ("modules/stdlib/metadata.json", "{\"version\": \"9.4.1\"}"),
            ("modules/own/metadata.json", "{\"version\": \"1.2.0\"}"));
        var mismatch = Assert.Single(new CatalogCompiler(repository).CheckAllFiles(), static d => d.Id == "PML1909");
        Assert.Equal("the Puppetfile asks for mysql 16.0.0, but what is compiled here is 13.1.0 (modules/mysql/metadata.json)", mismatch.Message);
        Assert.Equal(("v1.2.0", "https://git.example.com/own.git"), (repository.Puppetfile.Find("own")!.Reference, repository.Puppetfile.Find("own")!.Source));
    }

    private static ControlRepository Open(params (string Path, string Text)[] files) =>
        ControlRepository.Create(new MemoryFileSource(files.Select(static f => KeyValuePair.Create(f.Path, f.Text))));

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
