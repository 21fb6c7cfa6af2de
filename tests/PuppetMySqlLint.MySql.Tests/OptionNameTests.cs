namespace PuppetMySqlLint.MySql.Tests;

public sealed class OptionNameTests
{
    [Theory]
    [InlineData("server-id", "server_id", OptionModifiers.None)]
    [InlineData("Server_ID", "server_id", OptionModifiers.None)]
    [InlineData("skip-read-only", "read_only", OptionModifiers.Disable)]
    [InlineData("disable_log_bin", "log_bin", OptionModifiers.Disable)]
    [InlineData("skip_log_bin", "log_bin", OptionModifiers.Disable)]
    [InlineData("enable-read-only", "read_only", OptionModifiers.Enable)]
    [InlineData("loose_rpl_semi_sync_source_enabled", "rpl_semi_sync_source_enabled", OptionModifiers.Loose)]
    [InlineData("loose-skip-read-only", "read_only", OptionModifiers.Loose | OptionModifiers.Disable)]
    [InlineData("maximum-max-connections", "max_connections", OptionModifiers.Maximum)]
    [InlineData("skip-networking", "skip_networking", OptionModifiers.None)]
    [InlineData("skip-name-resolve", "skip_name_resolve", OptionModifiers.None)]
    [InlineData("skip-slave-start", "skip_slave_start", OptionModifiers.None)]
    [InlineData("skip_show_database", "skip_show_database", OptionModifiers.None)]
    [InlineData("skip-external-locking", "external_locking", OptionModifiers.Disable)]
    [InlineData("skip_", "skip_", OptionModifiers.None)]
    [InlineData("", "", OptionModifiers.None)]
    public void A_name_is_read_without_its_prefixes(string text, string name, OptionModifiers modifiers) =>
        Assert.Equal(new OptionName(name, modifiers), OptionName.Parse(text));

    [Theory]
    [InlineData("log_slave_updates", "log_replica_updates")]
    [InlineData("slave_parallel_threads", "replica_parallel_workers")]
    [InlineData("plugin-load-add", "plugin_load")]
    [InlineData("skip_slave_start", "skip_replica_start")]
    [InlineData("rpl_semi_sync_master_enabled", "rpl_semi_sync_master_enabled")]
    public void Old_and_new_words_of_one_variable_find_it(string text, string name) => Assert.Equal(name, SystemVariables.Find(text)?.Name);

    [Theory]
    [InlineData("rpl_semi_sync_source_enabled", ServerFlavor.MySql, "8.0.26", true)]
    [InlineData("rpl_semi_sync_source_enabled", ServerFlavor.MySql, "8.0.25", false)]
    [InlineData("rpl_semi_sync_source_enabled", ServerFlavor.MySql, "8.0", null)]
    [InlineData("rpl_semi_sync_source_enabled", ServerFlavor.MariaDb, "10.11.6", false)]
    [InlineData("rpl_semi_sync_master_enabled", ServerFlavor.MariaDb, "10.11.6", true)]
    [InlineData("rpl_semi_sync_master_enabled", ServerFlavor.Percona, "8.0.36", true)]
    [InlineData("rpl_semi_sync_master_enabled", ServerFlavor.MySql, "9.7.4", false)]
    [InlineData("rpl_semi_sync_master_wait_for_slave_count", ServerFlavor.MariaDb, "10.11.6", false)]
    [InlineData("log_replica_updates", ServerFlavor.MariaDb, "11.8.6", false)]
    [InlineData("log_slave_updates", ServerFlavor.MySql, "9.7.4", true)]
    [InlineData("super_read_only", ServerFlavor.MariaDb, "11.8.6", false)]
    [InlineData("gtid_mode", ServerFlavor.MariaDb, "11.8.6", false)]
    [InlineData("gtid_domain_id", ServerFlavor.MySql, "8.4.0", false)]
    [InlineData("expire_logs_days", ServerFlavor.MySql, "8.4.0", false)]
    [InlineData("binlog_expire_logs_seconds", ServerFlavor.MariaDb, "10.5.23", false)]
    public void A_spelling_is_known_to_some_servers_only(string name, ServerFlavor flavor, string version, bool? expected)
    {
        Assert.True(ServerVersion.TryParse(version, out var parsed));
        var spelling = Assert.Single(SystemVariables.Find(name)!.Spellings, s => s.Name == name);
        Assert.Equal(expected, spelling.IsKnownTo(flavor, parsed));
    }

    [Fact]
    public void The_name_for_a_server_is_the_newest_that_it_takes()
    {
        var variable = SystemVariables.Find("log_slave_updates")!;
        Assert.Equal("log_replica_updates", variable.NameFor(ServerFlavor.MySql, new(8, 4)));
        Assert.Equal("log_slave_updates", variable.NameFor(ServerFlavor.MySql, new(8, 0, 25)));
        Assert.Equal("log_slave_updates", variable.NameFor(ServerFlavor.MariaDb, null));
    }

    [Fact]
    public void Every_variable_has_facts_spellings_and_a_consistent_default()
    {
        Assert.InRange(SystemVariables.All.Length, 75, 300);
        Assert.All(SystemVariables.All, static variable =>
        {
            Assert.Contains(variable.Spellings, s => s.Name == variable.Name);
            Assert.All(variable.Facts, facts =>
            {
                if (variable.Type == VariableType.Enumeration && facts.Default is not null)
                    Assert.Contains(facts.Default, facts.Values);
                if (variable.Type == VariableType.Integer)
                    Assert.InRange(decimal.Parse(facts.Default!), facts.Minimum!.Value, facts.Maximum!.Value);
                if (variable.Type == VariableType.Boolean)
                    Assert.Contains(facts.Default, (string[])["ON", "OFF"]);
            });
        });
    }

    [Fact]
    public void A_default_that_depends_on_an_unknown_version_is_no_guess()
    {
        var serverId = SystemVariables.Find("server_id")!;
        Assert.True(serverId.DefaultFor(ServerFlavor.MySql, null).DiffersByVersion);
        Assert.Null(serverId.DefaultFor(ServerFlavor.MySql, null).Value);
        Assert.Equal("1", serverId.DefaultFor(ServerFlavor.MySql, new(8, 4)).Value);
        Assert.Equal("0", serverId.DefaultFor(ServerFlavor.MySql, new(5, 7, 44)).Value);
        Assert.Equal("OFF", SystemVariables.Find("read_only")!.DefaultFor(ServerFlavor.Unknown, null).Value);
        Assert.True(SystemVariables.Find("super_read_only")!.DefaultFor(ServerFlavor.MariaDb, null).IsAbsent);
        Assert.True(SystemVariables.Find("gtid_mode")!.DefaultFor(ServerFlavor.MySql, new(9, 1, 0)).DiffersByVersion);
    }

    [Theory]
    [InlineData("server_id", true, true)]
    [InlineData("log_bin", false, false)]
    [InlineData("relay_log_recovery", false, true)]
    [InlineData("replicate_do_db", false, true)]
    [InlineData("skip_slave_start", false, false)]
    public void A_variable_can_be_changed_while_some_servers_run(string name, bool mySql, bool mariaDb)
    {
        var variable = SystemVariables.Find(name)!;
        Assert.Equal(mySql, Assert.Single(variable.FactsFor(ServerFlavor.MySql, new(9, 7, 4))).IsDynamic);
        Assert.Equal(mariaDb, Assert.Single(variable.FactsFor(ServerFlavor.MariaDb, new(11, 8, 6))).IsDynamic);
    }
}
