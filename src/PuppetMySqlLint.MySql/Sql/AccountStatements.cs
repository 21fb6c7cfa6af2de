using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.MySql;

/// <summary>An account in <c>GRANT</c> or <c>CREATE USER</c>.</summary>
/// <param name="Name">The account.</param>
/// <param name="Span">Where its name stands.</param>
/// <param name="Plugin">The authentication plugin; null if the statement names none.</param>
/// <param name="SecretSpan">Where its password or hash stands; null if there is none.</param>
public sealed record SqlAccount(AccountName Name, TextSpan Span, string? Plugin, TextSpan? SecretSpan);

/// <summary><c>CREATE USER</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Accounts">The accounts.</param>
/// <param name="RequiresTls">Whether it has a <c>REQUIRE</c> other than <c>NONE</c>.</param>
public sealed record CreateUserStatement(TextSpan Span, ImmutableArray<SqlAccount> Accounts, bool RequiresTls) : SqlStatement(Span);

/// <summary><c>GRANT</c> of privileges; that of roles is not read.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Privileges">The privileges in upper case, without columns: <c>REPLICATION SLAVE</c>, <c>ALL</c>.</param>
/// <param name="Level">What they are granted on, as written, without back quotes: <c>*.*</c>, <c>app.*</c>.</param>
/// <param name="Accounts">To whom.</param>
/// <param name="HasGrantOption">Whether they may pass them on.</param>
/// <param name="RequiresTls">Whether it has a <c>REQUIRE</c> other than <c>NONE</c>.</param>
public sealed record GrantStatement(
    TextSpan Span, ImmutableArray<string> Privileges, string Level, ImmutableArray<SqlAccount> Accounts, bool HasGrantOption, bool RequiresTls)
    : SqlStatement(Span);
