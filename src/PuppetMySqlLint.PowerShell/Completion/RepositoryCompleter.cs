using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.PowerShell;

/// <summary>Completes what is in the control repo that the command line names, or in the one around the current folder.</summary>
public abstract class RepositoryCompleter : IArgumentCompleter
{
    private protected RepositoryCompleter()
    {
    }

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        ArgumentNullException.ThrowIfNull(fakeBoundParameters);
        try
        {
            var word = Word.Of(wordToComplete);
            return Open(fakeBoundParameters) is { } compiler
                ? [.. Candidates(compiler).Where(c => word.IsBegun(c.Text)).Select(c => word.Complete(c.Text, c.ToolTip)).DistinctBy(static c => c.ListItemText)]
                : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or RuntimeException)
        {
            return []; // Who types a path that is not there yet is not helped by an error.
        }
    }

    private protected abstract IEnumerable<(string Text, string ToolTip)> Candidates(CatalogCompiler compiler);

    private static CatalogCompiler? Open(IDictionary parameters)
    {
        using var shell = System.Management.Automation.PowerShell.Create(RunspaceMode.CurrentRunspace);
        var folder = Texts(parameters[nameof(RepositoryCommand.LiteralPath)] ?? parameters["Path"]).FirstOrDefault();
        if (Resolve(shell, folder ?? ".") is not { } start || (folder is null ? LintWorkspace.FindFolder(start) : start) is not { } repository || !Directory.Exists(repository))
            return null;
        var options = new LintWorkspaceOptions
        {
            ConfigurationFile = parameters[nameof(RepositoryCommand.Settings)] is string settings && Resolve(shell, settings) is { } file && File.Exists(file) ? file : null,
            Repository = new ControlRepositoryOptions
            {
                EnvironmentName = parameters[nameof(RepositoryCommand.EnvironmentName)] as string ?? "production",
                Facts = [.. Texts(parameters[nameof(RepositoryCommand.Facts)]).Select(f => Resolve(shell, f)).OfType<string>().Where(static f => System.IO.Path.Exists(f))],
            },
        };
        return new CatalogCompiler(LintWorkspace.OpenAsync(repository, options).GetAwaiter().GetResult().Repository);
    }

    private static string? Resolve(System.Management.Automation.PowerShell shell, string path)
    {
        shell.Commands.Clear();
        return shell.AddCommand("Microsoft.PowerShell.Core\\ForEach-Object").AddParameter("Process", ScriptBlock.Create("$ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($_)"))
            .AddParameter("InputObject", path).Invoke<string>().FirstOrDefault();
    }

    private static IEnumerable<string> Texts(object? value) => value switch
    {
        null => [],
        string text => [text],
        IEnumerable list => list.Cast<object>().Select(static o => o.ToString()!),
        _ => [],
    };
}
