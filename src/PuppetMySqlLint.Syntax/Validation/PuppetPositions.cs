namespace PuppetMySqlLint.Syntax;

/// <summary>Where Puppet says that an expression stands: at its operator, its colon, its dot.</summary>
internal static class PuppetPositions
{
    public static int Of(SyntaxNode node)
    {
        while (true)
        {
            switch (node)
            {
                case BinaryExpressionSyntax e:
                    return e.Operator.Span.Start;
                case RelationshipExpressionSyntax e:
                    return e.Operator.Span.Start;
                case AssignmentExpressionSyntax e:
                    return e.Operator.Span.Start;
                case HashEntrySyntax e:
                    return OfEntry(e);
                case AttributeSyntax { Parent: UntitledResourceSyntax e }:
                    return e.OpenBraceToken.Span.Start;
                case TypeAliasSyntax e:
                    node = e.Type;
                    break;
                case TypeMappingSyntax e:
                    node = e.Type;
                    break;
                case SelectorArmSyntax e:
                    return e.FatArrowToken.Span.Start;
                case CaseOptionSyntax e:
                    return e.ColonToken.Span.Start;
                case ParameterSyntax e:
                    return e.Name.Span.Start;
                case MethodCallExpressionSyntax e:
                    return e.OpenParenToken.Kind == SyntaxKind.None ? e.DotToken.Span.Start : e.OpenParenToken.Span.Start;
                case CallExpressionSyntax e:
                    node = e.Function;
                    break;
                case AccessExpressionSyntax e:
                    node = e.Target;
                    break;
                case SelectorExpressionSyntax e:
                    node = e.Subject;
                    break;
                case CollectorSyntax e:
                    node = e.Type;
                    break;
                case UntitledResourceSyntax e:
                    node = e.Type;
                    break;
                case ResourceExpressionSyntax { FormToken.Kind: SyntaxKind.None } e:
                    node = e.Type;
                    break;
                case ResourceDefaultsSyntax { FormToken.Kind: SyntaxKind.None } e:
                    node = e.Type;
                    break;
                case ResourceOverrideSyntax { FormToken.Kind: SyntaxKind.None } e:
                    node = e.Resources;
                    break;
                default:
                    return node.Span.Start;
            }
        }
    }

    /// <summary>An entry that was read as an attribute, <c>notice { a => 1 }</c>, has no place but its hash's.</summary>
    private static int OfEntry(HashEntrySyntax entry) =>
        entry is { Key: BareWordSyntax { Token.Kind: not SyntaxKind.BareWordToken }, Parent: HashSyntax { Parent: CallExpressionSyntax { IsStatement: true } } hash }
            ? hash.OpenBraceToken.Span.Start
            : entry.FatArrowToken.Span.Start;
}
