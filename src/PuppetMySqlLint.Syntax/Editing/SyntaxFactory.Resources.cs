namespace PuppetMySqlLint.Syntax;

public static partial class SyntaxFactory
{
    /// <summary>A resource with one title: <c>file { '/a': mode => '0644', }</c>.</summary>
    /// <param name="type">The type, <c>file</c>; also <c>class</c>.</param>
    /// <param name="title">The title.</param>
    /// <param name="attributes">The parameters; a comma stands after each.</param>
    public static ResourceExpressionSyntax Resource(string type, ExpressionSyntax title, params ReadOnlySpan<AttributeOperationSyntax> attributes) =>
        ResourceExpression(
            default,
            Name(type),
            Token(SyntaxKind.OpenBraceToken),
            [ResourceBody(title, WithTrailing(SeparatedSyntaxList.Create(attributes)))],
            Token(SyntaxKind.CloseBraceToken));

    /// <summary><c>File { mode => '0644', }</c>.</summary>
    public static ResourceDefaultsSyntax ResourceDefaults(string type, params ReadOnlySpan<AttributeOperationSyntax> attributes) => ResourceDefaults(
        default, TypeName(type), Token(SyntaxKind.OpenBraceToken), WithTrailing(SeparatedSyntaxList.Create(attributes)), Token(SyntaxKind.CloseBraceToken));

    /// <summary><c>File['/a'] { mode => '0600', }</c>.</summary>
    public static ResourceOverrideSyntax ResourceOverride(ExpressionSyntax resources, params ReadOnlySpan<AttributeOperationSyntax> attributes) => ResourceOverride(
        default, resources, Token(SyntaxKind.OpenBraceToken), WithTrailing(SeparatedSyntaxList.Create(attributes)), Token(SyntaxKind.CloseBraceToken));

    /// <summary><c>mode => '0644'</c>.</summary>
    public static AttributeSyntax Attribute(string name, ExpressionSyntax value) => Attribute(
        SyntaxFacts.GetKeyword(name) is var keyword and not SyntaxKind.None ? Token(keyword) : Token(SyntaxKind.NameToken, name),
        Token(SyntaxKind.FatArrowToken),
        value);

    /// <summary><c>File &lt;| tag == 'x' |></c>.</summary>
    /// <param name="type">The type, <c>File</c>.</param>
    /// <param name="query">What is collected; null for all.</param>
    /// <param name="isExported">Whether exported resources of all nodes are collected.</param>
    public static CollectorSyntax Collector(string type, ExpressionSyntax? query, bool isExported)
    {
        var (open, close) = isExported
            ? (SyntaxKind.LessThanLessThanBarToken, SyntaxKind.BarGreaterThanGreaterThanToken)
            : (SyntaxKind.LessThanBarToken, SyntaxKind.BarGreaterThanToken);
        return Collector(TypeName(type), Token(open), query, Token(close), default, default, default);
    }

    /// <summary>A parameter: <c>Integer $port = 3306</c>.</summary>
    /// <param name="type">The type; null for any value.</param>
    /// <param name="name">The name, with or without <c>$</c>.</param>
    /// <param name="default">The value where none is given; null if one must be given.</param>
    public static ParameterSyntax Parameter(ExpressionSyntax? type, string name, ExpressionSyntax? @default) => Parameter(
        type, default, Variable(name).Token, @default is null ? default : Token(SyntaxKind.EqualsToken), @default);

    /// <summary><c>(Integer $a, $b = 1,)</c>; in a definition each stands on a line of its own, with a comma after it.</summary>
    public static ParameterListSyntax ParameterList(params ReadOnlySpan<ParameterSyntax> parameters) =>
        ParameterList(WithTrailing(SeparatedSyntaxList.Create(parameters)));

    /// <summary>A class.</summary>
    /// <param name="name">Its full name.</param>
    /// <param name="parameters">Its parameters; null for no parentheses.</param>
    /// <param name="body">What it declares.</param>
    public static ClassDefinitionSyntax ClassDefinition(string name, ParameterListSyntax? parameters, BlockSyntax body) =>
        ClassDefinition(Identifier(name), parameters, null, body);

    /// <summary>A resource type written in Puppet.</summary>
    /// <param name="name">Its full name.</param>
    /// <param name="parameters">Its parameters; null for no parentheses.</param>
    /// <param name="body">What each resource declares.</param>
    public static DefineDefinitionSyntax DefineDefinition(string name, ParameterListSyntax? parameters, BlockSyntax body) =>
        DefineDefinition(Identifier(name), parameters, body);

    /// <summary>A manifest.</summary>
    public static ManifestSyntax Manifest(params ReadOnlySpan<ExpressionSyntax> statements) => Manifest(SeparatedSyntaxList.Create(statements));
}
