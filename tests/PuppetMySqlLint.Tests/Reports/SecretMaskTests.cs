using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

public class SecretMaskTests
{
    [Theory]
    [InlineData("profile::password: hunter2")]
    [InlineData("  root_password: \"hunter2\"")]
    [InlineData("'profile::mysql::primary::replication_password_hash': hunter2")]
    [InlineData("    password_hash => 'hunter2',")]
    [InlineData("$api_key = 'hunter2'")]
    [InlineData("users: { repl@db02: { password: hunter2 } }")]
    [InlineData("x: ENC[PKCS7,hunter2]")]
    [InlineData("command => \"mysql -phunter2 -e 'select 1'\"")]
    [InlineData("CREATE USER repl@db02 IDENTIFIED WITH caching_sha2_password BY 'hunter2'")]
    [InlineData("CHANGE REPLICATION SOURCE TO SOURCE_HOST = 'db01', SOURCE_PASSWORD = 'hunter2'")]
    [InlineData("mysql_password('hunter2')")]
    [InlineData("Sensitive('hunter2')")]
    public void What_may_be_secret_is_blacked_out_in_its_own_length(string line)
    {
        var masked = SecretMask.Apply(line);

        Assert.DoesNotContain("hunter2", masked, StringComparison.Ordinal);
        Assert.Equal(line.Length, masked.Length);
    }

    [Theory]
    [InlineData("mysql::server::override_options:")]
    [InlineData("    rpl_semi_sync_source_wait_for_replica_count: 2")]
    [InlineData("password_hash => $replication_password_hash,")]
    [InlineData("  repl@db03.example.com: {}")]
    public void What_is_not_stays(string line) => Assert.Equal(line, SecretMask.Apply(line));

    [Fact]
    public void Lines_of_a_secret_block_are_blacked_out()
    {
        var source = SourceText.From("profile::private_key: |\n  line one\n  line two\nother: value\n", "data/common.yaml");

        Assert.Equal("  ••••••••", SecretMask.Apply(source, 3));
        Assert.Equal("other: value", SecretMask.Apply(source, 4));
    }

    [Fact]
    public void A_hash_is_blacked_out_wherever_it_stands() =>
        Assert.Equal("x " + new string('•', 41), SecretMask.Apply("x *2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19"));
}
