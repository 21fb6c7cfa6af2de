using System.IO.Enumeration;

namespace PuppetMySqlLint;

/// <summary>Matches paths inside a repository: <c>*</c> and <c>?</c> within one folder, <c>**</c> for any folders.</summary>
internal static class PathGlob
{
    public static bool Matches(string glob, string path) => Matches(glob.Split('/', StringSplitOptions.RemoveEmptyEntries), path.Split('/'));

    private static bool Matches(ReadOnlySpan<string> glob, ReadOnlySpan<string> path)
    {
        for (; !glob.IsEmpty; glob = glob[1..], path = path[1..])
        {
            if (glob[0] == "**")
            {
                if (glob.Length == 1)
                    return !path.IsEmpty;
                for (var i = 0; i <= path.Length; i++)
                {
                    if (Matches(glob[1..], path[i..]))
                        return true;
                }
                return false;
            }
            if (path.IsEmpty || !FileSystemName.MatchesSimpleExpression(glob[0], path[0], ignoreCase: false))
                return false;
        }
        return path.IsEmpty;
    }
}
