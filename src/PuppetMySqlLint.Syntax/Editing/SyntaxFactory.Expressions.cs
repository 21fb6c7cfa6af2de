namespace PuppetMySqlLint.Syntax;

public static partial class SyntaxFactory
{
    /// <summary>A call with parentheses: <c>lookup('a', String)</c>.</summary>
    public static CallExpressionSyntax Call(string function, params ReadOnlySpan<ExpressionSyntax> arguments) =>
        CallExpression(Name(function), Token(SyntaxKind.OpenParenToken), SeparatedSyntaxList.Create(arguments), Token(SyntaxKind.CloseParenToken), null);

    /// <summary>A call without parentheses: <c>include mysql::server</c>.</summary>
    /// <exception cref="ArgumentException">The function must be called with parentheses, or there is no argument.</exception>
    public static CallExpressionSyntax StatementCall(string function, params ReadOnlySpan<ExpressionSyntax> arguments)
    {
        if (!SyntaxFacts.IsStatementFunction(function) || arguments.IsEmpty)
            throw new ArgumentException($"{function} needs parentheses.", nameof(function));
        return CallExpression(Name(function), default, SeparatedSyntaxList.Create(arguments), default, null);
    }

    /// <summary>A call behind its first argument: <c>$x.each |$y| { … }</c>.</summary>
    /// <param name="target">The first argument.</param>
    /// <param name="function">The function's name.</param>
    /// <param name="arguments">The further arguments; without any there are no parentheses.</param>
    /// <param name="lambda">The block that is passed; null for none.</param>
    public static MethodCallExpressionSyntax MethodCall(ExpressionSyntax target, string function, SeparatedSyntaxList<ExpressionSyntax> arguments, LambdaSyntax? lambda)
    {
        var (open, close) = arguments.Count == 0 ? (default, default) : (Token(SyntaxKind.OpenParenToken), Token(SyntaxKind.CloseParenToken));
        return MethodCallExpression(target, Token(SyntaxKind.DotToken), Identifier(function), open, arguments, close, lambda);
    }

    /// <summary>An operator between two sides; nothing is put in parentheses.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="operator">The operator's kind, such as <see cref="SyntaxKind.PlusToken"/>.</param>
    /// <param name="right">The right side.</param>
    /// <exception cref="ArgumentException">It is no such operator.</exception>
    public static BinaryExpressionSyntax BinaryExpression(ExpressionSyntax left, SyntaxKind @operator, ExpressionSyntax right) =>
        BinaryExpression(left, Token(@operator), right);

    /// <summary><c>!</c>, <c>-</c> or <c>*</c> before an operand; nothing is put in parentheses.</summary>
    /// <exception cref="ArgumentException">It is no such operator.</exception>
    public static UnaryExpressionSyntax UnaryExpression(SyntaxKind @operator, ExpressionSyntax operand) => UnaryExpression(Token(@operator), operand);

    /// <summary>An order of resources: <c>a -> b</c>.</summary>
    /// <exception cref="ArgumentException">It is no such operator.</exception>
    public static RelationshipExpressionSyntax RelationshipExpression(ExpressionSyntax left, SyntaxKind @operator, ExpressionSyntax right) =>
        RelationshipExpression(left, Token(@operator), right);

    /// <summary><c>$a = 1</c>.</summary>
    public static AssignmentExpressionSyntax AssignmentExpression(ExpressionSyntax target, ExpressionSyntax value) =>
        AssignmentExpression(target, Token(SyntaxKind.EqualsToken), value);

    /// <summary><c>{ a => 1, b => 2, }</c>; from two entries on each stands on a line of its own, with a comma after it.</summary>
    public static HashSyntax Hash(params ReadOnlySpan<HashEntrySyntax> entries) =>
        Hash(entries.Length > 1 ? WithTrailing(SeparatedSyntaxList.Create(entries)) : SeparatedSyntaxList.Create(entries));

    /// <summary><c>[1, 2]</c>.</summary>
    public static ArraySyntax Array(params ReadOnlySpan<ExpressionSyntax> elements) => Array(SeparatedSyntaxList.Create(elements));

    /// <summary><c>$x ? { a => 1, default => 2, }</c>.</summary>
    public static SelectorExpressionSyntax SelectorExpression(ExpressionSyntax subject, params ReadOnlySpan<SelectorArmSyntax> arms) => SelectorExpression(
        subject, Token(SyntaxKind.QuestionToken), Token(SyntaxKind.OpenBraceToken), WithTrailing(SeparatedSyntaxList.Create(arms)), Token(SyntaxKind.CloseBraceToken));

    /// <summary><c>if … { … }</c>.</summary>
    public static IfExpressionSyntax IfExpression(ExpressionSyntax condition, BlockSyntax body) => IfExpression(condition, body, default, null);

    /// <summary><c>{ … }</c> with statements.</summary>
    public static BlockSyntax Block(params ReadOnlySpan<ExpressionSyntax> statements) => Block(SeparatedSyntaxList.Create(statements));

    private static SeparatedSyntaxList<TNode> WithTrailing<TNode>(SeparatedSyntaxList<TNode> list)
        where TNode : SyntaxNode
    {
        if (list.Count == 0)
            return list;
        var separated = GreenEdits.Separate(list.Green, SyntaxKind.CommaToken)!;
        GreenNode?[] items = separated.Kind == SyntaxKind.List ? GreenEdits.Slots(separated) : [separated];
        return new SeparatedSyntaxList<TNode>(GreenNode.CreateList([.. items, Token(SyntaxKind.CommaToken).Green]));
    }
}
