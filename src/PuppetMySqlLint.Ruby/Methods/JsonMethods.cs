using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Methods;

/// <summary>JSON as Ruby's library writes and reads it.</summary>
internal static class JsonMethods
{
    private const int MaximumDepth = 100;

    public static void Define(RubyClass type)
    {
        RubyClasses.Kernel.Add("to_json", 0, -1, static c => c.Count > 0 ? throw new UnknownException("to_json with options") : Make.Text(Write(c.Self, isPretty: false)));
        type.Singleton.Add("generate", 1, 1, static c => Make.Text(Write(c.Known(0), isPretty: false)))
            .Add("dump", 1, 1, static c => Make.Text(Write(c.Known(0), isPretty: false)))
            .Add("pretty_generate", 1, 2, static c => c.Has(1) && c.Known(1) is not (RubyNil or RubyHash { Count: 0 }) ? throw new UnknownException("JSON.pretty_generate with options") : Make.Text(Write(c.Known(0), isPretty: true)))
            .Add("parse", 1, 2, static c => c.Has(1) ? throw new UnknownException("JSON.parse with options") : Parse(c.Str(0)))
            .Add("load", 1, 1, static c => c.Known(0) is RubyNil ? RubyNil.Value : Parse(c.Str(0)));
    }

    private static string Write(RubyValue value, bool isPretty)
    {
        var builder = new StringBuilder();
        Append(builder, value, isPretty ? "\n" : "", 0);
        return builder.ToString();
    }

    private static void Append(StringBuilder builder, RubyValue value, string line, int depth)
    {
        if (depth > MaximumDepth)
            throw new UnknownException("JSON nested too deeply");
        var inner = line.Length == 0 ? "" : line + "  ";
        switch (RubyInterpreter.Known(value))
        {
            case RubyNil: builder.Append("null"); break;
            case RubyBoolean or RubyInteger: builder.Append(RubyPrinter.Of(value)); break;
            case RubyFloat { Value: var number }:
                builder.Append(double.IsFinite(number) ? RubyNumbers.ToText(number) : throw new UnknownException("JSON of a number that is not finite"));
                break;
            case RubyArray { Items.Count: 0 }: builder.Append(line.Length == 0 ? "[]" : $"[\n{line}]"); break;
            case RubyHash { Count: 0 }: builder.Append(line.Length == 0 ? "{}" : $"{{{line}}}"); break;
            case RubyArray array:
                builder.Append('[').Append(inner);
                for (var i = 0; i < array.Items.Count; i++)
                {
                    if (i > 0)
                        builder.Append(',').Append(inner);
                    Append(builder, array.Items[i], inner, depth + 1);
                }
                builder.Append(line).Append(']');
                break;
            case RubyHash hash:
                builder.Append('{').Append(inner);
                var isFirst = true;
                foreach (var (key, item) in hash.Entries)
                {
                    if (!isFirst)
                        builder.Append(',').Append(inner);
                    isFirst = false;
                    AppendText(builder, RubyPrinter.Of(key));
                    builder.Append(line.Length == 0 ? ":" : ": ");
                    Append(builder, item, inner, depth + 1);
                }
                builder.Append(line).Append('}');
                break;
            default: AppendText(builder, RubyPrinter.Of(value)); break;
        }
    }

    private static void AppendText(StringBuilder builder, string text)
    {
        builder.Append('"');
        foreach (var c in text)
        {
            builder.Append(c switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\f' => "\\f",
                '\b' => "\\b",
                < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => c.ToString(),
            });
        }
        builder.Append('"');
    }

    private static RubyValue Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MaximumDepth });
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            // The message quotes the rest of the text in a way of its own.
            throw new RubyError(ExceptionClasses.JsonParserError, "unexpected token");
        }
    }

    private static RubyValue Read(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Null: return RubyNil.Value;
            case JsonValueKind.True: return RubyBoolean.True;
            case JsonValueKind.False: return RubyBoolean.False;
            case JsonValueKind.String: return Make.Text(element.GetString()!);
            case JsonValueKind.Number:
                var raw = element.GetRawText();
                return raw.AsSpan().ContainsAny('.', 'e', 'E') ? Make.Number(double.Parse(raw, CultureInfo.InvariantCulture)) : Make.Number(BigInteger.Parse(raw, CultureInfo.InvariantCulture));
            case JsonValueKind.Array: return Make.List(element.EnumerateArray().Select(Read));
            default:
                var hash = new RubyHash();
                foreach (var property in element.EnumerateObject())
                {
                    hash.Set(Make.Text(property.Name), Read(property.Value));
                }
                return hash;
        }
    }
}
