using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace VerifyXunit;

/// <summary>Writes objects as Verify does: JSON without quotes, nulls and empty collections, two blanks a level.</summary>
internal static class SnapshotWriter
{
    private static readonly JsonSerializerOptions _options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        MaxDepth = 256,
    };

    public static string Write(object? target)
    {
        var text = new StringBuilder();
        Write(text, target as JsonNode ?? JsonSerializer.SerializeToNode(target, _options), depth: 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node, int depth)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject map:
                WriteMembers(text, '{', '}', depth, map.Where(member => !IsNothing(member.Value)), member =>
                {
                    text.Append(member.Key).Append(": ");
                    Write(text, member.Value, depth + 1);
                });
                break;
            case JsonArray array:
                WriteMembers(text, '[', ']', depth, array, item => Write(text, item, depth + 1));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                text.Append(value.GetValue<string>());
                break;
            default:
                text.Append(node.ToJsonString());
                break;
        }
    }

    private static bool IsNothing(JsonNode? node) => node is null or JsonArray { Count: 0 } or JsonObject { Count: 0 };

    private static void WriteMembers<T>(
        StringBuilder text, char open, char close, int depth, IEnumerable<T> members, Action<T> write)
    {
        text.Append(open);
        var separator = "";
        foreach (var member in members)
        {
            text.Append(separator).Append('\n').Append(' ', (depth + 1) * 2);
            write(member);
            separator = ",";
        }

        if (separator.Length > 0)
            text.Append('\n').Append(' ', depth * 2);
        text.Append(close);
    }
}
