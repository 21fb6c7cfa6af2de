using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PuppetMySqlLint.Tool;

/// <summary>Makes one JSON document on one line.</summary>
internal static class JsonLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true, MaxDepth = int.MaxValue };

    /// <summary>A text in quotes, with what would break a line escaped.</summary>
    public static string Quote(string text) => Build(json => json.WriteStringValue(text));

    public static string Build(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            write(json);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
