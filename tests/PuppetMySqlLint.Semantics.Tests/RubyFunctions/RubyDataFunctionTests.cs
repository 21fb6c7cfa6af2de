using PuppetMySqlLint.Semantics.Tests.Hiera;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.RubyFunctions;

/// <summary>Hiera levels that are read by functions in Ruby: <c>house::vault</c>, <c>house::table</c> and <c>house::digger</c> of <c>tests/control-repos/ruby</c>.</summary>
public sealed class RubyDataFunctionTests
{
    private static readonly string s_folder = Repository.PathTo("tests", "control-repos", "ruby");

    private static readonly string[] s_keys =
    [
        "vault::password", "vault::environment", "vault::module", "vault::entries", "vault::broken", "vault::nothing", "vault", "house::table::port", "house::table::name", "limits",
        "limits.connections", "limits.note", "dug", "dug.flat", "dug.deep", "dug.deep.0", "dug.deep.1.er", "dug.deep.7", "dug.flat.x", "nowhere", "servers",
    ];

    [OracleFact]
    public async Task Keys_of_levels_in_Ruby_are_as_Puppet_says() =>
        Assert.Equal(2 * s_keys.Length, await HieraComparison.AssertSameAsync(s_folder, new ControlRepositoryOptions { PuppetVersion = 7 }, static (_, _) => s_keys));

    [Theory]
    [InlineData("vault::password", "'db1.example.com/password/db1.example.com'")]
    [InlineData("house::table::port", "3307")]
    [InlineData("limits.connections", "500")]
    [InlineData("dug.deep.1.er", "'of db1.example.com'")]
    public async Task A_key_has_its_value_from_the_function(string key, string expected) => Assert.Equal(expected, (await LookupAsync(key)).Value.ToString());

    [Fact]
    public async Task A_function_that_fails_fails_the_lookup() => Assert.Contains("no broken", (await LookupAsync("vault::broken")).Error!.Message, StringComparison.Ordinal);

    [Fact]
    public async Task What_a_function_asks_for_beyond_the_subset_leaves_its_keys_unknown()
    {
        const string code = "Puppet::Functions.create_function(:'m::net') do\n  def net(key, options, context)\n    Net::HTTP.get('vault', key)\n  end\nend\n";
        var repository = ControlRepository.Create(new MemoryFileSource(
        [
            new("hiera.yaml", "version: 5\nhierarchy:\n  - {name: Net, lookup_key: 'm::net'}\n"),
            new("manifests/site.pp", "notify { 'x': message => lookup('k') }"),
            new("modules/m/lib/puppet/functions/m/net.rb", code),
        ]));
        var catalog = new CatalogCompiler(repository).Compile(NodeInputs.Create(repository, "a.example.com", NodeExistence.Classified));
        Assert.IsType<UnknownValue>(catalog.Find("Notify", "x")!["message"]);
        Assert.Contains(catalog.Gaps, static g => g.Reason.Description.Contains("Net::HTTP", StringComparison.Ordinal));
    }

    private static async Task<HieraAnswer> LookupAsync(string key)
    {
        var repository = await ControlRepository.OpenAsync(s_folder, new ControlRepositoryOptions { FactsAreComplete = true });
        var compiler = new CatalogCompiler(repository);
        return compiler.Hiera.Lookup(compiler.CreateScope(NodeInputs.Create(repository, "db1.example.com", NodeExistence.Classified)), key);
    }
}
