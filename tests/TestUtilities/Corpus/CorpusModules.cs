using System.Collections.Immutable;

namespace TestUtilities;

/// <summary>
/// Real Puppet modules as test input: those of Debian's packages, or those in the folder that
/// <see cref="Switches.Modules"/> names. Paths are absolute, as found through links, in ordinal order.
/// </summary>
public static class CorpusModules
{
    /// <summary>The module path; the folder need not exist (see <see cref="IsAvailable"/>).</summary>
    public static string Root { get; } = Environment.GetEnvironmentVariable(Switches.Modules) is { Length: > 0 } folder
        ? Path.GetFullPath(folder)
        : "/usr/share/puppet/modules";

    private static readonly Lazy<ImmutableArray<string>> _all = new(() => CorpusWalk.Files(Root));

    /// <summary>Whether there is at least one manifest.</summary>
    public static bool IsAvailable => !Manifests.IsEmpty;

    /// <summary>All <c>.pp</c> files.</summary>
    public static ImmutableArray<string> Manifests => Files(".pp");

    /// <summary>All <c>.epp</c> templates.</summary>
    public static ImmutableArray<string> EppTemplates => Files(".epp");

    /// <summary>All <c>.erb</c> templates.</summary>
    public static ImmutableArray<string> ErbTemplates => Files(".erb");

    /// <summary>All files whose names end in one of <paramref name="extensions"/>.</summary>
    public static ImmutableArray<string> Files(params string[] extensions) =>
        [.. _all.Value.Where(file => extensions.Any(extension => file.EndsWith(extension, StringComparison.Ordinal)))];

    /// <summary>
    /// About <paramref name="count"/> of <paramref name="files"/>, evenly spread and the same in every run; all of them
    /// when the run is a full one (<see cref="Switches.IsFull"/>).
    /// </summary>
    public static ImmutableArray<string> Sample(ImmutableArray<string> files, int count) =>
        Switches.IsFull ? files : [.. Mutations.Spread(files.Length, count).Select(index => files[index])];

    /// <summary>The path below <see cref="Root"/>, with <c>/</c>, for messages that read the same on every machine.</summary>
    public static string RelativePath(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');
}
