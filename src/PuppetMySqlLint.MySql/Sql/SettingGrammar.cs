using System.Collections.Immutable;
using PuppetMySqlLint.Text;
using Sprache;
using static PuppetMySqlLint.MySql.SqlLexemes;

namespace PuppetMySqlLint.MySql;

/// <summary>The grammar of statements on variables and plugins.</summary>
internal static class SettingGrammar
{
    // Values that are passwords though the statement does not say so.
    private static readonly string[] SecretVariables = ["wsrep_sst_auth", "report_password"];

    private static readonly Parser<VariableScope> Scope =
        Keyword("GLOBAL").Return(VariableScope.Global)
            .Or(Keyword("PERSIST").Return(VariableScope.Persist))
            .Or(Keyword("PERSIST_ONLY").Return(VariableScope.PersistOnly))
            .Or(Keyword("SESSION").Or(Keyword("LOCAL")).Return(VariableScope.Session));

    private static readonly Parser<char> Assigns =
        from colon in Symbol(':').Optional()
        from sign in Symbol('=')
        select sign;

    private static readonly Parser<SqlName> VariableName =
        from first in Name
        from second in Symbol('.').Then(static _ => Name).Optional()
        select second.IsDefined
            ? new SqlName($"{first.Text}.{second.Get().Text}", TextSpan.FromBounds(first.Span.Start, second.Get().Span.End))
            : first;

    private static readonly Parser<(VariableScope? Scope, SqlName Name)> SystemTarget =
        from sign in Symbol('@').Then(static _ => Symbol('@'))
        from scope in Scope.Then(static scope => Symbol('.').Return(scope)).Optional()
        from name in VariableName
        select (scope.IsDefined ? scope.Get() : (VariableScope?)VariableScope.Session, name);

    private static readonly Parser<(VariableScope? Scope, SqlName Name)> PlainTarget =
        from scope in Scope.Optional()
        from name in VariableName
        select (scope.IsDefined ? scope.Get() : (VariableScope?)null, name);

    private static readonly Parser<(VariableScope? Scope, SqlName Name, TextSpan Value)?> SystemAssignment =
        from target in SystemTarget.Or(PlainTarget)
        from assigns in Assigns
        from value in Expression
        select ((VariableScope?, SqlName, TextSpan)?)(target.Scope, target.Name, value);

    private static readonly Parser<(VariableScope? Scope, SqlName Name, TextSpan Value)?> UserAssignment =
        from at in Symbol('@')
        from name in VariableName
        from assigns in Assigns
        from value in Expression
        select ((VariableScope?, SqlName, TextSpan)?)null;

    private static readonly Parser<bool> SetOfComponent =
        from set in Keyword("SET")
        from assignments in SystemAssignment.DelimitedBy(Symbol(','))
        select true;

    public static readonly Parser<SqlStatement> Set =
        from set in Keyword("SET")
        from assignments in SystemAssignment.Or(UserAssignment).DelimitedBy(Symbol(','))
        from statement in (Parser<SqlStatement>)(input => Result.Success<SqlStatement>(Assemble((SqlInput)input, assignments), input))
        select statement;

    private static readonly Parser<SqlStatement> Component =
        from component in Keyword("COMPONENT")
        from urns in TextValue.DelimitedBy(Symbol(','))
        from settings in SetOfComponent.Optional()
        select (SqlStatement)new InstallComponentStatement(default, [.. urns]);

    private static readonly Parser<SqlStatement> Plugin =
        from plugin in Keyword("PLUGIN").Then(static _ => Name).Optional()
        from soname in Keyword("SONAME")
        from library in TextValue
        select (SqlStatement)new InstallPluginStatement(default, plugin.GetOrDefault()?.Text, library);

    public static readonly Parser<SqlStatement> Install = Keyword("INSTALL").Then(static _ => Component.Or(Plugin));

    // A scope holds for the assignments behind it that name none.
    private static SetVariableStatement Assemble(
        SqlInput input, IEnumerable<(VariableScope? Scope, SqlName Name, TextSpan Value)?> assignments)
    {
        var scope = VariableScope.Session;
        var result = ImmutableArray.CreateBuilder<SqlAssignment>();
        foreach (var assignment in assignments)
        {
            if (assignment is not { } known)
                continue;
            scope = known.Scope ?? scope;
            var name = known.Name.Text.ToLowerInvariant();
            result.Add(new SqlAssignment(scope, name, known.Name.Span, ReadValue(input, name, known.Value)));
        }
        return new SetVariableStatement(default, result.ToImmutable());
    }

    private static SqlValue ReadValue(SqlInput input, string variable, TextSpan span)
    {
        if (SecretVariables.Contains(variable, StringComparer.Ordinal))
            return new SqlValue(SqlValueKind.Secret, null, span);
        var result = Literal.End()(new SqlInput(input.Source, span.Start, span.End));
        return result.WasSuccessful ? result.Value : new SqlValue(SqlValueKind.Unknown, null, span);
    }
}
