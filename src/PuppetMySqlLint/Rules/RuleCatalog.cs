using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>The built-in rules, for those who list or explain them.</summary>
public static class RuleCatalog
{
    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<RuleInformation> All { get; } =
        [.. RuleRegistry.All.Select(static r => new RuleInformation(r.Descriptor, r.Category, r.HasFix, r.Page)).OrderBy(static r => r.Id, StringComparer.Ordinal)];

    /// <summary>The rule of an id or name, in any case; null if there is none.</summary>
    public static RuleInformation? Find(string idOrName) => All.FirstOrDefault(r => r.Descriptor.IsCalled(idOrName));

    /// <summary>The id or name that someone who mistyped it may have meant; null if none is near.</summary>
    public static string? Suggest(string idOrName) => Suggestions.Nearest(idOrName, All.SelectMany(static r => (string[])[r.Id, r.Name]));
}

/// <summary>A built-in rule.</summary>
/// <param name="Descriptor">Id, name and severity.</param>
/// <param name="Category">What it is about: <c>semi-sync</c>.</param>
/// <param name="HasFix">Whether it proposes edits for some of its findings.</param>
/// <param name="Page">Its page in Markdown.</param>
public sealed record RuleInformation(DiagnosticDescriptor Descriptor, string Category, bool HasFix, string Page)
{
    /// <summary>Its id, <c>PML4001</c>.</summary>
    public string Id => Descriptor.Id;

    /// <summary>Its name, which reads as the defect.</summary>
    public string Name => Descriptor.Name;

    /// <summary>Its severity unless the configuration says otherwise.</summary>
    public Severity Severity => Descriptor.DefaultSeverity;

    /// <summary>What it does, in one paragraph on one line.</summary>
    public string Summary => RulePage.Summary(Page);
}
