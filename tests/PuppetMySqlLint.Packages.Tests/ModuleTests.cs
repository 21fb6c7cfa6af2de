using TestUtilities;
using static VerifyXunit.Verifier;

namespace PuppetMySqlLint.Packages.Tests;

/// <summary>The module from its package, in real PowerShell: saved from a repository of packages as from a gallery, imported and used.</summary>
[Collection(nameof(PackedFeed))]
public sealed class ModuleTests(PackedFeed feed)
{
    private readonly Pwsh _pwsh = new(feed);

    [Fact]
    public async Task It_is_found_by_name_and_lints()
    {
        var output = await RunAsync(
            Repository.Root, "-Command",
            "(Invoke-PuppetMySqlLint samples/incident -Severity Error | Sort-Object RuleId).RuleName; (Get-Command -Module PuppetMySqlLint).Count; (Get-Module PuppetMySqlLint).PrivateData.PSData.Prerelease; (Get-Help Get-PuppetLookup).Synopsis.Trim()");

        Assert.Equal(["semi-sync-waits-for-missing-replica", "semi-sync-time-out-too-long", "8", $"test{Environment.ProcessId}", "Gets what Hiera answers for keys on nodes."], output.Trim().Split('\n'));
    }

    [Fact]
    public async Task It_runs_what_was_compiled_for_this_machine()
    {
        var output = await RunAsync(
            Repository.Root, "-Command",
            "$null = Get-PuppetMySqlRule; [System.AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq 'PuppetMySqlLint' } | ForEach-Object Location");

        Assert.EndsWith("/dependencies/linux-x64/PuppetMySqlLint.dll", output.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repository_is_audited()
    {
        var (code, output) = await RunSampleAsync("Export-Audit.ps1", "incident", "-OutputFolder", Path.Combine(feed.Folder, "audit"));

        Assert.Equal(0, code);
        await Verify(output);
        Assert.Equal(["audit.md", "audit.sarif"], Directory.EnumerateFiles(Path.Combine(feed.Folder, "audit")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("incident", 1)]
    [InlineData("healthy", 0)]
    public async Task A_gate_lets_through_what_is_sound(string sample, int code)
    {
        var (actual, output) = await RunSampleAsync("Test-Deployment.ps1", sample);

        Assert.Equal(code, actual);
        await Verify(output).UseTextForParameters(sample);
    }

    [Fact]
    public async Task Two_revisions_are_compared()
    {
        var folder = CopyOf("incident", "compared");
        string[] identity = ["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
        await PackedFeed.RunAsync(folder, "git", "init", "--quiet");
        await CommitAsync();
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("samples/healthy"), "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(folder, Path.GetRelativePath(Repository.PathTo("samples/healthy"), file)), overwrite: true);
        await CommitAsync();

        await Verify(await ListAsync(folder, "Compare-Model.ps1", ". -Before HEAD~1"));

        async Task CommitAsync()
        {
            await PackedFeed.RunAsync(folder, "git", "add", "--all");
            await PackedFeed.RunAsync(folder, "git", [.. identity, "commit", "--quiet", "--message", "A revision"]);
        }
    }

    [Fact]
    public async Task Replicas_without_a_source_are_listed()
    {
        var folder = CopyOf("incident", "dangling");
        var data = Path.Combine(folder, "data/role/mysql_replica.yaml");
        await File.WriteAllTextAsync(data, (await File.ReadAllTextAsync(data)).Replace("db01.bazaar.example", "db03.bazaar.example", StringComparison.Ordinal));

        await Verify(await ListAsync(folder, "Find-DanglingReplica.ps1", "."));
    }

    private async Task<(int Code, string Output)> RunSampleAsync(string script, params string[] arguments)
    {
        var (code, output) = await _pwsh.RunAsync(Repository.PathTo("samples"), ["-File", $"powershell/{script}", .. arguments]);
        return (code, Tidy(output));
    }

    /// <summary>What a script of the samples gives, property by property.</summary>
    private async Task<string> ListAsync(string folder, string script, string arguments) =>
        Tidy(await RunAsync(folder, "-Command", $"& '{Repository.PathTo("samples/powershell", script).Replace("'", "''", StringComparison.Ordinal)}' {arguments} | Format-List"));

    private static string Tidy(string output) => string.Join('\n', output.Split('\n').Select(static l => l.TrimEnd())).Trim('\n') + "\n";

    private async Task<string> RunAsync(string folder, params string[] arguments)
    {
        var (code, output) = await _pwsh.RunAsync(folder, arguments);
        Assert.True(code == 0, output);
        return output;
    }

    private string CopyOf(string sample, string name)
    {
        var copy = feed.Copy($"samples/{sample}");
        var folder = Path.Combine(feed.Folder, name);
        Directory.Move(copy, folder);
        return folder;
    }
}
