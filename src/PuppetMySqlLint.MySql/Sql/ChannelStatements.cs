using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.MySql;

/// <summary>
/// <c>CHANGE REPLICATION SOURCE TO …</c>, or <c>CHANGE MASTER TO …</c> before MySQL 8.4 and in MariaDB (MySQL manual,
/// "CHANGE REPLICATION SOURCE TO Statement"; MariaDB Knowledge Base, "CHANGE MASTER TO").
/// </summary>
/// <param name="Span">Where it stands.</param>
/// <param name="UsesOldWords">Whether it says <c>MASTER</c>.</param>
/// <param name="Options">The options in their order.</param>
/// <param name="Channel">The channel or, in MariaDB, the connection; null for the default one.</param>
/// <param name="HasUnknownOptions">Whether there may be options that are not known.</param>
public sealed record ChangeSourceStatement(
    TextSpan Span, bool UsesOldWords, ImmutableArray<ChannelOption> Options, SqlValue? Channel, bool HasUnknownOptions) : SqlStatement(Span)
{
    /// <summary>The source's host name or address; null if the statement does not set it.</summary>
    public SqlValue? Host => Find("HOST");

    /// <summary>The source's port; null if the statement does not set it.</summary>
    public SqlValue? Port => Find("PORT");

    /// <summary>The account's user name; null if the statement does not set it.</summary>
    public SqlValue? User => Find("USER");

    /// <summary>The value of an option; of several settings the last.</summary>
    /// <param name="name">The name in upper case without <c>SOURCE_</c> or <c>MASTER_</c>: <c>AUTO_POSITION</c>.</param>
    public SqlValue? Find(string name) => Options.LastOrDefault(option => option.Name == name)?.Value;
}

/// <summary>An option of <see cref="ChangeSourceStatement"/>.</summary>
/// <param name="Name">The name in upper case without <c>SOURCE_</c> or <c>MASTER_</c>.</param>
/// <param name="NameSpan">Where it stands.</param>
/// <param name="Value">Its value.</param>
public sealed record ChannelOption(string Name, TextSpan NameSpan, SqlValue Value);

/// <summary><c>START REPLICA</c>, <c>STOP REPLICA</c>, with old words <c>SLAVE</c>, in MariaDB <c>START ALL SLAVES</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="IsStart">Whether it starts; it stops otherwise.</param>
/// <param name="UsesOldWords">Whether it says <c>SLAVE</c>.</param>
/// <param name="Channel">The channel or connection; null for the default one or all.</param>
public sealed record ReplicaControlStatement(TextSpan Span, bool IsStart, bool UsesOldWords, SqlValue? Channel) : SqlStatement(Span);
