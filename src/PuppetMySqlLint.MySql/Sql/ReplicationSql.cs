using System.Collections.Immutable;
using PuppetMySqlLint.Text;
using Sprache;

namespace PuppetMySqlLint.MySql;

/// <summary>Reads the statements of SQL that set up replication, accounts, variables and plugins.</summary>
public static class ReplicationSql
{
    /// <summary>The longest statement that is read, in characters; a longer one is <see cref="UnparsedSqlStatement"/>.</summary>
    public const int MaxLength = 8192;

    /// <summary>
    /// Reads all statements. Never fails: what cannot be read is <see cref="UnparsedSqlStatement"/>, what does not concern replication
    /// <see cref="OtherSqlStatement"/>.
    /// </summary>
    /// <param name="sql">
    /// One or more statements, separated by semicolons. A piece that is not known is <see cref="OptionText.Hole"/>; a value in which it
    /// stands is unknown.
    /// </param>
    public static ImmutableArray<SqlStatement> Parse(string sql) => [.. SqlScript.Split(sql).Select(span => ParseStatement(sql, span))];

    private static SqlStatement ParseStatement(string sql, TextSpan span)
    {
        var end = span.Start;
        var verb = WordAt(sql, ref end, span.End);
        var second = WordAt(sql, ref end, span.End);
        if (OptionText.HasHole(verb))
            return new UnparsedSqlStatement(span, "", "its first word is not known");
        if (SqlGrammar.StatementOf(verb, second) is not { } parser)
            return new OtherSqlStatement(span, verb);
        if (span.Length > MaxLength)
            return new UnparsedSqlStatement(span, verb, $"it is longer than {MaxLength} characters");
        var result = parser.End()(new SqlInput(sql, span.Start, span.End));
        return result.WasSuccessful
            ? result.Value with { Span = span }
            : new UnparsedSqlStatement(span, verb, $"its form is not known from character {result.Remainder.Position - span.Start + 1} on");
    }

    private static string WordAt(string sql, ref int position, int end)
    {
        var start = position;
        while (position < end && SqlLexer.IsWordChar(sql[position]))
        {
            position++;
        }
        var word = sql[start..position].ToUpperInvariant();
        position = SqlLexer.SkipTrivia(sql, position, end);
        return word;
    }
}
