using System.Collections.Immutable;
using System.Globalization;
using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Reads YAML by a shape. What does not fit becomes a diagnostic with its place and counts as not said.</summary>
internal sealed class SettingReader(SourceText source)
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>What is wrong with the text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToImmutable();

    /// <summary>Reads the whole text.</summary>
    /// <returns>What it says; null if it says nothing.</returns>
    public SettingMap? Read(ObjectShape shape, string name)
    {
        var document = YamlDocument.Parse(source);
        // Puppet stumbles over a byte order mark; this file is not Puppet's.
        _diagnostics.AddRange(document.Diagnostics.Where(static d => d.Descriptor != YamlDescriptors.ByteOrderMark));
        return document.Root is null or YamlScalar { Value: "" } ? null : (SettingMap?)ReadObject(document.Root, shape, name, "at the top");
    }

    private Setting? Read(YamlNode node, SettingShape shape, string name) => shape switch
    {
        ObjectShape known => ReadObject(node, known, name, $"under {name}"),
        MapShape map => ReadMap(node, map, name),
        ListShape list => ReadList(node, list.Item, list, name),
        TextShape { IsList: true } texts => Resolve(node) is YamlSequence ? ReadList(node, texts with { IsList = false }, texts, name) : ReadScalar(node, shape, name),
        ShortOrLongShape either => Resolve(node) is YamlMapping ? Read(node, either.Long, name) : ReadScalar(node, either.Short, name, either),
        AnyShape any => Resolve(node) is YamlSequence ? ReadList(node, any, any, name) : ReadScalar(node, shape, name),
        _ => ReadScalar(node, shape, name),
    };

    private SettingMap? ReadObject(YamlNode node, ObjectShape shape, string name, string place)
    {
        if (Resolve(node) is not YamlMapping mapping)
            return Refuse<SettingMap>(node, shape, name);
        var entries = ImmutableArray.CreateBuilder<(string, Location, Setting)>();
        foreach (var (key, at, value) in Entries(mapping))
        {
            if (shape.Find(key) is { } known)
                Add(entries, key, at, Read(value, known, key));
            else
                Report(ConfigurationDescriptors.UnknownKey, at, key, place, Suggestions.Nearest(key, shape.Properties.Select(static p => p.Key)) is { } meant ? $"; did you mean '{meant}'?" : $"; known are {string.Join(", ", shape.Properties.Select(static p => p.Key))}");
        }
        foreach (var missing in shape.Required.Where(r => !mapping.Entries.Any(e => e.Key is YamlScalar { Value: var key } && key == r)))
            Report(ConfigurationDescriptors.MissingKey, At(node), name, missing);
        return new SettingMap(At(node), entries.ToImmutable());
    }

    private SettingMap? ReadMap(YamlNode node, MapShape shape, string name)
    {
        if (Resolve(node) is not YamlMapping mapping)
            return Refuse<SettingMap>(node, shape, name);
        var entries = ImmutableArray.CreateBuilder<(string, Location, Setting)>();
        foreach (var (key, at, value) in Entries(mapping))
            Add(entries, key, at, Read(value, shape.Value, key));
        return new SettingMap(At(node), entries.ToImmutable());
    }

    private SettingList? ReadList(YamlNode node, SettingShape item, SettingShape shape, string name)
    {
        if (Resolve(node) is not YamlSequence sequence)
            return Refuse<SettingList>(node, shape, name);
        return new SettingList(At(node), [.. sequence.Items.Select(i => item is TextShape or AnyShape ? ReadScalar(i.Value, item, name, shape) : Read(i.Value, item, name)).OfType<Setting>()]);
    }

    private SettingText? ReadScalar(YamlNode node, SettingShape shape, string name, SettingShape? wanted = null)
    {
        if (Resolve(node) is not YamlScalar { Value.Length: > 0 } scalar)
            return Refuse<SettingText>(node, wanted ?? shape, name);
        return Normal(scalar.Value, shape) is { } text ? new SettingText(At(node), text) : Refuse<SettingText>(node, wanted ?? shape, name);
    }

    /// <summary>The text as the rest of the program reads it; null if it does not fit.</summary>
    private static string? Normal(string text, SettingShape shape) => shape switch
    {
        // YAML 1.1 would make booleans of these; here they are the words that people write.
        ChoiceShape { Words: var words } => words.FirstOrDefault(w => string.Equals(w, text, StringComparison.OrdinalIgnoreCase)) ?? (text.ToLowerInvariant() is "false" or "no" && words.Contains("off") ? "off" : null),
        NumberShape number => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= number.Minimum && value <= Math.Min(number.Maximum, int.MaxValue) ? text : null,
        PercentageShape => double.TryParse(text.TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100 ? text.TrimEnd('%', ' ') : null,
        FlagShape => text.ToLowerInvariant() switch { "true" or "yes" or "on" => "true", "false" or "no" or "off" => "false", _ => null },
        _ => text,
    };

    private IEnumerable<(string Key, Location At, YamlNode Value)> Entries(YamlMapping mapping) =>
        mapping.Entries.Select(e => (Key: (e.Key as YamlScalar)?.Value ?? "", At(e.Key), e.Value)).DistinctBy(static e => e.Key, StringComparer.Ordinal);

    private static void Add(ImmutableArray<(string, Location, Setting)>.Builder entries, string key, Location at, Setting? value)
    {
        if (value is not null)
            entries.Add((key, at, value));
    }

    private T? Refuse<T>(YamlNode node, SettingShape shape, string name)
        where T : Setting
    {
        Report(ConfigurationDescriptors.WrongValue, At(node), name, shape.Wanted);
        return null;
    }

    private static YamlNode? Resolve(YamlNode node) => node is YamlAlias alias ? alias.Target : node;

    private Location At(YamlNode node) => new(source, node.Span);

    private void Report(DiagnosticDescriptor descriptor, Location at, params ReadOnlySpan<object?> arguments) => _diagnostics.Add(new Diagnostic(descriptor, at, arguments));
}
