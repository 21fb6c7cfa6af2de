namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>Values as text in other languages, and back.</summary>
internal static class SerializationFunctions
{
    public static void AddTo(FunctionLibrary legacy, FunctionLibrary modern)
    {
        modern.Add("to_json", 1, 1, static call => call.String(JsonText.Write(call[0])));
        modern.Add("to_json_pretty", 1, 3, ToJsonPretty);
        modern.Add("to_yaml", 1, 2, static call => call.String(YamlText.Write(call[0])));
        modern.Add("to_toml", 1, 1, static call => call.String(TomlText.Write(call.HashAt(0, "data"))));
        modern.Add("to_python", 1, 1, static call => call.String(Python(call[0])));
        modern.Add("to_ruby", 1, 1, static call => call.String(Ruby(call[0])));
        legacy.Add("parsejson", 1, 2, ParseJson);
        modern.Add("parsepson", 1, 2, ParseJson);
        legacy.Add("parseyaml", 1, 2, ParseYaml);
        modern.AddUnknown("parsehocon", 1, 2, UnknownKind.UnknownFunction, "parsehocon() is not evaluated");
        legacy.AddUnknown("loadyaml", 1, 2, UnknownKind.ExternalData, "loadyaml() reads a file of the server");
        legacy.AddUnknown("loadjson", 1, 2, UnknownKind.ExternalData, "loadjson() reads a file of the server");
        legacy.AddUnknown("glob", 1, 1, UnknownKind.ExternalData, "glob() lists files of the server");
        legacy.AddInspecting("pw_hash", 3, 3, static call => new UnknownValue(new UnknownReason(UnknownKind.UnknownFunction, "pw_hash() is not evaluated"), call.ResultOrigin, isSecret: true));
    }

    private static PuppetValue ToJsonPretty(FunctionCall call)
    {
        var data = call.CollectionAt(0, "data");
        if (call.Has(1) && call[1] is BooleanValue { Value: true })
        {
            data = data is ArrayValue array
                ? call.Array(array.Elements.Where(static e => e is not UndefValue))
                : call.Hash([.. ((HashValue)data).Entries.Where(static e => e.Value is not UndefValue)]);
        }
        return call.Has(2)
            ? call.Unknown(UnknownKind.UnknownFunction, "options of to_json_pretty() are not evaluated")
            : call.String(JsonText.WritePretty(data) + "\n");
    }

    private static PuppetValue ParseJson(FunctionCall call)
    {
        var text = call[0] is StringValue given ? given.Value : "";
        if (JsonReading.TryRead(text, call.ResultOrigin, out var value))
            return value is UndefValue or BooleanValue { Value: false } && call.Count > 1 ? call[1] : value;
        return call.Count > 1 && call[1] is not BooleanValue { Value: false } ? call[1] : throw new EvaluationException("the text is not valid JSON");
    }

    private static PuppetValue ParseYaml(FunctionCall call)
    {
        if (YamlReading.TryRead(call[0] is StringValue given ? given.Value : "", call.ResultOrigin, out var value))
            return value is UndefValue or BooleanValue { Value: false } && call.Count > 1 ? call[1] : value;
        return call.Count > 1 && call[1] is not BooleanValue { Value: false } ? call[1] : throw new EvaluationException("the text is not valid YAML");
    }

    private static string Python(PuppetValue value) => value switch
    {
        BooleanValue v => v.Value ? "True" : "False",
        UndefValue => "None",
        ArrayValue v => "[" + string.Join(", ", v.Elements.Select(Python)) + "]",
        HashValue v => "{" + string.Join(", ", v.Entries.Select(static e => $"{Python(e.Key)}: {Python(e.Value)}")) + "}",
        _ => RubyInspection.Inspect(value),
    };

    private static string Ruby(PuppetValue value) => value switch
    {
        ArrayValue v => "[" + string.Join(", ", v.Elements.Select(Ruby)) + "]",
        HashValue v => "{" + string.Join(", ", v.Entries.Select(static e => $"{Ruby(e.Key)} => {Ruby(e.Value)}")) + "}",
        _ => RubyInspection.Inspect(value),
    };
}
