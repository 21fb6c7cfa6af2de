using static VerifyXunit.Verifier;
using System.Management.Automation;

namespace PuppetMySqlLint.PowerShell.Tests;

/// <summary>Invoke-PuppetMySqlLint: what it gives and what it says where it cannot.</summary>
public class InvokeTests(Shell shell) : IClassFixture<Shell>
{
    [Theory]
    [InlineData("incident")]
    [InlineData("healthy")]
    public Task Findings_are_shown_in_a_table(string sample) => Verify(shell.Show($"Invoke-PuppetMySqlLint samples/{sample} | Sort-Object RuleId, Location")).UseTextForParameters(sample);

    [Fact]
    public Task A_finding_in_full_shows_how_its_value_came_to_be() =>
        Verify(shell.Show("Invoke-PuppetMySqlLint samples/incident -IncludeRule PML4001 | Format-List"));

    [Fact]
    public void Findings_are_objects_to_filter_and_to_group()
    {
        Assert.Equal(["PML4001", "PML4003"], shell.Run("Invoke-PuppetMySqlLint samples/incident | Where-Object Severity -eq Error | Sort-Object RuleId | ForEach-Object RuleId").AssertSuccess().Texts);
        Assert.Equal(["db01.bazaar.example.yaml 3"], shell.Run("Invoke-PuppetMySqlLint samples/incident -Severity Error, Warning | Group-Object ScriptName | ForEach-Object { \"$($_.Name) $($_.Count)\" }").AssertSuccess().Texts);
    }

    [Fact]
    public void Their_JSON_is_flat_and_small() =>
        Assert.InRange(Assert.Single(shell.Run("Invoke-PuppetMySqlLint samples/incident | ConvertTo-Json -Depth 3 -EnumsAsStrings").AssertSuccess().Texts).Length, 1000, 20_000);

    [Fact]
    public void Several_repositories_come_down_the_pipeline()
    {
        var run = shell.Run("Get-ChildItem samples -Directory | Where-Object Name -in healthy, incident | Invoke-PuppetMySqlLint -Severity Error -ResultVariable results; $results.Path | Split-Path -Leaf").AssertSuccess();

        Assert.Equal(["healthy", "incident"], run.Texts.TakeLast(2));
        Assert.Equal(4, run.Output.Count);
        Assert.Equal(2, shell.Run("Invoke-PuppetMySqlLint samples/[hi][en]* -Severity Error").AssertSuccess().Output.Count);
    }

    [Fact]
    public void Without_a_path_it_is_the_repository_around_the_current_folder() =>
        Assert.Equal(["../data/nodes/db01.bazaar.example.yaml:10:50"], shell.Run("Push-Location samples/incident/data; Invoke-PuppetMySqlLint -IncludeRule PML4001 | ForEach-Object Location; Pop-Location").AssertSuccess().Texts);

    [Theory]
    [InlineData("-IncludeRule *semi-sync-waits*", "PML4001")]
    [InlineData("-IncludeRule PML4001, PML5001 -ExcludeRule PML4*", "PML5001")]
    [InlineData("-IncludeRule PML4*, PML5* -Settings @{ rules = @{ PML4001 = 'off'; 'semi-sync-time-out-too-long' = 'off' } }", "PML5001")]
    [InlineData("-Severity Warning -Node db*", "PML5001")]
    public void What_is_reported_can_be_chosen(string parameters, string rule) =>
        Assert.Equal([rule], shell.Run($"Invoke-PuppetMySqlLint samples/incident {parameters} | ForEach-Object RuleId").AssertSuccess().Texts);

    [Fact]
    public void The_result_has_what_was_assessed()
    {
        var run = shell.Run("Invoke-PuppetMySqlLint samples/incident -Severity Error -ResultVariable result > $null; $result.IsAssessed; $result.Findings.Count; $result.Summary; $result.Nodes[2].Reason").AssertSuccess();

        Assert.Equal(["True", "2", "2 MySQL instances and 1 channel on 6 nodes, of which 6 assessed", "only samples/incident/data/nodes/db03.bazaar.example.yaml names it"], run.Texts);
    }

    [Fact]
    public void A_summary_is_for_the_host_and_not_for_the_pipeline()
    {
        var run = shell.Run("Invoke-PuppetMySqlLint samples/incident -Severity Error -ReportSummary > $null").AssertSuccess();

        Assert.Empty(run.Output);
        Assert.Equal("2 findings. Severity distribution: Error = 2, Warning = 0, Info = 0. 2 MySQL instances and 1 channel on 6 nodes, of which 6 assessed.", run.Text.Trim());
    }

    [Theory]
    [InlineData("samples/incident", 1)]
    [InlineData("samples/healthy", 0)]
    [InlineData("samples/healthy -Settings @{ expect = @{ instances = 9 } }", 4)]
    public void An_exit_code_is_given_only_if_asked_for(string arguments, int code)
    {
        shell.Host.ExitCode = null;
        shell.Run($"Invoke-PuppetMySqlLint {arguments}").AssertSuccess();
        Assert.Null(shell.Host.ExitCode);

        shell.Run($"Invoke-PuppetMySqlLint {arguments} -EnableExit").AssertSuccess();
        Assert.Equal(code, shell.Host.ExitCode);
    }

    [Fact]
    public void What_was_not_assessed_is_a_warning() =>
        Assert.Contains("9 MySQL instances were expected", Assert.Single(shell.Run("Invoke-PuppetMySqlLint samples/healthy -Settings @{ expect = @{ instances = 9 } }").AssertSuccess().Warnings), StringComparison.Ordinal);

    [Fact]
    public void Who_has_seen_enough_stops_the_run() =>
        Assert.Single(shell.Run("Invoke-PuppetMySqlLint samples/incident | Select-Object -First 1").AssertSuccess().Output);

    [Theory]
    [InlineData("no/such/folder", "PathNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("-LiteralPath samples/[hi]*", "PathNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("env:PATH", "NotOnDisk", ErrorCategory.InvalidArgument)]
    [InlineData("README.md", "NotAFolder", ErrorCategory.InvalidArgument)]
    [InlineData("docs", "NotAControlRepo", ErrorCategory.InvalidArgument)]
    [InlineData("samples/incident -Facts no-facts", "PathNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("samples/incident -Settings no-settings.yaml", "PathNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("samples/incident -Settings 7", "WrongSettings", ErrorCategory.InvalidType)]
    [InlineData("samples/incident -Node x*", "NodeNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("samples/incident -IncludeRule semi-sync-waits-for-missing-replika", "RuleNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("samples/incident -EyamlPrivateKey README.md", "KeyNotReadable", ErrorCategory.InvalidData)]
    [InlineData("samples/incident -AllowUnsafeFix", "UnsafeFixWithoutFix", ErrorCategory.InvalidArgument)]
    public void What_cannot_be_done_is_an_error_with_id_category_and_target(string arguments, string id, ErrorCategory category) =>
        Assert.NotNull(shell.Run($"Invoke-PuppetMySqlLint {arguments}").AssertError(id, category).TargetObject);

    [Fact]
    public void A_rule_that_was_mistyped_is_guessed() => Assert.Equal(
        "-IncludeRule: There is no rule 'semi-sync-waits-for-missing-replika'; did you mean semi-sync-waits-for-missing-replica?",
        shell.Run("Invoke-PuppetMySqlLint samples/incident -IncludeRule semi-sync-waits-for-missing-replika").AssertError("RuleNotFound", ErrorCategory.ObjectNotFound).ToString());

    [Fact]
    public void One_path_that_is_wrong_does_not_keep_from_the_others()
    {
        var run = shell.Run("'no/such/folder', 'samples/incident' | Invoke-PuppetMySqlLint -Severity Error");

        run.AssertError("PathNotFound", ErrorCategory.ObjectNotFound);
        Assert.Equal(2, run.Output.Count);
    }

    [Fact]
    public void What_takes_longer_shows_how_far_it_is()
    {
        shell.Run("Invoke-PuppetMySqlLint samples/incident -ThrottleLimit 1").AssertSuccess();

        // A quick run may be through before there is anything to show; what is shown goes away.
        var records = shell.Host.Progress.ToArray();
        Assert.All(records, static r => Assert.StartsWith("Linting ", r.Activity, StringComparison.Ordinal));
        Assert.True(records is [] or [.., { RecordType: ProgressRecordType.Completed }]);
    }

    [Fact]
    public void Stopping_the_pipeline_stops_the_run()
    {
        using var own = new Shell();
        using var running = System.Management.Automation.PowerShell.Create(own.Runspace);
        // The first finding stops the pipeline from another thread, as Ctrl+C does, while more are to come.
        running.AddScript("Invoke-PuppetMySqlLint samples/incident | ForEach-Object { $shell.BeginStop($null, $null) > $null; Start-Sleep -Seconds 600 }");
        own.Runspace.SessionStateProxy.SetVariable("shell", running);

        running.Invoke();

        Assert.Equal(PSInvocationState.Stopped, running.InvocationStateInfo.State);
    }
}
