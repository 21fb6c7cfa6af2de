using PuppetMySqlLint.Text;
using Sprache;

namespace PuppetMySqlLint.MySql;

/// <summary>The lexemes of SQL as parsers. Each takes the blanks and comments behind it.</summary>
internal static class SqlLexemes
{
    public delegate int? Scanner(SqlInput input);

    public static Parser<T> Lexeme<T>(string name, Scanner scan, Func<SqlInput, TextSpan, T> create) => plain =>
    {
        var input = (SqlInput)plain;
        if (input.AtEnd || scan(input) is not { } end)
            return Result.Failure<T>(input, name, []);
        var rest = input.To(SqlLexer.SkipTrivia(input.Source, end, input.End));
        return Result.Success(create(input, TextSpan.FromBounds(input.Position, end)), rest);
    };

    private static int? ScanWord(SqlInput input)
    {
        var end = input.Position;
        while (end < input.End && SqlLexer.IsWordChar(input.Source[end]))
        {
            end++;
        }
        return end > input.Position ? end : null;
    }

    private static int? ScanNumber(SqlInput input)
    {
        var end = input.Position + (input.Current is '-' or '+' ? 1 : 0);
        var start = end;
        while (end < input.End && (char.IsAsciiDigit(input.Source[end]) || input.Source[end] == '.'))
        {
            end++;
        }
        return end > start && (end == input.End || !SqlLexer.IsWordChar(input.Source[end])) ? end : null;
    }

    private static int? ScanQuoted(SqlInput input, bool isName) =>
        (isName ? input.Current == '`' : input.Current is '\'' or '"') ? SqlLexer.QuoteEnd(input.Source, input.Position, input.End) : null;

    public static Parser<string> Keyword(string word) => Lexeme(
        word,
        input => ScanWord(input) is { } end
            && input.Source.AsSpan(input.Position, end - input.Position).Equals(word, StringComparison.OrdinalIgnoreCase) ? end : null,
        (_, _) => word);

    public static Parser<char> Symbol(char symbol) => Lexeme(
        symbol.ToString(), input => input.Current == symbol ? input.Position + 1 : null, (_, _) => symbol);

    public static SqlValue ValueOf(SqlValueKind kind, string text, TextSpan span) =>
        OptionText.HasHole(text) ? new SqlValue(SqlValueKind.Unknown, null, span) : new SqlValue(kind, text, span);

    public static readonly Parser<SqlName> Word = Lexeme("word", ScanWord, static (input, span) => new SqlName(input.ToString(span), span));

    public static readonly Parser<SqlName> QuotedName = Lexeme(
        "quoted name", static input => ScanQuoted(input, isName: true), static (input, span) => new SqlName(SqlLexer.Unquote(input.ToString(span)), span));

    public static readonly Parser<SqlName> QuotedText = Lexeme(
        "text", static input => ScanQuoted(input, isName: false), static (input, span) => new SqlName(SqlLexer.Unquote(input.ToString(span)), span));

    public static readonly Parser<SqlName> Name = QuotedName.Or(Word);

    public static readonly Parser<SqlValue> TextValue = QuotedText.Select(static text => ValueOf(SqlValueKind.Text, text.Text, text.Span));

    public static readonly Parser<SqlValue> Number =
        Lexeme("number", ScanNumber, static (input, span) => new SqlValue(SqlValueKind.Number, input.ToString(span), span));

    public static readonly Parser<SqlValue> Literal =
        TextValue.Or(Number).Or(Name.Select(static word => ValueOf(SqlValueKind.Word, word.Text, word.Span)));

    public static readonly Parser<TextSpan> Secret = Literal.Select(static value => value.Span);

    /// <summary>Anything up to a comma or the end, with balanced brackets.</summary>
    public static readonly Parser<TextSpan> Expression = Lexeme("expression", ScanExpression, static (_, span) => span);

    private static int? ScanExpression(SqlInput input)
    {
        var depth = 0;
        var lastEnd = input.Position;
        for (var i = input.Position; i < input.End;)
        {
            var c = input.Source[i];
            if (depth == 0 && c is ',' or ')')
                break;
            depth += c switch { '(' => 1, ')' => -1, _ => 0 };
            var next = c is '\'' or '"' or '`' ? SqlLexer.QuoteEnd(input.Source, i, input.End)
                : SqlLexer.CommentEnd(input.Source, i, input.End) ?? i + 1;
            if (next is null)
                return null;
            if (!char.IsWhiteSpace(c))
                lastEnd = next.Value;
            i = next.Value;
        }
        return lastEnd > input.Position ? lastEnd : null;
    }

    /// <summary>The words, texts and symbols at the end of a statement of which only some matter.</summary>
    public static readonly Parser<IEnumerable<SqlName>> Tail =
        Name.Or(QuotedText.Select(static text => text with { IsText = true }))
            .Or(Lexeme("symbol", static input => input.Current is '`' or '\'' or '"' ? null : input.Position + 1, static (_, span) => new SqlName("", span)))
            .Many();
}
