using System.Text.RegularExpressions;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Replication;

/// <summary>
/// Finds Datadog's check of MySQL in a node's catalog: the class and the define of puppet-datadog-agent
/// (<c>datadog_agent::integrations::mysql</c>, <c>datadog_agent::integration { 'mysql': }</c>), or the check's configuration file.
/// </summary>
internal static partial class DatadogChecks
{
    private const string Class = "datadog_agent::integrations::mysql";
    private const string Define = "Datadog_agent::Integration";
    private const string Check = "mysql";

    /// <summary>The checks that a catalog sets up.</summary>
    public static IEnumerable<ServerMonitor> Of(Catalog catalog)
    {
        if (catalog.FindClass(Class) is { } integration)
            yield return Monitor(integration, integration["instances"] is { } instances and not UndefValue ? AnyInstance(instances) : IsOn(integration["replication"]));
        foreach (var define in catalog.OfType(Define).Where(static d => IsReal(d) && (Text(d["integration"]) ?? d.Title).Equals(Check, StringComparison.OrdinalIgnoreCase)))
            yield return Monitor(define, AnyInstance(define["instances"]));
        foreach (var file in catalog.OfType("File").Where(static f => IsReal(f) && ConfigurationFile().IsMatch(Text(f["path"]) ?? f.Title) && Text(f["ensure"]) != "absent"))
            yield return Monitor(file, file["content"] is StringValue content ? Replication().IsMatch(content.Value) : null);
    }

    private static ServerMonitor Monitor(CatalogResource resource, bool? watchesReplication) =>
        new(ServerMonitor.Datadog, resource.Origin) { Confidence = resource.Confidence, WatchesReplication = watchesReplication };

    private static bool IsReal(CatalogResource resource) => !resource.IsVirtual && !resource.IsExported;

    private static string? Text(PuppetValue? value) => (value as StringValue)?.Value;

    /// <summary>Whether the option of any instance is on; null where that is not known.</summary>
    private static bool? AnyInstance(PuppetValue? instances)
    {
        if (instances is not ArrayValue { Openness: null } array)
            return instances is null or UndefValue ? false : null;
        bool? result = false;
        foreach (var instance in array.Elements)
        {
            var option = (instance as HashValue)?.Find("options") is HashValue options ? options.Find("replication") : (instance as HashValue)?.Find("replication");
            if (instance is not HashValue || IsOn(option) is not { } isOn)
                result = null;
            else if (isOn)
                return true;
        }
        return result;
    }

    /// <summary>The class's default is the text <c>0</c>.</summary>
    private static bool? IsOn(PuppetValue? value) => value switch
    {
        null or UndefValue or BooleanValue { Value: false } or IntegerValue { Value: 0 } => false,
        BooleanValue or IntegerValue => true,
        StringValue text => text.Value is "1" or "true" or "yes" or "on",
        _ => null,
    };

    [GeneratedRegex(@"/(etc/datadog-agent|etc/dd-agent|ProgramData/Datadog)/conf\.d/mysql(\.d/conf)?\.yaml$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ConfigurationFile();

    [GeneratedRegex("""^\s*(-\s+)?["']?replication["']?\s*:\s*["']?(1|true|yes|on)\b""", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Replication();
}
