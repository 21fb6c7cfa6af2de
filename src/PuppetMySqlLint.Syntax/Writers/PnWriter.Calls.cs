namespace PuppetMySqlLint.Syntax;

public sealed partial class PnWriter
{
    private void WriteFunctionCall(CallExpressionSyntax call, string name)
    {
        _output.Append('(').Append(name).Append(" {:functor ");
        WriteExpression(call.Function);
        WriteArguments(call.Arguments, call.Lambda);
        _output.Append("})");
    }

    private void WriteMethodCall(MethodCallExpressionSyntax call)
    {
        _output.Append("(call-method {:functor (. ");
        WriteExpression(call.Target);
        _output.Append(" (qn ");
        WriteString(call.Name.Text);
        _output.Append("))");
        WriteArguments(call.Arguments, call.Lambda);
        _output.Append("})");
    }

    private void WriteArguments(SeparatedSyntaxList<ExpressionSyntax> arguments, LambdaSyntax? lambda)
    {
        _output.Append(" :args [");
        WriteGathered(arguments, leads: false);
        _output.Append(']');
        if (lambda is null)
            return;
        _output.Append(" :block (lambda {");
        var separator = "";
        if (lambda.Parameters.Count > 0)
        {
            WriteParameters(lambda.Parameters);
            separator = " ";
        }
        if (lambda.ReturnType is { } returns)
        {
            _output.Append(separator).Append(":returns ");
            WriteExpression(returns.Type);
            separator = " ";
        }
        if (lambda.Body.Statements.Count > 0)
        {
            _output.Append(separator).Append(":body ");
            WriteStatements(lambda.Body.Statements);
        }
        _output.Append("})");
    }

    private void WriteParameters(SeparatedSyntaxList<ParameterSyntax> parameters)
    {
        _output.Append(":params {");
        var separator = "";
        foreach (var parameter in parameters)
        {
            _output.Append(separator).Append(':').Append(parameter.VariableName).Append(" {");
            separator = "";
            if (parameter.Type is { } type)
            {
                _output.Append(":type ");
                WriteExpression(type);
                separator = " ";
            }
            if (parameter.IsSplat)
            {
                _output.Append(separator).Append(":splat true");
                separator = " ";
            }
            if (parameter.Default is { } value)
            {
                _output.Append(separator).Append(":value ");
                WriteExpression(value);
            }
            _output.Append('}');
            separator = " ";
        }
        _output.Append('}');
    }
}
