using System.Diagnostics.CodeAnalysis;

namespace PuppetMySqlLint.Text;

/// <summary>
/// A path relative to the root of an <see cref="IFileSource"/>, with <c>/</c> between its segments on every platform and neither
/// <c>.</c> nor <c>..</c> among them: it cannot lead out. Compared by ordinal, case-sensitively.
/// </summary>
public readonly struct RepoPath : IEquatable<RepoPath>, IComparable<RepoPath>
{
    private readonly string? _value;

    private RepoPath(string value) => _value = value;

    /// <summary>The root itself.</summary>
    public static RepoPath Root => default;

    /// <summary>The segments joined with <c>/</c>; empty for the root.</summary>
    public string Value => _value ?? "";

    /// <summary>Whether this is the root.</summary>
    public bool IsRoot => Value.Length == 0;

    /// <summary>The last segment; empty for the root.</summary>
    public string FileName => Value[(Value.LastIndexOf('/') + 1)..];

    /// <summary>The last segment's extension with its dot, <c>.yaml</c>; empty if it has none.</summary>
    public string Extension => FileName.LastIndexOf('.') is > 0 and var dot ? FileName[dot..] : "";

    /// <summary>The folder that holds it; the root's is the root.</summary>
    public RepoPath Parent => Value.LastIndexOf('/') is > 0 and var slash ? new RepoPath(Value[..slash]) : Root;

    /// <summary>Reads a relative path; <c>\</c> separates as <c>/</c> does, <c>.</c> and empty segments vanish, <c>..</c> goes up.</summary>
    /// <returns>False if the path is absolute, leads out of the root or holds a NUL.</returns>
    public static bool TryParse(string path, out RepoPath result)
    {
        result = default;
        if (path.Contains('\0', StringComparison.Ordinal) || path.StartsWith('/') || path.StartsWith('\\') || path is [_, ':', ..])
            return false;
        var segments = new List<string>();
        foreach (var segment in path.Split('/', '\\'))
        {
            if (segment is "" or ".")
                continue;
            if (segment is not "..")
                segments.Add(segment);
            else if (segments.Count > 0)
                segments.RemoveAt(segments.Count - 1);
            else
                return false;
        }
        result = new RepoPath(string.Join('/', segments));
        return true;
    }

    /// <summary>Reads a relative path.</summary>
    /// <exception cref="FormatException">The path is absolute or leads out of the root.</exception>
    public static RepoPath Parse(string path) =>
        TryParse(path, out var result) ? result : throw new FormatException($"'{path}' is not a path inside a repository.");

    /// <summary>The path below this one that <paramref name="relative"/> leads to.</summary>
    /// <exception cref="FormatException">It leads out of the root.</exception>
    public RepoPath Combine(string relative) => Parse(IsRoot ? relative : $"{Value}/{relative}");

    /// <summary>The path below this one that <paramref name="relative"/> leads to.</summary>
    /// <returns>False if it leads out of the root.</returns>
    public bool TryCombine(string relative, out RepoPath result)
    {
        result = default;
        return !relative.StartsWith('/') && TryParse(IsRoot ? relative : $"{Value}/{relative}", out result);
    }

    /// <summary>Whether it is <paramref name="folder"/> or lies below it.</summary>
    public bool IsWithin(RepoPath folder) =>
        folder.IsRoot || (Value.StartsWith(folder.Value, StringComparison.Ordinal) && (Value.Length == folder.Value.Length || Value[folder.Value.Length] == '/'));

    /// <summary>The rest of the path below <paramref name="folder"/>; null if it does not lie within.</summary>
    public string? RelativeTo(RepoPath folder) => !IsWithin(folder) ? null : folder.IsRoot ? Value : Value.Length == folder.Value.Length ? "" : Value[(folder.Value.Length + 1)..];

    /// <inheritdoc/>
    public bool Equals(RepoPath other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is RepoPath other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <inheritdoc/>
    public int CompareTo(RepoPath other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Whether both name the same path.</summary>
    public static bool operator ==(RepoPath left, RepoPath right) => left.Equals(right);

    /// <summary>Whether they name different paths.</summary>
    public static bool operator !=(RepoPath left, RepoPath right) => !left.Equals(right);

    /// <summary>Whether <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(RepoPath left, RepoPath right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(RepoPath left, RepoPath right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> does not sort after <paramref name="right"/>.</summary>
    public static bool operator <=(RepoPath left, RepoPath right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> does not sort before <paramref name="right"/>.</summary>
    public static bool operator >=(RepoPath left, RepoPath right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => IsRoot ? "." : Value;
}
