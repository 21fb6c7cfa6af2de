using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.MySql;

/// <summary>SQL that a shell command hands to the <c>mysql</c> or <c>mariadb</c> client.</summary>
public sealed class ShellSql
{
    private readonly ImmutableArray<int> _positions;

    internal ShellSql(string sql, ImmutableArray<int> positions)
    {
        Sql = sql;
        _positions = positions;
    }

    /// <summary>The SQL with the shell's quoting undone. What the shell would have put in is <see cref="OptionText.Hole"/>.</summary>
    public string Sql { get; }

    /// <summary>The host to which the client connects; null for the local server. May hold <see cref="OptionText.Hole"/>.</summary>
    public string? Host { get; init; }

    /// <summary>Where the client's password stands in the command; null if it is not given there.</summary>
    public TextSpan? PasswordSpan { get; init; }

    /// <summary>The span of the command from which a span of <see cref="Sql"/> was read.</summary>
    /// <param name="span">A span of <see cref="Sql"/>.</param>
    public TextSpan ToCommand(TextSpan span)
    {
        if (_positions.IsEmpty)
            return default;
        if (span.IsEmpty)
            return new TextSpan(span.Start < _positions.Length ? _positions[span.Start] : _positions[^1] + 1, 0);
        return TextSpan.FromBounds(_positions[span.Start], _positions[span.End - 1] + 1);
    }

    /// <summary>Not the SQL: it may hold passwords.</summary>
    public override string ToString() => $"{Sql.Length} characters of SQL";
}
