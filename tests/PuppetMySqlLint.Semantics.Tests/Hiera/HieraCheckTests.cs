using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Tests.Hiera;

/// <summary>What is found in the hierarchy and the data without any node.</summary>
public sealed class HieraCheckTests
{
    [Fact]
    public void A_file_that_no_level_reads_is_found_and_its_neighbours_tell_why()
    {
        var diagnostics = Check(HieraRepo.Levels("nodes/%{trusted.certname}.yaml", "common.yaml"), ("data/nodes/db1.example.com.yaml", "a: 1"), ("data/nodes/db2.example.com.yml", "a: 1"), ("data/common.yaml", "a: 1"), ("other/x.yaml", "a: 1"), ("data/README.md", "x"));
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal("data/nodes/db2.example.com.yml:1:1: warning PML1235: no level of hiera.yaml reads this file on any node; its neighbours that are read end in .yaml", diagnostic.ToString());
    }

    [Fact]
    public void Files_that_a_glob_with_braces_matches_are_read() =>
        Assert.Empty(Check(("hiera.yaml", "version: 5\nhierarchy:\n  - {name: A, glob: \"{a,b}/**/*.yaml\"}\n"), ("data/a/x.yaml", "a: 1"), ("data/b/c/y.yaml", "b: 1")));

    [Fact]
    public void A_level_that_names_no_files_may_read_any() =>
        Assert.DoesNotContain(
            Check(("hiera.yaml", "version: 5\nhierarchy:\n  - {name: A, path: common.yaml, data_hash: yaml_data}\n  - {name: B, data_hash: some_gem}\n"), ("data/common.yaml", "a: 1"), ("data/stray.yaml", "a: 1")),
            static d => d.Id == "PML1235");

    [Fact]
    public void A_level_without_files_is_worth_knowing()
    {
        var diagnostic = Assert.Single(Check(HieraRepo.Levels("role/%{facts.role}.yaml", "common.yaml"), ("data/common.yaml", "a: 1")));
        Assert.Equal((Severity.Info, "hiera.yaml:3:12"), (diagnostic.Severity, diagnostic.Location!.Value.ToString()));
        Assert.Contains("'role/%{facts.role}.yaml'", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lookup_options:\n  nope: {merge: deep}\na: 1\n", "PML1237", "2:3")]
    [InlineData("lookup_options:\n  a: deep\na: 1\n", "PML1238", "2:6")]
    [InlineData("lookup_options:\n  a: {merge: depe}\na: 1\n", "PML1238", "2:6")]
    [InlineData("a:\n  mysqld:\n    server-id: 1\n    server_id: 2\n", "PML1239", "4:5")]
    [InlineData("a: 1\nb: ENC[PKCS7,MIIB]\n", "PML1234", "2:4")]
    [InlineData("a: {b: [\"x ENC[GPG,hQ] y\"]}\n", "PML1234", "1:12")]
    public void Options_and_secrets_that_do_not_do_what_they_seem_to_are_found(string data, string id, string place)
    {
        var diagnostic = Assert.Single(Check(HieraRepo.Levels("common.yaml"), ("data/common.yaml", data)));
        Assert.Equal((id, $"data/common.yaml:{place}"), (diagnostic.Id, diagnostic.Location!.Value.ToString()));
    }

    [Theory]
    [InlineData("lookup_options:\n  a: {merge: {strategy: deep, knockout_prefix: '--'}}\n  ^x: {merge: hash}\n  absent::key: {merge: deep}\na: 1\n")]
    [InlineData("a: {mysqld: {server_id: 1}, client: {server-id: 2}}\n")]
    [InlineData("a: {labels: {server_id: 1, server-id: 2}}\n")]
    [InlineData("a: \"ENC[ and ENC[x]\"\n")]
    public void What_is_in_order_or_cannot_be_known_is_left_alone(string data) => Assert.Empty(Check(HieraRepo.Levels("common.yaml"), ("data/common.yaml", data)));

    /// <summary>What slow expressions of a catalog took before on the same thread is no matter of these checks.</summary>
    [Fact]
    public void Checks_go_on_where_slow_expressions_have_used_up_their_time()
    {
        var slow = RubyRegex.Get("^(a|a)*(a|a)*(a|a)*b$");
        for (var i = 0; i < 10; i++)
            Record.Exception(() => slow.IsMatch(new string('a', 60)));
        Assert.Empty(Check(HieraRepo.Levels("common.yaml"), ("data/common.yaml", "lookup_options:\n  ^x: {merge: hash}\na: 1\n")));
    }

    [Fact]
    public void Spellings_in_two_levels_count_where_the_levels_are_merged()
    {
        (string, string)[] Files(string options) => [HieraRepo.Levels("nodes/%{trusted.certname}.yaml", "common.yaml"), ("data/nodes/db1.example.com.yaml", "o: {mysqld: {server-id: 7}}\n"), ("data/common.yaml", $"o: {{mysqld: {{server_id: 1}}}}\n{options}")];
        Assert.Empty(Check(Files("")));
        var diagnostic = Assert.Single(Check(Files("lookup_options: {o: {merge: deep}}\n")));
        Assert.Equal(("PML1239", Confidence.Possible), (diagnostic.Id, diagnostic.Confidence));
        Assert.Equal("data/nodes/db1.example.com.yaml:1:14", Assert.Single(diagnostic.Related).Location!.Value.ToString());
    }

    private static System.Collections.Immutable.ImmutableArray<Diagnostic> Check(params (string Path, string Text)[] files) => HieraRepo.InMemory(files).GetDiagnostics();
}
