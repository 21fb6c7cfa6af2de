using System.Collections.Immutable;
using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>A library of semi-synchronous replication: which side it serves, what its variables begin with, and which releases have it.</summary>
/// <param name="Name">Its name without ending: <c>semisync_source</c>.</param>
/// <param name="Prefix">What its variables begin with.</param>
/// <param name="IsNew">Whether it has the words of MySQL 8.0.26 and later.</param>
/// <param name="IsSource">Whether it is the source's side.</param>
internal sealed record SemiSyncLibrary(string Name, string Prefix, bool IsNew, bool IsSource)
{
    private static readonly ImmutableArray<VersionRange> New = [new(ServerFlavor.MySql, new(8, 0, 26))];
    private static readonly ImmutableArray<VersionRange> Old = [new(ServerFlavor.MySql, null, new(9, 0)), new(ServerFlavor.MariaDb, null, new(10, 3, 3))];

    public static ImmutableArray<SemiSyncLibrary> All { get; } =
    [
        new("semisync_source", "rpl_semi_sync_source_", IsNew: true, IsSource: true),
        new("semisync_replica", "rpl_semi_sync_replica_", IsNew: true, IsSource: false),
        new("semisync_master", "rpl_semi_sync_master_", IsNew: false, IsSource: true),
        new("semisync_slave", "rpl_semi_sync_slave_", IsNew: false, IsSource: false),
    ];

    /// <summary>The library of the same side with the other words.</summary>
    public SemiSyncLibrary Counterpart => All.Single(l => l.IsSource == IsSource && l.IsNew != IsNew);

    /// <summary>Its file name.</summary>
    public string File => $"{Name}.so";

    /// <summary>Whether a release has the library; null if what is known of the server leaves that open.</summary>
    public bool? IsIn(MySqlInstance instance)
    {
        var answers = (IsNew ? New : Old).Select(r => r.Contains(instance.Flavor, instance.Version)).ToList();
        return answers.Contains(true) ? true : answers.Contains(null) ? null : false;
    }

    /// <summary>The settings of its variables, the switch first.</summary>
    public ImmutableArray<InstanceOption> SettingsOf(MySqlInstance instance) =>
        [.. instance.Options.Settings.Where(s => s.Setting.Name.Name.StartsWith(Prefix, StringComparison.Ordinal)).OrderBy(static s => s.Setting.Name.Name.EndsWith("_enabled", StringComparison.Ordinal) ? 0 : 1)];
}

/// <summary>A library of semi-synchronous replication that is loaded, and what loads it.</summary>
/// <param name="Library">Which.</param>
/// <param name="Origin">What loads it.</param>
/// <param name="Setting">The option that loads it; null if a statement does.</param>
internal sealed record LoadedSemiSync(SemiSyncLibrary Library, Origin Origin, InstanceOption? Setting);

/// <summary>The libraries of semi-synchronous replication that a server loads by options or statements.</summary>
/// <param name="Loaded">Those that are known.</param>
/// <param name="Unknown">Why there may be others; null if the option files hide none.</param>
internal sealed record SemiSyncPlugins(ImmutableArray<LoadedSemiSync> Loaded, string? Unknown)
{
    public static SemiSyncPlugins Of(MySqlInstance instance)
    {
        var loaded = ImmutableArray.CreateBuilder<LoadedSemiSync>();
        string? unknown = null;
        foreach (var setting in instance.Options.Settings.Where(static s => s.Setting.Name.Name is "plugin_load" or "plugin_load_add"))
        {
            // The list begins anew.
            if (setting.Setting.Name.Name == "plugin_load")
                loaded.Clear();
            if (setting.IsUnknown)
                unknown = $"the value of {setting.WrittenName} is not known";
            foreach (var item in (setting.Setting.Value ?? "").Split([';', ':'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                Add(item[(item.IndexOf('=', StringComparison.Ordinal) + 1)..], setting.Origin, setting);
        }
        foreach (var plugin in instance.InstalledPlugins)
            Add(plugin.Library, plugin.Origin, null);
        return new SemiSyncPlugins(loaded.ToImmutable(), unknown);

        void Add(string file, Origin origin, InstanceOption? setting)
        {
            var dot = file.LastIndexOf('.');
            var name = dot > 0 ? file[..dot] : file;
            if (SemiSyncLibrary.All.FirstOrDefault(l => l.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } library)
                loaded.Add(new LoadedSemiSync(library, origin, setting));
        }
    }

    public LoadedSemiSync? Find(SemiSyncLibrary library) => Loaded.FirstOrDefault(l => l.Library == library);
}
