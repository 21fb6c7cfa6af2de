using System.Globalization;
using System.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Writes values for people. Shows no secret.</summary>
internal static class ValueFormatter
{
    private const string Secret = "[secret]";
    private const int MaximumDepth = 32;

    public static string Format(PuppetValue value)
    {
        var builder = new StringBuilder();
        Append(builder, value, MaximumDepth);
        return builder.ToString();
    }

    private static void Append(StringBuilder builder, PuppetValue value, int depth)
    {
        if (value.IsSecret || depth == 0)
        {
            builder.Append(value.IsSecret ? Secret : "…");
            return;
        }
        switch (value)
        {
            case UndefValue: builder.Append("undef"); break;
            case DefaultValue: builder.Append("default"); break;
            case BooleanValue v: builder.Append(v.Value ? "true" : "false"); break;
            case IntegerValue v: builder.Append(CultureInfo.InvariantCulture, $"{v.Value}"); break;
            case FloatValue v: builder.Append(CultureInfo.InvariantCulture, $"{v.Value}"); break;
            case StringValue v: AppendQuoted(builder, v.Value); break;
            case RegexValue v: builder.Append('/').Append(v.Pattern).Append('/'); break;
            case TypeValue v: builder.Append(v.Type); break;
            case RichValue v: builder.Append(v.TypeName).Append('(').Append(v.Text).Append(')'); break;
            case ArrayValue v: AppendList(builder, '[', v.Elements, v.Openness is not null, ']', (b, e) => Append(b, e, depth - 1)); break;
            case HashValue v: AppendList(builder, '{', v.Entries, v.Openness is not null, '}', (b, e) => AppendEntry(b, e, depth - 1)); break;
            case PartialStringValue v: AppendPartial(builder, v); break;
            case OneOfValue v: AppendList(builder, '(', v.Alternatives, isOpen: false, ')', (b, a) => Append(b, a.Value, depth - 1), " or "); break;
            case DeferredValue v: builder.Append("Deferred(").Append(v.Function).Append(')'); break;
            case UnknownValue v: builder.Append("unknown (").Append(v.Reason.Description).Append(')'); break;
        }
    }

    private static void AppendQuoted(StringBuilder builder, string text) =>
        builder.Append('\'').Append(text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)).Append('\'');

    private static void AppendEntry(StringBuilder builder, HashEntry entry, int depth)
    {
        Append(builder, entry.Key, depth);
        builder.Append(" => ");
        Append(builder, entry.Value, depth);
    }

    private static void AppendPartial(StringBuilder builder, PartialStringValue value)
    {
        builder.Append('"');
        foreach (var piece in value.Pieces)
            builder.Append(piece.IsSecret ? Secret : piece is StringValue known ? known.Value : "${…}");
        builder.Append('"');
    }

    private static void AppendList<T>(
        StringBuilder builder, char open, IEnumerable<T> items, bool isOpen, char close, Action<StringBuilder, T> append, string separator = ", ")
    {
        builder.Append(open);
        var first = true;
        foreach (var item in items)
        {
            if (!first)
                builder.Append(separator);
            append(builder, item);
            first = false;
        }
        if (isOpen)
            builder.Append(first ? "…" : ", …");
        builder.Append(close);
    }
}
