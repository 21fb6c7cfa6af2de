using System.Globalization;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetParser
{
    /// <summary>Longer words are no keywords with a mistake.</summary>
    private const int LongestMisspelling = 10;

    private static readonly string[] ConflictMarks = ["<<<<<<<", "=======", ">>>>>>>"];

    private static readonly string[] Keywords =
        ["class", "define", "node", "function", "type", "plan", "inherits", "if", "elsif", "else", "unless", "case"];

    /// <summary>Whether a mark of a merge conflict was reported: those after it belong to the same mistake.</summary>
    private bool _hasConflict;

    /// <summary>What is expected, and what someone who wrote something else probably meant.</summary>
    private string DescribeExpected(SyntaxKind kind)
    {
        var expected = $"expected '{SyntaxFacts.GetText(kind) ?? kind.ToString()}'";
        return (kind, Kind) switch
        {
            (SyntaxKind.FatArrowToken, SyntaxKind.EqualsToken or SyntaxKind.ColonToken or SyntaxKind.MinusGreaterThanToken or SyntaxKind.GreaterThanEqualsToken) =>
                "did you mean '=>'?",
            (SyntaxKind.ColonToken, SyntaxKind.FatArrowToken or SyntaxKind.EqualsToken or SyntaxKind.SemicolonToken) => "did you mean ':'?",
            (SyntaxKind.OpenBraceToken, SyntaxKind.IfKeyword) => "did you mean 'elsif'?",
            (SyntaxKind.OpenBraceToken, SyntaxKind.BadToken) when _text[Current.Start] == '&' => "did you mean 'and'?",
            (SyntaxKind.OpenBraceToken, SyntaxKind.BarToken) when PeekKind() == SyntaxKind.BarToken => "did you mean 'or'?",
            _ => expected,
        };
    }

    /// <summary>What should close a bracket, and whether anything does.</summary>
    private string DescribeClosing(SyntaxKind kind, int open)
    {
        if (IsAtEnd())
            return DescribeUnclosed(open);
        return Match(open) < 0 ? $"expected '{SyntaxFacts.GetText(kind)}'; {DescribeUnclosed(open)}" : DescribeExpected(kind);
    }

    private string DescribeUnclosed(int open)
    {
        ref var token = ref _tokens[open];
        return $"this '{_text.AsSpan(token.Start, token.End - token.Start)}', opened at {Place(token.Start)}, is never closed";
    }

    /// <summary>An attribute without its arrow; or another resource, after one that was not closed.</summary>
    private string DescribeMissingArrow(int open) => Kind == SyntaxKind.OpenBraceToken
        ? $"expected '=>'; if a resource begins here, the '{{' opened at {Place(_tokens[open].Start)} is not closed"
        : DescribeExpected(SyntaxKind.FatArrowToken);

    /// <summary>What stands right after a closing quote may belong into the string.</summary>
    private string DescribeAfterString()
    {
        if (_index == 0 || _tokens[_index - 1].Kind != SyntaxKind.SingleQuotedStringToken || _tokens[_index - 1].End != Current.Start
            || Kind is not (SyntaxKind.NameToken or SyntaxKind.BareWordToken or SyntaxKind.TypeNameToken))
        {
            return "";
        }
        return "; the quote before it ends the string: write \\' for one within";
    }

    /// <summary>A word before another one that is almost a keyword, on the line of a token.</summary>
    private string DescribeMisspelling(int last)
    {
        var lineStart = _tokens[last].Start == 0 ? 0 : _text.LastIndexOf('\n', _tokens[last].Start - 1) + 1;
        for (var i = last - 1; i >= 0 && _tokens[i].Start >= lineStart; i--)
        {
            ref var word = ref _tokens[i];
            if (word.Kind is (SyntaxKind.NameToken or SyntaxKind.TypeNameToken or SyntaxKind.BareWordToken) && word.End - word.Start <= LongestMisspelling
                && _tokens[i + 1].Kind is SyntaxKind.NameToken or SyntaxKind.TypeNameToken or SyntaxKind.VariableToken or SyntaxKind.SingleQuotedStringToken or SyntaxKind.DoubleQuoteToken
                && Suggestions.Nearest(_text[word.Start..word.End], Keywords) is { } keyword)
            {
                return $"; did you mean '{keyword}' at {Place(word.Start)}?";
            }
        }
        return "";
    }

    /// <summary>Whether the current token stands on the line of a mark that a merge left.</summary>
    private bool IsInConflictMark(out string mark)
    {
        var start = Current.Start == 0 ? 0 : _text.LastIndexOf('\n', Current.Start - 1) + 1;
        mark = Array.Find(ConflictMarks, m => _text.AsSpan(start).StartsWith(m)) ?? "";
        return mark.Length > 0;
    }

    /// <summary>Line and column of an offset; nothing where they would not be shown, as they cost a look at all that is before.</summary>
    private string Place(int offset)
    {
        if (!CanReport(ErrorStart(Current)))
            return "";
        var before = _text.AsSpan(0, offset);
        return string.Create(CultureInfo.InvariantCulture, $"{before.Count('\n') + 1}:{offset - before.LastIndexOf('\n')}");
    }
}
