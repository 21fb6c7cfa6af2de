namespace PuppetMySqlLint.Syntax;

/// <summary>Arrows of neighbours stand below each other: behind the longest name and one blank.</summary>
internal static class ArrowAlignment
{
    public static string Blanks(SyntaxToken arrow)
    {
        var item = arrow.Parent!;
        var widest = Neighbours(item.Parent!).Select(Width).DefaultIfEmpty(0).Max();
        return new string(' ', Math.Max(1, widest - Width(item) + 1));
    }

    private static IEnumerable<SyntaxNode> Neighbours(SyntaxNode parent) => parent switch
    {
        HashSyntax hash => hash.Entries,
        SelectorExpressionSyntax selector => selector.Arms,
        _ => parent.ChildNodes().OfType<AttributeOperationSyntax>(),
    };

    private static int Width(SyntaxNode item) => item switch
    {
        AttributeSyntax attribute => attribute.Name.Span.Length,
        AttributesSplatSyntax => 1,
        HashEntrySyntax entry => Width(entry.Key),
        SelectorArmSyntax arm => Width(arm.Pattern),
        _ => 0,
    };

    private static int Width(ExpressionSyntax key)
    {
        var text = key.NormalizeWhitespace().ToString();
        return text.Contains('\n', StringComparison.Ordinal) ? 0 : text.Length;
    }
}
