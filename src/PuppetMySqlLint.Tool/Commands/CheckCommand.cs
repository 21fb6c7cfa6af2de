using System.CommandLine;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tool;

/// <summary><c>check</c>: finds what is wrong.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "check",
            """
            Finds what is wrong with the MySQL replication that a control repo declares.

            Examples:
              puppet-mysql-lint check                                        the control repo around the current folder
              puppet-mysql-lint check control-repo --facts facts/            with facts of the nodes from another folder
              puppet-mysql-lint check --modulepath /etc/puppetlabs/code/modules
              puppet-mysql-lint check --node 'db*' --min-confidence definite
              puppet-mysql-lint check --format sarif --output lint.sarif     for code hosts and editors
              puppet-mysql-lint check --diff --unsafe-fixes                  what fixes would change
              puppet-mysql-lint check --baseline lint-baseline.json --write-baseline
              puppet-mysql-lint check --watch                                again at every change
            """);
        var repository = new RepositoryOptions(command);
        var options = new CheckOptions(command);
        command.SetAction((result, cancellationToken) => RunAsync(terminal, result, repository, options, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, ParseResult parsed, RepositoryOptions repositoryOptions, CheckOptions options, CancellationToken cancellationToken)
    {
        options.Check(parsed);
        var (repository, configuration) = await repositoryOptions.OpenAsync(parsed, terminal, path: null, cancellationToken).ConfigureAwait(false);
        if (parsed.GetValue(options.StdinPath) is { } path)
            repository = EditorBuffer.Put(repository, path, terminal);
        var baseline = BaselineFiles.Read(parsed, options, terminal);
        var lintOptions = options.ToLintOptions(parsed, configuration, baseline, repositoryOptions.Jobs(parsed));
        var wantsFixes = parsed.GetValue(options.Fix) || parsed.GetValue(options.Diff);
        if (parsed.GetValue(options.Watch))
            return await new CheckWatch(terminal, parsed, repositoryOptions, options).RunAsync(repository, lintOptions, cancellationToken).ConfigureAwait(false);
        LintResult result;
        FixResult? fixes = null;
        using (var progress = repositoryOptions.Progress(parsed, terminal))
        {
            if (wantsFixes)
                fixes = await Linter.Create().FixAsync(repository, new FixOptions { IncludeUnsafe = parsed.GetValue(options.UnsafeFixes) }, lintOptions, progress, cancellationToken).ConfigureAwait(false);
            result = fixes?.Result ?? await Linter.Create().LintAsync(repository, lintOptions, progress, cancellationToken).ConfigureAwait(false);
        }
        if (!lintOptions.Nodes.IsEmpty && !result.Ledger.Nodes.Any(n => lintOptions.Nodes.Any(glob => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(glob, n.Certname))))
            throw new UsageException($"no node matches --node {string.Join(", ", lintOptions.Nodes)}; the repository knows {result.Ledger.Nodes.Length}");
        if (parsed.GetValue(options.Stats))
            WriteTimes(terminal, result);
        if (parsed.GetValue(options.WriteBaseline))
            return BaselineFiles.Write(parsed, options, terminal, result);
        if (fixes is not null && parsed.GetValue(options.Diff))
            return FixFiles.WriteDiff(terminal, fixes, options.Color.Of(parsed));
        if (fixes is not null)
            FixFiles.Write(terminal, fixes, repositoryOptions.FolderOf(parsed, terminal));
        Write(terminal, parsed, options, result);
        return CodeOf(result, options.Threshold(parsed));
    }

    private static void WriteTimes(Terminal terminal, LintResult result)
    {
        foreach (var (analyzer, time) in result.AnalyzerTimes.OrderByDescending(static t => t.Value).ThenBy(static t => t.Key, StringComparer.Ordinal))
            terminal.Error.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{time.TotalMilliseconds,9:F1} ms  {analyzer}"));
    }

    internal static int CodeOf(LintResult result, Severity? threshold)
    {
        if (result.Diagnostics.Any(static d => d.Id == AnalysisDescriptors.AnalyzerFailed.Id))
            return ExitCode.Internal;
        if (result.Configuration.Diagnostics.Any(static d => d.Severity == Severity.Error))
            return ExitCode.Usage;
        if (threshold is { } least && result.WorstSeverity >= least)
            return ExitCode.Findings;
        return result.Ledger.IsAssessed ? ExitCode.Clean : ExitCode.NotAssessed;
    }

    internal static void Write(Terminal terminal, ParseResult parsed, CheckOptions options, LintResult result)
    {
        var file = parsed.GetValue(options.Output);
        using var stream = file is null ? null : OpenFile(Path.Combine(terminal.CurrentDirectory, file), file);
        switch (parsed.GetValue(options.Format))
        {
            case var name when ReportFormat.Find(name!) is { } format:
                format.Write(result, stream ?? terminal.Output);
                break;
            default:
                using (var writer = terminal.OpenWriter(stream))
                {
                    var wantsColor = stream is null ? terminal.WantsColor(options.Color.Of(parsed)) : options.Color.Of(parsed) == ColorChoice.Always;
                    HumanReport.Write(result, wantsColor ? new ColorReportWriter(writer) : new PlainReportWriter(writer), new HumanReportOptions
                    {
                        Width = terminal.Width,
                        ShowUnknown = parsed.GetValue(options.ShowUnknown) || parsed.GetValue(options.Verbose),
                        IsQuiet = parsed.GetValue(options.Quiet),
                    });
                }
                break;
        }
    }

    private static FileStream OpenFile(string path, string written)
    {
        try
        {
            return File.Create(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--output: '{written}' cannot be written: {exception.Message}");
        }
    }
}
