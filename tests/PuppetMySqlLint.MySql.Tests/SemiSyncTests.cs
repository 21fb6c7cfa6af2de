namespace PuppetMySqlLint.MySql.Tests;

public sealed class SemiSyncTests
{
    private static ServerOptions Options(params string[] lines) => new(
        OptionFile.Parse("[mysqld]\n" + string.Join('\n', lines)).Entries.Select(e => e.Setting));

    private static SemiSyncSource Source(ServerFlavor flavor, string? version, params string[] lines)
    {
        _ = ServerVersion.TryParse(version, out var parsed);
        return SemiSync.ReadSource(Options(lines), flavor, parsed);
    }

    [Theory]
    [InlineData(ServerFlavor.MySql, "5.7.44", SemiSyncWords.Master)]
    [InlineData(ServerFlavor.MySql, "8.0.25", SemiSyncWords.Master)]
    [InlineData(ServerFlavor.MySql, "8.0.26", SemiSyncWords.Source)]
    [InlineData(ServerFlavor.MySql, "9.7.4", SemiSyncWords.Source)]
    [InlineData(ServerFlavor.Percona, "8.4.0", SemiSyncWords.Source)]
    [InlineData(ServerFlavor.MariaDb, "10.11.6", SemiSyncWords.MariaDb)]
    [InlineData(ServerFlavor.Unknown, null, SemiSyncWords.Source)]
    public void Without_settings_it_is_off_with_the_servers_defaults(ServerFlavor flavor, string? version, SemiSyncWords words)
    {
        var source = Source(flavor, version);
        Assert.Equal(words, source.Words);
        Assert.Equal((false, false, 1, 10000m, true), (source.IsEnabled, source.IsActive, source.WaitCount, source.TimeoutMilliseconds, source.WaitsWithoutReplica));
    }

    [Fact]
    public void The_incident_waits_ten_seconds_for_two_replicas()
    {
        var source = Source(
            ServerFlavor.MySql, "8.4.0",
            "plugin-load-add = semisync_source.so", "rpl-semi-sync-source-enabled = 1", "rpl_semi_sync_source_wait_for_replica_count = 2");
        Assert.Equal(
            (true, true, true, 2, 10000m, true),
            (source.IsEnabled, source.IsPluginLoaded, source.IsActive, source.WaitCount, source.TimeoutMilliseconds, source.WaitsWithoutReplica));
        Assert.Equal("rpl_semi_sync_source_enabled", source.EnabledVariable.Name);
        Assert.Equal("rpl_semi_sync_source_wait_for_replica_count", source.WaitCountVariable!.Name);
    }

    [Fact]
    public void Old_words_are_read_where_the_server_has_them()
    {
        var source = Source(
            ServerFlavor.MySql, "8.0.36", "rpl_semi_sync_master_enabled = ON", "rpl_semi_sync_master_timeout = 3600000",
            "rpl_semi_sync_master_wait_for_slave_count = 3", "rpl_semi_sync_master_wait_no_slave = 0");
        Assert.Equal(SemiSyncWords.Master, source.Words);
        Assert.Equal((true, 3, 3600000m, false), (source.IsActive, source.WaitCount, source.TimeoutMilliseconds, source.WaitsWithoutReplica));
    }

    [Fact]
    public void MariaDb_has_it_built_in_and_waits_for_one_replica()
    {
        var source = Source(ServerFlavor.MariaDb, "10.11.6", "rpl_semi_sync_master_enabled", "rpl_semi_sync_master_timeout = 100");
        Assert.Equal((true, true, 1, 100m), (source.IsActive, source.IsPluginLoaded, source.WaitCount, source.TimeoutMilliseconds));
        Assert.Null(source.WaitCountVariable);
        Assert.Null(Source(ServerFlavor.MariaDb, "10.2.44").IsPluginLoaded);
    }

    [Fact]
    public void New_words_do_nothing_before_the_release_that_has_them() =>
        Assert.False(Source(ServerFlavor.MySql, "5.7.44", "loose_rpl_semi_sync_source_enabled=1").IsActive);

    [Theory]
    [InlineData("rpl_semi_sync_source_enabled=1", null, true)]
    [InlineData("loose_rpl_semi_sync_source_enabled=1", null, null)]
    [InlineData("rpl_semi_sync_source_enabled=0", null, false)]
    public void Without_a_plugin_in_the_options_only_a_plain_option_proves_that_it_is_there(string line, bool? isLoaded, bool? isActive)
    {
        var source = Source(ServerFlavor.MySql, "8.4.0", line);
        Assert.Equal((isLoaded, isActive), (source.IsPluginLoaded, source.IsActive));
    }

    [Theory]
    [InlineData("plugin-load=rpl_semi_sync_source=semisync_source.so;rpl_semi_sync_replica=semisync_replica.so", true)]
    [InlineData("plugin_load_add=semisync_source", true)]
    [InlineData("plugin_load_add=semisync_source.so\nplugin_load=clone.so", null)]
    [InlineData("plugin_load=clone.so\nplugin_load_add=semisync_source.so", true)]
    public void The_list_of_plugins_is_begun_anew_or_continued(string lines, bool? expected) =>
        Assert.Equal(expected, Source(ServerFlavor.MySql, "8.4.0", lines).IsPluginLoaded);

    [Fact]
    public void A_plugin_that_a_statement_installs_is_there()
    {
        var source = SemiSync.ReadSource(Options("loose_rpl_semi_sync_source_enabled=1"), ServerFlavor.MySql, new(8, 4), ["semisync_source.so"]);
        Assert.Equal((true, true), (source.IsPluginLoaded, source.IsActive));
    }

    [Fact]
    public void What_may_be_set_elsewhere_is_not_known()
    {
        var source = SemiSync.ReadSource(new ServerOptions([], "test"), ServerFlavor.MySql, new(8, 4));
        Assert.Equal((null, null, null, null), (source.IsEnabled, source.IsActive, source.WaitCount, source.TimeoutMilliseconds));
        var holed = Source(ServerFlavor.MySql, "8.4.0", "rpl_semi_sync_source_enabled=1", "rpl_semi_sync_source_wait_for_replica_count=\uFFFC");
        Assert.Equal((true, null), (holed.IsActive, holed.WaitCount));
    }

    [Theory]
    [InlineData(ServerFlavor.MySql, "8.4.0", "rpl_semi_sync_replica_enabled=1", true)]
    [InlineData(ServerFlavor.MySql, "8.0.36", "rpl_semi_sync_slave_enabled=1", true)]
    [InlineData(ServerFlavor.MySql, "8.4.0", "loose_rpl_semi_sync_replica_enabled=1", null)]
    [InlineData(ServerFlavor.MySql, "8.4.0", "", false)]
    [InlineData(ServerFlavor.MariaDb, "10.11.6", "loose_rpl_semi_sync_slave_enabled=1", true)]
    [InlineData(ServerFlavor.MariaDb, "10.11.6", "", false)]
    public void A_replica_acknowledges_when_its_side_is_on(ServerFlavor flavor, string version, string line, bool? expected)
    {
        Assert.True(ServerVersion.TryParse(version, out var parsed));
        Assert.Equal(expected, SemiSync.ReadReplica(Options(line), flavor, parsed).IsActive);
    }

    [Theory]
    [InlineData(ServerFlavor.MySql, "8.4.0", "", false, false)]
    [InlineData(ServerFlavor.MySql, "8.4.0", "read_only=1", true, false)]
    [InlineData(ServerFlavor.MySql, "8.4.0", "read_only=0\nsuper_read_only=1", true, true)]
    [InlineData(ServerFlavor.MySql, "8.4.0", "read_only=super", false, false)]
    [InlineData(ServerFlavor.MySql, "8.4.0", "read_only=\uFFFC", null, false)]
    [InlineData(ServerFlavor.MariaDb, "10.11.6", "read_only", true, false)]
    [InlineData(ServerFlavor.MariaDb, "10.11.6", "loose_super_read_only=1", false, false)]
    [InlineData(ServerFlavor.Unknown, null, "read_only=1", true, false)]
    public void A_server_is_read_only_as_its_options_say(ServerFlavor flavor, string? version, string lines, bool? readOnly, bool? superReadOnly)
    {
        _ = ServerVersion.TryParse(version, out var parsed);
        Assert.Equal(new WriteAccess(readOnly, superReadOnly), WriteAccess.Read(Options(lines), flavor, parsed));
    }
}
