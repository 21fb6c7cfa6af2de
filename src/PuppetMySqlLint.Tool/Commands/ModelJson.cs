using System.Text.Json;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tool;

/// <summary>Writes the model as JSON. Shows no secret.</summary>
internal static class ModelJson
{
    public static string Write(Fleet fleet, IEnumerable<MySqlInstance> instances) => JsonLine.Build(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("instances");
        foreach (var instance in instances)
            WriteInstance(json, fleet, instance);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteInstance(Utf8JsonWriter json, Fleet fleet, MySqlInstance instance)
    {
        json.WriteStartObject();
        json.WriteString("node", instance.Node.Certname);
        json.WriteString("name", instance.Name);
        json.WriteString("flavor", JsonNamingPolicy.CamelCase.ConvertName(instance.Flavor.ToString()));
        json.WriteString("version", instance.Version?.ToString());
        json.WriteBoolean("optionsAreComplete", instance.Options.Openness is null);
        json.WriteStartArray("options");
        foreach (var option in instance.Options.Settings)
        {
            json.WriteStartObject();
            json.WriteString("group", option.Group);
            json.WriteString("name", option.WrittenName);
            if (option.IsSecret)
                json.WriteBoolean("secret", value: true);
            else if (option.IsUnknown)
                json.WriteBoolean("unknown", value: true);
            else
                json.WriteString("value", option.Setting.Value);
            json.WriteString("file", option.File);
            WriteOrigin(json, option.Origin);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("accounts");
        foreach (var account in fleet.Accounts.Where(a => a.Node.Equals(instance.Node)))
        {
            json.WriteStartObject();
            json.WriteString("user", account.User);
            WriteHost(json, "host", account.Host);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("channels");
        foreach (var channel in fleet.Channels.Where(c => c.Replica.Equals(instance)))
        {
            json.WriteStartObject();
            json.WriteString("name", channel.Name);
            WriteHost(json, "source", channel.Source);
            WriteOrigin(json, channel.Origin);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteHost(Utf8JsonWriter json, string name, HostReference host)
    {
        json.WriteStartObject(name);
        json.WriteString("written", host.Written);
        json.WriteString("resolution", JsonNamingPolicy.CamelCase.ConvertName(host.Resolution.ToString()));
        json.WriteString("node", host.Node?.Certname);
        json.WriteEndObject();
    }

    private static void WriteOrigin(Utf8JsonWriter json, Origin origin)
    {
        json.WriteStartArray("origin");
        foreach (var step in origin.Chain())
        {
            json.WriteStartObject();
            json.WriteString("description", step.Description);
            if (step.Location is { } place)
            {
                json.WriteString("path", place.Path);
                json.WriteNumber("line", place.Start.Line);
                json.WriteNumber("column", place.Start.Column);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
