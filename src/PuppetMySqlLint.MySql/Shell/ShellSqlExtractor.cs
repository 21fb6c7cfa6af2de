using System.Collections.Immutable;

namespace PuppetMySqlLint.MySql;

/// <summary>
/// Finds SQL in shell command lines, as Puppet's <c>exec</c> runs them: <c>mysql -e "…"</c>, <c>--execute='…'</c>,
/// <c>echo "…" | mysql</c>, here-strings and here-documents, also within <c>sh -c</c>, <c>su -c</c> and behind <c>sudo</c>. Nothing is run.
/// </summary>
public static class ShellSqlExtractor
{
    /// <summary>The longest command that is looked at, in characters.</summary>
    public const int MaxLength = 65536;

    private const int MaxNesting = 4;

    private static readonly string[] Clients = ["mysql", "mariadb"];
    private static readonly string[] Shells = ["sh", "bash", "dash", "ksh", "zsh", "su", "runuser"];

    /// <summary>All SQL in a command, in the order in which it stands.</summary>
    /// <param name="command">
    /// The command; a piece that is not known is <see cref="OptionText.Hole"/>. One that is too long gives nothing.
    /// </param>
    public static ImmutableArray<ShellSql> Extract(string command)
    {
        if (command.Length > MaxLength)
            return [];
        var result = ImmutableArray.CreateBuilder<ShellSql>();
        Extract(ShellText.Of(command), 0, result);
        return result.ToImmutable();
    }

    private static void Extract(ShellText text, int nesting, ImmutableArray<ShellSql>.Builder result)
    {
        if (nesting > MaxNesting)
            return;
        ShellCommand? before = null;
        foreach (var command in ShellReader.Read(text))
        {
            var program = ShellProgram.IndexIn(command.Words);
            var name = program < command.Words.Count ? ShellProgram.NameOf(command.Words[program]) : "";
            if (Clients.Contains(name, StringComparer.Ordinal))
                ReadClient(command, program, before, result);
            else if (Shells.Contains(name, StringComparer.Ordinal) && ScriptOf(command, program) is { } script)
                Extract(script, nesting + 1, result);
            before = command.PipesOn ? command : null;
        }
    }

    private static ShellText? ScriptOf(ShellCommand command, int shell)
    {
        for (var i = shell + 1; i + 1 < command.Words.Count; i++)
        {
            // "-lc" and "-ec" are common; a long option ends in no "c" that matters.
            if (command.Words[i].Text is ['-', not '-', ..] and [.., 'c'])
                return command.Words[i + 1];
        }
        return null;
    }

    private static void ReadClient(ShellCommand command, int client, ShellCommand? before, ImmutableArray<ShellSql>.Builder result)
    {
        var options = ClientOptions.Read(command.Words, client + 1);
        var inputs = options.Statements;
        // The client does not read its input when statements are given.
        if (inputs.Count == 0 && (command.Input ?? (before is null ? null : Printed(before))) is { } input)
            inputs = [input];
        foreach (var sql in inputs)
        {
            result.Add(new ShellSql(sql.Text, sql.Positions) { Host = options.Host, PasswordSpan = options.PasswordSpan });
        }
    }

    private static ShellText? Printed(ShellCommand command)
    {
        var words = command.Words;
        switch (words.Count > 0 ? ShellProgram.NameOf(words[0]) : "")
        {
            case "echo":
                var start = 1;
                while (start < words.Count && words[start].Text is "-e" or "-n" or "-E" or "-ne" or "-en")
                {
                    start++;
                }
                return ShellText.Join(words.Skip(start));
            case "printf" when words.Count == 2 && !words[1].Text.Contains('%', StringComparison.Ordinal):
                return words[1];
            case "printf" when words.Count > 2 && words[1].Text.TrimEnd('\n') is "%s" or @"%s\n" or @"%b" or @"%b\n":
                return ShellText.Join(words.Skip(2));
            case "cat":
                return command.Input;
            default:
                return null;
        }
    }
}
