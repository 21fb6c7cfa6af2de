using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Validation;

/// <summary>A small program from <c>Data/cases.txt</c> that shows when Puppet raises an issue, or when it does not.</summary>
/// <param name="Name">The issue's code and what the case is about.</param>
/// <param name="Snippet">The program.</param>
/// <param name="Strict">Puppet's setting.</param>
public sealed record IssueCase(string Name, OracleSnippet Snippet, PuppetStrictness Strict)
{
    /// <summary>The module path of all cases.</summary>
    public const string ModulePath = "/modules";

    public static IReadOnlyList<IssueCase> All { get; } =
        [.. File.ReadAllText(Data("cases.txt")).TrimEnd('\n')[4..].Split("\n=== ").Select(Read)];

    public static string Data(string file) => Repository.PathTo("tests/PuppetMySqlLint.Syntax.Tests/Validation/Data", file);

    public SyntaxTree Parse() => SyntaxTree.Parse(
        Text.SourceText.From(Snippet.Source, Snippet.Path), new SyntaxParseOptions { IsEpp = Snippet.IsEpp, Tasks = Snippet.Tasks });

    public PuppetValidationOptions Options => new() { Strict = Strict, ModulePath = [ModulePath] };

    private static IssueCase Read(string block)
    {
        var (head, source) = block.Split('\n', 2) is [var first, var rest] ? (first, rest) : (block, "");
        var (name, settings) = head.Split(" | ", 2) is [var left, var right] ? (left, right) : (head, "");
        var path = settings.StartsWith("path=", StringComparison.Ordinal) ? settings["path=".Length..] : "case.pp";
        var strict = settings switch
        {
            "strict=off" => PuppetStrictness.Off,
            "strict=error" => PuppetStrictness.Error,
            _ => PuppetStrictness.Warning,
        };
        return new IssueCase(name, new OracleSnippet(source, settings == "epp", settings == "tasks", path), strict);
    }
}
