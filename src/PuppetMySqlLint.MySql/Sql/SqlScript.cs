using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.MySql;

/// <summary>Splits SQL into statements as the <c>mysql</c> client does.</summary>
internal static class SqlScript
{
    /// <summary>Where the statements stand, without blanks, comments before them and their end (<c>;</c>, <c>\g</c>, <c>\G</c>).</summary>
    public static IEnumerable<TextSpan> Split(string sql)
    {
        var start = SqlLexer.SkipTrivia(sql, 0, sql.Length);
        var position = start;
        var lastEnd = start;
        while (position < sql.Length)
        {
            var c = sql[position];
            var isGo = c == '\\' && position + 1 < sql.Length && sql[position + 1] is 'g' or 'G';
            if (c == ';' || isGo)
            {
                if (lastEnd > start)
                    yield return TextSpan.FromBounds(start, lastEnd);
                start = lastEnd = position = SqlLexer.SkipTrivia(sql, position + (isGo ? 2 : 1), sql.Length);
                continue;
            }
            var next = c is '\'' or '"' or '`' ? SqlLexer.QuoteEnd(sql, position, sql.Length) ?? sql.Length
                : SqlLexer.CommentEnd(sql, position, sql.Length) is { } after ? after
                : position + 1;
            if (!char.IsWhiteSpace(c))
                lastEnd = next;
            position = next;
        }
        if (lastEnd > start)
            yield return TextSpan.FromBounds(start, lastEnd);
    }
}
