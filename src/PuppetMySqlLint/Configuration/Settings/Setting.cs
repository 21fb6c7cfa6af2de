using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>A part of the configuration file that was understood, with its place.</summary>
internal abstract record Setting(Location Location);

/// <summary>A scalar, checked by its shape.</summary>
internal sealed record SettingText(Location Location, string Text) : Setting(Location);

/// <summary>Items in order.</summary>
internal sealed record SettingList(Location Location, ImmutableArray<Setting> Items) : Setting(Location)
{
    public IEnumerable<string> Texts => Items.OfType<SettingText>().Select(static t => t.Text);
}

/// <summary>Keys with values, in order; no key twice.</summary>
internal sealed record SettingMap(Location Location, ImmutableArray<(string Key, Location KeyLocation, Setting Value)> Entries) : Setting(Location)
{
    public Setting? Find(string key) => Entries.FirstOrDefault(e => e.Key == key).Value;

    public string? Text(string key) => (Find(key) as SettingText)?.Text;

    public SettingMap? Map(string key) => Find(key) as SettingMap;

    public ImmutableArray<string> Texts(string key) => Find(key) switch
    {
        SettingText one => [one.Text],
        SettingList list => [.. list.Texts],
        _ => [],
    };

    public IEnumerable<SettingMap> Maps(string key) => Find(key) is SettingList list ? list.Items.OfType<SettingMap>() : [];

    public int? Number(string key) => Text(key) is { } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null;

    public bool? Flag(string key) => Text(key) is { } text ? text == "true" : null;

    /// <summary>These entries over those of another file: maps key by key, lists of things one after the other, all else replaced.</summary>
    public SettingMap Over(SettingMap basis)
    {
        var entries = basis.Entries.ToBuilder();
        foreach (var entry in Entries)
        {
            var index = basis.Entries.IndexOf(basis.Entries.FirstOrDefault(e => e.Key == entry.Key));
            if (index < 0)
                entries.Add(entry);
            else
                entries[index] = entry with { Value = Join(entry.Value, basis.Entries[index].Value) };
        }
        return this with { Entries = entries.ToImmutable() };
    }

    private static Setting Join(Setting own, Setting basis) => (own, basis) switch
    {
        (SettingMap map, SettingMap below) => map.Over(below),
        (SettingList list, SettingList below) when below.Items.Any(static i => i is SettingMap) => list with { Items = [.. below.Items, .. list.Items] },
        _ => own,
    };
}
