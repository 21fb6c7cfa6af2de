using System.CommandLine;

namespace PuppetMySqlLint.Tool;

/// <summary>All commands.</summary>
internal static class CommandTable
{
    public static IEnumerable<Command> Create(Terminal terminal) =>
    [
        CheckCommand.Create(terminal),
        ModelCommand.Create(terminal),
        CompileCommand.Create(terminal),
        LookupCommand.Create(terminal),
        ParseCommand.Create(terminal),
        RulesCommand.Create(terminal),
        ExplainCommand.Create(terminal),
    ];
}
