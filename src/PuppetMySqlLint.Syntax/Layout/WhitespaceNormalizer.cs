using System.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>Chooses the trivia of tokens that were made without any. All other tokens stay as they are.</summary>
internal sealed class WhitespaceNormalizer
{
    private const int IndentWidth = 2;

    private readonly Dictionary<SyntaxNode, int> _indents = [];
    private readonly List<Written> _written = [];
    private int _lineIndent;
    private bool _isLineStart = true;

    public static GreenNode Normalize(SyntaxNode root)
    {
        var tokens = TokensInText(root).ToArray();
        if (!Array.Exists(tokens, static t => IsElastic(t, GreenFlags.ElasticLeading | GreenFlags.ElasticTrailing)))
            return root.Green;
        var normalizer = new WhitespaceNormalizer();
        normalizer.Run(tokens);
        var next = 0;
        return GreenEdits.MapTokens(root.Green, token => token.FullWidth == 0 && !IsElastic(token) && token.Kind != SyntaxKind.EndOfFileToken
            ? token
            : normalizer._written[next++].ToGreen(token));
    }

    // In the order of MapTokens, which passes over what stands elsewhere.
    private static IEnumerable<SyntaxToken> TokensInText(SyntaxNode root)
    {
        foreach (var token in root.DescendantTokens())
        {
            var body = token.Parent!.FirstAncestorOrSelf<HeredocBodySyntax>();
            if ((body is null || !root.FullSpan.Contains(body.FullSpan) || !IsWithin(body, root))
                && (token.FullSpan.Length > 0 || IsElastic(token.Green!) || token.Kind == SyntaxKind.EndOfFileToken))
            {
                yield return token;
            }
        }
    }

    private static bool IsWithin(SyntaxNode body, SyntaxNode root) => body.Ancestors().Contains(root);

    private static bool IsElastic(GreenToken token) => (token.Flags & (GreenFlags.ElasticLeading | GreenFlags.ElasticTrailing)) != GreenFlags.None;

    private static bool IsElastic(SyntaxToken token, GreenFlags side) => (token.Green!.Flags & side) != GreenFlags.None;

    private void Run(SyntaxToken[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            var written = new Written(token.Green!);
            if (i == 0)
            {
                if (IsElastic(token, GreenFlags.ElasticLeading))
                    written.Leading = "";
            }
            else
            {
                Between(tokens[i - 1], _written[^1], token, written);
                Follow(_written[^1].Trailing);
            }
            Follow(written.Leading);
            Follow(token.Text);
            if (token.Kind is SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken || (token.Kind == SyntaxKind.ColonToken && token.Parent is ResourceBodySyntax))
                _indents[token.Parent!] = _lineIndent;
            if (i == tokens.Length - 1 && IsElastic(token, GreenFlags.ElasticTrailing))
                written.Trailing = "";
            _written.Add(written);
        }
    }

    private void Between(SyntaxToken before, Written left, SyntaxToken after, Written right)
    {
        var (isLeftFree, isRightFree) = (IsElastic(before, GreenFlags.ElasticTrailing), IsElastic(after, GreenFlags.ElasticLeading));
        if (!isLeftFree && !isRightFree)
            return;
        var gap = GapRules.Between(before, after);
        if (gap is Gap.Line or Gap.BlankLine)
        {
            BreakLine(left, right, after, isLeftFree, isRightFree, gap == Gap.BlankLine);
            return;
        }
        var blanks = gap switch { Gap.None => "", Gap.Align => ArrowAlignment.Blanks(after), _ => " " };
        if (isLeftFree && isRightFree)
            (left.Trailing, right.Leading) = (blanks, "");
        else if (isLeftFree)
            left.Trailing = right.Leading.Length > 0 && char.IsWhiteSpace(right.Leading[0]) ? "" : blanks;
        else
            right.Leading = left.Trailing.Length > 0 && char.IsWhiteSpace(left.Trailing[^1]) ? "" : blanks;
    }

    private void BreakLine(Written left, Written right, SyntaxToken after, bool isLeftFree, bool isRightFree, bool isBlank)
    {
        var indent = after.Kind == SyntaxKind.EndOfFileToken ? "" : new string(' ', Indent(after));
        if (isRightFree)
        {
            if (isLeftFree)
                left.Trailing = "\n";
            var ends = left.Trailing.EndsWith('\n') ? "" : "\n";
            right.Leading = ends + (isBlank ? "\n" : "") + indent;
            return;
        }
        var isNew = IsElastic(after, GreenFlags.ElasticTrailing);
        if (isNew)
            right.Leading = (isBlank ? "\n" : "") + Reindent(after, indent);
        left.Trailing = right.Leading.Length > 0 || after.Kind == SyntaxKind.EndOfFileToken ? "\n" : "\n" + indent;
    }

    private int Indent(SyntaxToken token)
    {
        if (token.Kind is SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken)
            return _indents.GetValueOrDefault(token.Parent!);
        return GapRules.IndentsBy(token) is { } parent && _indents.TryGetValue(parent, out var indent) ? indent + IndentWidth : 0;
    }

    private static string Reindent(SyntaxToken token, string indent)
    {
        var text = new StringBuilder();
        foreach (var trivia in token.LeadingTrivia)
        {
            if (trivia.Kind == SyntaxKind.WhitespaceTrivia && (text.Length == 0 || text[^1] == '\n'))
                continue;
            if (trivia.IsComment && (text.Length == 0 || text[^1] == '\n'))
                text.Append(indent);
            text.Append(trivia.ToString());
        }
        if (text.Length == 0 || text[^1] == '\n')
            text.Append(indent);
        return text.ToString();
    }

    private void Follow(string text)
    {
        foreach (var character in text)
        {
            if (character == '\n')
                (_lineIndent, _isLineStart) = (0, true);
            else if (_isLineStart && character == ' ')
                _lineIndent++;
            else
                _isLineStart = false;
        }
    }

    private sealed class Written(GreenToken token)
    {
        public string Leading { get; set; } = token.LeadingText.ToString();

        public string Trailing { get; set; } = token.TrailingText.ToString();

        public GreenToken ToGreen(GreenToken old)
        {
            if (!IsElastic(old))
                return Leading.Length == old.LeadingWidth && Trailing.Length == old.TrailingWidth ? old : old.With(Leading, old.LeadingPieces, Trailing);
            var isSame = old.LeadingText.SequenceEqual(Leading);
            var made = old.With(Leading, isSame ? old.LeadingPieces : [], Trailing);
            made.Flags &= ~(GreenFlags.ElasticLeading | GreenFlags.ElasticTrailing);
            return made;
        }
    }
}
