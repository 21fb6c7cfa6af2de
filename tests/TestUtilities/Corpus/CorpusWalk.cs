using System.Collections.Immutable;

namespace TestUtilities;

/// <summary>Lists the files below a folder as <c>find -L</c> does: through links, but never round a loop of them.</summary>
internal static class CorpusWalk
{
    public static ImmutableArray<string> Files(string root)
    {
        var files = new List<string>();
        if (Directory.Exists(root))
            Visit(root, [], files);
        files.Sort(StringComparer.Ordinal);
        return [.. files];
    }

    private static void Visit(string folder, ImmutableStack<string> ancestors, List<string> files)
    {
        var target = Target(new DirectoryInfo(folder));
        if (ancestors.Contains(target))
            return;

        var inside = ancestors.Push(target);
        foreach (var child in Directory.EnumerateDirectories(folder))
            Visit(child, inside, files);
        files.AddRange(Directory.EnumerateFiles(folder).Where(IsThere));
    }

    // File.Exists says yes to a link that leads nowhere.
    private static bool IsThere(string file) => new FileInfo(file).ResolveLinkTarget(returnFinalTarget: true)?.Exists ?? true;

    private static string Target(DirectoryInfo folder) =>
        folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder.FullName;
}
