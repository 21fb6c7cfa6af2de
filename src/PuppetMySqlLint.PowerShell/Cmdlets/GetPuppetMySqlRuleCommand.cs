using System.Management.Automation;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.PowerShell;

/// <summary>Gets rules.</summary>
[Cmdlet(VerbsCommon.Get, "PuppetMySqlRule")]
[OutputType(typeof(PuppetMySqlRule))]
public sealed class GetPuppetMySqlRuleCommand : PuppetCommand
{
    /// <summary>Ids or names, with wildcards.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("RuleId")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RuleCompleter))]
    [SupportsWildcards]
    public string[] Name { get; set; } = [];

    /// <summary>Severities.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public Severity[]? Severity { get; set; }

    /// <summary>Categories, with wildcards.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Category { get; set; }

    /// <summary>Whether to list the codes of the parser, Puppet's checker, Hiera and evaluation too.</summary>
    [Parameter]
    public SwitchParameter IncludeCode { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Name.Length == 0)
            WriteObject(RuleNames.All.Where(r => IncludeCode || RuleCatalog.Find(r.Id) is not null).Where(IsSelected).OrderBy(static r => r.Id, StringComparer.Ordinal), enumerateCollection: true);
        foreach (var pattern in Name)
        {
            // Who names a code wants to see it.
            var matches = RuleNames.All.Where(r => RuleNames.IsCalled(r, pattern)).ToList();
            if (matches.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(pattern))
                WriteError(RuleNames.NotFound(pattern), "RuleNotFound", ErrorCategory.ObjectNotFound, pattern);
            WriteObject(matches.Where(IsSelected).OrderBy(static r => r.Id, StringComparer.Ordinal), enumerateCollection: true);
        }
    }

    private bool IsSelected(PuppetMySqlRule rule) =>
        (Severity is null || Severity.Contains(rule.Severity))
        && (Category is null || Category.Any(c => WildcardPattern.Get(c, WildcardOptions.IgnoreCase).IsMatch(rule.Category)));
}
