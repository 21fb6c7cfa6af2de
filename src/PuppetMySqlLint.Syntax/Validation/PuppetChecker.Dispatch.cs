namespace PuppetMySqlLint.Syntax;

internal sealed partial class PuppetChecker
{
    private void Check(SyntaxNode node)
    {
        switch (node)
        {
            case ManifestSyntax e:
                CheckStatements(e, e.Statements);
                break;
            case EppTemplateSyntax e:
                CheckTemplate(e);
                break;
            case BlockSyntax e:
                CheckStatements(e, e.Statements);
                break;
            case VariableSyntax e:
                CheckVariable(e);
                break;
            case NumberSyntax e:
                CheckNumber(e);
                break;
            case ReservedWordSyntax e:
                Report(ValidationDescriptors.ReservedWord, e, e.Value);
                break;
            case BinaryExpressionSyntax or UnaryExpressionSyntax or ParenthesizedExpressionSyntax or HashEntrySyntax
                or InterpolationSyntax or IfExpressionSyntax or ElsifClauseSyntax or UnlessExpressionSyntax or CaseOptionSyntax:
                CheckValues(node);
                break;
            case ArraySyntax e:
                CheckValues(e);
                CheckGathered(e.Elements);
                break;
            case AccessExpressionSyntax e:
                CheckGathered(e.Keys);
                break;
            case MethodCallExpressionSyntax e:
                CheckGathered(e.Arguments);
                break;
            case AssignmentExpressionSyntax e:
                CheckAssignment(e);
                break;
            case HashSyntax e:
                CheckKeys(e);
                break;
            case CallExpressionSyntax e:
                CheckCall(e);
                break;
            case LambdaSyntax e:
                CheckLambda(e);
                break;
            case ParameterSyntax e:
                CheckParameter(e);
                break;
            case CaseExpressionSyntax e:
                CheckCase(e);
                break;
            case SelectorExpressionSyntax e:
                CheckSelector(e);
                break;
            case SelectorArmSyntax e:
                CheckValue(e, 0);
                break;
            case EppExpressionTagSyntax e:
                CheckRendered(e);
                break;
            case HeredocSyntax e:
                CheckHeredoc(e);
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
            case ResourceExpressionSyntax e:
                CheckResource(e);
                break;
            case ResourceBodySyntax e:
                CheckBody(e);
                break;
            case ResourceDefaultsSyntax e:
                CheckDefaults(e);
                break;
            case ResourceOverrideSyntax e:
                CheckOverride(e);
                break;
            case UntitledResourceSyntax e:
                CheckUntitled(e);
                break;
            case AttributeOperationSyntax e:
                CheckAttribute(e);
                break;
            case CollectorSyntax e:
                CheckCollector(e);
                break;
            case RelationshipExpressionSyntax e:
                CheckRelationship(e);
                break;
            case ApplyExpressionSyntax e:
                CheckApply(e);
                break;
            case ClassDefinitionSyntax e:
                CheckClass(e);
                break;
            case DefineDefinitionSyntax e:
                CheckDefine(e);
                break;
            case FunctionDefinitionSyntax e:
                CheckFunction(e);
                break;
            case PlanDefinitionSyntax e:
                CheckPlan(e);
                break;
            case NodeDefinitionSyntax e:
                CheckNode(e);
                break;
            case TypeAliasSyntax e:
                CheckTypeAlias(e);
                break;
            case TypeMappingSyntax e:
                CheckTypeMapping(e);
                break;
            case TypeDefinitionSyntax e:
                CheckTypeDefinition(e);
                break;
        }
    }
}
