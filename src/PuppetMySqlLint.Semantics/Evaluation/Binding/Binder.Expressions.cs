using System.Collections.Immutable;
using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

internal sealed partial class Binder
{
    private BoundUnary BindUnary(UnaryExpressionSyntax node, Location location) => new(
        node.Operator.Kind switch
        {
            SyntaxKind.ExclamationToken => BoundKind.Not,
            SyntaxKind.MinusToken => BoundKind.Negate,
            _ => BoundKind.Unfold,
        },
        Bind(node.Operand),
        location);

    private BoundNode BindParenthesized(ParenthesizedExpressionSyntax node, Location location)
    {
        var inner = Bind(node.Expression);
        inner.Parenthesized = location;
        return inner;
    }

    private BoundBinary BindBinary(BinaryExpressionSyntax node, Location location)
    {
        var @operator = node.Operator.Kind switch
        {
            SyntaxKind.PlusToken => BinaryOperator.Add,
            SyntaxKind.MinusToken => BinaryOperator.Subtract,
            SyntaxKind.AsteriskToken => BinaryOperator.Multiply,
            SyntaxKind.SlashToken => BinaryOperator.Divide,
            SyntaxKind.PercentToken => BinaryOperator.Modulo,
            SyntaxKind.LessThanLessThanToken => BinaryOperator.ShiftLeft,
            SyntaxKind.GreaterThanGreaterThanToken => BinaryOperator.ShiftRight,
            SyntaxKind.EqualsEqualsToken => BinaryOperator.Equal,
            SyntaxKind.ExclamationEqualsToken => BinaryOperator.NotEqual,
            SyntaxKind.LessThanToken => BinaryOperator.Less,
            SyntaxKind.LessThanEqualsToken => BinaryOperator.LessOrEqual,
            SyntaxKind.GreaterThanToken => BinaryOperator.Greater,
            SyntaxKind.GreaterThanEqualsToken => BinaryOperator.GreaterOrEqual,
            SyntaxKind.EqualsTildeToken => BinaryOperator.Match,
            SyntaxKind.ExclamationTildeToken => BinaryOperator.NotMatch,
            SyntaxKind.InKeyword => BinaryOperator.In,
            SyntaxKind.AndKeyword => BinaryOperator.And,
            _ => BinaryOperator.Or,
        };
        var kind = @operator switch { BinaryOperator.And => BoundKind.And, BinaryOperator.Or => BoundKind.Or, _ => BoundKind.Binary };
        return new BoundBinary(kind, @operator, Bind(node.Left), Bind(node.Right), location, node.Operator.GetLocation());
    }

    private BoundBinary BindRelationship(RelationshipExpressionSyntax node, Location location) => new(
        BoundKind.Relationship,
        node.Operator.Kind switch
        {
            SyntaxKind.MinusGreaterThanToken => BinaryOperator.Before,
            SyntaxKind.TildeGreaterThanToken => BinaryOperator.Notify,
            SyntaxKind.LessThanMinusToken => BinaryOperator.After,
            _ => BinaryOperator.Subscribe,
        },
        Bind(node.Left),
        Bind(node.Right),
        location,
        node.Operator.GetLocation());

    private BoundNode BindCall(CallExpressionSyntax node, Location location)
    {
        var arguments = BindGathering(node.Arguments);
        var lambda = node.Lambda is null ? null : BindLambda(node.Lambda);
        var nameLocation = node.Function.GetLocation();
        return node.Function switch
        {
            NameSyntax name => new BoundCall(name.Value, null, arguments, lambda, location, nameLocation),
            TypeNameSyntax or AccessExpressionSyntax { Target: TypeNameSyntax } => new BoundCall("new", Bind(node.Function), arguments, lambda, location, nameLocation),
            _ => new BoundBroken(location),
        };
    }

    private BoundCall BindMethodCall(MethodCallExpressionSyntax node, Location location) => new(
        node.Name.Text,
        null,
        BindGathering(node.Arguments).Insert(0, Bind(node.Target)),
        node.Lambda is null ? null : BindLambda(node.Lambda),
        location,
        node.Name.GetLocation(),
        node.DotToken.GetLocation());

    private BoundLambda BindLambda(LambdaSyntax node) =>
        new(BindParameters(node.Parameters, "a block"), Bind(node.Body), node.ReturnType is null ? null : Bind(node.ReturnType.Type), node.GetLocation());

    private BoundConditional BindIf(IfExpressionSyntax node, Location location)
    {
        var otherwise = (BoundNode?)(node.Else is null ? null : Bind(node.Else.Body));
        for (var i = node.Elsifs.Count - 1; i >= 0; i--)
        {
            var clause = node.Elsifs[i];
            otherwise = new BoundConditional(Bind(clause.Condition), isNegated: false, Bind(clause.Body), otherwise, clause.GetLocation());
        }
        return new BoundConditional(Bind(node.Condition), isNegated: false, Bind(node.Body), otherwise, location);
    }

    private BoundResource BindResource(ResourceExpressionSyntax node, Location location)
    {
        var typeName = node.Type is NameSyntax name ? WithoutLeadingColons(name.Value).ToLowerInvariant() : null;
        var bodies = node.Bodies.Select(b => new BoundResourceBody(Bind(b.Title), BindAttributes(b.Attributes), b.GetLocation()));
        return new BoundResource(node.Form, typeName, Bind(node.Type), [.. bodies], location);
    }

    private ImmutableArray<BoundAttribute> BindAttributes(IEnumerable<AttributeOperationSyntax> attributes) =>
    [
        .. attributes.Select(a => a is AttributeSyntax attribute
            ? new BoundAttribute(string.Intern(attribute.Name.Text), Bind(attribute.Value), attribute.IsAppend, attribute.GetLocation())
            : new BoundAttribute(null, Bind(a.Value), IsAddition: false, a.GetLocation())),
    ];

    private static string TypeName(ExpressionSyntax type) =>
        type is TypeNameSyntax name ? WithoutLeadingColons(name.Value).ToLowerInvariant() : type.ToString().ToLowerInvariant();
}
