using System.Text;
using System.Text.RegularExpressions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>A path with globs, holes or both, matched against the files there are.</summary>
internal static class PathPattern
{
    private const int MaximumAlternatives = 4_096;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    /// <summary>Finds the files that a path with unknown parts may lead to.</summary>
    /// <param name="files">The source.</param>
    /// <param name="root">The folder that the path is relative to.</param>
    /// <param name="pieces">Known text, and holes as null.</param>
    /// <param name="isGlob">Whether the known text is a glob.</param>
    public static IEnumerable<OpenCandidate> FindOpen(IFileSource files, RepoPath root, IReadOnlyList<string?> pieces, bool isGlob)
    {
        const char Hole = '\u0001';
        var joined = string.Concat(pieces.Select(static p => p ?? Hole.ToString()));
        if (isGlob && joined.Contains('{', StringComparison.Ordinal) && ExpandBraces(joined).Take(MaximumAlternatives).ToList() is { Count: > 1 } alternatives && alternatives.TrueForAll(a => a.Count(static c => c == Hole) == pieces.Count(static p => p is null)))
        {
            return alternatives.SelectMany(a => FindOpen(files, root, [.. a.Split(Hole).SelectMany(static (text, i) => i == 0 ? new string?[] { text } : [null, text])], isGlob)).DistinctBy(static c => c.File);
        }
        return Match(files, root, pieces, isGlob);
    }

    private static IEnumerable<OpenCandidate> Match(IFileSource files, RepoPath root, IReadOnlyList<string?> pieces, bool isGlob)
    {
        var parts = pieces.Select((piece, i) => i == 0 && piece is not null ? Simplify(piece) : piece).Select(p => p is null ? "([^/]*)" : isGlob ? Glob(p) : Regex.Escape(p));
        var pattern = new Regex($"^{string.Concat(parts)}$", RegexOptions.CultureInvariant, Timeout);
        foreach (var file in files.Files)
        {
            if (file.RelativeTo(root) is { } relative && pattern.Match(relative) is { Success: true } match)
                yield return new OpenCandidate(file, [.. match.Groups.Values.Skip(1).Select(static g => g.Value)]);
        }
    }

    /// <summary>The files that a glob matches, in Ruby's order.</summary>
    public static IEnumerable<RepoPath> Find(IFileSource files, RepoPath root, string glob)
    {
        foreach (var alternative in ExpandBraces(glob).Take(MaximumAlternatives))
        {
            var pattern = new Regex($"^{Glob(Simplify(alternative))}$", RegexOptions.CultureInvariant, Timeout);
            foreach (var file in files.Files.Where(f => f.RelativeTo(root) is { } relative && pattern.IsMatch(relative)).Order(BySegment.Instance))
                yield return file;
        }
    }

    private static string Simplify(string path) => path.Replace("//", "/", StringComparison.Ordinal).Replace("/./", "/", StringComparison.Ordinal).TrimStart('/') is var simple
        && simple.StartsWith("./", StringComparison.Ordinal) ? simple[2..] : simple;

    private static string Glob(string glob)
    {
        var pattern = new StringBuilder();
        for (var i = 0; i < glob.Length; i++)
        {
            var isFirst = i == 0 || glob[i - 1] == '/';
            switch (glob[i])
            {
                case '*' when isFirst && glob.AsSpan(i).StartsWith("**/"):
                    pattern.Append(@"(?:[^/.][^/]*/)*");
                    i += 2;
                    break;
                case '*':
                    pattern.Append(isFirst ? @"(?![.])[^/]*" : "[^/]*");
                    while (i + 1 < glob.Length && glob[i + 1] == '*')
                        i++;
                    break;
                case '?':
                    pattern.Append(isFirst ? "[^/.]" : "[^/]");
                    break;
                case '[' when glob.IndexOf(']', i + 2 > glob.Length ? i : i + 2) is > 0 and var end:
                    pattern.Append('[').Append(glob[i + 1] is '!' or '^' ? "^" : "").Append(Class(glob[(i + (glob[i + 1] is '!' or '^' ? 2 : 1))..end])).Append(']');
                    i = end;
                    break;
                case '\\' when i + 1 < glob.Length:
                    pattern.Append(Regex.Escape(glob[++i].ToString()));
                    break;
                default:
                    pattern.Append(Regex.Escape(glob[i].ToString()));
                    break;
            }
        }
        return pattern.ToString();
    }

    private static string Class(string set) => set.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    private static IEnumerable<string> ExpandBraces(string glob)
    {
        var open = glob.IndexOf('{', StringComparison.Ordinal);
        var depth = 0;
        var commas = new List<int>();
        for (var i = open; i >= 0 && i < glob.Length; i++)
        {
            depth += glob[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (glob[i] == ',' && depth == 1)
                commas.Add(i);
            if (depth > 0)
                continue;
            commas.Add(i);
            var start = open + 1;
            return commas.Select(end => (start, start = end + 1).start is var from ? glob[..open] + glob[from..end] + glob[(i + 1)..] : "").ToList().SelectMany(ExpandBraces);
        }
        return [glob];
    }

    /// <summary>Ruby sorts each folder for itself.</summary>
    private sealed class BySegment : IComparer<RepoPath>
    {
        public static BySegment Instance { get; } = new();

        public int Compare(RepoPath x, RepoPath y)
        {
            var (a, b) = (x.Value.Split('/'), y.Value.Split('/'));
            for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
            {
                if (RubyStrings.Compare(a[i], b[i]) is not 0 and var order)
                    return order;
            }
            return a.Length - b.Length;
        }
    }
}
