using System.Text.RegularExpressions;
using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Tells passwords from what stands in their place: hashes, ciphertext, references to a vault, placeholders, switches.</summary>
internal static partial class ClearText
{
    private static readonly string[] Switches = ["true", "false", "on", "off", "yes", "no", "present", "absent", "undef", "unset", "none", "null", "~", "default", "required", "generate", "random"];

    /// <summary>Whether a text is a password as it is typed.</summary>
    public static bool IsPlain(string text) =>
        text.Length > 0 && !OptionText.HasHole(text) && !Switches.Contains(text, StringComparer.OrdinalIgnoreCase) && !Hash().IsMatch(text) && !StandIn().IsMatch(text);

    /// <summary>Whether the text at a place is not the value but says where it comes from.</summary>
    public static bool IsInterpolated(Location place) => Interpolation().IsMatch(place.Text);

    /// <summary>The texts of a command: one, or one for each state that the repository leaves open; a piece that is not known is a hole.</summary>
    public static IEnumerable<string> CommandsOf(PuppetValue value) => value switch
    {
        StringValue text => [text.Value],
        PartialStringValue partial => [partial.Template],
        SensitiveValue sensitive => CommandsOf(sensitive.Inner),
        ArrayValue array when array.Elements.All(static e => e is ArrayValue) => array.Elements.SelectMany(CommandsOf),
        ArrayValue words => [string.Join(' ', words.Elements.Select(static w => CommandsOf(w).FirstOrDefault() is { } word ? word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word : OptionText.Hole.ToString()))],
        OneOfValue choice => choice.Alternatives.SelectMany(static a => CommandsOf(a.Value)),
        _ => [],
    };

    /// <summary>The passwords in a command: those of a client's option, and those in its SQL.</summary>
    public static IEnumerable<string> InCommand(string command)
    {
        var secrets = ClientOption().Matches(command).Select(static m => m.Groups["secret"].Value.Trim('\'', '"'));
        var inSql = ShellSqlExtractor.Extract(command).SelectMany(static sql => ReplicationSql.Parse(sql.Sql).SelectMany(SecretsOf).Select(span => sql.Sql.Substring(span.Start, span.Length)));
        return secrets.Concat(inSql.Select(static s => s.Trim('\'', '"'))).Where(static s => IsPlain(s) && !Shell().IsMatch(s));
    }

    private static IEnumerable<TextSpan> SecretsOf(SqlStatement statement) => statement switch
    {
        ChangeSourceStatement change => change.Options.Where(static o => o.Value.Kind == SqlValueKind.Secret).Select(static o => o.Value.Span),
        CreateUserStatement create => create.Accounts.Select(static a => a.SecretSpan).OfType<TextSpan>(),
        GrantStatement grant => grant.Accounts.Select(static a => a.SecretSpan).OfType<TextSpan>(),
        _ => [],
    };

    // *HEX40 and a locked account's "*…", crypt's $A$005$…, hexadecimal and Base64 of some length.
    [GeneratedRegex(@"^\*|^\$[A-Za-z0-9]{1,3}\$|^0x([0-9A-Fa-f]{2})+$|^[0-9A-Fa-f]{40,}$|^\{[A-Z0-9-]+\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hash();

    [GeneratedRegex(@"ENC\[|DEC\(|%\{|\$\{|<%|^<.*>$|^\{\{|^__.*__$|^(vault|arn|file|secret|hiera|env|ssm|op|gcpsm|azkv)[:!]|^!|^/\S+$|^(x+|\*+|•+|\.+|-+|redacted|hidden|masked|placeholder|dummy)$|BEGIN (PKCS7|CERTIFICATE|PGP)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StandIn();

    [GeneratedRegex(@"ENC\[|%\{|\$\{|<%", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Interpolation();

    [GeneratedRegex("""\b(mysql|mariadb)\w*\b[^|;&\n]*?\s(-p|--password=)(?<secret>'[^']*'|"[^"]*"|[^\s'"|;&]+)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ClientOption();

    // What the shell puts in itself.
    [GeneratedRegex(@"^\\?\$|`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shell();
}
