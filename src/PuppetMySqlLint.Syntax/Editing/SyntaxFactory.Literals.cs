using System.Globalization;

namespace PuppetMySqlLint.Syntax;

public static partial class SyntaxFactory
{
    /// <summary>A string in single quotes, escaped.</summary>
    public static SingleQuotedStringSyntax Literal(string value) => SingleQuotedString(Token(
        SyntaxKind.SingleQuotedStringToken,
        $"'{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'"));

    /// <summary>An integer: a <see cref="NumberSyntax"/>, behind a minus if it is negative.</summary>
    public static ExpressionSyntax Literal(long value) => Signed(value < 0, value.ToString(CultureInfo.InvariantCulture).TrimStart('-'));

    /// <summary>A decimal fraction: a <see cref="NumberSyntax"/>, behind a minus if it is negative.</summary>
    /// <exception cref="ArgumentException">It is not finite, so that Puppet cannot write it.</exception>
    public static ExpressionSyntax Literal(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException("Puppet writes finite numbers only.", nameof(value));
        var text = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        return Signed(value < 0, text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text);
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static BooleanSyntax Literal(bool value) => Boolean(Token(value ? SyntaxKind.TrueKeyword : SyntaxKind.FalseKeyword));

    /// <summary>A variable.</summary>
    /// <param name="name">Its name, with or without <c>$</c>.</param>
    public static VariableSyntax Variable(string name) => Variable(Token(SyntaxKind.VariableToken, name.StartsWith('$') ? name : "$" + name));

    /// <summary>A word in lower case.</summary>
    public static NameSyntax Name(string text) => Name(SyntaxFacts.GetKeyword(text) is var keyword and not SyntaxKind.None ? Token(keyword) : Token(SyntaxKind.NameToken, text));

    /// <summary>A word in upper case: a type.</summary>
    public static TypeNameSyntax TypeName(string text) => TypeName(Token(SyntaxKind.TypeNameToken, text));

    /// <summary>A type with parameters: <c>Optional[String]</c>.</summary>
    public static AccessExpressionSyntax TypeName(string text, params ReadOnlySpan<ExpressionSyntax> parameters) =>
        AccessExpression(TypeName(text), SeparatedSyntaxList.Create(parameters));

    /// <summary>A regular expression.</summary>
    /// <param name="pattern">What stands between the slashes; a slash in it is escaped.</param>
    public static RegexSyntax Regex(string pattern) => Regex(Token(SyntaxKind.RegexToken, $"/{pattern.Replace("\\/", "/", StringComparison.Ordinal).Replace("/", "\\/", StringComparison.Ordinal)}/"));

    /// <summary>A string in double quotes.</summary>
    /// <param name="parts">Text (<see cref="StringText(string)"/>) and interpolations, in order.</param>
    public static InterpolatedStringSyntax InterpolatedString(params ReadOnlySpan<StringPartSyntax> parts) =>
        InterpolatedString(Token(SyntaxKind.DoubleQuoteToken), SyntaxList.Create(parts), Token(SyntaxKind.DoubleQuoteToken));

    /// <summary>Text of a string in double quotes, escaped.</summary>
    public static StringTextSyntax StringText(string value) => StringText(Token(
        SyntaxKind.StringTextToken,
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal)));

    /// <summary><c>${name}</c> in a string.</summary>
    /// <param name="variable">The variable's name without <c>$</c>.</param>
    public static InterpolationSyntax Interpolation(string variable) => Interpolation(Variable(Token(SyntaxKind.NameToken, variable)));

    /// <summary><c>${…}</c> in a string.</summary>
    public static InterpolationSyntax Interpolation(ExpressionSyntax expression) =>
        Interpolation(Token(SyntaxKind.DollarBraceToken), expression, Token(SyntaxKind.CloseBraceToken));

    private static ExpressionSyntax Signed(bool isNegative, string digits)
    {
        var number = Number(Token(SyntaxKind.NumberToken, digits));
        return isNegative ? UnaryExpression(SyntaxKind.MinusToken, number) : number;
    }
}
