namespace PuppetMySqlLint.MySql.Tests;

/// <summary>What <c>mysqld --verbose --help</c> of MySQL 9.7.4 and MariaDB 10.11.19 said of the same lines.</summary>
public sealed class OptionValueTests
{
    private static readonly ServerVersion MySql97 = new(9, 7, 4);
    private static readonly ServerVersion MariaDb1011 = new(10, 11, 19);

    private static OptionValue ReadMySql(string name, string? value)
    {
        var setting = OptionSetting.Of(name, value);
        return OptionValue.Read(SystemVariables.Find(setting.Name)!, setting, ServerFlavor.MySql, MySql97);
    }

    private static OptionValue ReadMariaDb(string name, string? value)
    {
        var setting = OptionSetting.Of(name, value);
        return OptionValue.Read(SystemVariables.Find(setting.Name)!, setting, ServerFlavor.MariaDb, MariaDb1011);
    }

    [Theory]
    [InlineData("read_only", "ON", true)]
    [InlineData("read_only", "On", true)]
    [InlineData("read_only", "1", true)]
    [InlineData("read_only", "true", true)]
    [InlineData("read_only", null, true)]
    [InlineData("read_only", "OFF", false)]
    [InlineData("read_only", "0", false)]
    [InlineData("read_only", "FALSE", false)]
    [InlineData("skip_read_only", null, false)]
    [InlineData("skip-read-only", "1", false)]
    [InlineData("skip-read-only", "0", true)]
    [InlineData("skip-read-only", "yes", false)]
    [InlineData("enable-read-only", null, true)]
    [InlineData("enable-read-only", "0", false)]
    [InlineData("loose-skip-read-only", null, false)]
    [InlineData("skip-networking", "0", false)]
    public void A_boolean_is_on_or_off(string name, string? value, bool expected)
    {
        foreach (var read in (OptionValue[])[ReadMySql(name, value), ReadMariaDb(name, value)])
        {
            Assert.Equal(expected, read.Boolean);
            Assert.Equal(OptionValueIssue.None, read.Issue);
        }
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("no")]
    [InlineData("Y")]
    [InlineData("2")]
    [InlineData("")]
    [InlineData("super")]
    [InlineData(" ON ")]
    [InlineData("ON;")]
    public void Any_other_word_is_off_with_a_warning(string value)
    {
        var read = ReadMySql("read_only", value);
        Assert.Equal((false, OptionValueIssue.BooleanNotRecognized, true), (read.Boolean, read.Issue, read.IsAccepted));
    }

    [Theory]
    [InlineData("5", 5L, OptionValueIssue.None, 5L, OptionValueIssue.None)]
    [InlineData("0", 0L, OptionValueIssue.None, 1L, OptionValueIssue.RaisedToMinimum)]
    [InlineData("-1", 0L, OptionValueIssue.RaisedToMinimum, null, OptionValueIssue.NegativeRefused)]
    [InlineData("4294967295", 4294967295L, OptionValueIssue.None, 4294967295L, OptionValueIssue.None)]
    [InlineData("4294967296", 4294967295L, OptionValueIssue.LoweredToMaximum, 4294967295L, OptionValueIssue.LoweredToMaximum)]
    [InlineData("99999999999999999999", null, OptionValueIssue.NotANumber, null, OptionValueIssue.NotANumber)]
    [InlineData("1K", 1024L, OptionValueIssue.None, 1024L, OptionValueIssue.None)]
    [InlineData("1k", 1024L, OptionValueIssue.None, 1024L, OptionValueIssue.None)]
    [InlineData("2G", 2147483648L, OptionValueIssue.None, 2147483648L, OptionValueIssue.None)]
    [InlineData("1T", 4294967295L, OptionValueIssue.LoweredToMaximum, 4294967295L, OptionValueIssue.LoweredToMaximum)]
    [InlineData("010", 10L, OptionValueIssue.None, 10L, OptionValueIssue.None)]
    [InlineData("0x10", null, OptionValueIssue.NotANumber, null, OptionValueIssue.NotANumber)]
    [InlineData("1.5", null, OptionValueIssue.NotANumber, null, OptionValueIssue.NotANumber)]
    [InlineData("abc", null, OptionValueIssue.NotANumber, null, OptionValueIssue.NotANumber)]
    [InlineData("10s", null, OptionValueIssue.NotANumber, null, OptionValueIssue.NotANumber)]
    [InlineData(" 5 ", null, OptionValueIssue.NotANumber, null, OptionValueIssue.NotANumber)]
    [InlineData("", null, OptionValueIssue.ValueMissing, 1L, OptionValueIssue.RaisedToMinimum)]
    [InlineData(null, null, OptionValueIssue.ValueMissing, null, OptionValueIssue.ValueMissing)]
    public void A_server_id_is_read_bounded_or_refused(
        string? value, long? mySql, OptionValueIssue mySqlIssue, long? mariaDb, OptionValueIssue mariaDbIssue)
    {
        var (first, second) = (ReadMySql("server_id", value), ReadMariaDb("server_id", value));
        Assert.Equal((mySql, mySqlIssue), ((long?)first.Number, first.Issue));
        Assert.Equal((mariaDb, mariaDbIssue), ((long?)second.Number, second.Issue));
    }

    [Theory]
    [InlineData("max_binlog_size", "100M", 104857600, OptionValueIssue.None)]
    [InlineData("max_binlog_size", "2G", 1073741824, OptionValueIssue.LoweredToMaximum)]
    [InlineData("max_binlog_size", "5000", 4096, OptionValueIssue.RoundedDown)]
    [InlineData("sync_binlog", "1T", 4294967295, OptionValueIssue.LoweredToMaximum)]
    [InlineData("rpl_semi_sync_source_wait_for_replica_count", "0", 1, OptionValueIssue.RaisedToMinimum)]
    [InlineData("rpl_semi_sync_source_wait_for_replica_count", "99999", 65535, OptionValueIssue.LoweredToMaximum)]
    [InlineData("skip-server-id", "1", 0, OptionValueIssue.None)]
    public void A_number_keeps_to_its_bounds_and_blocks(string name, string value, long expected, OptionValueIssue issue)
    {
        var read = ReadMySql(name, value);
        Assert.Equal((expected, issue), ((long)read.Number!.Value, read.Issue));
    }

    [Theory]
    [InlineData("binlog_format", "1", "STATEMENT")]
    [InlineData("binlog_format", "row", "ROW")]
    [InlineData("binlog_format", "MIX", "MIXED")]
    [InlineData("gtid_mode", "1", "OFF_PERMISSIVE")]
    [InlineData("gtid_mode", "ON", "ON")]
    [InlineData("gtid_mode", "3", "ON")]
    [InlineData("enforce_gtid_consistency", null, "ON")]
    [InlineData("enforce_gtid_consistency", "TRUE", "ON")]
    [InlineData("enforce_gtid_consistency", "false", "OFF")]
    [InlineData("enforce_gtid_consistency", "1", "ON")]
    public void An_enumeration_takes_words_their_beginnings_and_numbers(string name, string? value, string expected) =>
        Assert.Equal(expected, ReadMySql(name, value).Text);

    [Theory]
    [InlineData("binlog_format", "3", OptionValueIssue.NotInEnumeration)]
    [InlineData("binlog_format", "", OptionValueIssue.ValueMissing)]
    [InlineData("binlog_format", "WRITESET", OptionValueIssue.NotInEnumeration)]
    [InlineData("binlog_format", null, OptionValueIssue.ValueMissing)]
    public void A_server_does_not_start_with_another_word(string name, string? value, OptionValueIssue issue)
    {
        var read = ReadMySql(name, value);
        Assert.Equal((issue, false, null), (read.Issue, read.IsAccepted, read.Text));
    }

    [Theory]
    [InlineData("log_bin", "OFF", true, "OFF")]
    [InlineData("log_bin", null, true, null)]
    [InlineData("log_bin", "mysql-bin", true, "mysql-bin")]
    [InlineData("log_bin", "\uFFFC-bin", true, null)]
    [InlineData("skip_log_bin", null, false, null)]
    [InlineData("disable_log_bin", null, false, null)]
    public void The_binary_log_is_on_as_soon_as_it_has_a_name(string name, string? value, bool on, string? text)
    {
        var read = ReadMySql(name, value);
        Assert.Equal((on, text), (read.Boolean, read.Text));
    }

    [Theory]
    [InlineData(ServerFlavor.MySql, 8, 4, true)]
    [InlineData(ServerFlavor.MySql, 5, 7, false)]
    [InlineData(ServerFlavor.MariaDb, 10, 11, false)]
    public void An_absent_option_has_the_default_of_its_server(ServerFlavor flavor, int major, int minor, bool logs)
    {
        var variable = SystemVariables.Find("log_bin")!;
        Assert.Equal(logs, OptionState.Absent.ValueOf(variable, flavor, new(major, minor))?.Boolean);
        Assert.Null(OptionState.Absent.ValueOf(variable, ServerFlavor.Unknown, null));
        Assert.Null(OptionState.Unknown("test").ValueOf(variable, flavor, new(major, minor)));
    }

    [Fact]
    public void Steps_on_the_way_to_GTIDs_had_other_names_in_5_6()
    {
        var mode = SystemVariables.Find("gtid_mode")!;
        Assert.Equal("UPGRADE_STEP_1", OptionValue.Read(mode, OptionSetting.Of("gtid_mode", "upgrade_step_1"), ServerFlavor.MySql, new ServerVersion(5, 6, 51)).Text);
        Assert.Equal(OptionValueIssue.NotInEnumeration, OptionValue.Read(mode, OptionSetting.Of("gtid_mode", "upgrade_step_1"), ServerFlavor.MySql, new ServerVersion(5, 7, 44)).Issue);
        Assert.Equal("ON_PERMISSIVE", OptionValue.Read(mode, OptionSetting.Of("gtid_mode", "on_permissive"), ServerFlavor.MySql, null).Text);
    }

    [Theory]
    [InlineData("10.5.23", OptionValueIssue.NotANumber)]
    [InlineData("10.11.6", OptionValueIssue.None)]
    public void MariaDB_counts_days_in_fractions_from_10_6_on(string version, OptionValueIssue issue)
    {
        Assert.True(ServerVersion.TryParse(version, out var release));
        Assert.Equal(issue, OptionValue.Read(SystemVariables.Find("expire_logs_days")!, OptionSetting.Of("expire_logs_days", "7.5"), ServerFlavor.MariaDb, release).Issue);
    }

    // Asked of MySQL 9.7.4 and MariaDB 11.8.
    [Theory]
    [InlineData("ssl", false, true)]
    [InlineData("expire_logs_days", false, true)]
    [InlineData("replica_parallel_type", false, false)]
    [InlineData("master_info_repository", false, true)]
    [InlineData("slave_load_tmpdir", true, true)]
    [InlineData("replica_load_tmpdir", true, false)]
    [InlineData("slave_checkpoint_group", true, true)]
    [InlineData("sync_source_info", true, false)]
    [InlineData("binlog_encryption", true, false)]
    [InlineData("binlog_order_commits", true, true)]
    [InlineData("gtid_strict_mode", false, true)]
    [InlineData("binlog_space_limit", false, true)]
    [InlineData("innodb_log_files_in_group", false, true)]
    [InlineData("mysql_native_password", false, false)]
    public void The_newest_servers_know_what_they_say_they_know(string name, bool mySql, bool mariaDb)
    {
        var spelling = SystemVariables.Find(name)!.Spellings.Single(s => s.Name == name);
        Assert.Equal(
            (mySql, mariaDb), (spelling.IsKnownTo(ServerFlavor.MySql, new ServerVersion(9, 7, 4)) == true, spelling.IsKnownTo(ServerFlavor.MariaDb, new ServerVersion(11, 8, 2)) == true));
    }
}
