using System.Collections.Immutable;
using System.Text;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Testing;

/// <summary>
/// Reads the text of a test: several files, each after a line <c>=== path</c>, with <c>[|…|]</c> around what a finding is expected at and
/// <c>{|PML2001:…|}</c> around what one of a certain rule is.
/// </summary>
internal static class Markup
{
    private const string FileMark = "=== ";

    /// <exception cref="ArgumentException">There is no file, a path comes twice, or a mark is not closed.</exception>
    public static ImmutableArray<TestFile> Read(string text)
    {
        var files = ImmutableArray.CreateBuilder<TestFile>();
        string? path = null;
        var body = new StringBuilder();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith(FileMark, StringComparison.Ordinal))
            {
                Add();
                path = line[FileMark.Length..].Trim();
                body.Clear();
            }
            else if (path is not null)
            {
                body.Append(line).Append('\n');
            }
            else if (line.Length > 0)
            {
                throw new ArgumentException($"The text begins with a line of no file, '{line}': put a line '=== manifests/site.pp' before it.", nameof(text));
            }
        }
        Add();
        return files.Count > 0 ? files.ToImmutable() : throw new ArgumentException("There is no file: begin each with a line '=== manifests/site.pp'.", nameof(text));

        void Add()
        {
            if (path is null)
                return;
            if (files.Any(f => f.Path == path))
                throw new ArgumentException($"There are two files '{path}'.", nameof(text));
            files.Add(ReadFile(path, body.ToString().TrimEnd('\n') + "\n"));
        }
    }

    public static TestFile ReadFile(string path, string text)
    {
        var marks = ImmutableArray.CreateBuilder<ExpectedMark>();
        var open = new Stack<(int Start, string? Rule, string Close)>();
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var rest = text.AsSpan(i);
            if (open.TryPeek(out var mark) && rest.StartsWith(mark.Close, StringComparison.Ordinal))
            {
                marks.Add(new ExpectedMark(path, TextSpan.FromBounds(open.Pop().Start, plain.Length), mark.Rule));
                i += 2;
            }
            else if (rest.StartsWith("[|", StringComparison.Ordinal))
            {
                open.Push((plain.Length, null, "|]"));
                i += 2;
            }
            else if (RuleMark(rest) is { } rule)
            {
                open.Push((plain.Length, rule, "|}"));
                i += 2 + rule.Length + 1;
            }
            else
            {
                plain.Append(text[i++]);
            }
        }
        return open.Count == 0
            ? new TestFile(path, plain.ToString(), marks.ToImmutable())
            : throw new ArgumentException($"A mark in '{path}' is not closed by '{open.Peek().Close}'.", nameof(text));
    }

    /// <summary>The rule of a mark <c>{|rule:</c>, which a Puppet lambda in braces cannot be taken for; null if there is none.</summary>
    private static string? RuleMark(ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith("{|", StringComparison.Ordinal))
            return null;
        var end = rest.IndexOf(':');
        if (end < 3)
            return null;
        foreach (var c in rest[2..end])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                return null;
        }
        return rest[2..end].ToString();
    }
}
