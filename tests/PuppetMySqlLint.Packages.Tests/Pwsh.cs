namespace PuppetMySqlLint.Packages.Tests;

/// <summary>Real PowerShell, with the module as a gallery gives it.</summary>
public sealed class Pwsh(PackedFeed feed)
{
    private const string Version = "7.6.9";

    private string Program => Path.Combine(feed.Folder, "pwsh", "pwsh");

    /// <summary>Runs a script file or a command in a folder.</summary>
    /// <returns>Exit code and all that it wrote.</returns>
    public async Task<(int Code, string Output)> RunAsync(string folder, params string[] arguments)
    {
        if (!File.Exists(Program))
            await InstallAsync();
        // One session knows the module's folder alone, besides PowerShell's own.
        return await PackedFeed.TryAsync(folder, "env", [$"PSModulePath={Path.Combine(feed.Folder, "modules")}", "NO_COLOR=1", "COLUMNS=150", Program, "-NoProfile", "-NonInteractive", .. arguments]);
    }

    private async Task InstallAsync()
    {
        await PackedFeed.RunAsync(feed.Folder, "dotnet", "tool", "install", "PowerShell", "--version", Version, "--tool-path", Path.Combine(feed.Folder, "pwsh"));
        var save = $"Register-PSResourceRepository -Name feed -Uri '{Path.Combine(feed.Packages, "module")}' -Trusted; "
            + $"Save-PSResource PuppetMySqlLint -Repository feed -Prerelease -Path '{Directory.CreateDirectory(Path.Combine(feed.Folder, "modules")).FullName}'; Unregister-PSResourceRepository feed";
        await PackedFeed.RunAsync(feed.Folder, Program, "-NoProfile", "-NonInteractive", "-Command", $"$ErrorActionPreference = 'Stop'; {save}");
    }
}
