using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

public sealed partial class PuppetAstWriter
{
    private void WriteConstruct(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case IfExpressionSyntax e:
                WriteIf(e);
                break;
            case UnlessExpressionSyntax e:
                Open("UnlessExpression", _spans.Place(e));
                Write("test", e.Condition);
                WriteBranch("then_expr", e.Body);
                WriteBranch("else_expr", e.Else?.Body);
                Close();
                break;
            case CaseExpressionSyntax e:
                Open("CaseExpression", _spans.Place(e));
                Write("test", e.Subject);
                WriteAll("options", e.Options, WriteOption);
                Close();
                break;
            case BlockSyntax e:
                WriteBlockOrExpression(e.Statements, _spans.Place(e));
                break;
            case EppTextSyntax e:
                WriteValue("RenderStringExpression", _spans.Place(e), e.Value);
                break;
            case EppExpressionTagSyntax e:
                Open("RenderExpression", _spans.Place(e));
                Write("expr", e.Expression);
                Close();
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

    /// <summary>Each <c>elsif</c> is a condition in the branch of the one before it.</summary>
    private void WriteIf(IfExpressionSyntax expression)
    {
        var elsifs = expression.Elsifs;
        var places = _spans.PlacesOfIf(expression);
        for (var i = 0; i <= elsifs.Count; i++)
        {
            if (i > 0)
                _json.WritePropertyName("else_expr");
            Open("IfExpression", places[i]);
            Write("test", i == 0 ? expression.Condition : elsifs[i - 1].Condition);
            WriteBranch("then_expr", i == 0 ? expression.Body : elsifs[i - 1].Body);
        }
        WriteBranch("else_expr", expression.Else?.Body);
        for (var i = 0; i <= elsifs.Count; i++)
        {
            Close();
        }
    }

    private void WriteOption(CaseOptionSyntax option)
    {
        Open("CaseOption", _spans.Place(option));
        WriteAll("values", option.Values, WriteExpression);
        WriteBody(option.Body.Statements, "then_expr");
        Close();
    }

    private void WriteResource(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case ResourceExpressionSyntax e:
                OpenResource("ResourceExpression", e, e.Form);
                _json.WritePropertyName("type_name");
                WriteResourceType(e.Type);
                WriteAll("bodies", e.Bodies, WriteResourceBody);
                break;
            case ResourceDefaultsSyntax e:
                OpenResource("ResourceDefaultsExpression", e, e.Form);
                Write("type_ref", e.Type);
                WriteAll("operations", e.Attributes, WriteOperation);
                break;
            case ResourceOverrideSyntax e:
                OpenResource("ResourceOverrideExpression", e, e.Form);
                Write("resources", e.Resources);
                WriteAll("operations", e.Attributes, WriteOperation);
                break;
            case UntitledResourceSyntax e:
                Open("BlockExpression", _spans.Place(e));
                WriteUntitledParts(e);
                break;
            case CollectorSyntax e:
                Open("CollectExpression", _spans.Place(e));
                Write("type_expr", e.Type);
                _json.WritePropertyName("query");
                Open(e.IsExported ? "ExportedQuery" : "VirtualQuery", _spans.PlaceOfQuery(e));
                Write("expr", e.Query);
                Close();
                WriteAll("operations", e.Attributes, WriteOperation);
                break;
        }
        Close();
    }

    private void OpenResource(string type, ExpressionSyntax resource, ResourceForm form)
    {
        Open(type, _spans.Place(resource));
        _json.WriteString("form", form switch { ResourceForm.Virtual => "virtual", ResourceForm.Exported => "exported", _ => "regular" });
    }

    /// <summary>The word <c>class</c> is a name that Puppet does not place.</summary>
    private void WriteResourceType(ExpressionSyntax type)
    {
        if (type is NameSyntax { Token.Kind: SyntaxKind.ClassKeyword } name)
            WriteUnplaced("QualifiedName", "value", name.Value);
        else
            WriteExpression(type);
    }

    private void WriteResourceBody(ResourceBodySyntax body)
    {
        Open("ResourceBody");
        Write("title", body.Title);
        WriteAll("operations", body.Attributes, WriteOperation);
        Close();
    }

    private void WriteOperation(AttributeOperationSyntax operation)
    {
        if (operation is AttributeSyntax attribute)
        {
            Open("AttributeOperation", _spans.Place(attribute));
            _json.WriteString("attribute_name", attribute.Name.Text);
            _json.WriteString("operator", attribute.Operator.Text);
            Write("value_expr", attribute.Value);
        }
        else
        {
            Open("AttributesOperation", _spans.Place(operation));
            Write("expr", operation.Value);
        }
        Close();
    }

    /// <summary>The name and the hash that Puppet takes a resource without title for.</summary>
    private void WriteUntitledParts(UntitledResourceSyntax untitled)
    {
        _json.WriteStartArray("statements");
        WriteExpression(untitled.Type);
        WriteHashOfAttributes(_spans.PlaceOfBraces(untitled), untitled.Attributes.Select(static a => ((a as AttributeSyntax)?.Name.Text, a.Value)));
        _json.WriteEndArray();
    }

    /// <summary>A hash made of attributes, of which Puppet places nothing but the values; of <c>* => …</c> it keeps neither key nor value.</summary>
    private void WriteHashOfAttributes(TextSpan place, IEnumerable<(string? Name, ExpressionSyntax Value)> attributes)
    {
        Open("LiteralHash", place);
        WriteAll("entries", attributes, attribute =>
        {
            Open("KeyedEntry");
            _json.WritePropertyName("key");
            if (attribute.Name is { } name)
            {
                WriteUnplaced("LiteralString", "value", name);
                Write("value", attribute.Value);
            }
            else
            {
                Open("Nop");
                Close();
            }
            Close();
        });
        Close();
    }
}
