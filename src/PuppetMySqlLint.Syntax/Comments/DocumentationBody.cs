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
    /// Finds a list of types in brackets, with at most one word before it. Follows YARD's default factory.
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
        var (level, seenBlank, wordStart) = (0, false, -1);
        var word = new StringBuilder();
        List<StringBuilder> types = [new()];
        for (var i = from; i < Text.Length; i++)
        {
            var c = Text[i];
            if (opening.Contains(c, StringComparison.Ordinal))
            {
                if (level++ > 0)
                    types[^1].Append(c);
            }
            else if (closing.Contains(c, StringComparison.Ordinal))
            {
                if (!(types[^1].Length > 0 && types[^1][^1] == '='))
                    level--;
                end = i;
                if (level == 0)
                    break;
                types[^1].Append(c);
            }
            else if (c == ',' && level == 1)
            {
                types.Add(new StringBuilder());
            }
            else if (level >= 1)
            {
                types[^1].Append(c);
            }
            else if (!char.IsWhiteSpace(c))
            {
                if (seenBlank && types is [{ Length: 0 }])
                    break;
                wordStart = wordStart < 0 ? i : wordStart;
                word.Append(c);
            }
            else if (wordStart >= 0)
            {
                seenBlank = true;
            }
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
}
