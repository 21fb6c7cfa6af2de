using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Tests.Repositories;

public sealed class ControlRepositoryTests
{
    private static ControlRepository Open(params (string Path, string Text)[] files) =>
        ControlRepository.Create(new MemoryFileSource(files.Select(f => KeyValuePair.Create(f.Path, f.Text))));

    [Fact]
    public void Modules_come_from_the_module_path_in_its_order()
    {
        var repository = Open(
            ("environment.conf", "modulepath = site-modules:modules:$basemodulepath\r\n"),
            ("modules/mysql/manifests/init.pp", ""),
            ("modules/mysql/metadata.json", "{\"version\": \"8.1.0\"}"),
            ("site-modules/mysql/metadata.json", "{\"version\": \"1.0.0\"}"),
            ("site-modules/profile/manifests/db.pp", ""));
        Assert.Equal(["mysql", "profile"], repository.Modules.Select(m => m.Name));
        Assert.Equal("1.0.0", repository.FindModule("mysql")!.Version);
        Assert.Empty(repository.Diagnostics);
    }

    [Fact]
    public void A_module_path_outside_the_repository_is_said_and_not_read()
    {
        var repository = Open(("environment.conf", "modulepath = /etc/puppetlabs/code/modules:modules"), ("manifests/site.pp", ""));
        Assert.Equal("PML1904", Assert.Single(repository.Diagnostics).Id);
    }

    [Fact]
    public void A_line_of_environment_conf_that_is_no_setting_is_said_with_its_place()
    {
        var repository = Open(("environment.conf", "manifest = manifests\nmodulepath modules\n"), ("manifests/site.pp", ""));
        Assert.Equal(new LinePosition(2, 1), Assert.Single(repository.Diagnostics).Location!.Value.Start);
    }

    [Fact]
    public void Files_that_no_node_reads_are_checked_too()
    {
        var repository = Open(
            ("hiera.yaml", "version: 5\nhierarchy:\n  - name: OS\n    path: \"os/%{facts.os.family}.yaml\"\n"),
            ("data/os/RedHat.yaml", "a: ["),
            ("modules/role/manifests/unused.pp", "class role::unused { $x = }"),
            ("modules/role/manifests/idle.pp", "class role::idle { $A = 1 }"),
            ("manifests/site.pp", ""));
        Assert.Equal(
            ["data/os/RedHat.yaml", "modules/role/manifests/idle.pp", "modules/role/manifests/unused.pp"],
            new CatalogCompiler(repository).CheckAllFiles().Select(d => d.Location!.Value.Path).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_without_puppet_in_it_is_said_to_be_no_control_repo() =>
        Assert.Equal("PML1902", Assert.Single(Open(("readme.txt", "hello")).Diagnostics).Id);
}
