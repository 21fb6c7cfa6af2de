using System.Diagnostics.CodeAnalysis;

namespace PuppetMySqlLint.MySql;

/// <summary>
/// An account, <c>'user'@'host'</c> (MySQL manual, "Specifying Account Names"). User names are compared exactly, host names without
/// regard to case.
/// </summary>
/// <param name="User">The user name, unquoted; empty for the anonymous user. May hold <see cref="OptionText.Hole"/>.</param>
/// <param name="Host">From where the account may connect.</param>
public sealed record AccountName(string User, HostPattern Host)
{
    /// <summary>Whether a piece of the name is not known.</summary>
    public bool HasHole => OptionText.HasHole(User) || Host.HasHole;

    /// <summary>
    /// Reads an account as SQL writes it (<c>'repl'@'10.0.0.%'</c>, <c>repl</c> for any host) or as the titles of Puppet's
    /// <c>mysql_user</c> do (<c>repl@10.0.0.%</c>, where the last <c>@</c> counts).
    /// </summary>
    /// <param name="text">The name.</param>
    /// <param name="account">The account; null if the text is none.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out AccountName? account)
    {
        account = null;
        if (string.IsNullOrWhiteSpace(text) || text.Length > ReplicationSql.MaxLength)
            return false;
        account = AccountGrammar.ReadAccount(text) ?? ReadTitle(text);
        return account is not null;
    }

    /// <summary>As SQL writes it, quoted.</summary>
    public override string ToString() => $"'{User}'@'{Host}'";

    private static AccountName? ReadTitle(string text)
    {
        var at = text.LastIndexOf('@');
        return at < 0 ? null : new AccountName(Unquote(text[..at]), new HostPattern(Unquote(text[(at + 1)..])));
    }

    private static string Unquote(string text) =>
        text.Length > 1 && text[0] is '\'' or '"' or '`' && text[^1] == text[0] ? text[1..^1] : text;
}
