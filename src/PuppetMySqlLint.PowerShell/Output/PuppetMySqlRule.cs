using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.PowerShell;

/// <summary>A rule, or one of the codes of the parser, Puppet's checker, Hiera and evaluation.</summary>
public sealed class PuppetMySqlRule
{
    private readonly RuleInformation? _rule;
    private readonly CodeInformation? _code;

    internal PuppetMySqlRule(RuleInformation rule) => _rule = rule;

    internal PuppetMySqlRule(CodeInformation code) => _code = code;

    /// <summary>Stable id: <c>PML4001</c>.</summary>
    public string Id => _rule?.Id ?? _code!.Id;

    /// <summary>Stable name that reads as the defect.</summary>
    public string Name => _rule?.Name ?? _code!.Name;

    /// <summary>Its severity unless the configuration says otherwise.</summary>
    public Severity Severity => _rule?.Severity ?? _code!.Severity;

    /// <summary>What it is about.</summary>
    public string Category => _rule?.Category ?? _code!.Category;

    /// <summary>Whether its findings may come with a fix.</summary>
    public bool HasFix => _rule is { HasFix: true };

    /// <summary>What it does, in a sentence.</summary>
    public string Summary => _rule?.Summary ?? _code!.Summary;

    /// <summary>What Puppet itself calls the issue; null where it has no name for it.</summary>
    public string? PuppetCode => _rule is null ? _code!.PuppetCode : _rule.Descriptor.PuppetCode;

    /// <summary>The rule's page, in Markdown: what it does, why that is bad, an example and a better one.</summary>
    public string GetPage() => _rule?.Page ?? _code!.Page;

    /// <summary>Id and name.</summary>
    public override string ToString() => $"{Id} {Name}";
}
