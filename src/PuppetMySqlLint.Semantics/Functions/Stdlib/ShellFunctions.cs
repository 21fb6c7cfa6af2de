using System.Text;
using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>Quoting for shells.</summary>
internal static partial class ShellFunctions
{
    public static void AddTo(FunctionLibrary legacy, FunctionLibrary modern)
    {
        modern.Add("shell_escape", 1, 1, static call => call.String(Escape(RubyInspection.ToText(call[0]))));
        legacy.Add("shell_join", 1, 1, static call => call[0] is ArrayValue array
            ? call.String(string.Join(' ', array.Elements.Select(static e => Escape(RubyInspection.ToText(e)))))
            : throw new EvaluationException($"First argument is not an Array: {RubyInspection.Inspect(call[0])}"));
        legacy.Add("shell_split", 1, 1, static call => call.Strings(Split(RubyInspection.ToText(call[0]))));
        modern.Add("batch_escape", 1, 1, static call => call.String($"\"{string.Concat(RubyInspection.ToText(call[0]).Select(static c => c switch { '"' => "\"\"", '$' or '\\' => "\\" + c, _ => c.ToString() }))}\""));
        modern.Add("powershell_escape", 1, 1, static call => call.String(string.Concat(RubyInspection.ToText(call[0]).Select(static c => c switch
        {
            ' ' or '\'' or '`' or '|' or '\n' or '$' => "`" + c,
            '"' => "\\`\"",
            _ => c.ToString(),
        }))));
    }

    private static string Escape(string text)
    {
        if (text.Length == 0)
            return "''";
        var builder = new StringBuilder();
        foreach (var rune in RubyStrings.Characters(text))
        {
            var isSafe = rune.Length == 1 && (char.IsAsciiLetterOrDigit(rune[0]) || "_-.,:+/@\n".Contains(rune[0], StringComparison.Ordinal));
            builder.Append(isSafe ? rune : "\\" + rune);
        }
        return builder.Replace("\n", "'\n'").ToString();
    }

    private static List<string> Split(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (Match match in Word().Matches(line))
        {
            if (match.Groups["garbage"].Success)
                throw new EvaluationException($"Unmatched quote: {line}");
            if (match.Groups["word"].Success)
                word.Append(match.Groups["word"].Value);
            else if (match.Groups["single"].Success)
                word.Append(match.Groups["single"].Value);
            else if (match.Groups["double"].Success)
                word.Append(EscapedInDouble().Replace(match.Groups["double"].Value, "${escaped}"));
            else if (match.Groups["escape"].Success)
                word.Append(match.Groups["escape"].Value[1..]);
            if (!match.Groups["end"].Success)
                continue;
            words.Add(word.ToString());
            word.Clear();
        }
        return words;
    }

    [GeneratedRegex(
        @"\G\s*(?>(?<word>[^\0\s\\'""]+)|'(?<single>[^'\0]*)'|""(?<double>(?:[^\0""\\]|\\[^\0])*)""|(?<escape>\\[^\0]?)|(?<garbage>\S))(?<end>\s|\z)?",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\\(?<escaped>[$`""\\\n])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EscapedInDouble();
}
