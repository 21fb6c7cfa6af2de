using System.Text;
using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>YAML as Ruby's Psych writes it.</summary>
internal static partial class YamlText
{
    private const int BestWidth = 80;

    public static string Write(PuppetValue value)
    {
        var builder = new StringBuilder("---");
        WriteNode(builder, value, depth: 0, inSequence: false);
        return builder.ToString();
    }

    /// <summary>Writes what follows a key's colon, a dash or the document's start.</summary>
    private static void WriteNode(StringBuilder builder, PuppetValue value, int depth, bool inSequence)
    {
        switch (value)
        {
            case HashValue { Entries: [] }: builder.Append(" {}\n"); break;
            case ArrayValue { Elements: [] }: builder.Append(" []\n"); break;
            case HashValue hash: WriteHash(builder, hash, depth, inSequence); break;
            case ArrayValue array: WriteArray(builder, array, depth, inSequence); break;
            case UndefValue: builder.Append('\n'); break;
            case StringValue text: WriteText(builder, text.Value, depth); break;
            default: builder.Append(' ').Append(Plain(value)).Append('\n'); break;
        }
    }

    private static void WriteHash(StringBuilder builder, HashValue hash, int depth, bool inSequence)
    {
        builder.Append(inSequence ? ' ' : '\n');
        var isFirst = inSequence;
        foreach (var entry in hash.Entries)
        {
            builder.Append(isFirst ? "" : new string(' ', depth * 2)).Append(entry.Key is StringValue key ? Scalar(key.Value) : Plain(entry.Key)).Append(':');
            // A sequence within a mapping is not indented further.
            WriteNode(builder, entry.Value, entry.Value is ArrayValue ? depth : depth + 1, inSequence: false);
            isFirst = false;
        }
    }

    private static void WriteArray(StringBuilder builder, ArrayValue array, int depth, bool inSequence)
    {
        builder.Append(inSequence ? ' ' : '\n');
        var isFirst = inSequence;
        foreach (var element in array.Elements)
        {
            builder.Append(isFirst ? "" : new string(' ', depth * 2)).Append('-');
            WriteNode(builder, element, depth + 1, inSequence: true);
            isFirst = false;
        }
    }

    private static void WriteText(StringBuilder builder, string text, int depth)
    {
        var indent = new string(' ', Math.Max(depth, 1) * 2);
        if (!text.TrimEnd('\n').Contains('\n', StringComparison.Ordinal) && !text.EndsWith("\n\n", StringComparison.Ordinal) || !Printable().IsMatch(text))
        {
            var isOneLine = !text.EndsWith('\n') || !Printable().IsMatch(text);
            builder.Append(' ').Append(isOneLine ? Fold(Scalar(text), depth) : $"'{text[..^1].Replace("'", "''", StringComparison.Ordinal)}\n\n{indent}'").Append('\n');
            return;
        }
        var chomp = !text.EndsWith('\n') ? "-" : text.EndsWith("\n\n", StringComparison.Ordinal) || text == "\n" ? "+" : "";
        var hint = text[0] is ' ' or '\n' ? "2" : "";
        builder.Append(" |").Append(hint).Append(chomp).Append('\n');
        var lines = text.Split('\n');
        var count = text.EndsWith('\n') ? lines.Length - 1 : lines.Length;
        foreach (var line in lines.Take(count))
            builder.Append(line.Length == 0 ? "" : indent).Append(line).Append('\n');
    }

    /// <summary>A long plain or quoted scalar is broken at single blanks past the best width.</summary>
    private static string Fold(string scalar, int depth)
    {
        if (scalar.Length <= BestWidth || scalar[0] == '"')
            return scalar;
        var builder = new StringBuilder();
        var column = depth * 2;
        for (var i = 0; i < scalar.Length; i++)
        {
            var isSingleBlank = scalar[i] == ' ' && i > 0 && i + 1 < scalar.Length && scalar[i - 1] != ' ' && scalar[i + 1] != ' ';
            if (isSingleBlank && column > BestWidth)
            {
                builder.Append('\n').Append(' ', Math.Max(depth, 1) * 2);
                column = Math.Max(depth, 1) * 2;
                continue;
            }
            builder.Append(scalar[i]);
            column++;
        }
        return builder.ToString();
    }

    private static string Plain(PuppetValue value) => value switch
    {
        UndefValue => "",
        FloatValue { Value: double.PositiveInfinity } => ".inf",
        FloatValue { Value: double.NegativeInfinity } => "-.inf",
        FloatValue v when double.IsNaN(v.Value) => ".nan",
        DefaultValue => ":default",
        BooleanValue or IntegerValue or FloatValue => Interpolation.ToText(value),
        _ => Scalar(RubyInspection.ToText(value)),
    };

    private static string Scalar(string text)
    {
        if (text.Length == 0)
            return "''";
        if (!Printable().IsMatch(text) || text.Contains('\n', StringComparison.Ordinal))
            return JsonText.Quote(text);
        if (text is "y" or "Y" or "n" or "N" || text != "<<" && !text.Contains('"', StringComparison.Ordinal) && !char.IsLetterOrDigit(text[0]) && text[0] != '_')
            return JsonText.Quote(text);
        if (text[0] == ':' && !text.Contains(' ', StringComparison.Ordinal) || LooksLikeOther().IsMatch(text))
            return Quote(text);
        return IsPlainSafe(text) ? text : Quote(text);
    }

    private static string Quote(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    private static bool IsPlainSafe(string text)
    {
        if ("#,[]{}&*!|>'\"%@`".Contains(text[0], StringComparison.Ordinal) || text is "<<" or "=" or "---" or "...")
            return false;
        if (text[0] is '-' or '?' && (text.Length == 1 || text[1] == ' ') || text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith("...", StringComparison.Ordinal))
            return false;
        return text[0] != ' ' && text[^1] is not (' ' or ':') && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\A[\t\n\u0020-\u007E\u0085\u00A0-\uFFFD]*\z", RegexOptions.None, 1000)]
    private static partial Regex Printable();

    [GeneratedRegex(
        @"\A(?:~|null|Null|NULL|yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF|\.inf|\.Inf|\.INF|-\.inf|\.nan|\.NaN|\.NAN"
        + @"|[-+]?(?:0|[1-9][0-9_,]*)|[-+]?0[0-7_,]+|[-+]?0x[0-9a-fA-F_,]+|[-+]?0b[01_,]+"
        + @"|[-+]?(?:[0-9][0-9_,]*)?\.[0-9]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_,]*[eE][-+]?[0-9]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"
        + @"|\d{4}-\d{1,2}-\d{1,2}(?:[Tt\s].*)?)\z", RegexOptions.None, 1000)]
    private static partial Regex LooksLikeOther();
}
