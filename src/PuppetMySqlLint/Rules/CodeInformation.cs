using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>A code that the parser, Puppet's checker, Hiera, the evaluation or the reader of the repository reports.</summary>
/// <param name="Id">Its id, <c>PML1129</c>.</param>
/// <param name="Name">Its name, which reads as the defect.</param>
/// <param name="Severity">Its severity unless settings say otherwise.</param>
/// <param name="PuppetCode">Puppet's own code for it; null where Puppet has none.</param>
/// <param name="Page">Its page in Markdown: a heading of the first level, what it means, and mostly an example.</param>
public sealed record CodeInformation(string Id, string Name, Severity Severity, string? PuppetCode, string Page)
{
    /// <summary>Which part reports it: <c>linter</c>, <c>syntax</c>, <c>checker</c>, <c>hiera</c>, <c>evaluation</c> or <c>repository</c>.</summary>
    public string Category => Id[3..5] switch { "10" => "syntax", "11" => "checker", "12" => "hiera", "13" => "evaluation", "19" => "repository", _ => "linter" };

    /// <summary>What it means, in one paragraph on one line.</summary>
    public string Summary => CodePage.Summary(Page);
}
