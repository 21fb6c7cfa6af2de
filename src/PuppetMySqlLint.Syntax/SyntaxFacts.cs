using System.Collections.Frozen;

namespace PuppetMySqlLint.Syntax;

/// <summary>What holds for kinds and words everywhere.</summary>
public static partial class SyntaxFacts
{
    private static readonly FrozenSet<string> Statements = new[]
    {
        "require", "realize", "include", "contain", "tag", "debug", "info", "notice", "warning", "err", "fail", "import", "break", "next", "return",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a function may be called as a statement without parentheses. Source: Puppet::Pops::Model::Factory::STATEMENT_CALLS.</summary>
    public static bool IsStatementFunction(string name) => Statements.Contains(name);

    internal static bool IsStatementFunction(ReadOnlySpan<char> name) =>
        name.Length is >= 3 and <= 7 && Statements.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
}
