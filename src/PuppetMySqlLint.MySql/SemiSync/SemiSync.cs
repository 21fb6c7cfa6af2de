namespace PuppetMySqlLint.MySql;

/// <summary>Works out from a server's options how semi-synchronous replication is set up.</summary>
public static class SemiSync
{
    private static readonly VersionRange KnowsNewWords = new(ServerFlavor.MySql, new(8, 0, 26));
    private static readonly VersionRange LacksOldWords = new(ServerFlavor.MySql, new(9, 0));
    private static readonly VersionRange MariaDbWithPlugin = new(ServerFlavor.MariaDb, null, new(10, 3, 3));

    /// <summary>The source side.</summary>
    /// <param name="options">The server's options.</param>
    /// <param name="flavor">The server's flavour.</param>
    /// <param name="version">Its version; null if unknown.</param>
    /// <param name="installedLibraries">Libraries that are known to be installed by statements, such as <c>semisync_source.so</c>.</param>
    public static SemiSyncSource ReadSource(
        IOptionLookup options, ServerFlavor flavor, ServerVersion? version, IEnumerable<string>? installedLibraries = null)
    {
        var plugins = LoadedPlugins.Read(options, installedLibraries ?? []);
        var words = WordsOf(
            flavor, version, options, SemiSyncVariables.For(SemiSyncWords.Source).Enabled, SemiSyncVariables.For(SemiSyncWords.Master).Enabled,
            plugins.Has("semisync_source", "rpl_semi_sync_source"));
        var variables = SemiSyncVariables.For(words);
        // The defaults are the same in all releases; which releases have the name at all is another question.
        var (ownFlavor, ownVersion) = Releases(words);
        var enabled = options.Get(variables.Enabled);
        var isEnabled = enabled.ValueOf(variables.Enabled, ownFlavor, ownVersion)?.Boolean;
        var isLoaded = IsBuiltIn(words, version) ? true
            : words == SemiSyncWords.Source ? plugins.Has("semisync_source", "rpl_semi_sync_source")
            : plugins.Has("semisync_master", "rpl_semi_sync_master");
        return new SemiSyncSource(words)
        {
            EnabledVariable = variables.Enabled,
            TimeoutVariable = variables.Timeout,
            WaitCountVariable = variables.WaitCount,
            WaitNoReplicaVariable = variables.WaitNoReplica,
            IsEnabled = isEnabled,
            IsPluginLoaded = isLoaded,
            IsActive = IsActive(isEnabled, isLoaded, enabled),
            WaitCount = variables.WaitCount is { } count
                ? (int?)options.Get(count).ValueOf(count, ownFlavor, ownVersion)?.Number
                : 1,
            TimeoutMilliseconds = options.Get(variables.Timeout).ValueOf(variables.Timeout, ownFlavor, ownVersion)?.Number,
            WaitsWithoutReplica = options.Get(variables.WaitNoReplica).ValueOf(variables.WaitNoReplica, ownFlavor, ownVersion)?.Boolean,
        };
    }

    /// <summary>The replica side.</summary>
    /// <param name="options">The server's options.</param>
    /// <param name="flavor">The server's flavour.</param>
    /// <param name="version">Its version; null if unknown.</param>
    /// <param name="installedLibraries">Libraries that are known to be installed by statements, such as <c>semisync_replica.so</c>.</param>
    public static SemiSyncReplica ReadReplica(
        IOptionLookup options, ServerFlavor flavor, ServerVersion? version, IEnumerable<string>? installedLibraries = null)
    {
        var plugins = LoadedPlugins.Read(options, installedLibraries ?? []);
        var words = WordsOf(
            flavor, version, options, SemiSyncVariables.NewReplica, SemiSyncVariables.OldReplica,
            plugins.Has("semisync_replica", "rpl_semi_sync_replica"));
        var variable = words == SemiSyncWords.Source ? SemiSyncVariables.NewReplica : SemiSyncVariables.OldReplica;
        var (ownFlavor, ownVersion) = Releases(words);
        var state = options.Get(variable);
        var isEnabled = state.ValueOf(variable, ownFlavor, ownVersion)?.Boolean;
        var isLoaded = IsBuiltIn(words, version) ? true
            : words == SemiSyncWords.Source ? plugins.Has("semisync_replica", "rpl_semi_sync_replica")
            : plugins.Has("semisync_slave", "rpl_semi_sync_slave");
        return new SemiSyncReplica(words, variable, isEnabled, IsActive(isEnabled, isLoaded, state));
    }

    private static SemiSyncWords WordsOf(
        ServerFlavor flavor, ServerVersion? version, IOptionLookup options, SystemVariable newName, SystemVariable oldName, bool? hasNewPlugin)
    {
        if (flavor == ServerFlavor.MariaDb)
            return SemiSyncWords.MariaDb;
        var isOldSet = !options.Get(oldName).Settings.IsEmpty;
        var isNewSet = !options.Get(newName).Settings.IsEmpty;
        if (KnowsNewWords.Contains(flavor, version) == false)
            return SemiSyncWords.Master;
        // Both are possible: what is set and loaded tells. Where that is the wrong one, it is still what the author meant.
        return isOldSet && !isNewSet && hasNewPlugin != true && LacksOldWords.Contains(flavor, version) != true
            ? SemiSyncWords.Master
            : SemiSyncWords.Source;
    }

    private static (ServerFlavor Flavor, ServerVersion Version) Releases(SemiSyncWords words) => words switch
    {
        SemiSyncWords.Source => (ServerFlavor.MySql, new(8, 4, 0)),
        SemiSyncWords.Master => (ServerFlavor.MySql, new(8, 0, 25)),
        _ => (ServerFlavor.MariaDb, new(10, 11, 0)),
    };

    private static bool IsBuiltIn(SemiSyncWords words, ServerVersion? version) =>
        words == SemiSyncWords.MariaDb && MariaDbWithPlugin.Contains(ServerFlavor.MariaDb, version) != true;

    private static bool? IsActive(bool? isEnabled, bool? isLoaded, OptionState state)
    {
        if (isEnabled == false || isLoaded == false)
            return false;
        if (isEnabled is null || isLoaded == true)
            return isEnabled;
        return state.Last is { } setting && !setting.Name.Modifiers.HasFlag(OptionModifiers.Loose) ? true : null;
    }
}
