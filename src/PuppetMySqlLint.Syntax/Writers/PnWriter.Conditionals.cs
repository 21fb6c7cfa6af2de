namespace PuppetMySqlLint.Syntax;

public sealed partial class PnWriter
{
    private void WriteIf(ExpressionSyntax condition, BlockSyntax body, SyntaxList<ElsifClauseSyntax> elsifs, int next, ElseClauseSyntax? otherwise)
    {
        _output.Append("(if {:test ");
        WriteExpression(condition);
        WriteThen(body);
        if (next < elsifs.Count)
        {
            _output.Append(" :else [");
            WriteIf(elsifs[next].Condition, elsifs[next].Body, elsifs, next + 1, otherwise);
            _output.Append(']');
        }
        else
        {
            WriteElse(otherwise);
        }
        _output.Append("})");
    }

    private void WriteUnless(UnlessExpressionSyntax unless)
    {
        _output.Append("(unless {:test ");
        WriteExpression(unless.Condition);
        WriteThen(unless.Body);
        WriteElse(unless.Else);
        _output.Append("})");
    }

    private void WriteThen(BlockSyntax body)
    {
        if (body.Statements.Count == 0)
            return;
        _output.Append(" :then ");
        WriteBranch(body.Statements);
    }

    private void WriteElse(ElseClauseSyntax? otherwise)
    {
        if (otherwise is null || otherwise.Body.Statements.Count == 0)
            return;
        _output.Append(" :else ");
        WriteBranch(otherwise.Body.Statements);
    }

    private void WriteCase(CaseExpressionSyntax expression)
    {
        _output.Append("(case ");
        WriteExpression(expression.Subject);
        _output.Append(" [");
        var separator = "";
        foreach (var option in expression.Options)
        {
            _output.Append(separator).Append("{:when [");
            WritePlain(option.Values);
            _output.Append("] :then ");
            if (option.Body.Statements.Count == 0)
                _output.Append("[(nop)]");
            else
                WriteStatements(option.Body.Statements);
            _output.Append('}');
            separator = " ";
        }
        _output.Append("])");
    }

    private void WriteSelector(SelectorExpressionSyntax selector)
    {
        _output.Append("(? ");
        WriteExpression(selector.Subject);
        _output.Append(" [");
        var separator = "";
        foreach (var arm in selector.Arms)
        {
            _output.Append(separator);
            WriteBinary("=>", arm.Pattern, arm.Value);
            separator = " ";
        }
        _output.Append("])");
    }

    private void WritePlain(SeparatedSyntaxList<ExpressionSyntax> values)
    {
        var separator = "";
        foreach (var value in values)
        {
            _output.Append(separator);
            WriteExpression(value);
            separator = " ";
        }
    }
}
