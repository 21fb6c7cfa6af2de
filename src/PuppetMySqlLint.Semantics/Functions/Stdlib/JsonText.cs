using System.Globalization;
using System.Text;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>JSON as Ruby's library writes it.</summary>
internal static class JsonText
{
    /// <summary>Without blanks.</summary>
    public static string Write(PuppetValue value) => value switch
    {
        ArrayValue v => "[" + string.Join(',', v.Elements.Select(Write)) + "]",
        HashValue v => "{" + string.Join(',', v.Entries.Select(static e => Quote(RubyInspection.ToText(e.Key)) + ":" + Write(e.Value))) + "}",
        _ => Scalar(value),
    };

    /// <summary>Two blanks a level.</summary>
    public static string WritePretty(PuppetValue value, int depth = 0)
    {
        var indent = new string(' ', 2 * (depth + 1));
        var end = "\n" + new string(' ', 2 * depth);
        return value switch
        {
            // The library of Ruby before 3.4 breaks the line even where there is nothing.
            ArrayValue { Elements: [] } => "[\n" + end + "]",
            HashValue { Entries: [] } => "{" + end + "}",
            ArrayValue v => "[\n" + string.Join(",\n", v.Elements.Select(e => indent + WritePretty(e, depth + 1))) + end + "]",
            HashValue v => "{\n" + string.Join(",\n", v.Entries.Select(e => indent + Quote(RubyInspection.ToText(e.Key)) + ": " + WritePretty(e.Value, depth + 1))) + end + "}",
            _ => Scalar(value),
        };
    }

    public static string Quote(string text)
    {
        var builder = new StringBuilder("\"");
        foreach (var c in text)
        {
            switch (c)
            {
                case '"' or '\\': builder.Append('\\').Append(c); break;
                case '\n': builder.Append("\\n"); break;
                case '\r': builder.Append("\\r"); break;
                case '\t': builder.Append("\\t"); break;
                case '\f': builder.Append("\\f"); break;
                case '\b': builder.Append("\\b"); break;
                case < ' ': builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"); break;
                default: builder.Append(c); break;
            }
        }
        return builder.Append('"').ToString();
    }

    private static string Scalar(PuppetValue value) => value switch
    {
        UndefValue => "null",
        BooleanValue or IntegerValue => Interpolation.ToText(value),
        FloatValue v => double.IsFinite(v.Value) ? RubyNumbers.ToText(v.Value) : throw new EvaluationException($"{RubyNumbers.ToText(v.Value)} not allowed in JSON"),
        _ => Quote(RubyInspection.ToText(value)),
    };
}
