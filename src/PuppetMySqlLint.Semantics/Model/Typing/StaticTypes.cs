using PuppetMySqlLint.Semantics.Evaluation;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Syntax;

namespace PuppetMySqlLint.Semantics.Model;

/// <summary>Types of expressions without evaluating them: what literals, declared parameters, operators and functions promise.</summary>
internal sealed class StaticTypes(SemanticModel model, TypeResolver resolver)
{
    /// <summary>Variables lead to what they are assigned, which may hold variables.</summary>
    private const int MaximumDepth = 24;

    private static readonly ExpressionType Unknown = new(SimpleType.Any, IsDeclared: false);

    public ExpressionType Of(ExpressionSyntax node, int depth = 0) => depth > MaximumDepth ? Unknown : node switch
    {
        ParenthesizedExpressionSyntax n => Of(n.Expression, depth + 1),
        VariableSyntax n => OfVariable(n, depth + 1),
        InterpolatedStringSyntax { LiteralValue: null } or HeredocSyntax { LiteralValue: null } => Inferred(StringType.Default),
        ArraySyntax n => Inferred(n.Elements.Count == 0 ? ArrayType.Empty : new ArrayType(Common(n.Elements.Select(e => Of(e, depth + 1).Type)))),
        HashSyntax n => Inferred(n.Entries.Count == 0
            ? HashType.Empty
            : new HashType(Common(n.Entries.Select(e => Of(e.Key, depth + 1).Type)), Common(n.Entries.Select(e => Of(e.Value, depth + 1).Type)))),
        BinaryExpressionSyntax n => Inferred(OfBinary(n, depth + 1)),
        UnaryExpressionSyntax n => Inferred(n.Operator.Kind switch
        {
            SyntaxKind.ExclamationToken => BooleanType.Default,
            SyntaxKind.MinusToken => Of(n.Operand, depth + 1).Type.Generalize(),
            _ => ArrayType.Default,
        }),
        AssignmentExpressionSyntax n => Of(n.Value, depth + 1),
        SelectorExpressionSyntax n => Inferred(Common(n.Arms.Select(a => Of(a.Value, depth + 1).Type))),
        CallExpressionSyntax { Function: TypeNameSyntax or AccessExpressionSyntax } n => new ExpressionType(TypeOf(n.Function), IsDeclared: true),
        CallExpressionSyntax n => OfCall(model.GetSymbolInfo(n).Symbol),
        MethodCallExpressionSyntax { Name.Text: "new" } n => new ExpressionType(TypeOf(n.Target), IsDeclared: true),
        MethodCallExpressionSyntax n => OfCall(model.GetSymbolInfo(n).Symbol),
        TypeNameSyntax or AccessExpressionSyntax when TypeOf(node) is { IsAny: false } type => Inferred(new TypeType(type)),
        AccessExpressionSyntax n => OfAccess(n, depth + 1),
        _ => model.GetConstantValue(node) is { } constant ? Inferred(TypeInference.Infer(constant)) : Unknown,
    };

    private static ExpressionType Inferred(PuppetType type) => new(type, IsDeclared: false);

    private ExpressionType OfVariable(VariableSyntax node, int depth)
    {
        if (model.GetSymbolInfo(node).Symbol is not { } symbol)
            return Unknown;
        return symbol.Kind switch
        {
            SymbolKind.BuiltInVariable => Inferred(symbol.Name is "facts" or "trusted" or "server_facts" ? HashType.Default : StringType.Default),
            SymbolKind.Parameter or SymbolKind.Variable => OfDeclarations(symbol, depth),
            _ => Unknown,
        };
    }

    private ExpressionType OfDeclarations(PuppetSymbol symbol, int depth)
    {
        var types = new List<ExpressionType>();
        foreach (var place in symbol.Declarations)
        {
            if (model.Compilation.FindTree(place.Source) is not { } tree)
                return Unknown;
            var other = model.Compilation.GetSemanticModel(tree);
            switch (other.FindNode(place.Span))
            {
                case ParameterSyntax parameter:
                    var declared = parameter.Type is null ? SimpleType.Any : other.Types.TypeOf(parameter.Type);
                    return new ExpressionType(parameter.IsSplat ? new ArrayType(declared) : declared, IsDeclared: parameter.Type is not null);
                case VariableSyntax { Parent: AssignmentExpressionSyntax assignment }:
                    types.Add(other.Types.Of(assignment.Value, depth + 1));
                    break;
                default:
                    return Unknown;
            }
        }
        return types is [var only] ? only : Inferred(Common(types.Select(static t => t.Type)));
    }

    private ExpressionType OfCall(PuppetSymbol? function)
    {
        if (function is null)
            return Unknown;
        foreach (var place in function.Declarations)
        {
            if (model.Compilation.FindTree(place.Source) is { } tree && model.Compilation.GetSemanticModel(tree) is var other
                && other.FindNode(place.Span) is FunctionDefinitionSyntax definition)
                return definition.ReturnType is { } type ? new ExpressionType(other.Types.TypeOf(type.Type), IsDeclared: true) : Unknown;
        }
        return FunctionReturns.Find(function.Name) is { } known ? new ExpressionType(known, IsDeclared: true) : Unknown;
    }

    private PuppetType OfBinary(BinaryExpressionSyntax node, int depth)
    {
        switch (node.Operator.Kind)
        {
            case SyntaxKind.PlusToken or SyntaxKind.MinusToken or SyntaxKind.AsteriskToken or SyntaxKind.SlashToken or SyntaxKind.PercentToken
                or SyntaxKind.LessThanLessThanToken or SyntaxKind.GreaterThanGreaterThanToken:
                var (left, right) = (Of(node.Left, depth).Type.Generalize(), Of(node.Right, depth).Type.Generalize());
                return (left, right) switch
                {
                    (ArrayType or HashType, _) => left is ArrayType ? ArrayType.Default : HashType.Default,
                    (IntegerType, IntegerType) => IntegerType.Default,
                    (FloatType, IntegerType or FloatType) or (IntegerType, FloatType) => FloatType.Default,
                    ({ IsAny: true }, _) when node.Operator.Kind is not (SyntaxKind.AsteriskToken or SyntaxKind.SlashToken or SyntaxKind.PercentToken) => SimpleType.Any,
                    _ => SimpleType.Numeric,
                };
            default:
                return BooleanType.Default;
        }
    }

    private ExpressionType OfAccess(AccessExpressionSyntax node, int depth) => Of(node.Target, depth).Type switch
    {
        HashType { Value: var value } when !value.IsAny => Inferred(new OptionalType(value)),
        ArrayType { Element: var element } when node.Keys.Count == 1 && !element.IsAny => Inferred(new OptionalType(element)),
        StructType structure when node.Keys is [var key] && model.GetConstantValue(key) is StringValue { Value: var name } && structure.Elements.FirstOrDefault(e => e.Name == name) is { } member
            => new ExpressionType(member.IsOptional ? new OptionalType(member.Value) : member.Value, IsDeclared: true),
        StringType => Inferred(StringType.Default),
        _ => Unknown,
    };

    /// <summary>The type that an expression names.</summary>
    /// <returns>Any where it names none.</returns>
    public PuppetType TypeOf(ExpressionSyntax node)
    {
        if (node is not (TypeNameSyntax or AccessExpressionSyntax { Target: TypeNameSyntax }))
            return SimpleType.Any;
        try
        {
            return resolver.Evaluate(Binder.BindExpression(node));
        }
        catch (Exception exception) when (exception is EvaluationException or PuppetError)
        {
            return SimpleType.Any;
        }
    }

    private static PuppetType Common(IEnumerable<PuppetType> types)
    {
        PuppetType? result = null;
        foreach (var type in types)
            result = result is null ? type : type.IsAny || result.IsAny ? SimpleType.Any : TypeInference.Common(result, type);
        return result ?? SimpleType.Any;
    }
}
