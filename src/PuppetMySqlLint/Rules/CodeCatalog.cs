using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>
/// What is reported besides the rules: the codes of the linter itself, of the parser, of Puppet's checker, of Hiera, of evaluation and of the repository, with their pages. They
/// live in tables, <c>Rules/Codes/PML10xx.md</c> and its siblings.
/// </summary>
public static class CodeCatalog
{
    private static readonly string[] Tables = ["PML00xx", "PML10xx", "PML11xx", "PML12xx", "PML13xx", "PML19xx"];

    /// <summary>All that have a page, by id.</summary>
    public static ImmutableArray<CodeInformation> All { get; } =
        [.. Tables.SelectMany(static table => CodePage.ReadTable(RulePages.ReadFile($"{table}.md"))).OrderBy(static c => c.Id, StringComparer.Ordinal)];

    /// <summary>The code of an id, a name or Puppet's own code, in any case: <c>PML1129</c>, <c>no-effect</c>, <c>IDEM_EXPRESSION_NOT_LAST</c>; null if there is none.</summary>
    public static CodeInformation? Find(string idOrNameOrPuppetCode) =>
        All.FirstOrDefault(c => Names(c).Any(n => string.Equals(n, idOrNameOrPuppetCode, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The id, name or Puppet's code that someone who mistyped it may have meant; null if none is near.</summary>
    public static string? Suggest(string idOrNameOrPuppetCode) => Suggestions.Nearest(idOrNameOrPuppetCode, All.SelectMany(Names));

    private static IEnumerable<string> Names(CodeInformation code) => code.PuppetCode is { } puppetCode ? [code.Id, code.Name, puppetCode] : [code.Id, code.Name];
}
