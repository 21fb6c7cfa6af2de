namespace PuppetMySqlLint.Syntax;

public sealed partial class PnWriter
{
    private void WriteDefinition(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case ClassDefinitionSyntax e:
                WriteNamed("class", e.QualifiedName, e.Inherits?.Name.Text, e.Parameters, e.Body, null);
                break;
            case DefineDefinitionSyntax e:
                WriteNamed("define", e.QualifiedName, null, e.Parameters, e.Body, null);
                break;
            case FunctionDefinitionSyntax e:
                WriteNamed("function", e.Name.Text, null, e.Parameters, e.Body, e.ReturnType);
                break;
            case PlanDefinitionSyntax e:
                WriteNamed("plan", e.QualifiedName, null, e.Parameters, e.Body, null);
                break;
            case NodeDefinitionSyntax e:
                WriteNode(e);
                break;
            case ApplyExpressionSyntax e:
                WriteApply(e);
                break;
            case TypeAliasSyntax e:
                _output.Append("(type-alias ");
                WriteString((e.Type as TypeNameSyntax)?.Value ?? "");
                _output.Append(' ');
                WriteAliased(e.Definition);
                _output.Append(')');
                break;
            case TypeMappingSyntax e:
                WriteMapping(e);
                break;
            case TypeDefinitionSyntax e:
                WriteTypeDefinition(e);
                break;
            case ObjectTypeSyntax e:
                WriteAliased(e);
                break;
        }
    }

    private void WriteNamed(string kind, string name, string? parent, ParameterListSyntax? parameters, BlockSyntax body, ReturnTypeSyntax? returns)
    {
        _output.Append('(').Append(kind).Append(" {:name ");
        WriteString(name);
        if (parent is not null)
        {
            _output.Append(" :parent ");
            WriteString(parent);
        }
        if (parameters is { Parameters.Count: > 0 })
        {
            _output.Append(' ');
            WriteParameters(parameters.Parameters);
        }
        WriteBody(body);
        if (returns is not null)
        {
            _output.Append(" :returns ");
            WriteExpression(returns.Type);
        }
        _output.Append("})");
    }

    private void WriteBody(BlockSyntax body)
    {
        if (body.Statements.Count == 0)
            return;
        _output.Append(" :body ");
        WriteStatements(body.Statements);
    }

    private void WriteNode(NodeDefinitionSyntax node)
    {
        _output.Append("(node {:matches [");
        WritePlain(node.Matches);
        _output.Append(']');
        if (node.Inherits is { } inherits)
        {
            _output.Append(" :parent ");
            WriteExpression(inherits.Match);
        }
        WriteBody(node.Body);
        _output.Append("})");
    }

    private void WriteApply(ApplyExpressionSyntax apply)
    {
        _output.Append("(apply {:args [");
        WriteGathered(apply.Arguments, leads: false);
        _output.Append("] :body (apply-block");
        foreach (var statement in apply.Body.Statements)
        {
            _output.Append(' ');
            WriteStatement(statement);
        }
        _output.Append(")})");
    }

    /// <summary>A bare hash, alone or after the name of a parent, stands for an object type.</summary>
    private void WriteAliased(ExpressionSyntax definition)
    {
        switch (definition)
        {
            case HashSyntax hash:
                _output.Append("(access (qr \"Object\") ");
                WriteExpression(hash);
                _output.Append(')');
                break;
            case ObjectTypeSyntax { BaseType.Value: "Object" or "TypeSet" } e:
                _output.Append("(access ");
                WriteExpression(e.BaseType);
                _output.Append(' ');
                WriteExpression(e.Attributes);
                _output.Append(')');
                break;
            case ObjectTypeSyntax e:
                _output.Append("(access (qr \"Object\") (hash");
                foreach (var entry in e.Attributes.Entries)
                {
                    _output.Append(' ');
                    WriteExpression(entry);
                }
                _output.Append(" (=> (qn \"parent\") ");
                WriteExpression(e.BaseType);
                _output.Append(")))");
                break;
            default:
                WriteExpression(definition);
                break;
        }
    }

    private void WriteMapping(TypeMappingSyntax mapping)
    {
        _output.Append("(type-mapping ");
        WriteExpression(mapping.Type);
        _output.Append(' ');
        // Only an alias makes an object type of a name and a hash; a mapping keeps the pair.
        if (mapping.Definition is ObjectTypeSyntax e)
            WriteBinary("=>", e.BaseType, e.Attributes);
        else
            WriteExpression(mapping.Definition);
        _output.Append(')');
    }

    private void WriteTypeDefinition(TypeDefinitionSyntax definition)
    {
        _output.Append("(type-definition ");
        WriteString(definition.Name.Text);
        _output.Append(' ');
        if (definition.Inherits is { } inherits)
            WriteString(inherits.Name.Text);
        else
            _output.Append("nil");
        _output.Append(' ');
        if (definition.Body.Statements.Count == 0)
        {
            _output.Append("(nop)");
        }
        else
        {
            _output.Append("(block");
            foreach (var statement in definition.Body.Statements)
            {
                _output.Append(' ');
                WriteStatement(statement);
            }
            _output.Append(')');
        }
        _output.Append(')');
    }

    private void WriteRender(EppExpressionTagSyntax tag) => WriteCall("render", tag.Expression);
}
