using PuppetMySqlLint.Testing;

namespace PuppetMySqlLint.Tests;

public class CommaInReplicationFilterTests
{
    private const string Rule = "comma-in-replication-filter";

    private static readonly LintTest Test = Servers.Test(Rule);

    [Theory]
    [InlineData("replicate_do_db: [|shop,crm|]", "the server takes the list for one database called \"shop,crm\", which does not exist, so that the filter lets nothing through")]
    [InlineData("replicate-ignore-db: [|'shop, crm'|]", "the server takes the list for one database called \"shop, crm\", which does not exist, so that the filter ignores nothing")]
    [InlineData("replicate_wild_do_table: [|\"shop.%,crm.%\"|]", "the server takes the list for one table called \"shop.%,crm.%\", which does not exist, so that the filter lets nothing through")]
    [InlineData("binlog-do-db: [|shop,crm|]", "the server takes the list for one database called \"shop,crm\", which does not exist, so that the filter lets nothing into the binary log")]
    public async Task A_list_in_one_option_is_found(string option, string consequence)
    {
        var result = await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", option));

        Assert.EndsWith($" on db01.example.com: {consequence}", result.Diagnostics.Single(static d => d.Descriptor.Name == Rule).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_option_files_and_in_an_array_it_is_found()
    {
        await Test.VerifyAsync(Servers.Inline("[|\"[mysqld]\\nreplicate-do-db = shop,crm\\n\"|]", Servers.MariaDb, "10.11.6"));
        await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", "replicate_do_db:\n  - shop\n  - [|'crm,hr'|]"));
    }

    [Theory]
    [InlineData("replicate_do_db: shop")]
    [InlineData("replicate_do_db: [shop, crm]")]
    [InlineData("replicate_rewrite_db: 'a->b'")]
    [InlineData("sql_mode: 'STRICT_ALL_TABLES,NO_ZERO_DATE'")]
    [InlineData("plugin_load: 'a.so,b.so'")]
    public async Task One_name_an_option_is_silent(string option) => await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", option));

    [Fact]
    public async Task A_value_that_is_not_known_stands_in_the_ledger()
    {
        var result = await Test.VerifyAsync("=== manifests/site.pp\nnode 'db01.example.com' { class { 'mysql::server': override_options => { 'mysqld' => { 'replicate_do_db' => $facts['x'] } } } }\n");

        Assert.Contains(result.Ledger.Undecided, static u => u.Rule.Name == Rule);
    }

    [Fact]
    public async Task An_array_mends_it()
    {
        await Test.VerifyFixAsync(Servers.Site("db01") + Servers.Options("db01", "replicate_do_db: [|shop, crm|]"), Servers.Options("db01", "replicate_do_db: ['shop', 'crm']"));
        await Test.VerifyFixAsync(
            "=== manifests/site.pp\nnode 'db01.example.com' { class { 'mysql::server': override_options => { 'mysqld' => { 'replicate-do-db' => [|'shop,crm'|] } } } }\n",
            "=== manifests/site.pp\nnode 'db01.example.com' { class { 'mysql::server': override_options => { 'mysqld' => { 'replicate-do-db' => ['shop', 'crm'] } } } }\n");
    }
}
