using System.Collections.Immutable;
using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Whether what fixes would write can be read, and is better than what was there.</summary>
internal static class FixVerification
{
    /// <summary>Whether a file still can be parsed as well as before.</summary>
    public static bool CanBeRead(FixedFile file) => Errors(file.Path, file.After) <= Errors(file.Path, file.Before);

    /// <summary>The worst finding that was not there before; null if there is none.</summary>
    public static Diagnostic? Worse(LintResult before, LintResult after)
    {
        var known = before.Diagnostics.Select(Key).ToHashSet();
        return after.Diagnostics.FirstOrDefault(d => d.Severity > Severity.Info && !known.Contains(Key(d)));
    }

    /// <summary>Whether a finding is still there, wherever its line has moved to.</summary>
    public static bool IsStillThere(Diagnostic diagnostic, LintResult after) => after.Diagnostics.Any(d => Key(d) == Key(diagnostic));

    private static (string Id, string? Path, string Message) Key(Diagnostic diagnostic) => (diagnostic.Id, diagnostic.Location?.Path, diagnostic.Message);

    private static int Errors(RepoPath path, SourceText text) => path.Extension switch
    {
        ".pp" => CountErrors(SyntaxTree.Parse(text).Diagnostics),
        ".epp" => CountErrors(SyntaxTree.Parse(text, new SyntaxParseOptions { IsEpp = true }).Diagnostics),
        ".yaml" or ".yml" or ".eyaml" => CountErrors(YamlDocument.Parse(text).Diagnostics),
        _ => 0,
    };

    private static int CountErrors(ImmutableArray<Diagnostic> diagnostics) => diagnostics.Count(static d => d.Severity == Severity.Error);
}
