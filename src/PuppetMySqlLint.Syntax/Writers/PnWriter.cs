using System.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>
/// Writes a tree in PN, Puppet's own notation for syntax trees, character for character as Puppet does (<c>puppet parser dump --format
/// pn</c>). Source: Puppet::Pops::Model::PNTransformer.
/// </summary>
public sealed partial class PnWriter
{
    private readonly StringBuilder _output = new();

    private PnWriter()
    {
    }

    /// <summary>Writes a tree. What is missing in a tree with errors becomes <c>(nop)</c>.</summary>
    public static string Write(SyntaxTree tree) => Write(tree.Root);

    /// <summary>Writes a node.</summary>
    public static string Write(SyntaxNode node)
    {
        var writer = new PnWriter();
        switch (node)
        {
            case ManifestSyntax manifest:
                writer.WriteBlockOrExpression(manifest.Statements);
                break;
            case EppTemplateSyntax template:
                writer.WriteTemplate(template);
                break;
            case ExpressionSyntax expression:
                writer.WriteExpression(expression);
                break;
            default:
                throw new ArgumentException($"Only roots and expressions have a notation of their own, {node.Kind} has none.", nameof(node));
        }
        return writer._output.ToString();
    }

    private void WriteTemplate(EppTemplateSyntax template)
    {
        _output.Append("(lambda {");
        if (template.Parameters is { Parameters.Count: > 0 } parameters)
        {
            WriteParameters(parameters.Parameters);
            _output.Append(' ');
        }
        _output.Append(":body [(epp");
        foreach (var statement in template.Statements)
        {
            _output.Append(' ');
            WriteStatement(statement);
        }
        _output.Append(")]})");
    }

    private void WriteExpression(ExpressionSyntax? expression)
    {
        switch (expression)
        {
            case null or MissingExpressionSyntax:
                _output.Append("(nop)");
                break;
            case BinaryExpressionSyntax e:
                WriteBinary(e.Operator.Text, e.Left, e.Right);
                break;
            case RelationshipExpressionSyntax e:
                WriteBinary(e.Operator.Text, e.Left, e.Right);
                break;
            case AssignmentExpressionSyntax e:
                WriteBinary(e.Operator.Text, e.Target, e.Value);
                break;
            case UnaryExpressionSyntax e:
                WriteUnary(e);
                break;
            case HashEntrySyntax e:
                WriteBinary("=>", e.Key, e.Value);
                break;
            case ParenthesizedExpressionSyntax e:
                WriteCall("paren", e.Expression);
                break;
            case CallExpressionSyntax e:
                WriteFunctionCall(e, e.IsStatement ? "invoke" : "call");
                break;
            case MethodCallExpressionSyntax e:
                WriteMethodCall(e);
                break;
            case AccessExpressionSyntax e:
                _output.Append("(access ");
                WriteExpression(e.Target);
                WriteGathered(e.Keys, leads: true);
                _output.Append(')');
                break;
            case SelectorExpressionSyntax e:
                WriteSelector(e);
                break;
            case EppTextSyntax e:
                _output.Append("(render-s ");
                WriteString(e.Value);
                _output.Append(')');
                break;
            case EppExpressionTagSyntax e:
                WriteRender(e);
                break;
            case BlockSyntax e:
                WriteBlockOrExpression(e.Statements);
                break;
            default:
                WriteConstruct(expression);
                break;
        }
    }

    private void WriteConstruct(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case IfExpressionSyntax e:
                WriteIf(e.Condition, e.Body, e.Elsifs, 0, e.Else);
                break;
            case UnlessExpressionSyntax e:
                WriteUnless(e);
                break;
            case CaseExpressionSyntax e:
                WriteCase(e);
                break;
            case ResourceExpressionSyntax or ResourceDefaultsSyntax or ResourceOverrideSyntax or UntitledResourceSyntax or CollectorSyntax:
                WriteResource(expression);
                break;
            case ClassDefinitionSyntax or DefineDefinitionSyntax or NodeDefinitionSyntax or FunctionDefinitionSyntax or PlanDefinitionSyntax
                or ApplyExpressionSyntax or TypeAliasSyntax or TypeMappingSyntax or TypeDefinitionSyntax or ObjectTypeSyntax:
                WriteDefinition(expression);
                break;
            default:
                WriteLiteral(expression);
                break;
        }
    }

    /// <summary>In a list of statements a call is written as one whose value is not wanted.</summary>
    private void WriteStatement(ExpressionSyntax statement)
    {
        if (statement is CallExpressionSyntax call)
            WriteFunctionCall(call, "invoke");
        else
            WriteExpression(statement);
    }

    private void WriteBlockOrExpression(SeparatedSyntaxList<ExpressionSyntax> statements)
    {
        if (statements.Count == 0)
        {
            _output.Append("(nop)");
        }
        else if (statements.Count == 1)
        {
            WriteStatement(statements[0]);
        }
        else
        {
            _output.Append("(block");
            foreach (var statement in statements)
            {
                _output.Append(' ');
                WriteStatement(statement);
            }
            _output.Append(')');
        }
    }

    /// <summary>A body that Puppet keeps as a list whatever its length.</summary>
    private void WriteStatements(SeparatedSyntaxList<ExpressionSyntax> statements)
    {
        _output.Append('[');
        var first = true;
        foreach (var statement in statements)
        {
            if (!first)
                _output.Append(' ');
            first = false;
            WriteStatement(statement);
        }
        _output.Append(']');
    }

    /// <summary>A branch: one statement stands for itself, so that a resource without title is taken for its two parts.</summary>
    private void WriteBranch(SeparatedSyntaxList<ExpressionSyntax> statements)
    {
        if (statements is [UntitledResourceSyntax untitled])
        {
            _output.Append('[');
            WriteUntitledParts(untitled);
            _output.Append(']');
            return;
        }
        WriteStatements(statements);
    }

    private void WriteBinary(string name, ExpressionSyntax left, ExpressionSyntax right)
    {
        _output.Append('(').Append(name).Append(' ');
        WriteExpression(left);
        _output.Append(' ');
        WriteExpression(right);
        _output.Append(')');
    }

    private void WriteCall(string name, ExpressionSyntax argument)
    {
        _output.Append('(').Append(name).Append(' ');
        WriteExpression(argument);
        _output.Append(')');
    }

    private void WriteUnary(UnaryExpressionSyntax unary)
    {
        switch (unary.Operator.Kind)
        {
            case SyntaxKind.MinusToken when unary.Operand is NumberSyntax number:
                WriteNegated(number);
                break;
            case SyntaxKind.MinusToken:
                WriteCall("-", unary.Operand);
                break;
            case SyntaxKind.AsteriskToken:
                WriteCall("unfold", unary.Operand);
                break;
            case SyntaxKind.ExclamationToken:
                WriteCall("!", unary.Operand);
                break;
            default:
                WriteExpression(unary.Operand);
                break;
        }
    }

    /// <summary>Arguments, keys or elements; entries that stand side by side make one hash.</summary>
    private void WriteGathered(SeparatedSyntaxList<ExpressionSyntax> values, bool leads)
    {
        var inHash = false;
        foreach (var value in values)
        {
            if (inHash && value is not HashEntrySyntax)
            {
                _output.Append(')');
                inHash = false;
            }
            if (leads)
                _output.Append(' ');
            leads = true;
            if (!inHash && value is HashEntrySyntax)
            {
                _output.Append("(hash ");
                inHash = true;
            }
            WriteExpression(value);
        }
        if (inHash)
            _output.Append(')');
    }
}
