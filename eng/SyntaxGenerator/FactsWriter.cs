namespace SyntaxGenerator;

/// <summary>Writes the table of spellings.</summary>
internal static class FactsWriter
{
    public static string Write(Grammar grammar)
    {
        var fixedTokens = grammar.Tokens.Where(t => t.Text is not null).ToArray();
        var code = SourceWriter.Begin().Append("public static partial class SyntaxFacts\n{\n")
            .Append("    /// <summary>The only spelling of a kind of token; null if it has many.</summary>\n")
            .Append("    public static string? GetText(SyntaxKind kind) => kind switch\n    {\n");
        foreach (var token in fixedTokens)
        {
            code.Append($"        SyntaxKind.{token.Kind} => \"{token.Text!.Replace("\"", "\\\"", StringComparison.Ordinal)}\",\n");
        }
        code.Append("        _ => null,\n    };\n\n");
        var keywords = fixedTokens.Where(t => t.IsKeyword).ToArray();
        code.Append("    /// <summary>Whether a kind of token is a keyword, with or without tasks.</summary>\n")
            .Append($"    public static bool IsKeyword(SyntaxKind kind) => kind is >= SyntaxKind.{keywords[0].Kind} and <= SyntaxKind.{keywords[^1].Kind};\n\n")
            .Append("    /// <summary>Whether a kind is a token's.</summary>\n")
            .Append($"    public static bool IsToken(SyntaxKind kind) => kind is >= SyntaxKind.{grammar.Tokens[0].Kind} and <= SyntaxKind.{grammar.Tokens[^1].Kind};\n\n")
            .Append("    /// <summary>The keyword that a word is; <see cref=\"SyntaxKind.None\"/> if it is none. <c>plan</c> and <c>apply</c> count.</summary>\n")
            .Append("    public static SyntaxKind GetKeyword(ReadOnlySpan<char> word) => word switch\n    {\n");
        foreach (var keyword in keywords)
        {
            code.Append($"        \"{keyword.Text}\" => SyntaxKind.{keyword.Kind},\n");
        }
        return code.Append("        _ => SyntaxKind.None,\n    };\n}\n").ToString();
    }
}
