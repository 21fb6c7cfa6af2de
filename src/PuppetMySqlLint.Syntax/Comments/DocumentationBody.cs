using System.Collections.Immutable;
using System.Text;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>What stands behind a tag's word: lines joined with LF, and where each character stands.</summary>
internal sealed class DocumentationBody
{
    /// <summary>The brackets around types.</summary>
    public const string Types = "[({<>})]";

    /// <summary>The brackets around types where a default may stand in parentheses.</summary>
    public const string TypesBesideDefault = "[{<>}]";

    /// <summary>The brackets around a default.</summary>
    public const string Defaults = "()";

    private readonly ImmutableArray<DocumentationLine> _lines;

    public DocumentationBody(ImmutableArray<DocumentationLine> lines)
    {
        _lines = lines;
        Text = string.Join('\n', lines.Select(static l => l.Text));
    }

    public string Text { get; }

    /// <summary>Where a stretch of <see cref="Text"/> stands, which must be within one line.</summary>
    public TextSpan Place(int start, int length)
    {
        foreach (var line in _lines)
        {
            if (start <= line.Text.Length)
                return new TextSpan(line.Start + start, length);
            start -= line.Text.Length + 1;
        }
        throw new ArgumentOutOfRangeException(nameof(start));
    }

    /// <summary>
    /// Finds a list of types in brackets on the first line, with at most one word before it. Follows YARD's default factory, which lets quotes
    /// hold anything.
    /// </summary>
    /// <param name="from">Where to begin.</param>
    /// <param name="brackets">The brackets that count, the opening ones first.</param>
    /// <param name="before">The word before the list, and where it stands; null if there is none.</param>
    /// <param name="end">Where the text after the list begins.</param>
    /// <returns>The types; default if there is no list.</returns>
    public ImmutableArray<string> FindTypes(int from, string brackets, out (int Start, string Word)? before, out int end)
    {
        (before, end) = (null, from);
        var (opening, closing) = (brackets[..(brackets.Length / 2)], brackets[(brackets.Length / 2)..]);
        var (level, seenBlank, wordStart, last, isDone) = (0, false, -1, '\0', false);
        var word = new StringBuilder();
        List<StringBuilder> types = [new()];
        for (var i = from; i < Text.Length && !isDone; i++)
        {
            var c = Text[i];
            if (c is '"' or '\'' && FindQuoted(i) is { Length: > 0 } quoted)
            {
                types[^1].Append(quoted);
                i += quoted.Length - 1;
                continue;
            }
            if (opening.Contains(c, StringComparison.Ordinal))
            {
                if (level++ > 0)
                    types[^1].Append(c);
            }
            else if (closing.Contains(c, StringComparison.Ordinal))
            {
                if (last != '=' || c != '>')
                    level--;
                if (level != 0)
                    types[^1].Append(c);
                else
                    (end, isDone) = (i, true);
            }
            else if (c == ',' && level == 1)
            {
                types.Add(new StringBuilder());
            }
            else if (level != 0)
            {
                if (level > 0)
                    types[^1].Append(c);
            }
            else if (c == '\n' || (!char.IsWhiteSpace(c) && seenBlank && types is [{ Length: 0 }]))
            {
                (end, isDone) = (i, true);
            }
            else if (!char.IsWhiteSpace(c))
            {
                wordStart = wordStart < 0 ? i : wordStart;
                word.Append(c);
            }
            else
            {
                seenBlank |= wordStart >= 0;
            }
            last = c;
        }
        if (types is [{ Length: 0 }])
            return default;
        end++;
        if (wordStart >= 0)
            before = (wordStart, word.ToString());
        return [.. types.Select(static t => t.ToString().Trim())];
    }

    /// <summary>The next word from an offset; null if there is none.</summary>
    public (int Start, string Word)? NextWord(int from)
    {
        var start = from;
        while (start < Text.Length && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }
        var end = start;
        while (end < Text.Length && !char.IsWhiteSpace(Text[end]))
        {
            end++;
        }
        return end > start ? (start, Text[start..end]) : null;
    }

    /// <summary>The next text in quotes like the one at an offset, within one line; empty if there is none.</summary>
    private string FindQuoted(int from)
    {
        for (var start = from; start >= 0 && start + 2 < Text.Length; start = Text.IndexOf(Text[from], start + 1))
        {
            var end = Text.IndexOf(Text[from], start + 2);
            var lineEnd = Text.IndexOf('\n', start + 1);
            if (end < 0)
                return "";
            if (lineEnd < 0 || end < lineEnd)
                return Text[start..(end + 1)];
        }
        return "";
    }
}
