using System.CommandLine;

namespace PuppetMySqlLint.Tool;

/// <summary>The command line as a whole.</summary>
internal static class Application
{
    /// <summary>Runs one command.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            var result = CreateRoot(terminal).Parse(arguments);
            if (result.Errors.Count > 0)
            {
                foreach (var error in result.Errors)
                    await terminal.Error.WriteLineAsync($"puppet-mysql-lint: {error.Message}").ConfigureAwait(false);
                await terminal.Error.WriteLineAsync($"Try: {HelpHint(result)}").ConfigureAwait(false);
                return ExitCode.Usage;
            }
            var output = terminal.OpenWriter();
            await using var closing = output.ConfigureAwait(false);
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = terminal.Error };
            return await result.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
        catch (UsageException exception)
        {
            await terminal.Error.WriteLineAsync($"puppet-mysql-lint: {exception.Message}").ConfigureAwait(false);
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("puppet-mysql-lint: stopped").ConfigureAwait(false);
            return ExitCode.Internal;
        }
        catch (IOException exception) when (exception is not FileNotFoundException)
        {
            // Standard output was closed, as head(1) does: whoever reads has what they wanted.
            return IsBrokenPipe(exception) ? ExitCode.Clean : await ReportBugAsync(terminal, exception).ConfigureAwait(false);
        }
        catch (Exception exception) // The last resort: a bug is told as such, with what is needed to mend it.
        {
            return await ReportBugAsync(terminal, exception).ConfigureAwait(false);
        }
    }

    private static RootCommand CreateRoot(Terminal terminal)
    {
        var root = new RootCommand(
            """
            Finds what is wrong with the MySQL replication that a Puppet control repo declares, before it is deployed.

            Examples:
              puppet-mysql-lint check                              the control repo around the current folder
              puppet-mysql-lint check control-repo --facts facts/  another one, with facts from a folder
              puppet-mysql-lint check --format sarif --output lint.sarif
              puppet-mysql-lint explain PML4001                    why that is wrong and what to do

            Exit codes: 0 clean · 1 findings at or above --fail-on · 2 wrong usage or configuration · 3 a bug in this program ·
            4 too little could be assessed
            """);
        foreach (var command in CommandTable.Create(terminal))
            root.Subcommands.Add(command);
        return root;
    }

    private static string HelpHint(ParseResult result)
    {
        var command = result.CommandResult.Command;
        return command is RootCommand ? "puppet-mysql-lint --help" : $"puppet-mysql-lint {command.Name} --help";
    }

    private static bool IsBrokenPipe(IOException exception) => (exception.HResult & 0xFFFF) is 32 or 109 or 232;

    private static async Task<int> ReportBugAsync(Terminal terminal, Exception exception)
    {
        // The exception's message may hold a value of the repository, and a value may be a secret: its type and place are enough.
        await terminal.Error.WriteLineAsync(
            $"""
            puppet-mysql-lint: this is a bug in puppet-mysql-lint, not in your repository.
            Please report it with the command line, the version (puppet-mysql-lint --version) and these lines:
              {exception.GetType().FullName}
            {exception.StackTrace}
            """).ConfigureAwait(false);
        return ExitCode.Internal;
    }
}
