using PuppetMySqlLint.Testing;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

public class ReportHostIsNobodyTests
{
    private const string Rule = "report-host-is-nobody";

    private static readonly LintTest Test = Servers.Test(Rule);

    [Theory]
    [InlineData("report_host: [|localhost|]", "whoever looks there finds itself")]
    [InlineData("report-host: [|127.0.0.1|]", "whoever looks there finds itself")]
    [InlineData("report_host: [|'::1'|]", "whoever looks there finds itself")]
    [InlineData("report_host: [|db03.example.com|]", "no such server is there to be found: no node bears that name")]
    [InlineData("report_host: [|db01.example.com|]", "that is db01.example.com, another machine")]
    public async Task A_name_that_leads_elsewhere_is_found(string option, string consequence)
    {
        var result = await Test.VerifyAsync(Servers.Site("db01", "db02 < db01") + Servers.Options("db01", "server_id: 1") + Servers.Options("db02", option));

        Assert.Contains(consequence, result.Diagnostics.Single(static d => d.Descriptor.Name == Rule).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_name_is_found() => await Test.VerifyAsync(Servers.Inline("[|\"[mysqld]\\nreport_host =\\n\"|]"));

    [Fact]
    public async Task Two_that_report_one_name_from_one_line_are_one_finding()
    {
        var result = await Test.VerifyAsync(
            Servers.Site("db01", "db02 < db01") + "=== data/common.yaml\nmysql::server::override_options: { mysqld: { report_host: [|db01.example.com|] } }\n");

        var finding = result.Diagnostics.Single(static d => d.Descriptor.Name == Rule);
        Assert.Equal("db01.example.com db02.example.com", string.Join(' ', finding.Nodes));
        Assert.Equal("report_host = db01.example.com on db01.example.com and db02.example.com: db01.example.com and db02.example.com report the same name and port, and others take them for one server", finding.Message);
    }

    [Fact]
    public async Task Only_the_one_that_bears_a_stranger_s_name_is_to_blame() => await Test.VerifyAsync(
        Servers.Site("db01", "db02 < db01") + Servers.Options("db01", "report_host: db01.example.com") + Servers.Options("db02", "report_host: [|db01|]"));

    [Theory]
    [InlineData("report_host: db02.example.com")]
    [InlineData("report_host: db02")]
    [InlineData("report_host: \"%{trusted.certname}\"")]
    [InlineData("port: 3307")]
    public async Task Its_own_name_is_silent(string option) =>
        await Test.VerifyAsync(Servers.Site("db01", "db02 < db01") + Servers.Options("db01", "report_host: db01.example.com") + Servers.Options("db02", option));

    [Fact]
    public async Task An_address_is_judged_where_the_servers_own_are_known()
    {
        var unknown = await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", "report_host: 10.0.0.1"));
        Assert.Contains(unknown.Ledger.Undecided, static u => u.Rule.Name == Rule);

        const string facts = "=== facts/db01.example.com.json\n{ \"facterversion\": \"4.3.0\", \"networking\": { \"ip\": \"10.0.0.1\" } }\n";
        await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", "report_host: 10.0.0.1") + facts);
        await (Test with { AllowPossible = true }).VerifyAsync(Servers.Site("db01") + Servers.Options("db01", "report_host: [|10.0.0.7|]") + facts);
    }

    [Fact]
    public async Task Outside_a_complete_domain_it_is_possible_and_an_external_host_is_silent()
    {
        var files = Servers.Site("db01") + Servers.Options("db01", "report_host: [|vip.elsewhere.test|]");
        var result = await (Test with { AllowPossible = true }).VerifyAsync(files);
        Assert.Equal(Confidence.Possible, result.Diagnostics.Single(static d => d.Descriptor.Name == Rule).Confidence);

        await (Test with { Configuration = "inventory: { external: [vip.elsewhere.test] }\n" }).VerifyAsync(Servers.Site("db01") + Servers.Options("db01", "report_host: vip.elsewhere.test"));
    }

    [Fact]
    public async Task Where_the_members_look_for_each_other_it_is_an_error()
    {
        var result = await Test.VerifyAsync(Servers.Site("db01") + Servers.Options("db01", "group_replication_group_name: 8d2b7e3c-0d39-4d5c-a6d1-52a7b3b8f001\nreport_host: [|localhost|]"));

        Assert.Equal(Severity.Error, result.Diagnostics.Single(static d => d.Descriptor.Name == Rule).Severity);
    }

    [Fact]
    public async Task A_name_that_is_not_known_stands_in_the_ledger()
    {
        var result = await Test.VerifyAsync("=== manifests/site.pp\nnode 'db01.example.com' { class { 'mysql::server': override_options => { 'mysqld' => { 'report_host' => $facts['x'] } } } }\n");

        Assert.Contains(result.Ledger.Undecided, static u => u.Rule.Name == Rule);
    }
}
