using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PuppetMySqlLint;

/// <summary>The configuration file for editors and for people: its JSON schema and its reference, made from the very description by which it is read.</summary>
public static class ConfigurationSchema
{
    /// <summary>The JSON schema (draft-07, which editors of YAML understand), indented, with a final line break.</summary>
    public static string ToJson()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = LintConfiguration.FileName,
        };
        foreach (var (key, value) in Of(ConfigurationShape.Root).ToArray())
            schema[key] = value?.DeepClone();
        // Apostrophes and quotes in descriptions are for people to read.
        return schema.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, TypeInfoResolver = BaselineJson.Default }).ReplaceLineEndings("\n") + "\n";
    }

    /// <summary>The reference in Markdown: each key with what it means, what it takes, and an example.</summary>
    public static string ToMarkdown() => ConfigurationReference.Write(ConfigurationShape.Root, RuleRegistry.Options);

    private static JsonObject Of(SettingShape shape)
    {
        var schema = shape switch
        {
            TextShape { IsList: true } => OneOrMany(new JsonObject { ["type"] = "string", ["minLength"] = 1 }),
            TextShape => Scalar(new JsonObject { ["minLength"] = 1 }),
            ChoiceShape choice => new JsonObject { ["enum"] = new JsonArray([.. choice.Words.Select(static w => JsonValue.Create(w)), .. choice.Words.Contains("off") ? (System.Text.Json.Nodes.JsonNode?[])[JsonValue.Create(false)] : []]) },
            NumberShape number => new JsonObject { ["type"] = "integer", ["minimum"] = number.Minimum, ["maximum"] = Math.Min(number.Maximum, int.MaxValue) },
            PercentageShape => new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 100 }, new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]+(\\.[0-9]+)? *%?$" }) },
            FlagShape => new JsonObject { ["type"] = "boolean" },
            ObjectShape known => Known(known),
            MapShape map => new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(map.Value) },
            ListShape list => new JsonObject { ["type"] = "array", ["items"] = Of(list.Item) },
            ShortOrLongShape either => new JsonObject { ["anyOf"] = new JsonArray(Of(either.Short), Of(either.Long)) },
            _ => new JsonObject { ["type"] = new JsonArray("string", "number", "boolean", "array") },
        };
        schema["description"] = shape.Description;
        return schema;
    }

    /// <summary>YAML makes numbers of versions and the like; they are read as they are written.</summary>
    private static JsonObject Scalar(JsonObject more)
    {
        more["type"] = new JsonArray("string", "number");
        return more;
    }

    private static JsonObject OneOrMany(JsonObject item)
    {
        item["type"] = new JsonArray("string", "number", "boolean");
        return new JsonObject { ["anyOf"] = new JsonArray(item, new JsonObject { ["type"] = "array", ["items"] = item.DeepClone() }) };
    }

    private static JsonObject Known(ObjectShape shape)
    {
        var properties = new JsonObject();
        foreach (var (key, value) in shape.Properties)
            properties[key] = Of(value);
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (!shape.Required.IsEmpty)
            schema["required"] = new JsonArray([.. shape.Required.Select(static r => JsonValue.Create(r))]);
        return schema;
    }
}
