namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetParser
{
    private static bool CanStartExpression(SyntaxKind kind) => kind is
        SyntaxKind.NameToken or SyntaxKind.BareWordToken or SyntaxKind.TypeNameToken or SyntaxKind.VariableToken or SyntaxKind.NumberToken
        or SyntaxKind.SingleQuotedStringToken or SyntaxKind.DoubleQuoteToken or SyntaxKind.RegexToken or SyntaxKind.HeredocTagToken
        or SyntaxKind.OpenBracketToken or SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.ExclamationToken
        or SyntaxKind.MinusToken or SyntaxKind.AsteriskToken or SyntaxKind.AtToken or SyntaxKind.AtAtToken or SyntaxKind.CaseKeyword
        or SyntaxKind.ClassKeyword or SyntaxKind.DefaultKeyword or SyntaxKind.DefineKeyword or SyntaxKind.IfKeyword or SyntaxKind.NodeKeyword
        or SyntaxKind.UndefKeyword or SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword or SyntaxKind.UnlessKeyword or SyntaxKind.FunctionKeyword
        or SyntaxKind.TypeKeyword or SyntaxKind.AttrKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.PlanKeyword or SyntaxKind.ApplyKeyword
        or SyntaxKind.EppTextToken or SyntaxKind.EppCommentToken or SyntaxKind.EppExpressionOpenToken;

    /// <summary>
    /// Statements up to the closing brace of the one that a token opened, or with -1 to the end. A statement function's name takes the next statement for its arguments, even
    /// over a <c>;</c>: that is how Puppet makes calls without parentheses.
    /// </summary>
    private GreenNode? ParseStatements(int open)
    {
        var isBlock = open >= 0;
        var mark = _scratch.Count;
        var name = -1;
        PendingList? illegalList = null;
        while (!IsAtEnd() && !(isBlock && Kind == SyntaxKind.CloseBraceToken))
        {
            if (!CanStartExpression(Kind))
            {
                CloseIllegalList(ref illegalList);
                if (isBlock && Kind is SyntaxKind.ElseKeyword or SyntaxKind.ElsifKeyword && IsDedented(open))
                    break;
                ReportUnexpected("expected a statement");
                if (!TryParseStrayBranch())
                    SkipToStatement(isBlock);
                continue;
            }
            var before = _index;
            var start = _scratch.Count;
            var first = _index;
            _scratch.Add(ParseAssignment());
            if (Kind == SyntaxKind.CommaToken)
                ParseStatementList(name, start, ref illegalList);
            if (_index == before)
                Skip();
            if (name >= 0)
            {
                var function = _scratch[name]!;
                var arguments = TakeList(name + 1);
                _scratch[name] = GreenFactory.CallExpression(function, null, arguments, null, null);
                name = -1;
            }
            else if (_scratch.Count == start + 1 && IsStatementFunction(_scratch[start]!, first))
            {
                name = start;
            }
            if (Kind == SyntaxKind.SemicolonToken)
            {
                _scratch.Add(Eat());
                if (!CanStartExpression(Kind))
                    ReportUnexpected("expected a statement after ';'");
            }
        }
        CloseIllegalList(ref illegalList);
        return TakeList(mark);
    }

    /// <summary>
    /// Puppet sees that a list is illegal when it has seen that no statement follows, be that right or wrong; another mistake before that
    /// comes first.
    /// </summary>
    private void CloseIllegalList(ref PendingList? illegalList)
    {
        if (illegalList is { } list && Issues.Count == list.IssueCount)
            Report(SyntaxDescriptors.IllegalArgumentList, list.Start, list.End, list.Message);
        illegalList = null;
    }

    /// <summary>A list of statements with commas between them.</summary>
    private readonly record struct PendingList(int Start, int End, string Message, int IssueCount);

    private bool IsStatementFunction(GreenNode statement, int tokenIndex)
    {
        ref var token = ref _tokens[tokenIndex];
        return statement.Kind == SyntaxKind.Name && SyntaxFacts.IsStatementFunction(_text.AsSpan(token.Start, token.End - token.Start));
    }

    /// <summary><c>a, b</c> as a statement: arguments for the statement function before it, or a mistake.</summary>
    private void ParseStatementList(int name, int start, ref PendingList? illegalList)
    {
        var comma = Current;
        while (Kind == SyntaxKind.CommaToken)
        {
            _scratch.Add(Eat());
            if (!CanStartExpression(Kind))
            {
                ReportUnexpected("expected another argument after ','");
                return;
            }
            _scratch.Add(ParseAssignment());
        }
        if (name < 0 && illegalList is null)
            illegalList = new PendingList(comma.Start, comma.End, DescribeIllegalList(start), Issues.Count);
    }

    private string DescribeIllegalList(int start)
    {
        var previous = start > 0 ? _scratch[start - 1] : null;
        return previous is { Kind: SyntaxKind.Name }
            ? $"the function '{previous.FirstToken()!.Text}' cannot be called without parentheses"
            : "a comma separates arguments, not statements";
    }

    /// <summary>An <c>elsif</c> or <c>else</c> that belongs to nothing: what it holds is read, so that the mistake stays one.</summary>
    private bool TryParseStrayBranch()
    {
        if (Kind is not (SyntaxKind.ElsifKeyword or SyntaxKind.ElseKeyword))
            return false;
        var hasCondition = Kind == SyntaxKind.ElsifKeyword;
        Skip();
        if (hasCondition && CanStartExpression(Kind))
            _scratch.Add(ParseExpression());
        if (Kind == SyntaxKind.OpenBraceToken)
            _scratch.Add(ParseBlock());
        return true;
    }

    private GreenNode ParseBlock()
    {
        var open = _index;
        GreenToken brace;
        if (Kind == SyntaxKind.OpenBraceToken)
        {
            brace = Eat();
        }
        else
        {
            ReportUnexpected(DescribeExpected(SyntaxKind.OpenBraceToken));
            brace = GreenToken.Missing(SyntaxKind.OpenBraceToken);
            // A forgotten brace is taken for there if what it should open follows.
            if (!CanStartExpression(Kind) && Kind != SyntaxKind.CloseBraceToken)
                return GreenFactory.Block(brace, null, GreenToken.Missing(SyntaxKind.CloseBraceToken));
        }
        var statements = ParseStatements(open);
        return GreenFactory.Block(brace, statements, ExpectClosing(SyntaxKind.CloseBraceToken, open));
    }
}
