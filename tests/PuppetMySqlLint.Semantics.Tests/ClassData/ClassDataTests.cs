using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Tests.ClassData;

public sealed class ClassDataTests
{
    private const string Class = "class mysql::server(String $root_password = 'x', Integer $port = 3306, Hash $options = {}, Optional[Array[String]] $hosts = undef) { }";

    [Theory]
    [InlineData("mysql::server::root_pasword: x", "PML1240", "did you mean 'mysql::server::root_password'?")]
    [InlineData("mysql::server::zork: x", "PML1240", "has no parameter 'zork', so that nobody reads this key")]
    [InlineData("mysql::sever::port: 3306", "PML1240", "has no class 'mysql::sever', so that nobody reads this key; did you mean 'mysql::server::port'?")]
    [InlineData("mysql::server::port: '3306'", "PML1241", "the class mysql::server refuses this value: parameter 'port' expects an Integer value, got String")]
    [InlineData("mysql::server::hosts: db01", "PML1241", "parameter 'hosts' expects a value of type Undef or Array, got String")]
    public void A_key_that_no_class_takes_is_found_at_its_line(string line, string id, string message)
    {
        var diagnostic = Assert.Single(Check($"a: 1\n{line}\n"), static d => d.Id is "PML1240" or "PML1241");
        Assert.Equal((id, "data/common.yaml", 2), (diagnostic.Id, diagnostic.Location!.Value.Path, diagnostic.Location.Value.Start.Line));
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mysql::server::port: 3307")]
    [InlineData("mysql::server::port: \"%{lookup('port')}\"")]
    [InlineData("mysql::server::options: { mysqld: { a: 1 } }")]
    [InlineData("mysql::server::used_by_name: 1")]
    [InlineData("mysql::other::thing: 1")]
    [InlineData("elsewhere::server::port: '1'")]
    [InlineData("lookup_options: { 'mysql::server::port': { convert_to: Integer } }\nmysql::server::port: '3306'")]
    [InlineData("x: \"%{lookup('mysql::server::by_data')}\"\nmysql::server::by_data: 1")]
    public void What_somebody_takes_or_may_take_is_not(string line) => Assert.DoesNotContain(Check(line + "\n"), static d => d.Id is "PML1240" or "PML1241");

    [Fact]
    public void A_value_that_a_catalog_is_refused_for_is_not_reported_twice()
    {
        var repository = Repository("mysql::server::port: '3306'\n", "include mysql::server");
        var compiler = new CatalogCompiler(repository);
        var catalog = compiler.Compile(NodeInputs.Create(repository, "a.example.com", NodeExistence.Classified));
        Assert.Equal("data/common.yaml", catalog.Failure!.Location!.Value.Path);
        Assert.DoesNotContain(compiler.CheckAllFiles(), static d => d.Id == "PML1241");
    }

    private static IEnumerable<Diagnostic> Check(string data) => new CatalogCompiler(Repository(data, "$x = lookup('mysql::server::used_by_name')")).CheckAllFiles();

    private static ControlRepository Repository(string data, string manifest) => ControlRepository.Create(new MemoryFileSource(
    [
        KeyValuePair.Create("hiera.yaml", "version: 5\nhierarchy: [{ name: c, path: common.yaml }]\n"),
        KeyValuePair.Create("data/common.yaml", data),
        KeyValuePair.Create("manifests/site.pp", manifest),
        KeyValuePair.Create("modules/mysql/manifests/server.pp", Class),
    ]));
}
