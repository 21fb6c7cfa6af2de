using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests.Reanalysis;

/// <summary>A finding in a data file that nobody edited comes and goes with what it was held against.</summary>
public sealed class DataChecksAgainTests
{
    private const string Class = "modules/profile/manifests/init.pp";

    private static readonly (string Path, string Text)[] Files =
    [
        ("environment.conf", "modulepath = modules\n"),
        ("hiera.yaml", "version: 5\nhierarchy:\n- name: nodes\n  path: nodes/%{trusted.certname}.yaml\n- name: common\n  path: common.yaml\n- name: last\n  path: last.yaml\n"),
        ("manifests/site.pp", "node default {\n  include other\n}\n"),
        (Class, "class profile(Integer $port = 1, $name_of = 'x') { }\n"),
        ("modules/other/manifests/init.pp", "class other { }\n"),
        ("data/common.yaml", "profile::port: 'three'\nprofile::prot: 4\ngreeting: \"%{lookup('no_such')} %{nobody_sets}\"\nhidden: 1\noptions:\n  mysqld:\n    server-id: 1\n"),
        ("data/last.yaml", "last: 1\n"),
        ("data/nodes/db01.example.com.yaml", "own: 1\n"),
        ("facts/db01.example.com.json", """{ "facterversion": "4.3.1", "networking": { } }"""),
    ];

    [Theory]
    [InlineData("PML1240", false, Class, "class profile(Integer $port = 1, $prot = 'x') { }\n")]
    [InlineData("PML1240", false, "modules/other/manifests/init.pp", "class other { $x = lookup('profile::prot', { default_value => 1 }) }\n")]
    [InlineData("PML1240", true, Class, "class profile($name_of = 'x') { }\n")]
    [InlineData("PML1241", false, Class, "class profile(String $port = '1', $name_of = 'x') { }\n")]
    [InlineData("PML1241", false, "data/last.yaml", "last: 1\nlookup_options:\n  profile::port: {convert_to: Integer}\n")]
    [InlineData("PML1245", false, "data/last.yaml", "last: 1\nno_such: 2\n")]
    [InlineData("PML1243", false, "modules/other/manifests/init.pp", "class other { $nobody_sets = 1 }\n")]
    [InlineData("PML1242", true, "data/last.yaml", "last: 1\nhidden: 2\n")]
    [InlineData("PML1239", true, "data/last.yaml", "last: 1\noptions:\n  mysqld:\n    server_id: 1\nlookup_options:\n  options: {merge: deep}\n")]
    public async Task It_comes_and_goes_with_what_the_entry_is_held_against(string id, bool comes, string path, string text)
    {
        var linter = Linter.Create();
        var repository = ControlRepository.Create(new MemoryFileSource(Files.Select(static f => KeyValuePair.Create(f.Path, f.Text))));
        var before = await linter.LintAsync(repository);
        var edited = repository.WithFile(path, text);
        var after = await linter.LintAsync(edited, LintOptions.Default with { Previous = before });
        var back = await linter.LintAsync(edited.WithFile(path, Files.First(f => f.Path == path).Text), LintOptions.Default with { Previous = after });

        Assert.Equal(comes ? 1 : -1, Count(after, id) - Count(before, id));
        Assert.Equal(ResultText.Of(await Linter.Create().LintAsync(edited)), ResultText.Of(after));
        Assert.Equal(ResultText.Of(before), ResultText.Of(back));
    }

    private static int Count(LintResult result, string id) => result.Diagnostics.Count(d => d.Id == id);
}
