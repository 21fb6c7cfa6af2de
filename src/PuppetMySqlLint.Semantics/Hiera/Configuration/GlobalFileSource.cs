using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// The files that the global layer may name: those of its own folder, and below <c>environments/NAME</c> those of the environment, wherever it
/// lies here.
/// </summary>
/// <param name="own">The files of the folder.</param>
/// <param name="folder">The folder's absolute path.</param>
/// <param name="environment">The environment's files.</param>
/// <param name="environmentName">The environment's name.</param>
internal sealed class GlobalFileSource(IFileSource own, string folder, IFileSource environment, string environmentName) : IFileSource
{
    private const string Environments = "environments/";

    private readonly RepoPath _mount = RepoPath.TryParse(Environments + environmentName, out var path) ? path : RepoPath.Parse("environments/production");

    public ImmutableArray<RepoPath> Files { get; } = Join(own, environment, Environments + environmentName);

    public ImmutableArray<FileProblem> Problems => own.Problems;

    public bool Exists(RepoPath path) => Inner(path) is var (files, inner) && files.Exists(inner);

    public string GetDisplayPath(RepoPath path) => Inner(path) is var (files, inner) ? files.GetDisplayPath(inner) : path.Value;

    public FileReading Read(RepoPath path) => Inner(path) is var (files, inner) ? files.Read(inner) : own.Read(path);

    /// <summary>An absolute folder as a path in this source; one that lies elsewhere stays as it is, and is not read.</summary>
    public string Localize(string path)
    {
        if (!path.StartsWith('/'))
            return path;
        if (path.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal))
            return path[(folder.TrimEnd('/').Length + 1)..];
        return path.IndexOf("/" + Environments, StringComparison.Ordinal) is >= 0 and var start ? path[(start + 1)..] : path;
    }

    private (IFileSource Files, RepoPath Path) Inner(RepoPath path) =>
        path.RelativeTo(_mount) is { Length: > 0 } inner && RepoPath.TryParse(inner, out var mounted) ? (environment, mounted) : (own, path);

    private static ImmutableArray<RepoPath> Join(IFileSource own, IFileSource environment, string mount)
    {
        if (!RepoPath.TryParse(mount, out var root))
            return own.Files;
        return [.. own.Files.Where(f => !f.IsWithin(root)).Concat(environment.Files.Select(f => root.Combine(f.Value))).Order()];
    }
}
