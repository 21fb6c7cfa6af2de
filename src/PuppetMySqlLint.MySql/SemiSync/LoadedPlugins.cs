namespace PuppetMySqlLint.MySql;

/// <summary>
/// The plugins that the options load (MySQL manual, "Installing and Uninstalling Plugins": <c>--plugin-load</c> is a list of
/// <c>name=library</c> or <c>library</c>, begun anew by each <c>--plugin-load</c> and continued by <c>--plugin-load-add</c>).
/// </summary>
internal sealed class LoadedPlugins
{
    private static readonly SystemVariable PluginLoad = SystemVariables.Find("plugin_load")!;

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    public static LoadedPlugins Read(IOptionLookup options, IEnumerable<string> installedLibraries)
    {
        var plugins = new LoadedPlugins();
        foreach (var setting in options.Get(PluginLoad).Settings)
        {
            if (setting.Name.Name == "plugin_load")
                plugins._names.Clear();
            foreach (var item in (setting.Value ?? "").Split([';', ':'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                plugins.Add(item);
            }
        }
        foreach (var library in installedLibraries)
        {
            plugins.Add(library);
        }
        return plugins;
    }

    /// <summary>Whether a plugin is loaded. Null rather than false: INSTALL PLUGIN, once run by hand, holds for ever.</summary>
    public bool? Has(string library, string plugin) => _names.Contains(library) || _names.Contains(plugin) ? true : null;

    private void Add(string item)
    {
        var equals = item.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0)
            _names.Add(item[..equals]);
        var library = item[(equals + 1)..];
        var dot = library.LastIndexOf('.');
        _names.Add(dot > 0 ? library[..dot] : library);
    }
}
