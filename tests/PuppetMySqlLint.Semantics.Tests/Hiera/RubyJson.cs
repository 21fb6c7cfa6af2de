using System.Globalization;
using System.Text.Json;

namespace PuppetMySqlLint.Semantics.Tests.Hiera;

/// <summary>Compares values with what Ruby printed as JSON.</summary>
internal static class RubyJson
{
    /// <summary>The value in one line; hashes as <c>{key: value}</c> in order, keys as Ruby's <c>to_s</c>, secrets shown: this is a test.</summary>
    public static string Write(PuppetValue value) => value switch
    {
        UndefValue => "null",
        BooleanValue flag => flag.Value ? "true" : "false",
        IntegerValue number => number.Value.ToString(CultureInfo.InvariantCulture),
        FloatValue number => Float(number.Value),
        StringValue text => $"'{text.Value}'",
        SensitiveValue secret => $"{{'__sensitive__': {Write(secret.Inner)}}}",
        ArrayValue { Openness: null } array => $"[{string.Join(", ", array.Elements.Select(Write))}]",
        HashValue { Openness: null } hash => $"{{{string.Join(", ", hash.Entries.Select(static e => $"'{Key(e.Key)}': {Write(e.Value)}"))}}}",
        _ => $"<{value}>",
    };

    public static string Write(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => $"'{value.GetString()}'",
        JsonValueKind.Number when value.GetRawText().AsSpan().ContainsAny('.', 'e', 'E') => Float(value.GetDouble()),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(Write))}]",
        JsonValueKind.Object => $"{{{string.Join(", ", value.EnumerateObject().Select(static p => $"'{p.Name}': {Write(p.Value)}"))}}}",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };

    private static string Key(PuppetValue key) => key switch
    {
        StringValue text => text.Value,
        FloatValue number => Float(number.Value),
        _ => Write(key),
    };

    private static string Float(double number) => number == Math.Floor(number) && Math.Abs(number) < 1e16
        ? number.ToString("F1", CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);
}
