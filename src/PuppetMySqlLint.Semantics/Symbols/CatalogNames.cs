using System.Collections.Concurrent;

namespace PuppetMySqlLint.Semantics.Symbols;

/// <summary>Names as catalogs write them.</summary>
internal static class CatalogNames
{
    private static readonly ConcurrentDictionary<string, string> Capitalized = new(StringComparer.Ordinal);

    /// <summary>Each segment with a capital, as in <c>Mysql::Db</c>; a name that begins with one is left alone.</summary>
    public static string Capitalize(string name) => name.Length == 0 || char.IsAsciiLetterUpper(name[0]) ? name : Capitalized.GetOrAdd(name, static n =>
        string.Join("::", n.Split("::").Select(static s => s.Length == 0 ? s : char.ToUpperInvariant(s[0]) + s[1..].ToLowerInvariant())));

    /// <summary>A class's name, lower-case and without leading <c>::</c>.</summary>
    public static string ClassName(string written)
    {
        var name = written.StartsWith("::", StringComparison.Ordinal) ? written[2..] : written;
        return name.Any(char.IsUpper) ? name.ToLowerInvariant() : name;
    }
}
