using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PuppetMySqlLint.Tool;

/// <summary><c>rules</c>: all rules in a table.</summary>
internal static class RulesCommand
{
    public static Command Create(Terminal terminal)
    {
        var format = new Option<string>("--format") { Description = "text or json", DefaultValueFactory = static _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var codes = new Option<bool>("--codes") { Description = "also the codes of the parser, Puppet's checker, Hiera and evaluation" };
        var command = new Command("rules", "Lists all rules with id, name, severity, category and whether they propose edits.") { format, codes };
        command.SetAction(result =>
        {
            var rows = List(result.GetValue(codes));
            if (result.GetValue(format) == "json")
                WriteJson(terminal, rows);
            else
                WriteText(terminal, rows);
            return ExitCode.Clean;
        });
        return command;
    }

    private static RuleJson[] List(bool withCodes)
    {
        var codes = withCodes ? CodeCatalog.All.Select(static c => new RuleJson(c.Id, c.Name, Word(c.Severity), c.Category, Fixable: false, c.Summary)) : [];
        return [.. codes, .. RuleCatalog.All.Select(static r => new RuleJson(r.Id, r.Name, Word(r.Severity), r.Category, r.HasFix, r.Summary))];
    }

    private static void WriteText(Terminal terminal, RuleJson[] rules)
    {
        using var writer = terminal.OpenWriter();
        var width = rules.Max(static r => r.Name.Length);
        foreach (var rule in rules)
            writer.WriteLine($"{rule.Id}  {rule.Name.PadRight(width)}  {rule.Severity,-7}  {rule.Category,-9}  {(rule.Fixable ? "fix" : "")}".TrimEnd());
    }

    private static void WriteJson(Terminal terminal, RuleJson[] rules)
    {
        JsonSerializer.Serialize(terminal.Output, rules, RulesJsonContext.Default.RuleJsonArray);
        terminal.Output.WriteByte((byte)'\n');
    }

    private static string Word(Text.Severity severity) => severity switch { Text.Severity.Error => "error", Text.Severity.Warning => "warning", _ => "info" };
}

internal sealed record RuleJson(string Id, string Name, string Severity, string Category, bool Fixable, string Summary);

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NewLine = "\n")]
[JsonSerializable(typeof(RuleJson[]))]
internal sealed partial class RulesJsonContext : JsonSerializerContext;
