using System.Collections.Immutable;

namespace PuppetMySqlLint.Architecture.Tests;

/// <summary>
/// Who may reference whom: the one direction in which the projects depend on each other. A new dependency earns its place
/// here, in the same commit.
/// </summary>
internal static class DependencyTable
{
    private const string P = "PuppetMySqlLint";

    public static ImmutableSortedDictionary<string, Row> Rows { get; } = new Dictionary<string, Row>(StringComparer.Ordinal)
    {
        [P + ".Text"] = new([], []),
        [P + ".Syntax"] = new([P + ".Text"], []),
        [P + ".Ruby"] = new([P + ".Text"], []),
        [P + ".MySql"] = new([P + ".Text"], ["Sprache"]),
        [P + ".Semantics"] = new([P + ".Syntax", P + ".Ruby"], ["Sprache", "System.Security.Cryptography.Pkcs"]),
        [P + ".Replication"] = new([P + ".Semantics", P + ".MySql"], []),
        [P] = new(
            [P + ".Replication"],
            [
                "Microsoft.Extensions.DependencyInjection.Abstractions",
                "Microsoft.Extensions.Logging.Abstractions",
                "Microsoft.Extensions.Options",
            ]),
        [P + ".Git"] = new([P + ".Text"], ["LibGit2Sharp"]),
        [P + ".Monitoring"] = new([P], []),
        [P + ".Audit"] = new([P], ["MySqlConnector"]),
        [P + ".Testing"] = new([P], []),
        [P + ".Tool"] = new(
            [P, P + ".Git", P + ".Monitoring", P + ".Audit"],
            ["DiffPlex", "Microsoft.Extensions.DependencyInjection", "Spectre.Console", "System.CommandLine"]),
        [P + ".PowerShell"] = new(
            [P, P + ".Git", P + ".Monitoring", P + ".Audit"],
            ["Microsoft.Extensions.DependencyInjection", "System.Management.Automation"]),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The projects that may be referenced: those of the row and, since they come along anyway, theirs.</summary>
    public static ImmutableHashSet<string> Allowed(string project) =>
        [.. Rows[project].Projects.SelectMany(name => Allowed(name).Add(name))];

    /// <param name="Projects">Projects that the row names; what they may reference is allowed too.</param>
    /// <param name="Packages">Packages that the project may reference itself.</param>
    internal sealed record Row(ImmutableArray<string> Projects, ImmutableArray<string> Packages);
}
