using System.Runtime.InteropServices;

namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetParser
{
    /// <summary>The text of the line that holds the last mistake that was reported.</summary>
    private (int Start, int End) _errorLine;

    private void ReportUnexpected(string expectation) => ReportUnexpected(expectation, _index);

    /// <param name="expectation">What was expected.</param>
    /// <param name="cause">The last token of the line that may hold the cause.</param>
    private void ReportUnexpected(string expectation, int cause)
    {
        ref var token = ref Current;
        if (!CanReport(ErrorStart(token)))
        {
            _sinceError = 0;
            return;
        }
        if (token.Kind == SyntaxKind.EndOfFileToken)
        {
            Report(SyntaxDescriptors.SyntaxError, token.Start, token.End, $"unexpected end of the text: {expectation}");
            return;
        }
        if (token.Has(LexedTokenFlags.IsReported))
        {
            _sinceError = 0;
            return;
        }
        if (IsInConflictMark(out var mark))
        {
            if (_hasConflict)
            {
                _sinceError = 0;
                return;
            }
            _hasConflict = true;
            expectation = $"a merge conflict was left here, marked with '{mark}'";
        }
        Report(SyntaxDescriptors.SyntaxError, ErrorStart(token), token.End, $"unexpected {Describe(token)}: {expectation}{DescribeAfterString()}{DescribeMisspelling(cause)}");
    }

    /// <summary>
    /// Where Puppet says that a token stands. The brace that ends an interpolation is part of the string for it, so that it complains of
    /// what comes after; what follows a tag of a template begins for it right there.
    /// </summary>
    private static int ErrorStart(in LexedToken token) => token.Kind switch
    {
        SyntaxKind.EppTextToken or SyntaxKind.EppCommentToken or SyntaxKind.EppExpressionOpenToken => token.Link,
        _ when token.Has(LexedTokenFlags.EndsInterpolation) => token.End,
        _ => token.Start,
    };

    private void Report(Text.DiagnosticDescriptor descriptor, int start, int end, string message)
    {
        if (CanReport(start))
        {
            Issues.Add(new SyntaxIssue(descriptor, start, Math.Max(start, end), _index, message));
            var (before, after) = (_text.AsSpan(0, start).LastIndexOf('\n'), _text.AsSpan(start).IndexOf('\n'));
            _errorLine = (before + 1, after < 0 ? _text.Length : start + after);
        }
        _sinceError = 0;
    }

    /// <summary>Warns of a token at which Puppet does not stop.</summary>
    private void Warn(Text.DiagnosticDescriptor descriptor, int index)
    {
        ref var token = ref _tokens[index];
        if (_sinceError >= QuietTokens && !_isAborted && Issues.Count < MaxIssues)
            Issues.Add(new SyntaxIssue(descriptor, token.Start, token.End, index, _text[token.Start..token.End]));
    }

    private bool CanReport(int start) => _sinceError >= QuietTokens && !_isAborted && Issues.Count < MaxIssues && !IsSameMistake(start);

    /// <summary>One line holds one mistake; and what the end of the text is missing was missing before.</summary>
    private bool IsSameMistake(int start) => _errorLine.Start >= 0
        && (Kind == SyntaxKind.EndOfFileToken || (start >= _errorLine.Start && start <= _errorLine.End));

    /// <summary>Reports the first mistake in a list; those after it mostly follow from it.</summary>
    private void ReportInList(ref bool isReported, string expectation)
    {
        if (isReported)
            _sinceError = 0;
        isReported = true;
        ReportUnexpected(expectation);
    }

    private string Describe(in LexedToken token)
    {
        var text = _text.AsSpan(token.Start, Math.Min(token.End - token.Start, 40));
        return token.Kind switch
        {
            SyntaxKind.DoubleQuoteToken or SyntaxKind.SingleQuotedStringToken => "string",
            SyntaxKind.HeredocTagToken => "heredoc",
            SyntaxKind.EppTextToken or SyntaxKind.EppCommentToken => "template text",
            SyntaxKind.NumberToken => $"number '{text}'",
            SyntaxKind.NameToken or SyntaxKind.BareWordToken or SyntaxKind.TypeNameToken => $"word '{text}'",
            SyntaxKind.VariableToken => $"variable '{text}'",
            SyntaxKind.RegexToken => "regular expression",
            _ => $"'{text}'",
        };
    }

    /// <summary>Leaves the current token, or the string or heredoc that it opens, out of the tree: it becomes trivia of the next one taken.</summary>
    private void Skip()
    {
        if (_firstSkipped < 0)
            _firstSkipped = _index;
        if (Kind is SyntaxKind.HeredocTagToken or SyntaxKind.DoubleQuoteToken)
            _index = Current.Link;
        _index++;
    }

    private GreenTokenWithPieces EatWithPieces(in LexedToken token)
    {
        var start = token.FullStart;
        var known = new List<LexedPiece>();
        if (_firstSkipped >= 0)
        {
            start = _tokens[_firstSkipped].FullStart;
            AddSkipped(known);
            _firstSkipped = -1;
        }
        if (token.Kind != SyntaxKind.EndOfFileToken)
            _index++;
        AddPieces(known, start, token.Start);
        known.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        var pieces = new List<TriviaPiece>();
        var at = start;
        foreach (var piece in known)
        {
            if (piece.Start < at)
                continue;
            TriviaReader.Read(_text.AsSpan(at, piece.Start - at), pieces);
            pieces.Add(new TriviaPiece(piece.Kind, piece.End - piece.Start));
            at = piece.End;
        }
        TriviaReader.Read(_text.AsSpan(at, token.Start - at), pieces);
        return new GreenTokenWithPieces(
            token.Kind, _text, start, token.Start - start, token.End - token.Start, token.FullEnd - token.End, [.. pieces]);
    }

    /// <summary>The skipped tokens, but for those of heredoc text, which stand elsewhere.</summary>
    private void AddSkipped(List<LexedPiece> pieces)
    {
        for (var i = _firstSkipped; i < _index; i++)
        {
            ref var token = ref _tokens[i];
            if (token.End > token.Start)
                pieces.Add(new LexedPiece(SyntaxKind.SkippedTokensTrivia, token.Start, token.End));
            if (token.Kind == SyntaxKind.HeredocTagToken)
                i = token.Link;
        }
    }

    private void AddPieces(List<LexedPiece> pieces, int start, int end)
    {
        var all = CollectionsMarshal.AsSpan(_lexer.Pieces);
        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (all[middle].Start < start)
                low = middle + 1;
            else
                high = middle;
        }
        for (; low < all.Length && all[low].End <= end; low++)
        {
            pieces.Add(all[low]);
        }
    }
}
