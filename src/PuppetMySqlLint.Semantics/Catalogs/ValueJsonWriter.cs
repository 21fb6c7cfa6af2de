using System.Text.Json;

namespace PuppetMySqlLint.Semantics;

/// <summary>Writes values as JSON the way catalogs show them; what is not known is an object that says why. Shows no secret.</summary>
public static class ValueJsonWriter
{
    /// <summary>Writes a value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    public static void Write(Utf8JsonWriter writer, PuppetValue value)
    {
        if (value.IsSecret)
        {
            writer.WriteStartObject();
            writer.WriteBoolean("__sensitive__", value: true);
            writer.WriteEndObject();
            return;
        }
        switch (value)
        {
            case UndefValue:
                writer.WriteNullValue();
                break;
            case StringValue text:
                writer.WriteStringValue(text.Value);
                break;
            case IntegerValue integer:
                writer.WriteNumberValue(integer.Value);
                break;
            case FloatValue number when double.IsFinite(number.Value):
                WriteFloat(writer, number.Value);
                break;
            case BooleanValue boolean:
                writer.WriteBooleanValue(boolean.Value);
                break;
            case DefaultValue:
                writer.WriteStringValue("default");
                break;
            case TypeValue { Type: ResourceReferenceType { Title: not null } reference }:
                writer.WriteStringValue(Reference(reference));
                break;
            case ArrayValue array:
                writer.WriteStartArray();
                foreach (var element in array.Elements)
                    Write(writer, element);
                WriteOpenness(writer, array.Openness, isObject: false);
                writer.WriteEndArray();
                break;
            case HashValue hash:
                writer.WriteStartObject();
                foreach (var (key, element) in hash.Entries)
                {
                    writer.WritePropertyName(key.IsSecret ? "[secret]" : key is StringValue name ? name.Value : Interpolation.ToText(key));
                    Write(writer, element);
                }
                WriteOpenness(writer, hash.Openness, isObject: true);
                writer.WriteEndObject();
                break;
            case OneOfValue choice:
                WriteAlternatives(writer, choice);
                break;
            case UnknownValue unknown:
                WriteUnknown(writer, unknown.Reason);
                break;
            case PartialStringValue partial:
                writer.WriteStartObject();
                writer.WriteStartArray("__partial__");
                foreach (var piece in partial.Pieces)
                    Write(writer, piece);
                writer.WriteEndArray();
                writer.WriteEndObject();
                break;
            default:
                WriteType(writer, value);
                break;
        }
    }

    /// <summary>A reference as catalogs write it, without quotes: <c>File[/etc/my.cnf]</c>.</summary>
    internal static string Reference(ResourceReferenceType reference) => $"{reference.TypeName}[{reference.Title}]";

    private static void WriteFloat(Utf8JsonWriter writer, double value)
    {
        // A float that is a whole number stays one that is told from an integer.
        var text = value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        writer.WriteRawValue(text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text, skipInputValidation: true);
    }

    private static void WriteOpenness(Utf8JsonWriter writer, UnknownReason? openness, bool isObject)
    {
        if (openness is null)
            return;
        if (isObject)
            writer.WriteString("__more__", openness.Description);
        else
            WriteUnknown(writer, openness);
    }

    private static void WriteAlternatives(Utf8JsonWriter writer, OneOfValue choice)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("__one_of__");
        foreach (var alternative in choice.Alternatives)
        {
            writer.WriteStartObject();
            writer.WriteString("if", alternative.Condition);
            writer.WritePropertyName("value");
            Write(writer, alternative.Value);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteUnknown(Utf8JsonWriter writer, UnknownReason reason)
    {
        writer.WriteStartObject();
        writer.WriteString("__unknown__", reason.Description);
        writer.WriteEndObject();
    }

    private static void WriteType(Utf8JsonWriter writer, PuppetValue value)
    {
        writer.WriteStartObject();
        writer.WriteString("__type__", value switch { RichValue rich => rich.TypeName, RegexValue => "Regexp", DeferredValue => "Deferred", TypeValue type => $"Pcore::{type.Type.KindName}Type", _ => "Any" });
        writer.WriteString("value", value is DeferredValue deferred ? deferred.Function : Interpolation.ToText(value));
        writer.WriteEndObject();
    }
}
