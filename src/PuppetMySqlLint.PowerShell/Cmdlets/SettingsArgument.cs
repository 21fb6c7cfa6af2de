using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Text;
using System.Text.Json;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.PowerShell;

/// <summary>What <c>-Settings</c> was given: a configuration file, or a hashtable with what would stand in one.</summary>
internal static class SettingsArgument
{
    /// <summary>Reads it. If it is neither, or the file is not there, the command ends.</summary>
    public static (string? File, LintConfiguration? Configuration) Read(PSCmdlet command, object? settings) => Unwrap(settings) switch
    {
        null => (null, null),
        string path => (FilePaths.Existing(command, path, "Settings"), null),
        FileInfo file => (FilePaths.Existing(command, file.FullName, "Settings"), null),
        IDictionary table => (null, LintConfiguration.Parse(SourceText.From(ToJson(table), "-Settings"))),
        var other => throw command.Fail(
            $"-Settings wants the path of a configuration file or a hashtable, not a {other.GetType().Name}.", "WrongSettings", ErrorCategory.InvalidType, other),
    };

    /// <summary>JSON is YAML, in which configurations are written.</summary>
    private static string ToJson(IDictionary table)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
            Write(json, table);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (Unwrap(value))
        {
            case null:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case IDictionary table:
                json.WriteStartObject();
                foreach (DictionaryEntry entry in table)
                {
                    json.WritePropertyName(Convert.ToString(entry.Key, CultureInfo.InvariantCulture)!);
                    Write(json, entry.Value);
                }
                json.WriteEndObject();
                break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (var element in list)
                    Write(json, element);
                json.WriteEndArray();
                break;
            case IConvertible number and (int or long or double or decimal):
                json.WriteNumberValue(number.ToDecimal(CultureInfo.InvariantCulture));
                break;
            case var other:
                json.WriteStringValue(Convert.ToString(other, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
