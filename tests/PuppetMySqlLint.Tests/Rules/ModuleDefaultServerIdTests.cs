using PuppetMySqlLint.Testing;

namespace PuppetMySqlLint.Tests;

public class ModuleDefaultServerIdTests
{
    private const string Rule = "module-default-server-id";

    private static readonly LintTest Test = Servers.Test(Rule);

    [Theory]
    [InlineData("Integer $id = [|999|]", "$id")]
    [InlineData("String $id = [|'1'|]", "$id")]
    [InlineData("Hash $options = { 'server_id' => [|1|] }", "$options['server_id']")]
    public async Task A_constant_default_is_found(string parameter, string value) => await Test.VerifyAsync(Repository(parameter, value, "node 'db01.example.com' { include profile::db }"));

    [Fact]
    public async Task In_an_option_file_it_is_found() => await Test.VerifyAsync(
        """
        === modules/profile/manifests/db.pp
        define profile::db (Integer $id = [|17|]) {
          file { '/etc/my.cnf': content => "[mysqld]\nlog-bin\nserver-id = ${id}\n" }
        }
        === manifests/site.pp
        node 'db01.example.com' { profile::db { 'x': } }
        """);

    [Fact]
    public async Task Two_that_share_it_are_duplicates() => await LintTest.OfRules(Rule, "duplicate-server-id").VerifyAsync(
        Repository("Integer $id = {|duplicate-server-id:1|}", "$id", "node 'db01.example.com' { include profile::db }\nnode 'db02.example.com' { include profile::db\n  exec { 'r': command => \"mysql -e \\\"CHANGE REPLICATION SOURCE TO SOURCE_HOST='db01.example.com'\\\"\" } }"));

    [Theory]
    [InlineData("Integer $id = 1", "$id", "class { 'profile::db': id => 5 }")]
    [InlineData("Integer $id = fqdn_rand(4294967295)", "$id", "include profile::db")]
    [InlineData("Integer $id = 1", "7", "include profile::db")]
    public async Task What_the_server_got_for_itself_is_silent(string parameter, string value, string declaration) => await Test.VerifyAsync(Repository(parameter, value, $"node 'db01.example.com' {{ {declaration} }}"));

    [Fact]
    public async Task From_Hiera_it_is_silent() => await Test.VerifyAsync(
        Repository("Integer $id = 1", "$id", "node 'db01.example.com' { include profile::db }") + "=== data/nodes/db01.example.com.yaml\nprofile::db::id: 12\n");

    [Fact]
    public async Task A_server_that_does_not_replicate_may_keep_it() => await Test.VerifyAsync(
        "=== modules/profile/manifests/db.pp\nclass profile::db (Integer $id = 1) {\n  class { 'mysql::server': override_options => { 'mysqld' => { 'server_id' => $id } } }\n}\n=== manifests/site.pp\nnode 'db01.example.com' { include profile::db }\n");

    private static string Repository(string parameter, string value, string site) =>
        $"=== modules/profile/manifests/db.pp\nclass profile::db ({parameter}) {{\n  class {{ 'mysql::server': override_options => {{ 'mysqld' => {{ 'server_id' => {value}, 'log_bin' => 'binlog' }} }} }}\n}}\n=== manifests/site.pp\n{site}\n";
}
