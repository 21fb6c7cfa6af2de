using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;
using System.Text.RegularExpressions;
using TestUtilities;

namespace PuppetMySqlLint.PowerShell.Tests;

/// <summary>A runspace with the module, in the checkout's folder.</summary>
public sealed partial class Shell : IDisposable
{
    private readonly TestHost _host = new();
    private readonly Runspace _runspace;

    public Shell()
        : this($"Import-Module '{OtherModule.Manifest}'; Import-Module '{Manifest}'")
    {
    }

    internal Shell(string preparation)
    {
        var state = InitialSessionState.CreateDefault2();
        state.ThreadOptions = PSThreadOptions.UseCurrentThread;
        if (OperatingSystem.IsWindows())
            state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.Bypass;
        _runspace = RunspaceFactory.CreateRunspace(_host, state);
        _runspace.Open();
        Run($"Set-Location '{Repository.Root}'; {preparation}").AssertSuccess();
    }

    /// <summary>The module's folder.</summary>
    public static string ModuleFolder { get; } = Metadata("ModuleFolder");

    public static string Manifest => Path.Combine(ModuleFolder, "PuppetMySqlLint.psd1");

    /// <summary>What the build says to the tests.</summary>
    internal static string Metadata(string key) => typeof(Shell).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;

    internal TestHost Host => _host;

    internal Runspace Runspace => _runspace;

    /// <summary>Runs a script to its end.</summary>
    internal ShellResult Run(string script)
    {
        _host.TakeText();
        _host.Progress.Clear();
        using var shell = System.Management.Automation.PowerShell.Create(_runspace);
        shell.AddScript(script);
        Exception? failure = null;
        IReadOnlyList<PSObject> output = [];
        try
        {
            output = [.. shell.Invoke()];
        }
        catch (RuntimeException exception)
        {
            failure = exception;
        }
        ErrorRecord[] errors = [.. shell.Streams.Error, .. failure is RuntimeException { ErrorRecord: { } record } ? [record] : Array.Empty<ErrorRecord>()];
        return new ShellResult(output, errors, [.. shell.Streams.Warning.Select(static w => w.Message)], _host.TakeText());
    }

    /// <summary>What a console shows of a script's output, the machine's paths left out.</summary>
    internal string Show(string script)
    {
        var result = Run($"& {{ {script} }} | Out-Default");
        Assert.Empty(result.Errors);
        return string.Join('\n', Escapes().Replace(result.Text, "").Replace(Repository.Root, "…", StringComparison.Ordinal).ReplaceLineEndings("\n").Split('\n').Select(static l => l.TrimEnd())).Trim('\n') + "\n";
    }

    /// <summary>What Tab offers at the end of a line.</summary>
    internal IReadOnlyList<CompletionResult> Complete(string line)
    {
        using var shell = System.Management.Automation.PowerShell.Create(_runspace);
        return [.. CommandCompletion.CompleteInput(line, line.Length, null, shell).CompletionMatches];
    }

    public void Dispose() => _runspace.Dispose();

    [GeneratedRegex(@"\e\[[0-9;]*m", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Escapes();
}
