using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>
/// Puppet's static validation: what is well formed and still refused, or warned of, before anything is evaluated. Finds what
/// <c>puppet parser validate</c> finds, at the same places. Source: Puppet::Pops::Validation::Checker4_0 and TasksChecker.
/// </summary>
public static class PuppetValidator
{
    /// <summary>
    /// What is wrong with a tree besides its own <see cref="SyntaxTree.Diagnostics"/>, each mistake once, in Puppet's order. Empty for a tree that has
    /// syntax errors: Puppet does not get as far, and what was read around a mistake would be blamed for it.
    /// </summary>
    /// <param name="tree">The tree.</param>
    /// <param name="options">The settings; null for Puppet 7's outside of a module path.</param>
    public static ImmutableArray<Diagnostic> Validate(SyntaxTree tree, PuppetValidationOptions? options = null)
    {
        foreach (var diagnostic in tree.Diagnostics)
        {
            if (diagnostic.Severity == Severity.Error)
                return [];
        }
        var found = Check(tree, options);
        return found.Length < 2 ? found : [.. found.DistinctBy(static d => (d.Descriptor, d.Location))];
    }

    /// <summary>The same as Puppet reports it: some mistakes once for each parenthesis around them.</summary>
    internal static ImmutableArray<Diagnostic> Check(SyntaxTree tree, PuppetValidationOptions? options) =>
        new PuppetChecker(tree, options ?? PuppetValidationOptions.Default).Run();
}
