using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>What a value becomes within a string: <c>"${value}"</c>. Undef is empty, members of collections are not quoted.</summary>
internal static class Interpolation
{
    /// <summary>What Puppet shows of a <c>Sensitive</c>.</summary>
    public const string Redacted = "Sensitive [value redacted]";

    /// <summary>The text of a value that is known.</summary>
    public static string ToText(PuppetValue value)
    {
        var builder = new StringBuilder();
        Append(value, text => builder.Append(text), static _ => { });
        return builder.ToString();
    }

    /// <summary>Puts values together to one string: known, or with holes where something is unknown. Secret if any of them is.</summary>
    public static PuppetValue Concatenate(IEnumerable<PuppetValue> values, Origin origin)
    {
        var pieces = ImmutableArray.CreateBuilder<PuppetValue>();
        var text = new StringBuilder();
        var textOrigin = origin;
        var isSecret = false;
        void Flush()
        {
            if (text.Length > 0)
                pieces.Add(new StringValue(text.ToString(), textOrigin));
            text.Clear();
        }
        foreach (var value in values)
        {
            isSecret |= value is not SensitiveValue && value.ContainsSecret;
            Append(
                value,
                known =>
                {
                    if (text.Length == 0)
                        textOrigin = value.Origin;
                    text.Append(known);
                },
                hole =>
                {
                    Flush();
                    pieces.Add(hole);
                });
        }
        Flush();
        return pieces switch
        {
            [] => new StringValue("", origin, isSecret),
            [StringValue only] => new StringValue(only.Value, origin, isSecret),
            _ => new PartialStringValue(pieces.ToImmutable(), origin, isSecret),
        };
    }

    /// <summary>A type as text: what has a definition in Puppet's language is written out, at the outermost level only.</summary>
    public static string ToText(PuppetType type) =>
        type switch
        {
            NamedType { Name: NamedType.Deferred } => NamedType.DeferredText,
            TypeAliasType => type.ToExpandedString(),
            _ => type.ToString(),
        };

    private static void Append(PuppetValue value, Action<string> text, Action<PuppetValue> hole)
    {
        switch (value)
        {
            case StringValue v: text(v.Value); break;
            case UndefValue: break;
            case DefaultValue: text("default"); break;
            case BooleanValue v: text(v.Value ? "true" : "false"); break;
            case IntegerValue v: text(v.Value.ToString(CultureInfo.InvariantCulture)); break;
            case FloatValue v: text(RubyNumbers.ToText(v.Value)); break;
            case RegexValue v: text(RegexpType.Delimit(v.Pattern)); break;
            case TypeValue v: text(ToText(v.Type)); break;
            case RichValue v: text(v.Text); break;
            case SensitiveValue: text(Redacted); break;
            case ArrayValue v: AppendList("[", v.Elements, (e) => Append(e, text, hole), v.Openness, "]", v, text, hole); break;
            case HashValue v:
                AppendList("{", v.Entries, e => { Append(e.Key, text, hole); text(" => "); Append(e.Value, text, hole); }, v.Openness, "}", v, text, hole);
                break;
            case PartialStringValue v:
                foreach (var piece in v.Pieces)
                    Append(piece, text, hole);
                break;
            default: hole(value); break;
        }
    }

    private static void AppendList<T>(
        string open, ImmutableArray<T> items, Action<T> append, UnknownReason? openness, string close, PuppetValue list, Action<string> text, Action<PuppetValue> hole)
    {
        text(open);
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
                text(", ");
            append(items[i]);
        }
        if (openness is not null)
            hole(new UnknownValue(openness, list.Origin));
        text(close);
    }
}
