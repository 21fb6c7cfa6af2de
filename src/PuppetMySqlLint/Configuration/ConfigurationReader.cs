using System.Collections.Immutable;
using System.Globalization;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Reads the configuration file. What it does not understand becomes a diagnostic and counts as not said.</summary>
internal sealed class ConfigurationReader(SourceText source)
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    public LintConfiguration Read()
    {
        var document = YamlDocument.Parse(source);
        _diagnostics.AddRange(document.Diagnostics);
        var configuration = LintConfiguration.Default;
        if (document.Root is YamlScalar { Value: "" } or null)
            return configuration with { Diagnostics = _diagnostics.ToImmutable() };
        foreach (var (key, value) in Entries(document.Root, "the configuration", "at the top", "inventory", "facts", "modulepath", "expect"))
        {
            configuration = key switch
            {
                "inventory" => configuration with { Inventory = ReadInventory(value) },
                "facts" => configuration with { Facts = Strings(value, key) },
                "modulepath" => configuration with { ModulePath = Strings(value, key) },
                _ => ReadExpectation(value, configuration),
            };
        }
        return configuration with { Diagnostics = _diagnostics.ToImmutable() };
    }

    private HostInventory ReadInventory(YamlNode node)
    {
        var inventory = HostInventory.Empty;
        foreach (var (key, value) in Entries(node, "inventory", "under inventory", "complete", "external", "aliases"))
        {
            inventory = key switch
            {
                "complete" => inventory with { CompleteDomains = [.. Strings(value, key).Select(static d => d.Trim('.').ToLowerInvariant())] },
                "external" => inventory with { Externals = Strings(value, key) },
                _ => inventory with { Aliases = Aliases(value) },
            };
        }
        return inventory;
    }

    private LintConfiguration ReadExpectation(YamlNode node, LintConfiguration configuration)
    {
        foreach (var (key, value) in Entries(node, "expect", "under expect", "instances", "channels", "coverage"))
        {
            var text = (Resolve(value) as YamlScalar)?.Value ?? "";
            if (key == "coverage")
            {
                if (double.TryParse(text.TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100)
                    configuration = configuration with { MinimumCoverage = percent };
                else
                    Report(ConfigurationDescriptors.WrongValue, value, key, "a percentage from 0 to 100, such as 90");
            }
            else if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                configuration = key == "instances" ? configuration with { ExpectedInstances = number } : configuration with { ExpectedChannels = number };
            }
            else
            {
                Report(ConfigurationDescriptors.WrongValue, value, key, "a number, such as 3");
            }
        }
        return configuration;
    }

    private ImmutableDictionary<string, string> Aliases(YamlNode node)
    {
        var aliases = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in Entries(node, "aliases", ""))
        {
            if (Resolve(value) is YamlScalar { Value.Length: > 0 } scalar)
                aliases[key] = scalar.Value.ToLowerInvariant();
            else
                Report(ConfigurationDescriptors.WrongValue, value, key, "the certname of the node that bears this name");
        }
        return aliases.ToImmutable();
    }

    /// <summary>The entries of a mapping whose keys are known; every key is if none is named.</summary>
    private IEnumerable<(string Key, YamlNode Value)> Entries(YamlNode node, string name, string place, params ImmutableArray<string> known)
    {
        if (Resolve(node) is not YamlMapping mapping)
        {
            Report(ConfigurationDescriptors.WrongValue, node, name, known.IsEmpty ? "names with their values" : $"keys with values: {string.Join(", ", known)}");
            yield break;
        }
        foreach (var entry in mapping.Entries)
        {
            var key = (entry.Key as YamlScalar)?.Value ?? "";
            if (known.IsEmpty || known.Contains(key, StringComparer.Ordinal))
                yield return (key, entry.Value);
            else
                Report(ConfigurationDescriptors.UnknownKey, entry.Key, key, place, Suggestions.Nearest(key, known) is { } meant ? $"; did you mean '{meant}'?" : $"; known are {string.Join(", ", known)}");
        }
    }

    private ImmutableArray<string> Strings(YamlNode node, string name)
    {
        switch (Resolve(node))
        {
            case YamlScalar { Value.Length: > 0 } one:
                return [one.Value];
            case YamlSequence sequence:
                var strings = ImmutableArray.CreateBuilder<string>(sequence.Items.Length);
                foreach (var item in sequence.Items.Select(static i => i.Value))
                {
                    if (Resolve(item) is YamlScalar { Value.Length: > 0 } scalar)
                        strings.Add(scalar.Value);
                    else
                        Report(ConfigurationDescriptors.WrongValue, item, name, "a list of texts");
                }
                return strings.ToImmutable();
            default:
                Report(ConfigurationDescriptors.WrongValue, node, name, "a list of texts");
                return [];
        }
    }

    private static YamlNode? Resolve(YamlNode node) => node is YamlAlias alias ? alias.Target : node;

    private void Report(DiagnosticDescriptor descriptor, YamlNode node, params ReadOnlySpan<object?> arguments) =>
        _diagnostics.Add(new Diagnostic(descriptor, new Location(source, node.Span), arguments));
}
