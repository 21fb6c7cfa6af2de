using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.Hiera;

/// <summary>Configurations of version 3, which count in the global layer.</summary>
public sealed class Hiera3Tests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pml-hiera3-");

    public void Dispose() => _folder.Delete(recursive: true);

    [OracleTheory]
    [InlineData("---\n:backends: [yaml, json]\n:hierarchy:\n  - \"nodes/%{::trusted.certname}\"\n  - \"roles/%{role}\"\n  - common\n:yaml:\n  :datadir: @/hieradata\n:json:\n  :datadir: \"@/json/%{::role}\"\n:merge_behavior: deeper\n:logger: console\n")]
    [InlineData(":backends: yaml\n:hierarchy: common.yaml\n:yaml:\n  :datadir: @/hieradata\n")]
    [InlineData("version: 3\nbackends: [yaml]\nhierarchy: [common]\nyaml: {datadir: @/hieradata, extension: yml}\n")]
    [InlineData(":backends: [hocon]\n:hierarchy: [common]\n:hocon:\n  :datadir: @/hieradata\n")]
    [InlineData(":backends: [yaml, yaml]\n:yaml:\n  :datadir: @/hieradata\n")]
    [InlineData(":backends: [yaml]\n:yaml: {:datadir: @/hieradata}\n")]
    [InlineData(":backends: [yaml]\n:yaml: {:datadir: \"@/hieradata\"}\n")]
    [InlineData(":backends: [yaml]\n:foo: 1\n")]
    [InlineData(":backends: [yaml]\n:merge_behavior: sideways\n")]
    [InlineData(":backends: [yaml]\n:hierarchy: {a: 1}\n")]
    [InlineData(":backends: [yaml]\n:yaml: text\n")]
    [InlineData("version: 4\nhierarchy: [{name: common, backend: yaml}]\n")]
    [InlineData("version: 5\nhierarchy: [{name: A, hiera3_backend: yaml, path: common.yaml}]\n")]
    [InlineData("version: 5\nhierarchy:\n  - {name: A, data_hash: yaml_data, datadir: @/hieradata, path: common.yaml}\n")]
    public async Task As_the_global_layer_they_are_as_Puppet_says(string configuration)
    {
        var global = Path.Combine(_folder.FullName, "global");
        Write("global/hiera.yaml", configuration.Replace("@", global, StringComparison.Ordinal));
        Write("global/hieradata/common.yaml", "a: common\nb: {x: 1, l: [1]}\nc: \"%{::trusted.certname} %{hiera('a')} %{role}\"\nonly: common\nenv::shadow: global\n");
        Write("global/hieradata/common.yml", "a: other extension\n");
        Write("global/hieradata/common.conf", "a = hocon\n");
        Write("global/hieradata/roles/db.yaml", "a: role\nb: {x: 2, l: [2]}\n");
        Write("global/hieradata/nodes/db1.example.com.yaml", "a: node\n");
        Write("global/json/db/common.json", "{\"j\": \"%{role}\", \"only\": \"json\"}");
        Write("env/hiera.yaml", "version: 5\nhierarchy:\n  - {name: E, path: e.yaml}\n");
        Write("env/data/e.yaml", "lookup_options:\n  b: {merge: deep}\na: environment\nb: {y: 3, l: [3]}\nenv: \"%{lookup('a')}\"\nenv::shadow: env\n");
        Write("env/manifests/site.pp", "");
        Write("env/facts/db1.example.com.json", "{\"role\": \"db\", \"facterversion\": \"4.3.0\"}");
        Write("env/facts/web1.example.com.json", "{\"role\": \"web\", \"facterversion\": \"4.3.0\"}");
        var compared = await HieraComparison.AssertSameAsync(
            Path.Combine(_folder.FullName, "env"), new ControlRepositoryOptions { PuppetVersion = 7, GlobalHieraConfig = Path.Combine(global, "hiera.yaml") },
            static (_, _) => ["a", "b", "b.x", "c", "only", "j", "env", "env::shadow", "nope"]);
        Assert.Equal(18, compared);
    }

    [Fact]
    public async Task The_folder_of_the_environment_is_found_by_its_place_on_the_server()
    {
        Write("global/hiera.yaml", ":backends: [yaml]\n:hierarchy: [\"nodes/%{::trusted.certname}\", common]\n:yaml:\n  :datadir: /etc/puppetlabs/code/environments/%{::environment}/hieradata\n");
        Write("env/hieradata/common.yaml", "a: from the environment\n");
        Write("env/environment.conf", "");
        var repository = await ControlRepository.OpenAsync(Path.Combine(_folder.FullName, "env"), new ControlRepositoryOptions { GlobalHieraConfig = Path.Combine(_folder.FullName, "global", "hiera.yaml") });
        var answer = HieraLookup.Create(repository).Lookup(HieraRepo.Unknown(), "a");
        Assert.Null(answer.Error?.ToString());
        Assert.Equal("'from the environment'", answer.Value.ToString());
        Assert.Equal("hieradata/common.yaml:1:4", answer.Value.Origin.Location!.Value.ToString());
    }

    [Fact]
    public void One_in_the_environment_is_a_finding_at_its_first_line()
    {
        var lookup = HieraRepo.InMemory(("hiera.yaml", "---\n:backends: [yaml]\n:hierarchy: [common]\n"), ("data/common.yaml", "a: 1\n"));
        var diagnostic = Assert.Single(lookup.GetDiagnostics());
        Assert.Equal("PML1222", diagnostic.Id);
        Assert.Equal(HieraStatus.NotFound, lookup.Lookup(HieraRepo.Unknown(), "a").Status);
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
