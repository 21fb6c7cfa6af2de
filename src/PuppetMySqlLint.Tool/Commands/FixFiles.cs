using DiffPlex.Renderer;

namespace PuppetMySqlLint.Tool;

/// <summary>What fixes make of files on disk: written in one go each, or shown.</summary>
internal static class FixFiles
{
    /// <summary>Writes the files that changed, unless somebody has changed them since they were read.</summary>
    public static void Write(Terminal terminal, FixResult fixes, string folder)
    {
        foreach (var file in fixes.Files)
        {
            try
            {
                if (!file.WriteTo(folder))
                    throw new UsageException($"'{file.Before.Path}' has changed while it was read: nothing more is written; run it again");
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"'{file.Before.Path}' cannot be written, and is as it was: {exception.Message}");
            }
        }
        Say(terminal, fixes, "fixed");
    }

    /// <summary>Shows the changes as a unified diff. It is for people: what may be a secret is blacked out, in lines that only stand near a change all values are.</summary>
    /// <returns>The exit code: 1 if there is anything to change, as <c>diff</c> has it.</returns>
    public static int WriteDiff(Terminal terminal, FixResult fixes, ColorChoice color)
    {
        using var writer = terminal.OpenWriter();
        var console = terminal.WantsColor(color);
        foreach (var file in fixes.Files)
        {
            foreach (var line in UnidiffRenderer.GenerateUnidiff(file.Before.Text, file.After.Text, $"a/{file.Path}", $"b/{file.Path}").ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
            {
                var shown = WithoutSecrets(line);
                writer.WriteLine(console ? Colored(shown) : shown);
            }
        }
        Say(terminal, fixes, "would be fixed");
        return fixes.Files.IsEmpty ? ExitCode.Clean : ExitCode.Findings;
    }

    private static void Say(Terminal terminal, FixResult fixes, string done)
    {
        foreach (var applied in fixes.Applied)
            terminal.Error.WriteLine($"{done}: {applied.Diagnostic.Id} {applied.Diagnostic.Location}: {applied.Fix.Title}");
        foreach (var left in fixes.Left)
            terminal.Error.WriteLine($"left: {left.Diagnostic.Id} {left.Diagnostic.Location}: {left.Fix.Title}: {left.Reason}");
    }

    private static string WithoutSecrets(string line) => line switch
    {
        [' ', .. var context] => $" {SecretMask.ApplyToContext(context)}",
        ['+' or '-', .. var changed] when !line.StartsWith("+++", StringComparison.Ordinal) && !line.StartsWith("---", StringComparison.Ordinal) => $"{line[0]}{SecretMask.Apply(changed)}",
        _ => line,
    };

    private static string Colored(string line) => line switch
    {
        ['+', '+', ..] or ['-', '-', ..] => $"\e[1m{line}\e[0m",
        ['+', ..] => $"\e[32m{line}\e[0m",
        ['-', ..] => $"\e[31m{line}\e[0m",
        ['@', ..] => $"\e[36m{line}\e[0m",
        _ => line,
    };
}
