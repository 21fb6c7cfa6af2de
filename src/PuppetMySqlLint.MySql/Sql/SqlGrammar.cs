using Sprache;

namespace PuppetMySqlLint.MySql;

/// <summary>
/// The grammar of the statements. No two alternatives begin with the same lexeme, so that nothing is read twice. It is split into
/// classes, not partial ones: the rules of a class exist only after those that it is made from.
/// </summary>
internal static class SqlGrammar
{
    // What SET also does besides setting variables; SET PASSWORD must not be read at all.
    private static readonly string[] OtherSets =
        ["NAMES", "PASSWORD", "ROLE", "TRANSACTION", "CHARACTER", "CHARSET", "DEFAULT", "RESOURCE", "STATEMENT"];

    /// <summary>The rule for statements that begin with two words, in upper case; null if none is of interest.</summary>
    public static Parser<SqlStatement>? StatementOf(string verb, string second) => verb switch
    {
        "CHANGE" => ChannelGrammar.Change,
        "START" when IsReplica(second) => ChannelGrammar.Start,
        "STOP" when IsReplica(second) => ChannelGrammar.Stop,
        "GRANT" => AccountGrammar.Grant,
        "CREATE" when second is "USER" or "OR" => AccountGrammar.Create,
        "SET" when !OtherSets.Contains(second, StringComparer.Ordinal) => SettingGrammar.Set,
        "INSTALL" when second is "PLUGIN" or "SONAME" or "COMPONENT" => SettingGrammar.Install,
        _ => null,
    };

    private static bool IsReplica(string word) => word is "REPLICA" or "REPLICAS" or "SLAVE" or "SLAVES" or "ALL" || OptionText.HasHole(word);
}
