using System.Collections.Immutable;
using System.IO.Enumeration;

namespace PuppetMySqlLint.Replication;

/// <summary>Globs of certnames, <c>db*.example.com</c>, as configuration and options have them.</summary>
internal static class NodeGlobs
{
    /// <summary>Whether any of them matches; none does where there are none.</summary>
    public static bool Match(ImmutableArray<string> globs, string certname) => globs.Any(glob => FileSystemName.MatchesSimpleExpression(glob, certname));
}
