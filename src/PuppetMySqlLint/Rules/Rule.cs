using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>A built-in rule.</summary>
/// <param name="Descriptor">Id, name, severity.</param>
/// <param name="Category">What it is about, as its id's first digit says: <c>semi-sync</c>.</param>
/// <param name="HasFix">Whether it proposes edits for some of its findings.</param>
/// <param name="Create">Makes the analyzer that reports it.</param>
internal sealed record Rule(DiagnosticDescriptor Descriptor, string Category, bool HasFix, Func<ReplicationAnalyzer> Create)
{
    /// <summary>The rule's page in Markdown.</summary>
    public string Page => RulePages.Read(Descriptor.Name);
}
