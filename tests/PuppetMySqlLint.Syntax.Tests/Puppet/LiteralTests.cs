using System.Globalization;
using System.Text.Json;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Puppet;

/// <summary>Every literal is there as written and as meant, and it means what Puppet makes of it.</summary>
public sealed class LiteralTests
{
    private const string Signs = "\\\"'$ abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#%&()*+,-./:;<=>?@[]^_`{|}~é\U0001F600\t\n";

    private static readonly string[] _numbers =
    [
        "0", "1", "10", "0777", "00", "07", "0x0", "0x1f", "0X1F", "0xdeadBEEF", "9223372036854775807", "0x7fffffffffffffff", "0777777777777777777777",
        "9223372036854775808", "123456789012345678901234567890", "1.0", "1.5", "0.1", "0.0", "1e5", "1E5", "1e-5", "1.5e3", "1.25E-10", "12345678.9",
        "1e15", "1e16", "123456789012345.6", "1e100", "1.7976931348623157e308", "5e-324", "2.5e-1", "100000000000000000000.0", "0.5e0",
    ];

    [OracleFact]
    public Task A_number_is_what_Puppet_reads() => CheckAsync(_numbers);

    [OracleFact]
    public Task A_single_quoted_string_is_what_Puppet_reads() => CheckAsync(
        [.. Signs.EnumerateRunes().Select(static r => $"'a\\{r}b'"), "''", "'\\\\'", "'\\''", "'a\\\\\\'b\\\\'", "'$x ${y} \"'", "'a\nb\r\nc'", "'\\\\\\\\'", "'\\é'"]);

    [OracleFact]
    public Task A_double_quoted_string_is_what_Puppet_reads() => CheckAsync(
        [.. Signs.EnumerateRunes().Where(static r => r.Value is not ('u' or '"')).Select(static r => $"\"a\\{r}b\""),
            "\"\"", "\"\\\"\"", "\"\\u0041\\u00e9\\u20AC\"", "\"\\u{41}\\u{1F600}\\u{00e9}\"", "\"\\u00\"", "\"\\u{}\"", "\"\\u{1234567}\"", "\"\\\\u0041\"", "\"a\\\n  b\"",
            "\"a\\\r\n  b\"", "\"$ $- $( $$\"", "\"\\$x \\${y}\"", "\"\\\\\\$x\"", "\"a\nb\r\nc\"", "\"'\""]);

    [OracleFact]
    public Task A_heredoc_is_what_Puppet_reads()
    {
        string[] flags = ["t", "r", "n", "s", "u", "L", "$"];
        var escapes = Enumerable.Range(0, 1 << flags.Length).Select(set => "/" + string.Concat(flags.Where((_, i) => (set & (1 << i)) != 0))).Prepend("").ToArray();
        const string body = "    a\\tb\\rc\\nd\\se\\u0041\\u{42}\\\\\\\"\\'\\q\n      two \\\n  three\n\n    \\$x four\\\n";
        string[] ends = ["END", "  END", "    | END", "    |- END", "  | END", "- END", "   - END", "      |END", "\t|-END  "];
        return CheckAsync(
        [
            .. escapes.Select(e => $"@(END{e})\n{body}    | END\n"),
            .. escapes.Select(e => $"@(\"END\":text{e})\n{body.Replace("\\$x four\\", "\\$", StringComparison.Ordinal)}    |- END\n"),
            .. ends.Select(static e => $"@(END)\n{body}{e}\n"),
            .. ends.Select(static e => $"@(END/L)\n{body}{e}\n".Replace("\n", "\r\n", StringComparison.Ordinal)),
            .. ends.Select(static e => $"@( END : json / )\n{{}}\n{e}"),
            .. ends.Select(static e => $"@(END)\n{e}\n"),
        ]);
    }

    [OracleFact]
    public Task Words_and_regular_expressions_are_what_Puppet_reads() => CheckAsync(
        ["a", "a::b", "::a", "a1", "a_b", "a-b", "_a", "a::b-c", "A", "A::B", "::A::B", "A1_b", "true", "false", "undef", "default", "type::a", "$x", "$::x", "$a::b", "$_x", "$1",
            "/a/", "/a\\/b/", "/[\\/]/", "/\\\\/", "/(?i)a/", "/é/", "/a b#c/", "/^\\d+$/"]);

    /// <summary>Asks Puppet about <c>$v = LITERAL</c>, all at once.</summary>
    private static async Task CheckAsync(string[] literals)
    {
        var snippets = literals.Select(static l => new OracleSnippet($"$v = {l}", Path: "")).ToArray();
        var answers = await Oracle.Required.ParseAsync(snippets, new OracleParseOptions { Format = "pos" });
        var differences = new List<string>();
        foreach (var (literal, snippet, answer) in literals.Zip(snippets, answers))
        {
            var tree = SyntaxTree.Parse(SourceText.From(snippet.Source));
            if (!answer.Ok || tree.PuppetError is not null)
            {
                differences.Add($"{literal}: not accepted by {(answer.Ok ? "us" : "Puppet")}");
                continue;
            }
            var value = ((AssignmentExpressionSyntax)tree.Root.Statements[0]).Value;
            var (theirs, ours) = (Meant(answer.Json.GetProperty("ast").GetProperty("body").GetProperty("right_expr")), Meant(value));
            if (theirs != ours)
                differences.Add($"{literal}: Puppet {theirs}, we {ours}");
            if (!literal.StartsWith(Written(value), StringComparison.Ordinal) || (value is not HeredocSyntax && Written(value) != literal))
                differences.Add($"{literal}: is not as written, but {Written(value)}");
        }
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static string Written(ExpressionSyntax literal) => literal is HeredocSyntax heredoc ? heredoc.Tag.Text : literal.ToString();

    private static string Meant(ExpressionSyntax literal) => literal switch
    {
        NumberSyntax { IsFloat: true } e => string.Create(CultureInfo.InvariantCulture, $"{e.FloatValue:R}"),
        NumberSyntax e => string.Create(CultureInfo.InvariantCulture, $"{e.IntegerValue} base {e.Radix}"),
        SingleQuotedStringSyntax e => e.Value,
        InterpolatedStringSyntax e => e.LiteralValue ?? "interpolated",
        HeredocSyntax e => $"{e.Format}: {e.LiteralValue}",
        NameSyntax e => e.Value,
        BareWordSyntax e => e.Value,
        TypeNameSyntax e => e.Value,
        VariableSyntax e => e.Name,
        RegexSyntax e => e.Pattern,
        BooleanSyntax e => e.Value ? "True" : "False",
        _ => literal.Kind.ToString(),
    };

    private static string Meant(JsonElement node) => node.GetProperty("t").GetString() switch
    {
        "LiteralInteger" => $"{node.GetProperty("value")} base {node.GetProperty("radix")}",
        "LiteralFloat" => node.GetProperty("value").GetDouble().ToString("R", CultureInfo.InvariantCulture),
        "HeredocExpression" => $"{node.GetProperty("syntax")}: {Meant(node.GetProperty("text_expr"))}",
        "QualifiedReference" => node.GetProperty("cased_value").GetString()!,
        "VariableExpression" => Meant(node.GetProperty("expr")),
        "LiteralUndef" => nameof(SyntaxKind.Undef),
        "LiteralDefault" => nameof(SyntaxKind.Default),
        _ => node.GetProperty("value").ToString(),
    };
}
