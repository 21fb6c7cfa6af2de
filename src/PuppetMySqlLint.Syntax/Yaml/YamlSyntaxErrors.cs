using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>Says in a user's words what the parser stumbled over.</summary>
internal static class YamlSyntaxErrors
{
    public static Diagnostic Describe(SourceText source, int offset, string message, bool isInOpenFlow)
    {
        var found = offset < source.Length ? source.Text[offset] : '\0';
        var line = source.GetPosition(offset).Line;
        var lineSpan = source.GetLineSpan(line);
        var indentation = source.Text.AsSpan(lineSpan.Start, lineSpan.Length);
        indentation = indentation[..^indentation.TrimStart().Length];
        var tab = indentation.IndexOf('\t');
        if (tab >= 0)
            return At(YamlDescriptors.Tab, lineSpan.Start + tab, 1, "indent with spaces");
        if (isInOpenFlow)
            return At(YamlDescriptors.SyntaxError, offset, 1, null, $"{(found is '[' or '{' ? $"what begins with this '{found}'" : "a bracket")} is not closed, or a comma or quote is missing in it");
        if (found == '%')
            return At(YamlDescriptors.UnquotedInterpolation, offset, EndOfLine() - offset, "write it in double quotes: \"%{…}\"");
        if (found is '@' or '`')
            return At(YamlDescriptors.SyntaxError, offset, 1, "quote the value", $"a value cannot begin with '{found}'");
        if (found == '\t')
            return At(YamlDescriptors.Tab, offset, 1, "use spaces");
        if (found is '"' or '\'')
            return At(YamlDescriptors.SyntaxError, offset, 1, null, $"the quotes that begin here are not closed, or something follows them, or an escape in them is unknown");
        if (message.Contains("apping value", StringComparison.Ordinal) || message.Contains("invalid mapping", StringComparison.Ordinal))
            return At(YamlDescriptors.ColonInValue, offset, EndOfLine() - offset, "quote the value if its text has a colon; else check the indentation of this line and the one before");
        if (message.Contains("did not find expected key", StringComparison.Ordinal) || message.Contains("'-' indicator", StringComparison.Ordinal)
            || message.Contains("sequence entries", StringComparison.Ordinal) || message.Contains("block sequence", StringComparison.Ordinal))
        {
            return At(YamlDescriptors.Indentation, offset, EndOfLine() - offset, "give it as many spaces as its siblings, or quote the value before it");
        }
        return At(YamlDescriptors.SyntaxError, offset, Math.Min(1, source.Length - offset), null, Clause(message));

        int EndOfLine() => Math.Max(offset, lineSpan.End);

        Diagnostic At(DiagnosticDescriptor descriptor, int start, int length, string? help, params ReadOnlySpan<object?> arguments) =>
            new(descriptor, new Location(source, new TextSpan(start, Math.Min(length, source.Length - start))), arguments) { Help = help };
    }

    /// <summary>The parser's sentence as a clause.</summary>
    private static string Clause(string message)
    {
        var clause = message.Trim().TrimEnd('.');
        return clause.Length > 1 && char.IsUpper(clause[0]) && !char.IsUpper(clause[1]) ? char.ToLowerInvariant(clause[0]) + clause[1..] : clause;
    }
}
