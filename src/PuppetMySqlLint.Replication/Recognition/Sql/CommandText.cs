using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Replication;

/// <summary>The command of an <c>exec</c>: a string, or an array of words that no shell reads.</summary>
internal static class CommandText
{
    public static string Of(PuppetValue command) => command is ArrayValue words
        ? string.Join(' ', words.Elements.Select(static w => Quote(OptionHash.TextOf(w))))
        : OptionHash.TextOf(command);

    private static string Quote(string word) => "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
