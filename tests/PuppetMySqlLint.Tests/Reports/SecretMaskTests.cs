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

    [Theory]
    [InlineData("p::pw: hunter2")]
    [InlineData("  - db_pass: hunter2")]
    [InlineData("conn: mysql://root:hunter2@h/db")]
    [InlineData("dsn: 'h=x,p=hunter2'")]
    [InlineData("  String $pw = 'hunter2',")]
    public void Of_a_line_nearby_no_value_is_shown(string line)
    {
        var masked = SecretMask.ApplyToContext(SourceText.From(line), 1);
        Assert.DoesNotContain("hunter2", masked, StringComparison.Ordinal);
        Assert.Equal(line.Length, masked.Length);
    }

    [Theory]
    [InlineData("    rpl_semi_sync_source_enabled: 'ON'")]
    [InlineData("    # finance does not want us to fall back")]
    [InlineData("profile::mysql::primary::replicas:")]
    [InlineData("  db02.example.com: {}")]
    [InlineData("max_connections: 400")]
    [InlineData("class role::unused {")]
    public void Of_a_line_nearby_names_switches_and_numbers_are_shown(string line) => Assert.Equal(line, SecretMask.ApplyToContext(SourceText.From(line), 1));

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
