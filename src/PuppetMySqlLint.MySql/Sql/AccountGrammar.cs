using System.Collections.Immutable;
using PuppetMySqlLint.Text;
using Sprache;
using static PuppetMySqlLint.MySql.SqlLexemes;

namespace PuppetMySqlLint.MySql;

/// <summary>The grammar of statements on accounts and what they are granted.</summary>
internal static class AccountGrammar
{
    // An unquoted host may hold dots; the other characters are lenience towards titles.
    private static readonly Parser<SqlName> HostWord = Lexeme(
        "host",
        static input =>
        {
            var end = input.Position;
            while (end < input.End && (SqlLexer.IsWordChar(input.Source[end]) || input.Source[end] is '.' or '%' or ':' or '/' or '-'))
            {
                end++;
            }
            return end > input.Position ? end : null;
        },
        static (input, span) => new SqlName(input.ToString(span), span));

    private static readonly Parser<(AccountName Name, TextSpan Span)> Account =
        from user in QuotedText.Or(Name)
        from host in Symbol('@').Then(static _ => QuotedText.Or(QuotedName).Or(HostWord)).Optional()
        select (
            new AccountName(user.Text, host.IsDefined ? new HostPattern(host.Get().Text) : HostPattern.Any),
            TextSpan.FromBounds(user.Span.Start, host.IsDefined ? host.Get().Span.End : user.Span.End));

    private static readonly Parser<TextSpan?> SecretOrRandom =
        (from random in Keyword("RANDOM").Then(static _ => Keyword("PASSWORD")) select (TextSpan?)null)
        .Or(from password in Keyword("PASSWORD")
            from open in Symbol('(').Optional()
            from secret in Secret
            from close in Symbol(')').Optional()
            select (TextSpan?)secret)
        .Or(Secret.Select(static secret => (TextSpan?)secret));

    private static readonly Parser<(string? Plugin, TextSpan? Secret)> ByPassword =
        from word in Keyword("BY")
        from secret in SecretOrRandom
        select ((string?)null, secret);

    private static readonly Parser<(string? Plugin, TextSpan? Secret)> WithPlugin =
        from with in Keyword("WITH").Or(Keyword("VIA"))
        from plugin in QuotedText.Or(Name)
        from secret in Keyword("BY").Or(Keyword("AS")).Or(Keyword("USING")).Then(static _ => SecretOrRandom).Optional()
        from others in
            (from or in Keyword("OR")
             from name in QuotedText.Or(Name)
             from otherSecret in Keyword("USING").Then(static _ => SecretOrRandom).Optional()
             select name).Many()
        select ((string?)plugin.Text, secret.GetOrDefault());

    private static readonly Parser<SqlAccount> AccountWithAuthentication =
        from account in Account
        from authentication in Keyword("IDENTIFIED").Then(static _ => ByPassword.Or(WithPlugin)).Optional()
        select new SqlAccount(account.Name, account.Span, authentication.GetOrDefault().Plugin, authentication.GetOrDefault().Secret);

    private static readonly Parser<ImmutableArray<SqlAccount>> Accounts =
        AccountWithAuthentication.DelimitedBy(Symbol(',')).Select(static accounts => accounts.ToImmutableArray());

    private static readonly Parser<SqlStatement> CreateUser =
        from condition in Keyword("IF").Then(static _ => Keyword("NOT")).Then(static _ => Keyword("EXISTS")).Optional()
        from accounts in Accounts
        from tail in Tail.Select(static tail => tail.ToImmutableArray())
        select (SqlStatement)new CreateUserStatement(default, accounts, Requires(tail));

    public static readonly Parser<SqlStatement> Create =
        from create in Keyword("CREATE")
        from replace in Keyword("OR").Then(static _ => Keyword("REPLACE")).Optional()
        from rest in Keyword("USER").Then(static _ => CreateUser).Or(Tail.Select(static _ => (SqlStatement)new OtherSqlStatement(default, "CREATE")))
        select rest;

    private static readonly Parser<string> Privilege =
        from words in Word.Where(static word => !word.Is("ON") && !word.Is("TO")).AtLeastOnce()
        from columns in Symbol('(').Then(static _ => Expression.DelimitedBy(Symbol(','))).Then(static _ => Symbol(')')).Optional()
        select PrivilegeOf(words);

    private static readonly Parser<string> LevelPart = Symbol('*').Return("*").Or(Name.Select(static name => name.Text));

    private static readonly Parser<string> Level =
        from kind in Keyword("TABLE").Or(Keyword("FUNCTION")).Or(Keyword("PROCEDURE")).Optional()
        from first in LevelPart
        from second in Symbol('.').Then(static _ => LevelPart).Optional()
        select second.IsDefined ? $"{first}.{second.Get()}" : first;

    public static readonly Parser<SqlStatement> Grant =
        from grant in Keyword("GRANT")
        from privileges in Privilege.DelimitedBy(Symbol(','))
        from @on in Keyword("ON")
        from level in Level
        from to in Keyword("TO")
        from accounts in Accounts
        from tail in Tail.Select(static tail => tail.ToImmutableArray())
        select (SqlStatement)new GrantStatement(
            default, [.. privileges], level, accounts, Follows(tail, "GRANT", "OPTION"), Requires(tail));

    /// <summary>An account in the form of SQL; null if the text is none.</summary>
    public static AccountName? ReadAccount(string text)
    {
        var start = SqlLexer.SkipTrivia(text, 0, text.Length);
        var result = Account.End()(new SqlInput(text, start, text.Length));
        return result.WasSuccessful ? result.Value.Name : null;
    }

    private static string PrivilegeOf(IEnumerable<SqlName> words)
    {
        var privilege = string.Join(' ', words.Select(static word => word.Text.ToUpperInvariant()));
        return privilege == "ALL PRIVILEGES" ? "ALL" : privilege;
    }

    private static bool Requires(ImmutableArray<SqlName> tail)
    {
        var index = tail.IndexOf(tail.FirstOrDefault(static word => word.Is("REQUIRE"))!);
        return index >= 0 && index + 1 < tail.Length && !tail[index + 1].Is("NONE");
    }

    private static bool Follows(ImmutableArray<SqlName> tail, string first, string second)
    {
        for (var i = 0; i + 1 < tail.Length; i++)
        {
            if (tail[i].Is(first) && tail[i + 1].Is(second))
                return true;
        }
        return false;
    }
}
