using System.Text;
using PuppetMySqlLint.Testing;

namespace PuppetMySqlLint.Tests;

public class ClearTextPasswordTests
{
    private const string Rule = "clear-text-password";
    private const string Secret = "hunter2-Kx9";

    private static LintTest Test => LintTest.OfRules(Rule);

    private static string Site(string body, string data = "a: 1") => $$"""
        === manifests/site.pp
        class profile::mysql ($root_password = undef, $repl_pass = undef, $monitor_pw = undef, Hash $accounts = {}) {
          {{body}}
        }
        node 'db01.example.com' {
          include mysql::server
          include profile::mysql
        }
        === data/common.yaml
        {{data}}
        """;

    /// <summary>It is a password by what is done with it; its name says nothing, so that nothing else would hide it.</summary>
    [Fact]
    public async Task The_password_is_in_no_report_whatever_its_key_is_called()
    {
        var result = await Test.VerifyAsync(Site("$x = lookup('billing_repl') mysql_user { 'repl@10.%': password_hash => mysql_password($x) }", $"billing_repl: [|{Secret}|]"));

        using var human = new StringWriter();
        HumanReport.Write(result, new PlainReportWriter(human), new HumanReportOptions { ShowUnknown = true });
        Assert.Contains("billing_repl: •••••••••••\n", human.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, human.ToString(), StringComparison.Ordinal);
        foreach (var format in ReportFormat.All)
        {
            using var stream = new MemoryStream();
            format.Write(result, stream);
            Assert.DoesNotContain(Secret, Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
        }
    }

    public static TheoryData<string> InManifests =>
    [
        "mysql_user { 'repl@10.%': password_hash => mysql_password([|'hunter2-Kx9'|]) }",
        "mysql_user { 'repl@10.%': password_hash => mysql::password([|\"hunter2-Kx9\"|]) }",
        "mysql_user { 'repl@10.%': password_hash => Sensitive([|'hunter2-Kx9'|]) }",
        "class { 'mysql::backup': backuppassword => [|'hunter2-Kx9'|] }",
        "$pw = [|'hunter2-Kx9'|]\n  class { 'mysql::backup': backuppassword => $pw }",
        "exec { 'r': command => \"mysql -e \\\"CHANGE MASTER TO MASTER_HOST='a', MASTER_PASSWORD='[|hunter2-Kx9|]'\\\"\" }",
        "exec { 'r': command => 'mysql -uroot -p[|hunter2-Kx9|] -e \"START REPLICA\"' }",
        "exec { 'r': command => 'mysqladmin --password=[|hunter2-Kx9|] ping' }",
        "$secret = [|'hunter2-Kx9'|]\n  exec { 'r': command => \"mysql -e \\\"CHANGE REPLICATION SOURCE TO SOURCE_HOST='a', SOURCE_PASSWORD='${secret}'\\\"\" }",
        "exec { 'r': command => \"mysql -e \\\"CREATE USER 'repl'@'a' IDENTIFIED BY '[|hunter2-Kx9|]'\\\"\" }",
        "exec { 'r': command => '/bin/true', environment => ['MYSQL_PWD=[|hunter2-Kx9|]'] }",
        "file { '/root/.my.cnf': content => \"[client]\\nuser=root\\npassword=[|hunter2-Kx9|]\\n\" }",
    ];

    public static TheoryData<string> InData =>
    [
        "mysql::server::root_password: [|hunter2-Kx9|]",
        "profile::mysql::repl_pass: [|'hunter2-Kx9'|]",
        "profile::mysql::monitor_pw: [|\"hunter2-Kx9\"|]",
        "profile::mysql::accounts: { repl: { password: [|hunter2-Kx9|] } }",
        "mysql::server::override_options: { mysqld: { wsrep_sst_auth: [|'sst:hunter2-Kx9'|] } }",
        "lookup_options: { mysql::server::root_password: { convert_to: Sensitive } }\nmysql::server::root_password: [|hunter2-Kx9|]",
    ];

    public static TheoryData<string> Silent =>
    [
        "mysql_user { 'repl@10.%': password_hash => '*0123456789ABCDEF0123456789ABCDEF01234567' }",
        "mysql_user { 'repl@10.%': password_hash => '$A$005$abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghij' }",
        "mysql_user { 'repl@10.%': password_hash => lookup('nowhere', { default_value => undef }) }",
        "mysql_user { 'repl@10.%': password_hash => Deferred('vault_lookup::lookup', ['a']) }",
        "mysql_user { 'repl@10.%': password_hash => '' }",
        "exec { 'r': command => 'mysql -p\"$MYSQL_PWD\" -e \"CHANGE REPLICATION SOURCE TO SOURCE_PASSWORD=\\'$PASSWORD\\'\"' }",
        "exec { 'r': command => 'mysql -p$(cat /root/pw) --protocol=tcp -P 3306 -e \"START REPLICA\"' }",
        "exec { 'r': command => \"mysql -p${facts['pw']} -e 'START REPLICA'\" }",
        "file { '/root/.my.cnf': content => \"[client]\\nuser=root\\npassword=${facts['pw']}\\n\" }",
        "wiki::page { 'a': password => 'hunter2-Kx9' }",
    ];

    [Theory]
    [MemberData(nameof(InManifests))]
    public async Task A_password_in_a_manifest_is_found_and_never_shown(string body) => await VerifyAsync(Site(body));

    [Theory]
    [MemberData(nameof(InData))]
    public async Task A_password_in_data_is_found_and_never_shown(string data) => await VerifyAsync(Site("", data));

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task What_stands_in_a_passwords_place_is_silent(string body) => await Test.VerifyAsync(Site(body));

    [Theory]
    [InlineData("mysql::server::root_password: ENC[PKCS7,MIIBeQYJKoZIhvcNAQcDoIIBajCCAWYCAQAxggEhMIIBHQIBADAFMAACAQEw]")]
    [InlineData("mysql::server::root_password: \"%{lookup('nowhere')}\"")]
    [InlineData("mysql::server::root_password: <%= @secret %>")]
    [InlineData("mysql::server::root_password: vault:secret/mysql#root")]
    [InlineData("mysql::server::old_root_password: UNSET")]
    [InlineData("wiki::admin_password: hunter2-Kx9")]
    public async Task A_reference_in_data_is_silent(string data) => await (Test with { AllowBrokenCatalogs = true }).VerifyAsync(Site("", data));

    [Fact]
    public async Task A_default_that_data_override_is_silent() => await Test.VerifyAsync("""
        === manifests/site.pp
        class profile::mysql ($root_password = 'changeme') { class { 'mysql::server': root_password => $root_password } }
        node 'db01.example.com' { include profile::mysql }
        === data/common.yaml
        profile::mysql::root_password: '*0123456789ABCDEF0123456789ABCDEF01234567'
        """);

    [Fact]
    public async Task One_place_is_one_finding_with_all_nodes()
    {
        var result = await Test.VerifyAsync("""
            === manifests/site.pp
            class profile::mysql ($root_password) { class { 'mysql::server': root_password => $root_password } }
            node 'db01.example.com', 'db02.example.com' { include profile::mysql }
            === data/common.yaml
            profile::mysql::root_password: [|hunter2-Kx9|]
            """);
        var finding = result.Diagnostics.Single(static d => d.Descriptor.Name == Rule);
        Assert.StartsWith("the value of profile::mysql::root_password stands here in clear text", finding.Message, StringComparison.Ordinal);
        Assert.Equal(2, finding.Nodes.Length);
    }

    private static async Task VerifyAsync(string files)
    {
        var result = await Test.VerifyAsync(files);
        using var stream = new MemoryStream();
        JsonReport.Write(result, stream);
        SarifReport.Write(result, stream);
        using var human = new StringWriter();
        HumanReport.Write(result, new PlainReportWriter(human), new HumanReportOptions { ShowUnknown = true });
        Assert.DoesNotContain(Secret, Encoding.UTF8.GetString(stream.ToArray()) + human, StringComparison.Ordinal);
    }
}
