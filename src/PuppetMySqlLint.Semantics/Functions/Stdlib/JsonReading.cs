using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>Values from JSON.</summary>
internal static class JsonReading
{
    public static bool TryRead(string text, Origin origin, [NotNullWhen(true)] out PuppetValue? value)
    {
        value = null;
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 100, CommentHandling = JsonCommentHandling.Skip });
            value = Read(document.RootElement, origin);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static PuppetValue Read(JsonElement element, Origin origin) => element.ValueKind switch
    {
        JsonValueKind.String => new StringValue(element.GetString()!, origin),
        JsonValueKind.Number when element.TryGetInt64(out var number) => new IntegerValue(number, origin),
        JsonValueKind.Number => new FloatValue(element.GetDouble(), origin),
        JsonValueKind.True => new BooleanValue(true, origin),
        JsonValueKind.False => new BooleanValue(false, origin),
        JsonValueKind.Array => new ArrayValue([.. element.EnumerateArray().Select(e => Read(e, origin))], origin),
        JsonValueKind.Object => ReadObject(element, origin),
        _ => new UndefValue(origin),
    };

    private static HashValue ReadObject(JsonElement element, Origin origin)
    {
        var entries = new Dictionary<string, PuppetValue>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var property in element.EnumerateObject())
        {
            if (!entries.ContainsKey(property.Name))
                order.Add(property.Name);
            entries[property.Name] = Read(property.Value, origin);
        }
        return new HashValue([.. order.Select(k => new HashEntry(new StringValue(k, origin), entries[k]))], origin);
    }
}
