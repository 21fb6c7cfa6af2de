namespace PuppetMySqlLint.Syntax;

public sealed partial class PuppetAstWriter
{
    private void WriteDefinition(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case ClassDefinitionSyntax e:
                OpenNamed("HostClassDefinition", e, e.QualifiedName, e.Parameters, e.Body);
                if (e.Inherits is { } inherits)
                    _json.WriteString("parent_class", inherits.Name.Text);
                break;
            case DefineDefinitionSyntax e:
                OpenNamed("ResourceTypeDefinition", e, e.QualifiedName, e.Parameters, e.Body);
                break;
            case FunctionDefinitionSyntax e:
                OpenNamed("FunctionDefinition", e, e.Name.Text, e.Parameters, e.Body);
                Write("return_type", e.ReturnType?.Type);
                break;
            case PlanDefinitionSyntax e:
                OpenNamed("PlanDefinition", e, e.QualifiedName, e.Parameters, e.Body);
                break;
            case NodeDefinitionSyntax e:
                Open("NodeDefinition", _spans.Place(e));
                Write("parent", e.Inherits?.Match);
                WriteAll("host_matches", e.Matches, WriteExpression);
                WriteBody(e.Body.Statements);
                break;
            case ApplyExpressionSyntax e:
                Open("ApplyExpression", _spans.Place(e));
                WriteGathered("arguments", e.Arguments);
                _json.WritePropertyName("body");
                Open("ApplyBlockExpression");
                WriteAll("statements", e.Body.Statements, WriteStatement);
                Close();
                break;
            default:
                WriteType(expression);
                return;
        }
        Close();
    }

    private void OpenNamed(string type, ExpressionSyntax definition, string name, ParameterListSyntax? parameters, BlockSyntax body)
    {
        Open(type, _spans.Place(definition));
        _json.WriteString("name", name);
        WriteParameters(parameters?.Parameters);
        WriteBody(body.Statements);
    }

    private void WriteType(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case TypeAliasSyntax e:
                Open("TypeAlias", _spans.Place(e));
                _json.WriteString("name", (e.Type as TypeNameSyntax)?.Value ?? "");
                _json.WritePropertyName("type_expr");
                WriteAliased(e.Definition);
                break;
            case TypeMappingSyntax e:
                Open("TypeMapping", _spans.Place(e));
                Write("type_expr", e.Type);
                Write("mapping_expr", e.Definition);
                break;
            case TypeDefinitionSyntax e:
                Open("TypeDefinition", _spans.Place(e));
                _json.WriteString("name", e.Name.Text);
                if (e.Inherits is { } inherits)
                    _json.WriteString("parent", inherits.Name.Text);
                WriteBody(e.Body.Statements);
                break;
            case ObjectTypeSyntax e:
                // Only an alias makes a type of a name and a hash; a mapping keeps the pair.
                Open("KeyedEntry");
                Write("key", e.BaseType);
                Write("value", e.Attributes);
                break;
        }
        Close();
    }

    /// <summary>A bare hash, alone or after the name of a parent, stands for an object type.</summary>
    private void WriteAliased(ExpressionSyntax definition)
    {
        if (definition is not (HashSyntax or ObjectTypeSyntax))
        {
            WriteExpression(definition);
            return;
        }
        Open("AccessExpression");
        _json.WritePropertyName("left_expr");
        var isNamed = definition is ObjectTypeSyntax { BaseType.Value: "Object" or "TypeSet" };
        if (isNamed)
            WriteExpression(((ObjectTypeSyntax)definition).BaseType);
        else
            WriteUnplaced("QualifiedReference", "cased_value", "Object");
        _json.WriteStartArray("keys");
        if (definition is ObjectTypeSyntax e)
            WriteHash(e.Attributes, isNamed ? null : e.BaseType);
        else
            WriteExpression(definition);
        _json.WriteEndArray();
        Close();
    }

    private void WriteHash(HashSyntax hash, TypeNameSyntax? parent)
    {
        Open("LiteralHash", _spans.Place(hash));
        _json.WriteStartArray("entries");
        foreach (var entry in hash.Entries)
        {
            WriteExpression(entry);
        }
        if (parent is not null)
        {
            Open("KeyedEntry");
            _json.WritePropertyName("key");
            WriteUnplaced("QualifiedName", "value", "parent");
            Write("value", parent);
            Close();
        }
        _json.WriteEndArray();
        Close();
    }
}
