using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.MySql;

/// <summary>A statement in a piece of SQL. No statement keeps the text of a password.</summary>
/// <param name="Span">Where it stands in the SQL, without the semicolon.</param>
public abstract record SqlStatement(TextSpan Span);

/// <summary>A statement that says nothing about replication and was not looked at.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Verb">Its first word in upper case; empty if it has none.</param>
public sealed record OtherSqlStatement(TextSpan Span, string Verb) : SqlStatement(Span);

/// <summary>A statement that may say something about replication but could not be read.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Verb">Its first word in upper case.</param>
/// <param name="Reason">Why, in a clause without a piece of the statement.</param>
public sealed record UnparsedSqlStatement(TextSpan Span, string Verb, string Reason) : SqlStatement(Span);

/// <summary><c>INSTALL PLUGIN name SONAME 'library'</c>, or MariaDB's <c>INSTALL SONAME 'library'</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Plugin">The plugin's name; null if all of the library are meant.</param>
/// <param name="Library">The shared library.</param>
public sealed record InstallPluginStatement(TextSpan Span, string? Plugin, SqlValue Library) : SqlStatement(Span);

/// <summary><c>INSTALL COMPONENT 'file://component_keyring_file'</c> (MySQL manual, "INSTALL COMPONENT Statement").</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Urns">What is installed, as written.</param>
public sealed record InstallComponentStatement(TextSpan Span, ImmutableArray<SqlValue> Urns) : SqlStatement(Span);

/// <summary><c>SET GLOBAL a = 1, PERSIST b = 2</c>. Only assignments to system variables are kept.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Assignments">The assignments in their order.</param>
public sealed record SetVariableStatement(TextSpan Span, ImmutableArray<SqlAssignment> Assignments) : SqlStatement(Span);

/// <summary>The assignment of a system variable.</summary>
/// <param name="Scope">What it applies to.</param>
/// <param name="Name">The variable in lower case, perhaps with the prefix of a component or, in MariaDB, a connection: <c>a.b</c>.</param>
/// <param name="NameSpan">Where the name stands.</param>
/// <param name="Value">The value; an expression is unknown.</param>
public sealed record SqlAssignment(VariableScope Scope, string Name, TextSpan NameSpan, SqlValue Value);

/// <summary>What an assignment applies to (MySQL manual, "SET Syntax for Variable Assignment").</summary>
public enum VariableScope
{
    /// <summary>The session that runs it.</summary>
    Session,

    /// <summary>The server until it stops.</summary>
    Global,

    /// <summary>The server now and, by <c>mysqld-auto.cnf</c>, after every start.</summary>
    Persist,

    /// <summary>The server after its next start.</summary>
    PersistOnly,
}
