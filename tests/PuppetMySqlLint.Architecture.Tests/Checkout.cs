using System.Collections.Immutable;
using TestUtilities;

namespace PuppetMySqlLint.Architecture.Tests;

/// <summary>The files of the checkout, without what builds leave in it.</summary>
internal static class Checkout
{
    private static readonly ImmutableHashSet<string> _leftOut =
        [".git", "artifacts", "bin", "obj", ".vs", ".idea", ".vscode", "BenchmarkDotNet.Artifacts"];

    /// <summary>Paths relative to the root, with <c>/</c>, in ordinal order.</summary>
    public static ImmutableArray<string> Files { get; } =
        [.. List(Repository.Root).Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static ImmutableArray<ProjectFile> Projects { get; } =
        [.. Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).Select(ProjectFile.Read)];

    public static ImmutableArray<ProjectFile> SourceProjects { get; } = [.. Projects.Where(project => project.Folder.StartsWith("src/", StringComparison.Ordinal))];

    public static ImmutableArray<string> Under(string folder, string extension) =>
        [.. Files.Where(file => file.StartsWith(folder, StringComparison.Ordinal) && file.EndsWith(extension, StringComparison.Ordinal))];

    public static bool Has(string path) => File.Exists(Repository.PathTo(path)) || Directory.Exists(Repository.PathTo(path));

    public static string Read(string path) => File.ReadAllText(Repository.PathTo(path));

    public static string[] ReadLines(string path) => File.ReadAllLines(Repository.PathTo(path));

    // Links are test input: they lead to each other or nowhere.
    private static IEnumerable<string> List(string folder) =>
        Directory.EnumerateFiles(folder).Where(file => new FileInfo(file).LinkTarget is null).Concat(
            Directory.EnumerateDirectories(folder)
                .Where(child => !_leftOut.Contains(Path.GetFileName(child)) && new DirectoryInfo(child).LinkTarget is null)
                .SelectMany(List));
}
