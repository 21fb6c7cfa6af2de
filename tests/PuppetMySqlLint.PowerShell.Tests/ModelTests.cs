using System.Management.Automation;
using static VerifyXunit.Verifier;

namespace PuppetMySqlLint.PowerShell.Tests;

/// <summary>The commands that show what the repository means: as a console shows it, and as objects.</summary>
public class ModelTests(Shell shell) : IClassFixture<Shell>
{
    [Theory]
    [InlineData("model", "Get-PuppetMySqlModel samples/incident; Get-PuppetMySqlModel samples/healthy")]
    [InlineData("instance", "Get-PuppetMySqlModel samples/incident -Node db02* | Format-List")]
    [InlineData("options", "(Get-PuppetMySqlModel samples/incident -Node db01*).Options")]
    [InlineData("option", "(Get-PuppetMySqlModel samples/incident -Node db01*).GetOption('server-id') | Format-List")]
    [InlineData("accounts", "(Get-PuppetMySqlModel samples/incident).Accounts")]
    [InlineData("topology", "Get-PuppetMySqlTopology samples/incident; Get-PuppetMySqlTopology samples/healthy")]
    [InlineData("channels", "(Get-PuppetMySqlTopology samples/healthy).Channels")]
    [InlineData("channel", "(Get-PuppetMySqlTopology samples/incident).Channels | Format-List")]
    [InlineData("result", "Invoke-PuppetMySqlLint samples/incident -ResultVariable result > $null; $result; $result | Format-List; $result.Nodes")]
    [InlineData("catalog", "Get-PuppetCatalog samples/incident; Get-PuppetCatalog samples/healthy -Node db01* | Format-List")]
    [InlineData("resources", "(Get-PuppetCatalog samples/incident -Node db01*).FindResources('mysql_grant')")]
    [InlineData("resource", "(Get-PuppetCatalog samples/incident -Node db01*).FindResources('mysql_user') | Where-Object Title -like 'repl*' | Format-List")]
    [InlineData("lookup", "Get-PuppetLookup profile::mysql::base::server_id, no::such::key samples/incident -Node db0*")]
    [InlineData("lookup-explained", "Get-PuppetLookup profile::mysql::base::options samples/incident -Node db01* -Explain -OutVariable lookup | Format-List; $lookup.Leaves; $lookup.Searched")]
    [InlineData("rules", "Get-PuppetMySqlRule PML4*; Get-PuppetMySqlRule semi-sync-waits-for-missing-replica | Format-List")]
    [InlineData("trees", "Get-PuppetSyntaxTree samples/incident/manifests/*.pp, samples/incident/site-modules/profile/templates/*.epp")]
    public Task What_the_console_shows(string name, string script) => Verify(shell.Show(script)).UseTextForParameters(name);

    [Fact]
    public void A_result_has_the_model_that_its_run_made()
    {
        var run = shell.Run("Invoke-PuppetMySqlLint samples/incident -ResultVariable result > $null; ($result | Get-PuppetMySqlModel).Node; ($result | Get-PuppetMySqlTopology).Primaries").AssertSuccess();

        Assert.Equal(["db01.bazaar.example", "db02.bazaar.example", "db01.bazaar.example"], run.Texts);
    }

    [Fact]
    public void Values_are_those_of_PowerShell()
    {
        var run = shell.Run("""
            $value = (Get-PuppetLookup profile::mysql::base::options samples/incident -Node db01*).Value
            $value.mysqld.max_connections.GetType().Name; $value.mysqld.long_query_time.GetType().Name; $value.mysqld.gtid_mode; $null -eq $value.mysqld.ssl
            (Get-PuppetLookup profile::mysql::primary::replicas samples/incident -Node db01*).Value.Keys
            """).AssertSuccess();

        Assert.Equal(["Int64", "Double", "ON", "True", "db02.bazaar.example", "db03.bazaar.example"], run.Texts);
    }

    [Fact]
    public void Secrets_are_not_in_what_is_shown_nor_in_JSON()
    {
        var run = shell.Run("""
            $user = (Get-PuppetCatalog samples/incident -Node db01*).FindResources('mysql_user') | Select-Object -First 1
            $user.Parameters['password_hash'].ToString(); $user.Parameters['password_hash'].IsSecret; $user | ConvertTo-Json -Depth 4
            """).AssertSuccess().Texts.ToList();

        Assert.Equal(["[secret]", "True"], run.Take(2));
        Assert.Contains("\"IsSecret\": true", run[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Nodes_are_in_a_tree_of_their_kind()
    {
        var run = shell.Run("(Get-PuppetSyntaxTree samples/incident/manifests/site.pp).FindNodes('NodeDefinition').Count; (Get-ChildItem samples/incident/manifests/*.pp | Get-PuppetSyntaxTree).IsValid").AssertSuccess();

        Assert.Equal(["5", "True"], run.Texts);
    }

    [Theory]
    [InlineData("Get-PuppetMySqlRule no-such-rule", "RuleNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("Get-PuppetMySqlModel samples/incident -Node x*", "NodeNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("Get-PuppetCatalog samples/incident -Node x*", "NodeNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("Get-PuppetLookup key no/such/folder", "PathNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("Get-PuppetSyntaxTree no-such-file.pp", "PathNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("Get-PuppetSyntaxTree samples", "NotAFile", ErrorCategory.InvalidArgument)]
    public void What_is_not_there_is_an_error(string script, string id, ErrorCategory category) => shell.Run(script).AssertError(id, category);

    [Fact]
    public void Rules_can_be_chosen()
    {
        Assert.Equal(["PML2001"], shell.Run("Get-PuppetMySqlRule -Category identity -Severity Error | Where-Object HasFix | Select-Object -First 1 | ForEach-Object Id").AssertSuccess().Texts);
        Assert.Equal(["True", "True"], shell.Run("(Get-PuppetMySqlRule -IncludeCode).Count -gt (Get-PuppetMySqlRule).Count; (Get-PuppetMySqlRule PML4001).GetPage().Contains('## Why is this bad')").AssertSuccess().Texts);
        Assert.Equal(["semi-sync-waits-for-missing-replica"], shell.Run("Invoke-PuppetMySqlLint samples/incident -IncludeRule PML4001 | Get-PuppetMySqlRule | ForEach-Object Name").AssertSuccess().Texts);
    }
}
