namespace PuppetMySqlLint.Syntax;

public static partial class SyntaxFactory
{
    /// <summary>Reads an expression, with the trivia around it. In Puppet, definitions and resources are expressions too.</summary>
    /// <exception cref="ArgumentException">It is not exactly one expression, or Puppet's parser refuses it; the message says why.</exception>
    public static ExpressionSyntax ParseExpression(string text)
    {
        var statements = Parsed(text, text, 0).Root.Statements;
        return statements.Count == 1
            ? (ExpressionSyntax)SyntaxEdit.ToRed(statements[0].Green, null)
            : throw new ArgumentException($"'{text}' has {statements.Count} expressions, not one.", nameof(text));
    }

    /// <summary>Reads a statement: the same as <see cref="ParseExpression"/>, since Puppet does not distinguish them.</summary>
    /// <exception cref="ArgumentException">It is not exactly one statement, or Puppet's parser refuses it; the message says why.</exception>
    public static ExpressionSyntax ParseStatement(string text) => ParseExpression(text);

    /// <summary>Reads a manifest. What is wrong with it is among the diagnostics of the root's tree.</summary>
    public static ManifestSyntax ParseManifest(string text) => (ManifestSyntax)SyntaxTree.Parse(text).Root;

    /// <summary>Reads an EPP template. What is wrong with it is among the diagnostics of the root's tree.</summary>
    public static EppTemplateSyntax ParseEppTemplate(string text) => (EppTemplateSyntax)SyntaxTree.Parse(text, new SyntaxParseOptions { IsEpp = true }).Root;

    /// <summary>Reads a parameter: <c>Integer $port = 3306</c>.</summary>
    /// <exception cref="ArgumentException">It is not exactly one parameter, or Puppet's parser refuses it; the message says why.</exception>
    public static ParameterSyntax ParseParameter(string text) => Only<ParameterSyntax>("define f(", text, "\n) { }");

    /// <summary>Reads an attribute: <c>mode => '0644'</c>, or <c>* => $hash</c>.</summary>
    /// <exception cref="ArgumentException">It is not exactly one attribute, or Puppet's parser refuses it; the message says why.</exception>
    public static AttributeOperationSyntax ParseAttribute(string text) => Only<AttributeOperationSyntax>("f { 'x':", text, "\n}");

    private static TNode Only<TNode>(string before, string text, string after)
        where TNode : SyntaxNode
    {
        var found = Parsed(before + text + after, text, before.Length).Root.DescendantNodes().OfType<TNode>()
            .Where(n => !n.Ancestors().OfType<TNode>().Any()).ToArray();
        return found is [var only]
            ? WithoutLineBreak((TNode)SyntaxEdit.ToRed(only.Green, null), text)
            : throw new ArgumentException($"'{text}' has {found.Length} such parts, not one.", nameof(text));
    }

    // The line break that ends a comment in the text is not the text's.
    private static TNode WithoutLineBreak<TNode>(TNode node, string text)
        where TNode : SyntaxNode =>
        text.EndsWith('\n') || node.GetTrailingTrivia().LastOrDefault() is not { Kind: SyntaxKind.EndOfLineTrivia }
            ? node
            : node.WithTrailingTrivia(node.GetTrailingTrivia().SkipLast(1));

    private static SyntaxTree Parsed(string whole, string text, int offset)
    {
        var tree = SyntaxTree.Parse(whole, new SyntaxParseOptions { Tasks = true });
        if (tree.PuppetError is { } error)
            throw new ArgumentException($"'{text}' is not right at {Math.Max(0, (error.Location?.Span.Start ?? 0) - offset)}: {error.Message}", nameof(text));
        return tree;
    }
}
