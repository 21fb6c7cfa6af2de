using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.MySql.Tests;

/// <summary>
/// What <c>my_print_defaults</c> of MySQL 9.7.4 and MariaDB 10.11.19 said of the same lines; the two agreed on all of them.
/// </summary>
public sealed class OptionFileTests
{
    [Theory]
    [InlineData("a = \"quoted # not comment\"", "quoted # not comment")]
    [InlineData("b = 'single # q' # after", "single # q")]
    [InlineData("c = plain # comment", "plain")]
    [InlineData("d = plain#comment", "plain")]
    [InlineData("e = \"a\\\"b\"", "a\"b")]
    [InlineData("f = a\\nb\\tc\\sd\\\\e\\bq\\zq", "a\nb\tc d\\e\bq\\zq")]
    [InlineData("g = 'mis\"matched'", "mis\"matched")]
    [InlineData("h = \"unterminated", "\"unterminated")]
    [InlineData("i = value with  spaces   ", "value with  spaces")]
    [InlineData("  j  =  indented", "indented")]
    [InlineData("k=v=w", "v=w")]
    [InlineData("m\t=\ttab", "tab")]
    [InlineData("n = \"a\" b", "\"a\" b")]
    [InlineData("o = \"a\"b\"", "a\"b")]
    [InlineData("p = ''", "")]
    [InlineData("q = \"", "\"")]
    [InlineData("r =", "")]
    [InlineData("s", null)]
    [InlineData("s #comment", null)]
    [InlineData("t=# comment", "")]
    [InlineData("u=1 ; not comment", "1 ; not comment")]
    [InlineData("v=it's # fine", "it's # fine")]
    [InlineData("v=it's # a 'b", "it's # a 'b")]
    [InlineData("w=\"a # b", "\"a # b")]
    [InlineData("x=\"\\\"", "\\")]
    [InlineData("y=\\x41", "\\x41")]
    [InlineData("z=\"abc\\\"", "abc\\")]
    [InlineData("a = \"x\\\"y # z\" # c", "x\"y # z")]
    public void A_value_is_read_as_the_servers_read_it(string line, string? expected)
    {
        var file = OptionFile.Parse($"[mysqld]\n{line}\n");
        Assert.Equal(expected, Assert.Single(file.Entries).Value);
        Assert.Empty(file.Diagnostics);
    }

    [Theory]
    [InlineData("[mysqld]", "mysqld")]
    [InlineData("[mysqld ]", "mysqld")]
    [InlineData(" [server]", "server")]
    [InlineData("[ mysqld]", " mysqld")]
    [InlineData("[mysqld] # comment ]", "mysqld")]
    [InlineData("[mysqld] junk", "mysqld")]
    [InlineData("[]", "")]
    public void A_group_ends_at_its_first_bracket(string line, string expected) =>
        Assert.Equal(expected, Assert.Single(OptionFile.Parse(line).Items.OfType<OptionFileGroup>()).Name);

    [Fact]
    public void Carriage_returns_comments_and_blank_lines_are_no_options()
    {
        var file = OptionFile.Parse("# a\r\n; b\r\n\r\n[mysqld]\r\n  # c\r\n\t; d\r\nserver-id = 7 \r\nlog-bin\r\n");
        Assert.Equal([("server_id", "7"), ("log_bin", null)], file.Entries.Select(e => (e.Name.Name, e.Value)));
        Assert.Empty(file.Diagnostics);
    }

    [Fact]
    public void An_entry_knows_where_its_name_and_value_stand()
    {
        var file = OptionFile.Parse(SourceText.From("[mysqld]\n server-id = \"7\" # id\n", "my.cnf"));
        var entry = Assert.Single(file.Entries);
        Assert.Equal("server-id", file.Source.ToString(entry.NameSpan));
        Assert.Equal("\"7\"", file.Source.ToString(entry.ValueSpan!.Value));
        Assert.Equal("server-id = \"7\" # id", file.Source.ToString(entry.Span));
        Assert.Equal("my.cnf:2:14", new Location(file.Source, entry.ValueSpan.Value).ToString());
    }

    [Theory]
    [InlineData("x=1\ny=2\n[mysqld]\n", "PML6901", "1:1")]
    [InlineData("[mysqld\nx=1\n", "PML6902", "1:1")]
    [InlineData("[mysqld]\n!include\n", "PML6903", "2:1")]
    [InlineData("\uFEFF[mysqld]\nx=1\n", "PML6904", "1:1")]
    public void What_a_server_does_not_start_with_is_said_once_with_its_place(string text, string id, string position)
    {
        var diagnostic = Assert.Single(OptionFile.Parse(text).Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(position, diagnostic.Location!.Value.Start.ToString());
    }

    [Fact]
    public void Includes_keep_their_group_and_their_path()
    {
        var file = OptionFile.Parse("[client]\n!includedir /etc/mysql/conf.d/ \n  ! include\t/x.cnf # no comment\n!foo\n!includedir=/y\n");
        Assert.Equal(
            [("client", "/etc/mysql/conf.d/", true), ("client", "/x.cnf # no comment", false)],
            file.Includes.Select(i => (i.Group, i.Path, i.IsDirectory)));
        Assert.Empty(file.Diagnostics);
    }

    [Theory]
    [InlineData("mysqld", ServerFlavor.MySql, "8.4.0", true)]
    [InlineData("MySQLd", ServerFlavor.MySql, "8.4.0", true)]
    [InlineData("server", ServerFlavor.MariaDb, "10.11.6", true)]
    [InlineData("mysqld-8.4", ServerFlavor.MySql, "8.4.0", true)]
    [InlineData("mysqld-5.7", ServerFlavor.MySql, "8.4.0", false)]
    [InlineData("mysqld-8.4", ServerFlavor.MySql, null, null)]
    [InlineData("mysqld-8.4.0", ServerFlavor.MySql, "8.4.0", false)]
    [InlineData("mysqld-10.11", ServerFlavor.MariaDb, "10.11.6", true)]
    [InlineData("mariadb", ServerFlavor.MariaDb, "10.11.6", true)]
    [InlineData("mariadb-10.11", ServerFlavor.MariaDb, "10.11.6", true)]
    [InlineData("mariadb-10.6", ServerFlavor.MariaDb, "10.11.6", false)]
    [InlineData("mariadbd", ServerFlavor.MariaDb, "10.11.6", true)]
    [InlineData("mariadbd", ServerFlavor.MariaDb, "10.3.39", false)]
    [InlineData("mariadb", ServerFlavor.MySql, "8.4.0", false)]
    [InlineData("mariadb", ServerFlavor.Unknown, null, null)]
    [InlineData("client-server", ServerFlavor.MariaDb, "10.11.6", true)]
    [InlineData("client-server", ServerFlavor.MySql, "8.4.0", false)]
    [InlineData("galera", ServerFlavor.MariaDb, "10.11.6", true)]
    [InlineData("server-8.4", ServerFlavor.MySql, "8.4.0", false)]
    [InlineData("client", ServerFlavor.MySql, "8.4.0", false)]
    [InlineData("mysqld_safe", ServerFlavor.MySql, "8.4.0", false)]
    [InlineData("mysql", ServerFlavor.MySql, "8.4.0", false)]
    [InlineData(" mysqld", ServerFlavor.MySql, "8.4.0", false)]
    public void A_server_reads_the_groups_that_its_help_names(string group, ServerFlavor flavor, string? version, bool? expected)
    {
        _ = ServerVersion.TryParse(version, out var parsed);
        Assert.Equal(expected, OptionGroups.IsReadBy(group, flavor, parsed));
    }

    [Fact]
    public void The_last_setting_in_the_groups_of_the_server_wins()
    {
        var file = OptionFile.Parse("[mysqld]\nserver-id=1\n[mysqld-5.7]\nserver_id=3\n[client]\nserver-id=4\n[server]\nserver_id=2\nmaximum-server-id=9\n");
        var options = ServerOptions.From(file, ServerFlavor.MySql, new(8, 4));
        Assert.Equal("2", options.Get(SystemVariables.Find("server_id")!).Last?.Value);
        Assert.True(options.Get(SystemVariables.Find("log_bin")!).IsAbsent);
    }

    [Fact]
    public void A_file_with_unknown_lines_or_includes_leaves_an_absent_option_open()
    {
        var variable = SystemVariables.Find("read_only")!;
        foreach (var text in (string[])["[mysqld]\n\uFFFC\n", "[mysqld]\n\uFFFC = 1\n", "[mysqld]\n!includedir /etc/mysql/conf.d\n"])
        {
            Assert.True(ServerOptions.From(OptionFile.Parse(text), ServerFlavor.MySql, new(8, 4)).Get(variable).IsUnknown);
        }
    }

    [Fact]
    public void An_unknown_piece_of_a_value_stays_in_it()
    {
        var file = OptionFile.Parse("[mysqld]\nreport_host = \uFFFC.example.com\n");
        var entry = Assert.Single(file.Entries);
        Assert.True(entry.Setting.HasHole);
        Assert.False(file.HasUnknownLines);
        Assert.True(OptionValue.Read(SystemVariables.Find(entry.Name)!, entry.Setting, ServerFlavor.MySql, null).IsUnknown);
    }

    [Fact]
    public void Nothing_that_prints_an_entry_prints_its_value()
    {
        var entry = Assert.Single(OptionFile.Parse("[client]\npassword=hunter2\n").Entries);
        Assert.DoesNotContain("hunter2", $"{entry} {entry.Setting}", StringComparison.Ordinal);
    }

    [Fact]
    public void Any_cut_of_a_file_is_read_without_failing()
    {
        const string Text = "# x\r\n[mysqld]\nserver-id = \"1\\\"\" # c\n!includedir /a\nskip-log-bin\n\uFFFC\n[client\npassword='\\";
        for (var length = 0; length <= Text.Length; length++)
        {
            var file = OptionFile.Parse(Text[..length]);
            Assert.All(file.Items, item => Assert.InRange(item.Span.End, 0, length));
        }
    }
}
