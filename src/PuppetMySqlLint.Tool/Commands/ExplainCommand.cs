using System.CommandLine;

namespace PuppetMySqlLint.Tool;

/// <summary><c>explain</c>: a rule's page.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var subject = new Argument<string>("RULE") { Description = "id or name of a rule or code, or Puppet's own code: PML4001, semi-sync-waits-for-missing-replica, ILLEGAL_NUMBER" };
        var command = new Command("explain", "Shows a rule's page: what it finds, why that is bad, and how it looks when it is right.") { subject };
        command.SetAction(result =>
        {
            var name = result.GetRequiredValue(subject);
            var page = RuleCatalog.Find(name)?.Page ?? CodeCatalog.Find(name)?.Page ?? throw new UsageException(Unknown(name));
            using var writer = terminal.OpenWriter();
            writer.Write(page.ReplaceLineEndings("\n"));
            return ExitCode.Clean;
        });
        return command;
    }

    private static string Unknown(string name) =>
        (RuleCatalog.Suggest(name) ?? CodeCatalog.Suggest(name)) is { } meant ? $"there is no rule '{name}'; did you mean {meant}?" : $"there is no rule '{name}'; 'puppet-mysql-lint rules --codes' lists all.";
}
