using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Leaves out what a caller does not want to see.</summary>
internal static class FindingFilter
{
    public static bool IsWanted(Diagnostic diagnostic, LintOptions options) =>
        (options.Only.IsEmpty || options.Only.Any(diagnostic.Descriptor.IsCalled))
        && !options.Except.Any(diagnostic.Descriptor.IsCalled)
        && diagnostic.Confidence >= options.MinimumConfidence
        && (options.Nodes.IsEmpty || diagnostic.Nodes.IsEmpty || diagnostic.Nodes.Any(n => NodeGlobs.Match(options.Nodes, n)));
}
