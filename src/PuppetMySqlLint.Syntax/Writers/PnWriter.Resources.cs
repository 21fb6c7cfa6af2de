namespace PuppetMySqlLint.Syntax;

public sealed partial class PnWriter
{
    private void WriteResource(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case ResourceExpressionSyntax e:
                WriteTitled(e);
                break;
            case ResourceDefaultsSyntax e:
                WriteUntyped("resource-defaults {:type ", e.Type, e.Attributes, e.Form);
                break;
            case ResourceOverrideSyntax e:
                WriteUntyped("resource-override {:resources ", e.Resources, e.Attributes, e.Form);
                break;
            case UntitledResourceSyntax e:
                _output.Append("(block ");
                WriteUntitledParts(e);
                _output.Append(')');
                break;
            case CollectorSyntax e:
                WriteCollector(e);
                break;
        }
    }

    private void WriteTitled(ResourceExpressionSyntax resource)
    {
        _output.Append("(resource {:type ");
        WriteExpression(resource.Type);
        _output.Append(" :bodies [");
        var separator = "";
        foreach (var body in resource.Bodies)
        {
            _output.Append(separator).Append("{:title ");
            WriteExpression(body.Title);
            _output.Append(" :ops ");
            WriteAttributes(body.Attributes);
            _output.Append('}');
            separator = " ";
        }
        _output.Append(']');
        WriteForm(resource.Form);
        _output.Append("})");
    }

    private void WriteUntyped(string head, ExpressionSyntax type, SeparatedSyntaxList<AttributeOperationSyntax> attributes, ResourceForm form)
    {
        _output.Append('(').Append(head);
        WriteExpression(type);
        _output.Append(" :ops ");
        WriteAttributes(attributes);
        WriteForm(form);
        _output.Append("})");
    }

    private void WriteForm(ResourceForm form)
    {
        if (form != ResourceForm.Regular)
            _output.Append(form == ResourceForm.Virtual ? " :form \"virtual\"" : " :form \"exported\"");
    }

    private void WriteCollector(CollectorSyntax collector)
    {
        _output.Append("(collect {:type ");
        WriteExpression(collector.Type);
        _output.Append(collector.IsExported ? " :query (exported-query" : " :query (virtual-query");
        if (collector.Query is { } query)
        {
            _output.Append(' ');
            WriteExpression(query);
        }
        _output.Append(')');
        if (collector.Attributes.Count > 0)
        {
            _output.Append(" :ops ");
            WriteAttributes(collector.Attributes);
        }
        _output.Append("})");
    }

    private void WriteAttributes(SeparatedSyntaxList<AttributeOperationSyntax> attributes)
    {
        _output.Append('[');
        var separator = "";
        foreach (var operation in attributes)
        {
            _output.Append(separator);
            separator = " ";
            if (operation is not AttributeSyntax attribute)
            {
                WriteCall("splat-hash", operation.Value);
                continue;
            }
            _output.Append('(').Append(attribute.Operator.Text).Append(' ');
            WriteString(attribute.Name.Text);
            _output.Append(' ');
            WriteExpression(attribute.Value);
            _output.Append(')');
        }
        _output.Append(']');
    }

    /// <summary>The name and the hash that Puppet takes a resource without title for.</summary>
    private void WriteUntitledParts(UntitledResourceSyntax untitled)
    {
        WriteExpression(untitled.Type);
        _output.Append(" (hash");
        foreach (var operation in untitled.Attributes)
        {
            if (operation is not AttributeSyntax attribute)
            {
                _output.Append(" (=> (nop) (nop))");
                continue;
            }
            _output.Append(" (=> ");
            WriteString(attribute.Name.Text);
            _output.Append(' ');
            WriteExpression(attribute.Value);
            _output.Append(')');
        }
        _output.Append(')');
    }
}
