using System.Text.Json;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tool;

/// <summary>What Hiera answers, for programs.</summary>
internal static class LookupJson
{
    public static void Write(Utf8JsonWriter json, string node, HieraAnswer answer, HieraExplanation? explanation)
    {
        json.WriteStartObject();
        json.WriteString("key", answer.Key);
        json.WriteString("node", node);
        json.WriteBoolean("found", answer.IsFound);
        json.WritePropertyName("value");
        if (answer.IsFound)
            ValueJsonWriter.Write(json, answer.Value);
        else
            json.WriteNullValue();
        json.WriteString("error", answer.Error?.Message);
        json.WritePropertyName("origin");
        if (answer.IsFound && answer.Value.Origin is { } origin)
            WriteOrigin(json, origin);
        else
            json.WriteNullValue();
        if (explanation is not null)
        {
            json.WriteString("merge", answer.Merge?.ToString());
            WriteSearched(json, answer);
            WriteLeaves(json, explanation);
        }
        json.WriteEndObject();
    }

    public static string Word(HieraProbeResult result) => result switch
    {
        HieraProbeResult.Found => "found",
        HieraProbeResult.NotFound => "not found",
        HieraProbeResult.NoFile => "no such file",
        _ => "unknown",
    };

    private static void WriteSearched(Utf8JsonWriter json, HieraAnswer answer)
    {
        json.WriteStartArray("explain");
        foreach (var probe in answer.Probes)
        {
            json.WriteStartObject();
            json.WriteString("key", probe.Key);
            json.WriteString("layer", probe.Layer);
            json.WriteString("level", probe.Level);
            json.WriteString("path", probe.Path);
            json.WriteString("result", Word(probe.Result));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteLeaves(Utf8JsonWriter json, HieraExplanation explanation)
    {
        json.WriteStartArray("leaves");
        foreach (var leaf in explanation.Leaves)
        {
            json.WriteStartObject();
            WriteValue(json, leaf.Path, leaf.Value, leaf.Source, leaf.KeyLocation);
            json.WriteStartArray("hides");
            foreach (var hidden in leaf.Hidden)
                WriteHidden(json, hidden);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("unused");
        foreach (var unused in explanation.Unused)
            WriteHidden(json, unused);
        json.WriteEndArray();
    }

    private static void WriteHidden(Utf8JsonWriter json, HieraHidden hidden)
    {
        json.WriteStartObject();
        WriteValue(json, hidden.Path, hidden.Value, hidden.Source, hidden.KeyLocation);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, string path, PuppetValue value, HieraSource? source, Location? key)
    {
        json.WriteString("path", path);
        json.WritePropertyName("value");
        ValueJsonWriter.Write(json, value);
        json.WriteString("layer", source?.Layer);
        json.WriteString("level", source?.Level);
        json.WritePropertyName("origin");
        WriteOrigin(json, value.Origin);
        if (key is not { } place)
            return;
        json.WriteStartObject("keyOrigin");
        WritePlace(json, place);
        json.WriteEndObject();
    }

    private static void WriteOrigin(Utf8JsonWriter json, Origin origin)
    {
        json.WriteStartObject();
        json.WriteString("description", origin.Description);
        if (origin.PrimaryLocation is { } place)
            WritePlace(json, place);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, Location place)
    {
        json.WriteString("path", place.Path);
        json.WriteNumber("line", place.Start.Line);
        json.WriteNumber("column", place.Start.Column);
        json.WriteNumber("endLine", place.End.Line);
        json.WriteNumber("endColumn", place.End.Column);
    }
}
