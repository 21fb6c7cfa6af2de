using System.Collections.Immutable;
using System.CommandLine;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tool;

/// <summary><c>check --watch</c>: reports again whenever something changes, and works out again only what the change touches.</summary>
internal sealed class CheckWatch(Terminal terminal, ParseResult parsed, RepositoryOptions repositoryOptions, CheckOptions options)
{
    private const int MostShown = 3;

    private readonly Linter _linter = Linter.Create();

    /// <summary>Reports until it is stopped.</summary>
    /// <returns>The exit code of the last report.</returns>
    public async Task<int> RunAsync(ControlRepository repository, LintOptions lintOptions, CancellationToken cancellationToken)
    {
        // Reports show paths as they are seen from the current folder, and so is the repository's own.
        var folder = Path.GetFullPath(Path.Combine(terminal.CurrentDirectory, repository.Files.GetDisplayPath(RepoPath.Root)));
        var changes = terminal.Watch(folder, cancellationToken);
        var result = await ReportAsync(repository, lintOptions, cancellationToken).ConfigureAwait(false);
        try
        {
            await foreach (var batch in changes.ConfigureAwait(false))
            {
                var (next, changed) = DiskChanges.Put(repository, folder, batch, cancellationToken);
                if (changed.IsEmpty)
                    continue;
                if (batch.Any(static p => Path.GetFileName(p) == LintConfiguration.FileName))
                {
                    (repository, var configuration) = await repositoryOptions.OpenAsync(parsed, terminal, path: null, cancellationToken).ConfigureAwait(false);
                    lintOptions = options.ToLintOptions(parsed, configuration, lintOptions.Baseline, lintOptions.Jobs);
                }
                else
                {
                    (repository, lintOptions) = (next, lintOptions with { Previous = result });
                }
                await terminal.Error.WriteLineAsync($"changed: {Names(changed)}").ConfigureAwait(false);
                result = await ReportAsync(repository, lintOptions, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped, which is how it ends.
        }
        return CheckCommand.CodeOf(result, options.Threshold(parsed));
    }

    private async Task<LintResult> ReportAsync(ControlRepository repository, LintOptions lintOptions, CancellationToken cancellationToken)
    {
        LintResult result;
        using (var progress = repositoryOptions.Progress(parsed, terminal))
            result = await _linter.LintAsync(repository, lintOptions, progress, cancellationToken).ConfigureAwait(false);
        CheckCommand.Write(terminal, parsed, options, result);
        return result;
    }

    private static string Names(ImmutableArray<string> paths) =>
        paths.Length <= MostShown ? string.Join(", ", paths) : $"{string.Join(", ", paths.Take(MostShown))} and {paths.Length - MostShown} more";
}
