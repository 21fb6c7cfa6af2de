using System.Text;

namespace PuppetMySqlLint.Semantics.Tests.Functions;

/// <summary>Writes values as <c>eng/oracle/evaluate.rb</c> does.</summary>
internal static class ExpressionLiteral
{
    public static string Write(PuppetValue value) => value switch
    {
        UndefValue => "undef",
        DefaultValue => "default",
        BooleanValue or IntegerValue or FloatValue or TypeValue or RegexValue => Interpolation.ToText(value),
        StringValue v => Quote(v.Value),
        ArrayValue v => "[" + string.Join(", ", v.Elements.Select(Write)) + "]",
        HashValue v => "{" + string.Join(", ", v.Entries.Select(e => $"{Write(e.Key)} => {Write(e.Value)}")) + "}",
        SensitiveValue v => $"Sensitive({Write(v.Inner)})",
        RichValue v => $"{v.TypeName}({Quote(v.Text)})",
        UnknownValue v => $"unknown: {v.Reason.Description}",
        _ => value.ToString(),
    };

    public static string Quote(string text)
    {
        var builder = new StringBuilder("\"");
        foreach (var c in text)
        {
            builder.Append(c switch
            {
                '"' or '\\' => "\\" + c,
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\f' => "\\f",
                '\b' => "\\b",
                < ' ' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }
        return builder.Append('"').ToString();
    }
}
