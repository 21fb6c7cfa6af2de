namespace PuppetMySqlLint.Syntax;

public sealed partial class PuppetAstWriter
{
    private void WriteExpression(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case MissingExpressionSyntax:
                Open("Nop");
                Close();
                break;
            case BinaryExpressionSyntax e:
                WriteBinary(e, BinaryClass(e.Operator.Kind), e.Left, e.Right, HasOperator(e.Operator.Kind) ? e.Operator.Text : null);
                break;
            case RelationshipExpressionSyntax e:
                WriteBinary(e, "RelationshipExpression", e.Left, e.Right, e.Operator.Text);
                break;
            case AssignmentExpressionSyntax e:
                WriteBinary(e, "AssignmentExpression", e.Target, e.Value, e.Operator.Text);
                break;
            case UnaryExpressionSyntax e:
                WriteUnary(e, UnaryClass(e.Operator.Kind), e.Operand);
                break;
            case ParenthesizedExpressionSyntax e:
                WriteUnary(e, "ParenthesizedExpression", e.Expression);
                break;
            case HashEntrySyntax e:
                Open("KeyedEntry", _spans.Place(e));
                Write("key", e.Key);
                Write("value", e.Value);
                Close();
                break;
            case CallExpressionSyntax e:
                WriteFunctionCall(e, e.IsStatement);
                break;
            case MethodCallExpressionSyntax e:
                WriteMethodCall(e);
                break;
            case AccessExpressionSyntax e:
                Open("AccessExpression", _spans.Place(e));
                Write("left_expr", e.Target);
                WriteGathered("keys", e.Keys);
                Close();
                break;
            case SelectorExpressionSyntax e:
                Open("SelectorExpression", _spans.Place(e));
                Write("left_expr", e.Subject);
                WriteAll("selectors", e.Arms, WriteArm);
                Close();
                break;
            default:
                WriteConstruct(expression);
                break;
        }
    }

    private void WriteBinary(ExpressionSyntax expression, string type, ExpressionSyntax left, ExpressionSyntax right, string? sign)
    {
        Open(type, _spans.Place(expression));
        Write("left_expr", left);
        Write("right_expr", right);
        if (sign is not null)
            _json.WriteString("operator", sign);
        Close();
    }

    private void WriteUnary(ExpressionSyntax expression, string type, ExpressionSyntax operand)
    {
        Open(type, _spans.Place(expression));
        Write("expr", operand);
        Close();
    }

    private void WriteArm(SelectorArmSyntax arm)
    {
        Open("SelectorEntry", _spans.Place(arm));
        Write("matching_expr", arm.Pattern);
        Write("value_expr", arm.Value);
        Close();
    }

    private void WriteFunctionCall(CallExpressionSyntax call, bool isStatement)
    {
        Open("CallNamedFunctionExpression", _spans.Place(call));
        _json.WriteBoolean("rval_required", !isStatement);
        Write("functor_expr", call.Function);
        if (call is { IsStatement: true, Arguments: [HashSyntax hash] } && hash.Entries.All(static e => IsAttribute(e.Key)))
            WriteAll("arguments", [hash], WriteHashOfAttributes);
        else
            WriteGathered("arguments", call.Arguments);
        WriteLambda(call.Lambda);
        Close();
    }

    /// <summary><c>notice { a => 1 }</c>: Puppet reads attributes before it sees that a statement function is called.</summary>
    private void WriteHashOfAttributes(HashSyntax hash) =>
        WriteHashOfAttributes(_spans.Place(hash), hash.Entries.Select(static e => ((e.Key as BareWordSyntax)?.Value, e.Value)));

    private static bool IsAttribute(ExpressionSyntax key) =>
        key is BareWordSyntax { Token.Kind: not SyntaxKind.BareWordToken } or UnaryExpressionSyntax { Operand: MissingExpressionSyntax };

    private void WriteMethodCall(MethodCallExpressionSyntax call)
    {
        Open("CallMethodExpression", _spans.Place(call));
        _json.WriteBoolean("rval_required", true);
        _json.WritePropertyName("functor_expr");
        Open("NamedAccessExpression", _spans.PlaceOfName(call));
        Write("left_expr", call.Target);
        _json.WritePropertyName("right_expr");
        WriteUnplaced("QualifiedName", "value", call.Name.Text);
        Close();
        WriteGathered("arguments", call.Arguments);
        WriteLambda(call.Lambda);
        Close();
    }

    private void WriteLambda(LambdaSyntax? lambda)
    {
        if (lambda is null)
            return;
        _json.WritePropertyName("lambda");
        Open("LambdaExpression", _spans.Place(lambda));
        WriteParameters(lambda.Parameters);
        WriteBody(lambda.Body.Statements);
        Write("return_type", lambda.ReturnType?.Type);
        Close();
    }

    private void WriteParameters(SeparatedSyntaxList<ParameterSyntax>? parameters) => WriteAll("parameters", parameters ?? default, parameter =>
    {
        Open("Parameter", _spans.Place(parameter));
        _json.WriteString("name", parameter.VariableName);
        Write("value", parameter.Default);
        Write("type_expr", parameter.Type);
        if (parameter.IsSplat)
            _json.WriteBoolean("captures_rest", true);
        Close();
    });

    private static bool HasOperator(SyntaxKind sign) => sign is not (SyntaxKind.InKeyword or SyntaxKind.AndKeyword or SyntaxKind.OrKeyword);

    private static string BinaryClass(SyntaxKind sign) => sign switch
    {
        SyntaxKind.InKeyword => "InExpression",
        SyntaxKind.AndKeyword => "AndExpression",
        SyntaxKind.OrKeyword => "OrExpression",
        SyntaxKind.EqualsTildeToken or SyntaxKind.ExclamationTildeToken => "MatchExpression",
        SyntaxKind.EqualsEqualsToken or SyntaxKind.ExclamationEqualsToken or SyntaxKind.LessThanToken or SyntaxKind.LessThanEqualsToken
            or SyntaxKind.GreaterThanToken or SyntaxKind.GreaterThanEqualsToken => "ComparisonExpression",
        _ => "ArithmeticExpression",
    };

    private static string UnaryClass(SyntaxKind sign) => sign switch
    {
        SyntaxKind.ExclamationToken => "NotExpression",
        SyntaxKind.AsteriskToken => "UnfoldExpression",
        _ => "UnaryMinusExpression",
    };
}
