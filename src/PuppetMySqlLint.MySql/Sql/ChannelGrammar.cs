using System.Collections.Immutable;
using Sprache;
using static PuppetMySqlLint.MySql.SqlLexemes;

namespace PuppetMySqlLint.MySql;

/// <summary>The grammar of statements on channels.</summary>
internal static class ChannelGrammar
{
    private static readonly Parser<SqlValue> List =
        from open in Symbol('(')
        from items in Literal.DelimitedBy(Symbol(',')).Optional()
        from close in Symbol(')')
        select new SqlValue(SqlValueKind.Unknown, null, default);

    // PRIVILEGE_CHECKS_USER takes an account; nothing else has an "@".
    private static readonly Parser<SqlValue> OptionValueRule =
        List.Or(
            from value in Literal
            from host in Symbol('@').Then(static _ => Literal).Optional()
            select host.IsDefined ? value with { Kind = SqlValueKind.Unknown, Text = null } : value);

    private static readonly Parser<ChannelOption?> ChannelOptionRule =
        from name in Word
        from value in Symbol('=').Then(static _ => OptionValueRule).Optional()
        where value.IsDefined || OptionText.HasHole(name.Text)
        select OptionText.HasHole(name.Text) ? null : OptionOf(name, value.Get());

    private static readonly Parser<SqlValue> ForChannel =
        from words in Keyword("FOR").Then(static _ => Keyword("CHANNEL"))
        from channel in Literal
        select channel;

    private static readonly Parser<(bool IsOld, SqlValue? Connection)> ChangeHead =
        (from master in Keyword("MASTER")
         from connection in TextValue.Optional()
         select (true, connection.GetOrDefault()))
        .Or(from replication in Keyword("REPLICATION")
            from source in Keyword("SOURCE")
            select (false, (SqlValue?)null));

    public static readonly Parser<SqlStatement> Change =
        from change in Keyword("CHANGE")
        from head in ChangeHead
        from to in Keyword("TO")
        from options in ChannelOptionRule.DelimitedBy(Symbol(',')).Select(static o => o.ToImmutableArray())
        from channel in ForChannel.Optional()
        select (SqlStatement)new ChangeSourceStatement(
            default, head.IsOld, [.. options.OfType<ChannelOption>()], channel.GetOrElse(head.Connection), options.Contains(null));

    private static ChannelOption OptionOf(SqlName name, SqlValue value)
    {
        var upper = name.Text.ToUpperInvariant();
        var plain = upper.StartsWith("MASTER_", StringComparison.Ordinal) || upper.StartsWith("SOURCE_", StringComparison.Ordinal) ? upper[7..] : upper;
        return new ChannelOption(
            plain, name.Span, plain == "PASSWORD" ? new SqlValue(SqlValueKind.Secret, null, value.Span) : value);
    }

    public static readonly Parser<SqlStatement> Start = Control(isStart: true);

    public static readonly Parser<SqlStatement> Stop = Control(isStart: false);

    private static Parser<SqlStatement> Control(bool isStart) =>
        from verb in Word
        from all in Keyword("ALL").Optional()
        from subject in Word
        where IsReplica(subject) || IsOldReplica(subject)
        from connection in TextValue.Optional()
        from tail in Tail
        select (SqlStatement)new ReplicaControlStatement(
            default, isStart, IsOldReplica(subject), connection.GetOrElse(ChannelIn([.. tail])));

    private static bool IsReplica(SqlName word) => word.Is("REPLICA") || word.Is("REPLICAS");

    private static bool IsOldReplica(SqlName word) => word.Is("SLAVE") || word.Is("SLAVES");

    // A channel of this name is taken only from behind FOR CHANNEL: other texts of the statement may be passwords.
    private static SqlValue? ChannelIn(ImmutableArray<SqlName> tail)
    {
        for (var i = 0; i + 2 < tail.Length; i++)
        {
            if (tail[i].Is("FOR") && tail[i + 1].Is("CHANNEL"))
                return ValueOf(SqlValueKind.Text, tail[i + 2].Text, tail[i + 2].Span);
        }
        return null;
    }
}
