using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Reads the configuration file and those that it extends. What it does not understand becomes a diagnostic and counts as not said.</summary>
/// <param name="open">Reads a file that another one extends; null if there is none.</param>
internal sealed class ConfigurationReader(Func<string, SourceText?> open)
{
    private const int MaximumDepth = 10;

    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    public LintConfiguration Read(SourceText source)
    {
        var settings = ReadFile(source, [source.Path]);
        var binder = new ConfigurationBinder(_diagnostics);
        var configuration = settings is null ? LintConfiguration.Default : binder.Bind(settings);
        return configuration with { Diagnostics = _diagnostics.ToImmutable() };
    }

    private SettingMap? ReadFile(SourceText source, ImmutableList<string> path)
    {
        var reader = new SettingReader(source);
        var own = reader.Read(ConfigurationShape.Root, "the configuration");
        _diagnostics.AddRange(reader.Diagnostics);
        if (own is null)
            return null;
        SettingMap? basis = null;
        foreach (var (name, location) in Extended(own))
        {
            if (path.Contains(name) || path.Count > MaximumDepth)
                _diagnostics.Add(new Diagnostic(ConfigurationDescriptors.Circular, location, name));
            else if (open(name) is not { } text)
                _diagnostics.Add(new Diagnostic(ConfigurationDescriptors.Unreadable, location, name, "cannot be read, or lies outside the folder of the file that extends it"));
            else if (ReadFile(text, path.Add(name)) is { } below)
                basis = basis is null ? below : below.Over(basis);
        }
        return basis is null ? own : own.Over(basis);
    }

    private static IEnumerable<(string Name, Location Location)> Extended(SettingMap settings) => settings.Find("extends") switch
    {
        SettingText one => [(one.Text, one.Location)],
        SettingList list => list.Items.OfType<SettingText>().Select(static t => (t.Text, t.Location)),
        _ => [],
    };
}
