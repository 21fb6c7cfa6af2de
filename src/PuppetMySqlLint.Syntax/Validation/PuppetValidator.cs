using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>
/// Puppet's static validation of one file: what its parser reads and its checker refuses before anything is evaluated. Source:
/// Puppet::Pops::Validation::Checker4_0 and TasksChecker. What depends on where the file stands is not checked here.
/// </summary>
public sealed partial class PuppetValidator
{
    private readonly SyntaxTree _tree;
    private readonly StrictMode _strict;
    private readonly List<Diagnostic> _diagnostics = [];

    private PuppetValidator(SyntaxTree tree, StrictMode strict)
    {
        _tree = tree;
        _strict = strict;
    }

    /// <summary>What validation finds, in the order of the text.</summary>
    /// <param name="tree">The file. Where its syntax is wrong, what could be read of it is checked.</param>
    /// <param name="strict">Puppet's setting.</param>
    public static ImmutableArray<Diagnostic> Validate(SyntaxTree tree, StrictMode strict = StrictMode.Warning)
    {
        var validator = new PuppetValidator(tree, strict);
        foreach (var node in tree.Root.DescendantNodesAndSelf())
        {
            validator.Check(node);
        }
        return [.. validator._diagnostics.OrderBy(static d => d.Location!.Value.Span.Start)];
    }

    private void Check(SyntaxNode node)
    {
        switch (node)
        {
            case VariableSyntax n:
                CheckVariable(n);
                break;
            case NumberSyntax { IsFloat: false } n when n.IntegerValue > long.MaxValue:
                Report(ValidationDescriptors.NumericOverflow, n, n.Token.Text);
                break;
            case ReservedWordSyntax n:
                Report(ValidationDescriptors.ReservedWord, n, n.Value);
                break;
            case HeredocSyntax n:
                CheckHeredoc(n);
                break;
            case ArraySyntax n:
                RequireValues(n.Elements);
                CheckGatheredKeys(n.Elements);
                break;
            case HashSyntax n:
                CheckKeys(n.Entries);
                break;
            case HashEntrySyntax n:
                RequireValue(n.Key);
                RequireValue(n.Value);
                break;
            case AccessExpressionSyntax n:
                CheckGatheredKeys(n.Keys);
                break;
            case BinaryExpressionSyntax n:
                RequireValue(n.Left);
                RequireValue(n.Right);
                break;
            case UnaryExpressionSyntax n:
                RequireValue(n.Operand);
                break;
            case ParenthesizedExpressionSyntax n:
                RequireValue(n.Expression);
                break;
            case AssignmentExpressionSyntax n:
                CheckAssignment(n);
                break;
            case RelationshipExpressionSyntax n:
                CheckRelationship(n);
                break;
            case CallExpressionSyntax n:
                CheckCall(n);
                break;
            case MethodCallExpressionSyntax n:
                CheckGatheredKeys(n.Arguments);
                break;
            case IfExpressionSyntax n:
                RequireValue(n.Condition);
                break;
            case ElsifClauseSyntax n:
                RequireValue(n.Condition);
                break;
            case UnlessExpressionSyntax n:
                RequireValue(n.Condition);
                break;
            case CaseExpressionSyntax or CaseOptionSyntax or SelectorExpressionSyntax or SelectorArmSyntax:
                CheckChoice(node);
                break;
            case BlockSyntax n:
                CheckStatements(n.Statements);
                break;
            case RootSyntax n:
                CheckStatements(n.Statements);
                if (n is EppTemplateSyntax { Parameters: { } parameters })
                    CheckParameters(parameters.Parameters, n, allowsRest: false, isLambda: true);
                break;
            default:
                CheckConstruct(node);
                break;
        }
    }

    private void CheckConstruct(SyntaxNode node)
    {
        switch (node)
        {
            case ResourceExpressionSyntax or ResourceDefaultsSyntax or ResourceOverrideSyntax or UntitledResourceSyntax or CollectorSyntax
                or ResourceBodySyntax or AttributeSyntax or AttributesSplatSyntax:
                CheckResource(node);
                break;
            case ClassDefinitionSyntax or DefineDefinitionSyntax or FunctionDefinitionSyntax or PlanDefinitionSyntax or NodeDefinitionSyntax
                or TypeAliasSyntax or TypeMappingSyntax or TypeDefinitionSyntax or ApplyExpressionSyntax:
                CheckDefinition(node);
                break;
            case EppExpressionTagSyntax n:
                RequireValue(n.Expression);
                break;
            case ParameterSyntax n:
                CheckParameter(n);
                break;
            case LambdaSyntax n:
                CheckLambda(n);
                break;
        }
    }

    private void Report(DiagnosticDescriptor descriptor, SyntaxNode node, params ReadOnlySpan<object?> arguments)
    {
        var start = PuppetPositions.Of(node);
        var span = TextSpan.FromBounds(start, Math.Max(start, node.Span.End));
        _diagnostics.Add(new Diagnostic(descriptor, new Location(_tree.Text, span), arguments));
    }
}
