namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetParser
{
    private const int SelectorPrecedence = 3;

    private GreenNode ParseAssignment()
    {
        if (!TryEnter())
            return MissingExpression;
        var left = ParseRelationship();
        if (Kind is SyntaxKind.EqualsToken or SyntaxKind.PlusEqualsToken or SyntaxKind.MinusEqualsToken)
        {
            var op = Eat();
            left = GreenFactory.AssignmentExpression(left, op, ParseAssignment());
        }
        _depth--;
        return left;
    }

    private GreenNode ParseRelationship()
    {
        var left = ParseResource();
        for (var chain = 0; Kind is SyntaxKind.MinusGreaterThanToken or SyntaxKind.TildeGreaterThanToken or SyntaxKind.LessThanMinusToken
            or SyntaxKind.LessThanTildeToken; chain++)
        {
            if (!TryEnter(chain))
                break;
            _depth--;
            var op = Eat();
            left = GreenFactory.RelationshipExpression(left, op, ParseResource());
        }
        return left;
    }

    private static int Precedence(SyntaxKind kind) => kind switch
    {
        SyntaxKind.OrKeyword => 1,
        SyntaxKind.AndKeyword => 2,
        SyntaxKind.QuestionToken => SelectorPrecedence,
        SyntaxKind.GreaterThanToken or SyntaxKind.GreaterThanEqualsToken or SyntaxKind.LessThanToken or SyntaxKind.LessThanEqualsToken => 4,
        SyntaxKind.EqualsEqualsToken or SyntaxKind.ExclamationEqualsToken => 5,
        SyntaxKind.LessThanLessThanToken or SyntaxKind.GreaterThanGreaterThanToken => 6,
        SyntaxKind.PlusToken or SyntaxKind.MinusToken => 7,
        SyntaxKind.AsteriskToken or SyntaxKind.SlashToken or SyntaxKind.PercentToken => 8,
        SyntaxKind.EqualsTildeToken or SyntaxKind.ExclamationTildeToken => 9,
        SyntaxKind.InKeyword => 10,
        _ => 0,
    };

    private GreenNode ParseExpression(int precedence = 0)
    {
        var left = ParseUnary();
        for (var chain = 0; ; chain++)
        {
            var next = Precedence(Kind);
            if (next <= precedence || !TryEnter(chain))
                return left;
            if (next == SelectorPrecedence)
            {
                left = ParsePostfixes(ParseSelector(left));
            }
            else
            {
                var op = Eat();
                left = GreenFactory.BinaryExpression(left, op, ParseExpression(next));
            }
            _depth--;
        }
    }

    private GreenNode ParseUnary()
    {
        if (Kind is not (SyntaxKind.ExclamationToken or SyntaxKind.MinusToken or SyntaxKind.AsteriskToken))
            return ParsePostfix();
        if (!TryEnter())
            return MissingExpression;
        var op = Eat();
        var result = GreenFactory.UnaryExpression(op, ParseUnary());
        _depth--;
        return result;
    }

    private GreenNode ParsePostfix() => ParsePostfixes(ParsePrimary());

    /// <summary>What may follow any complete value: accesses, calls, collectors.</summary>
    private GreenNode ParsePostfixes(GreenNode left)
    {
        for (var chain = 0; ; chain++)
        {
            switch (Kind)
            {
                case SyntaxKind.OpenParenToken when !Current.Has(LexedTokenFlags.FirstOnLine):
                case SyntaxKind.OpenBracketToken when !Current.Has(LexedTokenFlags.StartsList):
                case SyntaxKind.DotToken:
                case SyntaxKind.LessThanBarToken or SyntaxKind.LessThanLessThanBarToken:
                    break;
                default:
                    return left;
            }
            if (!TryEnter(chain))
                return left;
            left = Kind switch
            {
                SyntaxKind.OpenParenToken => ParseCall(left),
                SyntaxKind.OpenBracketToken => ParseAccess(left, allowsTrailingComma: true),
                SyntaxKind.DotToken => ParseMethodCall(left),
                _ => ParseCollector(left),
            };
            _depth--;
        }
    }

    private GreenNode ParseSelector(GreenNode subject)
    {
        var question = Eat();
        if (Kind != SyntaxKind.OpenBraceToken)
            return GreenFactory.SelectorExpression(subject, question, null, ParseSelectorArm(), null);
        var open = _index;
        var brace = Eat();
        var mark = _scratch.Count;
        do
        {
            _scratch.Add(ParseSelectorArm());
            if (Kind != SyntaxKind.CommaToken)
                break;
            _scratch.Add(Eat());
        }
        while (Kind is not (SyntaxKind.CloseBraceToken or SyntaxKind.EndOfFileToken));
        var arms = TakeList(mark);
        return GreenFactory.SelectorExpression(subject, question, brace, arms, ExpectClosing(SyntaxKind.CloseBraceToken, open));
    }

    private GreenNode ParseSelectorArm()
    {
        var pattern = ParseExpression();
        var arrow = Expect(SyntaxKind.FatArrowToken);
        return GreenFactory.SelectorArm(pattern, arrow, ParseExpression());
    }
}
