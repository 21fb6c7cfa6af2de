using System.CommandLine;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tool;

/// <summary>The baseline on disk.</summary>
internal static class BaselineFiles
{
    /// <summary>The baseline that is named; null if none is, or if it is to be written anew.</summary>
    public static Baseline? Read(ParseResult parsed, CheckOptions options, Terminal terminal)
    {
        var file = parsed.GetValue(options.Baseline);
        if (parsed.GetValue(options.WriteBaseline))
            return file is null ? throw new UsageException("--write-baseline wants --baseline FILE, the file to write") : null;
        if (file is null)
            return null;
        var path = Path.Combine(terminal.CurrentDirectory, file);
        try
        {
            return Baseline.Parse(SourceText.From(File.ReadAllBytes(path), file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--baseline: '{file}' cannot be read: {exception.Message} Write it with --write-baseline");
        }
    }

    /// <summary>Writes all findings of a run.</summary>
    /// <returns>The exit code.</returns>
    public static int Write(ParseResult parsed, CheckOptions options, Terminal terminal, LintResult result)
    {
        var file = parsed.GetValue(options.Baseline)!;
        var baseline = Baseline.Of(result, file);
        try
        {
            baseline.WriteFile(Path.Combine(terminal.CurrentDirectory, file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{file}' cannot be written, and is as it was: {exception.Message}");
        }
        terminal.Error.WriteLine($"wrote {baseline.Entries.Sum(static e => e.Count)} findings to {file}");
        return result.Diagnostics.Any(static d => d.Id == AnalysisDescriptors.AnalyzerFailed.Id) ? ExitCode.Internal : ExitCode.Clean;
    }
}
