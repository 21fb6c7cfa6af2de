using System.Collections.Immutable;
using Sprache;

namespace PuppetMySqlLint.Semantics;

/// <summary>A string with <c>%{…}</c> in it, taken apart.</summary>
/// <param name="Text">The string.</param>
/// <param name="Pieces">Text and expressions in order.</param>
internal sealed record HieraTemplate(string Text, ImmutableArray<HieraPiece> Pieces)
{
    private const int LongestExpression = 8192;

    /// <summary><c>method('argument')</c>.</summary>
    private static readonly Parser<HieraPiece> Method = (
        from name in Parse.LetterOrDigit.Or(Parse.Char('_')).AtLeastOnce().Text()
        from open in Parse.Char('(')
        from quote in Parse.Chars('"', '\'')
        from argument in Parse.CharExcept(quote).AtLeastOnce().Text()
        from endQuote in Parse.Char(quote)
        from close in Parse.Char(')')
        select new HieraPiece(argument, name)).End();

    /// <summary>A variable with its segments.</summary>
    private static readonly Parser<HieraPiece> Variable = Parse.AnyChar.Many().Text().Select(static text => new HieraPiece(text, HieraPiece.Scope));

    private static readonly Parser<HieraPiece> Expression = Method.Or(Variable);

    private static readonly BoundedCache<HieraTemplate> Parsed = new(Split);

    /// <summary>Whether the whole string is one expression.</summary>
    public bool IsOneExpression => Pieces is [{ IsText: false }];

    public static bool IsIn(string text) => text.Contains("%{", StringComparison.Ordinal);

    public static HieraTemplate Read(string text) => Parsed.Get(text);

    private static HieraTemplate Split(string text)
    {
        var pieces = ImmutableArray.CreateBuilder<HieraPiece>();
        var position = 0;
        while (text.IndexOf("%{", position, StringComparison.Ordinal) is >= 0 and var start && text.IndexOf('}', start) is >= 0 and var end)
        {
            if (start > position)
                pieces.Add(new HieraPiece(text[position..start], Method: null));
            pieces.Add(ReadExpression(text[(start + 2)..end].Trim()));
            position = end + 1;
        }
        if (position < text.Length)
            pieces.Add(new HieraPiece(text[position..], Method: null));
        return new HieraTemplate(text, pieces.ToImmutable());
    }

    private static HieraPiece ReadExpression(string expression) => expression switch
    {
        "" or "::" or "\"\"" or "''" or "\"::\"" or "'::'" => new HieraPiece("", HieraPiece.Empty),
        _ when !expression.EndsWith(')') || expression.Length > LongestExpression => new HieraPiece(expression, HieraPiece.Scope),
        _ => Expression.Parse(expression),
    };
}

/// <summary>A piece of a <see cref="HieraTemplate"/>.</summary>
/// <param name="Text">Literal text, a variable with its segments, or a method's argument.</param>
/// <param name="Method">Null for text; else the method, <see cref="Scope"/> for a variable.</param>
internal readonly record struct HieraPiece(string Text, string? Method)
{
    public const string Scope = "scope";
    public const string Empty = "";

    public bool IsText => Method is null;

    /// <summary>Whether it is text, or an expression that stands for nothing.</summary>
    public bool IsConstant => Method is null or { Length: 0 };
}
