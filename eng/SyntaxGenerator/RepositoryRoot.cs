namespace SyntaxGenerator;

/// <summary>The folder of the solution.</summary>
public static class RepositoryRoot
{
    /// <summary>The nearest folder above the program that holds the solution.</summary>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PuppetMySqlLint.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException("PuppetMySqlLint.sln is in no folder above this program.");
    }
}
