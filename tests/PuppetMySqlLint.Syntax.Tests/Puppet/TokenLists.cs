using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Puppet;

/// <summary>Puppet's tokens and ours in words that can be compared: name, offset and length in bytes, value.</summary>
internal static class TokenLists
{
    public static string Of(OracleParse answer) =>
        string.Join('\n', answer.Json.GetProperty("tokens").EnumerateArray().Select(static t => $"{t[0]} {t[1]} {t[2]} {t[3]}"));

    public static string Of(SyntaxTree tree) => string.Join(
        '\n',
        PuppetTokens.Read(tree.Text, tree.Options).Select(static t => FormattableString.Invariant($"{t.Name} {t.Offset} {t.Length} {t.Value}")));
}
