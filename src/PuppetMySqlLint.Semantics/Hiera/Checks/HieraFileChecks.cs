using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Holds the hierarchy against the files that there are.</summary>
internal static class HieraFileChecks
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".eyaml"];

    public static IEnumerable<Diagnostic> Run(HieraLayer layer, Func<HieraLevel, bool> isEvaluated)
    {
        if (layer is not { Kind: not HieraLayerKind.Global, Config: { Failure: null, Version: >= 4 } config })
            return [];
        var found = config.Hierarchy.Where(static l => l.PathKind is not (HieraPathKind.None or HieraPathKind.Uri))
            .Select(level => (Level: level, Files: HieraPathShape.Of(level).SelectMany(shape => shape.Find(layer)).Select(static c => c.File).ToHashSet())).ToList();
        var empty = found.Where(f => f.Files.Count == 0 && f.Level.ReadsFiles && FolderOf(layer, f.Level) is not null && f.Level.Paths.All(static p => !p.Text.Contains("..", StringComparison.Ordinal)))
            .Select(static f => new Diagnostic(HieraDescriptors.LevelWithoutFiles, f.Level.Location, f.Level.Name, string.Join("', '", f.Level.Paths.Select(static p => p.Text))));
        // A level that names no files may read any.
        return config.Hierarchy.Any(l => l.PathKind == HieraPathKind.None && !isEvaluated(l)) ? empty : empty.Concat(Unread(layer, config, [.. found.SelectMany(static f => f.Files)]));
    }

    private static IEnumerable<Diagnostic> Unread(HieraLayer layer, HieraConfig config, HashSet<RepoPath> read)
    {
        var folders = config.Hierarchy.Where(static l => l.ReadsFiles).Select(l => FolderOf(layer, l)).OfType<RepoPath>().Where(static f => !f.IsRoot).Distinct().ToList();
        foreach (var file in layer.Files.Files)
        {
            if (!Extensions.Contains(file.Extension, StringComparer.Ordinal) || read.Contains(file) || file.FileName.StartsWith('.') || !folders.Exists(f => file.IsWithin(f)))
                continue;
            if (layer.Files.Read(file).Text is { } text && text.Text.AsSpan().Trim().Length > 0)
                yield return new Diagnostic(HieraDescriptors.FileNeverRead, new Location(text, text.GetLineSpan(1)), Hint(file, read));
        }
    }

    /// <summary>The nearest file that is read tells what is different.</summary>
    private static string Hint(RepoPath file, HashSet<RepoPath> read)
    {
        var sibling = read.Where(r => r.Parent.Equals(file.Parent) && r.Extension != file.Extension).Select(static r => r.Extension).FirstOrDefault();
        return sibling is null ? "" : $"; its neighbours that are read end in {sibling}";
    }

    /// <summary>The part of a level's folder that is the same for all nodes.</summary>
    public static RepoPath? FolderOf(HieraLayer layer, HieraLevel level)
    {
        var folder = level.DataDirectory;
        if (folder.IndexOf("%{", StringComparison.Ordinal) is >= 0 and var hole)
            folder = folder[..(folder.LastIndexOf('/', hole) + 1)];
        return layer.Root.TryCombine(folder, out var path) ? path : null;
    }
}
