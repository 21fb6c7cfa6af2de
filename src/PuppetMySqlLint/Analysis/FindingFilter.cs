using System.Collections.Immutable;
using System.IO.Enumeration;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Leaves out what a caller does not want to see.</summary>
internal static class FindingFilter
{
    public static bool IsWanted(Diagnostic diagnostic, LintOptions options) =>
        (options.Only.IsEmpty || Names(options.Only, diagnostic.Descriptor))
        && !Names(options.Except, diagnostic.Descriptor)
        && diagnostic.Confidence >= options.MinimumConfidence
        && (options.Nodes.IsEmpty || diagnostic.Nodes.IsEmpty || diagnostic.Nodes.Any(n => options.Nodes.Any(glob => FileSystemName.MatchesSimpleExpression(glob, n))));

    private static bool Names(ImmutableArray<string> rules, DiagnosticDescriptor descriptor) => rules.Any(r =>
        string.Equals(r, descriptor.Id, StringComparison.OrdinalIgnoreCase) || string.Equals(r, descriptor.Name, StringComparison.OrdinalIgnoreCase));
}
