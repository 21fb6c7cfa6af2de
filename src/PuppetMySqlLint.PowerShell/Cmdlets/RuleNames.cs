using System.Management.Automation;

namespace PuppetMySqlLint.PowerShell;

/// <summary>Rules as a command is told them.</summary>
internal static class RuleNames
{
    /// <summary>All rules and codes.</summary>
    public static IEnumerable<PuppetMySqlRule> All => RuleCatalog.All.Select(static r => new PuppetMySqlRule(r)).Concat(CodeCatalog.All.Select(static c => new PuppetMySqlRule(c)));

    /// <summary>The names that patterns mean. What could be the id of a rule of one's own stays as it is; if there is no such rule, the command ends.</summary>
    public static string[] Resolve(PSCmdlet command, string[] patterns, string parameter) => [.. patterns.SelectMany(p => Resolve(command, p, parameter))];

    /// <summary>Whether a rule is called so, by id or name.</summary>
    public static bool IsCalled(PuppetMySqlRule rule, string pattern) =>
        WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase) is var wildcard && (wildcard.IsMatch(rule.Id) || wildcard.IsMatch(rule.Name));

    /// <summary>What to say where no rule is called so.</summary>
    public static string NotFound(string pattern) =>
        $"There is no rule '{pattern}'{((RuleCatalog.Suggest(pattern) ?? CodeCatalog.Suggest(pattern)) is { } near ? $"; did you mean {near}?" : "; Get-PuppetMySqlRule lists all.")}";

    private static List<string> Resolve(PSCmdlet command, string pattern, string parameter)
    {
        var matches = All.Where(r => IsCalled(r, pattern)).Select(static r => r.Id).ToList();
        if (matches.Count > 0)
            return matches;
        var mayBeOnesOwn = pattern.Length > 4 && char.IsAsciiLetter(pattern[0]) && pattern[^4..].All(char.IsAsciiDigit);
        return mayBeOnesOwn ? [pattern] : throw command.Fail($"-{parameter}: {NotFound(pattern)}", "RuleNotFound", ErrorCategory.ObjectNotFound, pattern);
    }
}
