using System.Globalization;
using System.Text.Json;
using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Puppet;

/// <summary>Puppet's model of a program and ours, compared object by object.</summary>
internal static class AstAnswer
{
    private static readonly JsonDocumentOptions _deep = new() { MaxDepth = 16_384 };

    /// <summary>Where and how the two differ first; null if they do not.</summary>
    public static string? Difference(OracleParse answer, SyntaxTree tree)
    {
        using var ours = Write(tree);
        return Difference(answer.Json.GetProperty("ast"), ours.RootElement, "");
    }

    private static JsonDocument Write(SyntaxTree tree)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { MaxDepth = _deep.MaxDepth }))
        {
            PuppetAstWriter.Write(tree, writer);
        }
        return JsonDocument.Parse(stream.ToArray(), _deep);
    }

    private static string? Difference(JsonElement theirs, JsonElement ours, string path)
    {
        if (theirs.ValueKind != ours.ValueKind)
            return $"{path}: Puppet {theirs}, we {ours}";
        return theirs.ValueKind switch
        {
            JsonValueKind.Object => OfObjects(theirs, ours, path),
            JsonValueKind.Array => OfArrays(theirs, ours, path),
            _ => JsonElement.DeepEquals(theirs, ours) ? null : $"{path}: Puppet {theirs.GetRawText()}, we {ours.GetRawText()}",
        };
    }

    private static string? OfObjects(JsonElement theirs, JsonElement ours, string path)
    {
        foreach (var name in theirs.EnumerateObject().Select(static p => p.Name).Union(ours.EnumerateObject().Select(static p => p.Name)))
        {
            if (!theirs.TryGetProperty(name, out var left) || !ours.TryGetProperty(name, out var right))
                return $"{path}: only one has {name}: Puppet {theirs}, we {ours}";
            if (Difference(left, right, $"{path}/{(theirs.TryGetProperty("t", out var type) ? type.GetString() : "")}.{name}") is { } difference)
                return difference;
        }
        return null;
    }

    private static string? OfArrays(JsonElement theirs, JsonElement ours, string path)
    {
        if (theirs.GetArrayLength() != ours.GetArrayLength())
            return $"{path}: Puppet has {theirs.GetArrayLength()} and we {ours.GetArrayLength()}";
        return theirs.EnumerateArray().Zip(ours.EnumerateArray())
            .Select((pair, i) => Difference(pair.First, pair.Second, path + string.Create(CultureInfo.InvariantCulture, $"[{i}]")))
            .FirstOrDefault(static d => d is not null);
    }
}
