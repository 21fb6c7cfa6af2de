namespace TestUtilities;

/// <summary>The checkout that the running tests were built from, found from the test assembly and so from any folder.</summary>
public static class Repository
{
    /// <summary>Absolute path of the folder that holds the solution, without a separator at its end.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Whether this is a build server (<c>CI=true</c>): nothing may be skipped or accepted there.</summary>
    public static bool IsBuildServer { get; } = Switches.IsOn("CI");

    /// <summary>Absolute path of a file or folder below <see cref="Root"/>.</summary>
    /// <param name="parts">Relative path, with <c>/</c> or in parts.</param>
    public static string PathTo(params string[] parts) => Path.GetFullPath(Path.Combine([Root, .. parts]));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PuppetMySqlLint.sln")))
                return folder.FullName.TrimEnd(Path.DirectorySeparatorChar);
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds PuppetMySqlLint.sln.");
    }
}
