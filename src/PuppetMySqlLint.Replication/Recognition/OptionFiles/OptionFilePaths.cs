using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Replication;

/// <summary>Where servers look for option files (MySQL manual, "Using Option Files"), and where distributions put them.</summary>
internal static partial class OptionFilePaths
{
    /// <summary>Where <c>SET PERSIST</c> writes, in the data directory.</summary>
    public const string PersistedFile = "mysqld-auto.cnf";

    /// <summary>Whether a server, not only a client, may read the file.</summary>
    public static bool IsServerFile(string path) => ServerFile().IsMatch(path);

    /// <summary>When the file is read: the main one first, then those of an include directory, last what the server itself wrote.</summary>
    public static int ReadingOrder(string path) => path == PersistedFile ? 2 : Included().IsMatch(path) ? 1 : 0;

    [GeneratedRegex(@"^/(etc|usr/local/etc|opt/[^/]+/etc)/(mysql/|percona[^/]*/|mariadb[^/]*/)?(my[^/]*\.cnf|mariadb\.cnf|[^/]+\.d/[^/]+\.cnf)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ServerFile();

    [GeneratedRegex(@"\.d/[^/]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Included();
}
