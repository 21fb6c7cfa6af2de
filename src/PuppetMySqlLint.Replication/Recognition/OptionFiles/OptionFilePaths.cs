using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Replication;

/// <summary>Where servers look for option files (MySQL manual, "Using Option Files"), and where distributions put them.</summary>
internal static partial class OptionFilePaths
{
    /// <summary>Whether a server, not only a client, may read the file.</summary>
    public static bool IsServerFile(string path) => ServerFile().IsMatch(path);

    /// <summary>Whether the file is read after the main one, from an include directory.</summary>
    public static bool IsIncluded(string path) => Included().IsMatch(path);

    [GeneratedRegex(@"^/(etc|usr/local/etc|opt/[^/]+/etc)/(mysql/|percona[^/]*/|mariadb[^/]*/)?(my[^/]*\.cnf|mariadb\.cnf|[^/]+\.d/[^/]+\.cnf)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ServerFile();

    [GeneratedRegex(@"\.d/[^/]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Included();
}
