using System.Text;
using System.Text.Json;

namespace PuppetMySqlLint.Semantics.Tests.Catalogs;

/// <summary>Says in which ways a catalog differs from real Puppet's.</summary>
internal static class CatalogComparison
{
    /// <summary>The document that <c>compile --format json</c> prints.</summary>
    public static JsonElement ToJson(Catalog catalog)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            CatalogJsonWriter.Write(writer, catalog);
        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }

    /// <summary>The differences between our resources and Puppet's, one a line; empty if there are none.</summary>
    /// <param name="ours">Our <c>resources</c>.</param>
    /// <param name="theirs">Puppet's <c>resources</c>.</param>
    /// <param name="isExpected">Whether a parameter may differ: of a resource, by name, with our value.</param>
    public static IEnumerable<string> CompareResources(JsonElement ours, JsonElement theirs, Func<string, string, JsonElement, bool> isExpected)
    {
        var (ourReferences, theirReferences) = (References(ours), References(theirs));
        if (!ourReferences.SequenceEqual(theirReferences))
        {
            var missing = theirReferences.Except(ourReferences).Select(static r => $"missing {r}");
            var extra = ourReferences.Except(theirReferences).Select(static r => $"too much {r}");
            return [.. missing.Concat(extra).DefaultIfEmpty("resources are in another order")];
        }
        return ours.EnumerateArray().Zip(theirs.EnumerateArray(), (o, t) => CompareResource(o, t, isExpected)).SelectMany(static d => d);
    }

    public static IEnumerable<string> CompareEdges(JsonElement ours, JsonElement theirs)
    {
        static IEnumerable<string> Read(JsonElement edges) => edges.EnumerateArray().Select(static e => $"{e.GetProperty("source")} → {e.GetProperty("target")}");
        return Read(theirs).Except(Read(ours)).Select(static e => $"missing edge {e}").Concat(Read(ours).Except(Read(theirs)).Select(static e => $"edge too much {e}"));
    }

    private static List<string> References(JsonElement resources) =>
        [.. resources.EnumerateArray().Select(static r => $"{r.GetProperty("type")}[{r.GetProperty("title")}]")];

    private static IEnumerable<string> CompareResource(JsonElement ours, JsonElement theirs, Func<string, string, JsonElement, bool> isExpected)
    {
        var name = $"{ours.GetProperty("type")}[{ours.GetProperty("title")}]";
        foreach (var flag in (string[])["exported", "virtual"])
        {
            if (ours.GetProperty(flag).GetBoolean() != (theirs.TryGetProperty(flag, out var value) && value.GetBoolean()))
                yield return $"{name} {flag}";
        }
        if (theirs.TryGetProperty("tags", out var tags) && !Strings(tags).Order(StringComparer.Ordinal).SequenceEqual(Strings(ours.GetProperty("tags"))))
            yield return $"{name} tags: {ours.GetProperty("tags")} instead of {tags}";
        var secrets = theirs.TryGetProperty("sensitive", out var list) ? Strings(list).ToHashSet(StringComparer.Ordinal) : [];
        var (own, expected) = (ours.GetProperty("parameters"), theirs.GetProperty("parameters"));
        foreach (var parameter in expected.EnumerateObject())
        {
            if (!own.TryGetProperty(parameter.Name, out var value))
                yield return $"{name} lacks {parameter.Name}";
            else if (!isExpected(name, parameter.Name, value) && !AreEqual(value, parameter.Value, secrets.Contains(parameter.Name)))
                yield return $"{name} {parameter.Name}: {value.GetRawText()} instead of {parameter.Value.GetRawText()}";
        }
        foreach (var parameter in own.EnumerateObject().Where(p => !expected.TryGetProperty(p.Name, out _)))
            yield return $"{name} has {parameter.Name} too much";
    }

    private static IEnumerable<string> Strings(JsonElement array) => array.EnumerateArray().Select(static e => e.GetString()!);

    /// <summary>A value that is shown as secret equals whatever Puppet has there; entries of hashes must be in Puppet's order.</summary>
    private static bool AreEqual(JsonElement ours, JsonElement theirs, bool isSecret)
    {
        if (isSecret || (ours.ValueKind == JsonValueKind.Object && ours.TryGetProperty("__sensitive__", out _)))
            return ours.ValueKind == JsonValueKind.Object && ours.TryGetProperty("__sensitive__", out _);
        if (ours.ValueKind != theirs.ValueKind)
            return false;
        return ours.ValueKind switch
        {
            JsonValueKind.Object => ours.EnumerateObject().Select(static p => p.Name).SequenceEqual(theirs.EnumerateObject().Select(static p => p.Name))
                && ours.EnumerateObject().Zip(theirs.EnumerateObject(), static (a, b) => AreEqual(a.Value, b.Value, isSecret: false)).All(static e => e),
            JsonValueKind.Array => ours.GetArrayLength() == theirs.GetArrayLength()
                && ours.EnumerateArray().Zip(theirs.EnumerateArray(), static (a, b) => AreEqual(a, b, isSecret: false)).All(static e => e),
            JsonValueKind.String => ours.GetString() == theirs.GetString(),
            JsonValueKind.Number => ours.GetRawText() == theirs.GetRawText() || ours.GetDouble().Equals(theirs.GetDouble()),
            _ => true,
        };
    }

    /// <summary>Lines as the message of an assertion.</summary>
    public static string Report(IEnumerable<string> differences)
    {
        var builder = new StringBuilder();
        foreach (var difference in differences)
            builder.AppendLine(difference.Length > 600 ? difference[..600] + "…" : difference);
        return builder.ToString();
    }
}
