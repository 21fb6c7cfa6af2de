using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Tests.Hiera;

/// <summary>What is found in data when the code is known too: values that nobody sees, interpolations that stand for nothing.</summary>
public sealed class HieraDataCheckTests
{
    private const string Facts = """{"role": "db", "os": {"family": "Debian", "name": "Debian"}, "networking": {"ip": "10.0.0.1", "netmask": "255.0.0.0"}, "mac": 1, "facterversion": "4.3.0"}""";

    private static readonly (string, string)[] Repository =
    [
        HieraRepo.Levels("always.yaml", "nodes/%{trusted.certname}.yaml", "common.yaml"), ("facts/db1.example.com.json", Facts), ("data/other.md", "x"),
        ("manifests/site.pp", "$set_in_site = 1\ninclude profile::db"),
        ("modules/profile/manifests/db.pp", "class profile::db ($port = 1) inherits profile::base { $socket = lookup('profile::extra', Hash, 'deep') }"),
        ("modules/profile/manifests/base.pp", "class profile::base { $region = 'eu' }"),
        ("modules/profile/lib/facter/rack.rb", "Facter.add(:rack) { }\n"),
    ];

    [Theory]
    [InlineData("%{trusted.certnam}", "$trusted has no 'certnam'; did you mean 'certname'?")]
    [InlineData("%{profile::db::prt}", "the class profile::db has no variable 'prt'; did you mean 'port'?")]
    [InlineData("%{::profile::dbs::port}", "there is no class 'profile::dbs'")]
    [InlineData("%{lookup(a)}", "the argument of lookup() has to be quoted")]
    [InlineData("%{User-Agent}i", "text that shall stay as it is begins with %{literal('%')}{")]
    [InlineData("%{calling_module}", "only a hiera.yaml of version 3 knows 'calling_module'")]
    [InlineData("%{facts.roel}", "no node whose facts are known has 'facts.roel'; did you mean 'role'?")]
    [InlineData("%{datacentre}", "no node whose facts are known has 'datacentre'")]
    [InlineData("%{facts.os.famly}", "no node whose facts are known has 'famly' in os; did you mean 'family'?")]
    public void A_variable_that_no_node_has_is_found_in_data_and_in_paths(string expression, string words)
    {
        var inData = Assert.Single(Check(("data/common.yaml", $"a: [x, \"y {expression}\"]\n")));
        Assert.Equal("PML1243", inData.Id);
        Assert.Contains(words, inData.Message, StringComparison.Ordinal);
        Assert.Equal(expression.TrimEnd('i'), inData.Location!.Value.Text);
        var inPath = Check(("data/common.yaml", "a: 1\n"), ("hiera.yaml", $"version: 5\nhierarchy:\n  - {{name: A, paths: [\"x/{expression}.yaml\", common.yaml]}}\n"));
        Assert.Equal("PML1243", Assert.Single(inPath).Id);
    }

    [Theory]
    [InlineData("%{facts.role} %{role} %{::role} %{scope('role')}")]
    [InlineData("%{facts.networking.fqdn} %{zone} %{facts.rack} %{rack}")]
    [InlineData("%{facts.os.release.major} %{os.family} %{facts.'os'.name} %{facts.os.selinux.enabled}")]
    [InlineData("%{facts.networking.ip6} %{facts.networking.netmask6} %{networking.ip}")]
    [InlineData("%{set_in_site} %{port} %{profile::db::socket} %{profile::db::region} %{::profile::base::region}")]
    [InlineData("%{trusted.extensions.pp_role} %{server_facts.servername} %{environment} %{module_name} %{} %{::}")]
    [InlineData("%{elsewhere::params::x} %{literal('%')}{User-Agent} 100% {x} %")]
    [InlineData("%{lookup('b')} %{lookup('b.0.x')} %{hiera('elsewhere::key')} %{lookup('always.x')}")]
    public void What_may_have_a_value_is_left_alone(string text) =>
        Assert.Empty(Check(("data/common.yaml", $"a: \"{text}\"\nb: [{{x: 1}}]\n"), ("data/always.yaml", "always: {x: 1}\n"), ("manifests/x.pp", "$zone = 1")));

    [Fact]
    public void Without_facts_nothing_is_said_of_facts()
    {
        var diagnostics = HieraRepo.Compiler(HieraRepo.Levels("common.yaml"), ("data/common.yaml", "a: \"%{facts.roel} %{datacentre} %{fqnd}\"\n")).CheckAllFiles();
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void Of_facts_that_are_not_all_only_a_likely_slip_is_said()
    {
        var some = ("facts/db1.example.com.json", "{\"role\": \"db\", \"os\": {\"family\": \"Debian\"}}");
        Assert.Empty(Check(some, ("data/common.yaml", "a: \"%{facts.zone} %{zone} %{facts.datacentre} %{facts.fqdn}\"\n")));
        Assert.Equal("%{facts.roel}", Assert.Single(Check(some, ("data/common.yaml", "a: \"%{facts.roel}\"\n"))).Location!.Value.Text);
    }

    [Theory]
    [InlineData("\"x %{alias('b')}\"", "PML1244", "alias() has to be the whole string")]
    [InlineData("\"%{lokup('b')}\"", "PML1244", "there is no method 'lokup', so that every lookup of this fails; did you mean 'lookup'?")]
    [InlineData("\"%{lookup('b..c')}\"", "PML1244", "the key 'b..c' is malformed")]
    [InlineData("'%{lookup(\"bb\")}'", "PML1245", "no data file has the key 'bb', so that this is empty on every node; did you mean 'b'?")]
    [InlineData("\"%{alias('profile::nope')}\"", "PML1245", "no data file has the key 'profile::nope'")]
    public void An_interpolation_that_fails_or_finds_nothing_is_found(string value, string id, string words)
    {
        var diagnostic = Assert.Single(Check(("data/common.yaml", $"a: {value}\nb: 1\n")));
        Assert.Equal(id, diagnostic.Id);
        Assert.Contains(words, diagnostic.Message, StringComparison.Ordinal);
        Assert.StartsWith("%{", diagnostic.Location!.Value.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_a_level_of_all_nodes_has_before_is_never_seen()
    {
        var diagnostic = Assert.Single(Check(("data/always.yaml", "a: 1\n"), ("data/nodes/db1.example.com.yaml", "a: 2\nb: 2\n"), ("data/common.yaml", "b: 3\na: 3\n")));
        Assert.Equal("data/nodes/db1.example.com.yaml:1:1: warning PML1242: no node ever sees this value of 'a': data/always.yaml:1:1 comes before it on every node and is not merged with it, as 1 more value is", diagnostic.ToString());
        Assert.Equal(["data/always.yaml:1:1", "data/common.yaml:2:1"], diagnostic.Related.Select(static r => r.Location.ToString()));
    }

    [Theory]
    [InlineData("deep", "h.x 1:5|h.i.p 1:15")]
    [InlineData("hash", "h.x 1:5|h.i 1:11|h.l 1:28")]
    [InlineData("first", "h 1:1")]
    [InlineData("unique", "")]
    public void Of_a_merged_hash_what_the_merge_leaves_out_is_never_seen(string merge, string expected)
    {
        var diagnostics = Check(
            ("data/always.yaml", $"h: {{x: 1, l: [1], i: {{p: 1}}}}\nlookup_options: {{h: {{merge: {merge}}}}}\n"), ("data/common.yaml", "h: {x: 2, i: {p: 2, q: 2}, l: [2], y: 2}\n"));
        Assert.All(diagnostics, static d => Assert.Equal("PML1242", d.Id));
        Assert.Equal(expected, string.Join('|', diagnostics.Select(static d => $"{d.Message.Split('\'')[1]} {d.Location!.Value.Start.Line}:{d.Location!.Value.Start.Column}")));
    }

    [Theory]
    [InlineData("profile::extra: {x: 1}", "profile::extra: {x: 2}")]
    [InlineData("lookup_options: {^a: {merge: unique}}\nab: [1]", "ab: [2]")]
    [InlineData("lookup_options: {h: {merge: deep}}\nh: {x: ~, y: {z: 1}}", "h: {x: 1, y: 1}")]
    [InlineData("a: 1", "b: 1")]
    public void What_is_merged_by_anybody_is_seen(string first, string second) =>
        Assert.Empty(Check(("data/always.yaml", first + "\n"), ("data/common.yaml", second + "\n")));

    [Fact]
    public void A_level_that_differs_by_node_hides_nothing_from_all() =>
        Assert.Empty(Check(("data/nodes/db1.example.com.yaml", "a: 1\n"), ("data/common.yaml", "a: 2\n")));

    [Fact]
    public void Data_of_a_module_in_the_repository_are_looked_at_too()
    {
        var diagnostics = Check(("modules/profile/hiera.yaml", "version: 5\nhierarchy: [{name: M, path: m.yaml}]\n"), ("modules/profile/data/m.yaml", "profile::a: 1\nprofile::a: \"%{trusted.x}\"\n"), ("modules/profile/data/stray.yaml", "a: 1"));
        Assert.Equal(["PML1204", "PML1235", "PML1243"], diagnostics.Select(static d => d.Id).Order());
    }

    private static List<Diagnostic> Check(params (string Path, string Text)[] files)
    {
        var all = Repository.Where(r => !files.Any(f => f.Path == r.Item1)).Concat(files).ToArray();
        return [.. HieraRepo.Compiler(all).CheckAllFiles().Where(static d => d.Id is not ("PML1236" or "PML1240"))];
    }
}
