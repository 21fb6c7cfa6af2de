using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Replication.Tests;

public sealed class PuppetlabsMysqlRecognizerTests
{
    [Fact]
    public void Override_options_are_the_instances_options()
    {
        var instance = Some.Instance(Some.MySqlServer(("server-id", 7), ("log-bin", true), ("ssl", null), ("binlog-do-db", new[] { "a", "b" })));
        Assert.Equal("7", instance.Options.Find("server_id")!.Setting.Value);
        Assert.Null(instance.Options.Find("log_bin")!.Setting.Value);
        Assert.Null(instance.Options.Find("ssl"));
        Assert.Equal(["a", "b"], instance.Options.Settings.Where(s => s.WrittenName == "binlog-do-db").Select(s => s.Setting.Value));
        Assert.Null(instance.Options.Openness);
    }

    [Fact]
    public void Options_without_a_value_are_kept_as_dropped()
    {
        var options = Some.Instance(Some.MySqlServer(("server-id", null), ("ssl", null), ("port", 3306))).Options;
        Assert.Equal("server-id", options.FindDropped("server_id")!.WrittenName);
        Assert.Null(options.FindDropped("port"));
        Assert.Equal(2, options.Dropped.Length);
    }

    [Fact]
    public void What_the_template_does_not_write_is_no_option()
    {
        var disabled = Some.Instance(Some.MySqlServer(("ssl-disable", true), ("ssl-ca", "/ca.pem"))).Options;
        Assert.DoesNotContain(disabled.Settings, static s => s.WrittenName.StartsWith("ssl", StringComparison.Ordinal));
        var off = Some.Instance(Some.MySqlServer(("ssl-ca", "/ca.pem"))).Options;
        Assert.Equal("ssl", Assert.Single(off.Settings, static s => s.WrittenName.StartsWith("ssl", StringComparison.Ordinal)).WrittenName);
        var on = Some.Instance(Some.MySqlServer(("ssl", true), ("ssl-ca", "/ca.pem"))).Options;
        Assert.Equal(2, on.Settings.Count(static s => s.WrittenName.StartsWith("ssl", StringComparison.Ordinal)));
    }

    [Fact]
    public void Options_that_are_not_overridden_are_the_pinned_modules_defaults()
    {
        var option = Some.Instance(Some.MySqlServer(("server_id", 7))).Options.Find("bind_address")!;
        Assert.Equal("127.0.0.1", option.Setting.Value);
        Assert.Equal(OriginKind.ModuleDefault, option.Origin.Chain()[0].Kind);
    }

    [Theory]
    [InlineData("mod 'puppetlabs-mysql', '8.1.0'", true)]
    [InlineData("mod 'puppetlabs-mysql', '16.0.0'", false)]
    public void Defaults_differ_by_the_version_that_the_Puppetfile_pins(string puppetfile, bool expires)
    {
        var context = Some.Recognize("db01", [Some.MySqlServer()], puppetfile);
        var fleet = FleetBuilder.Build([new FleetNode("db01", NodeExistence.Classified)], [context], FleetDeclarations.None);
        Assert.Equal(expires, fleet.Instances[0].Options.Find("expire_logs_days") is not null);
    }

    [Theory]
    [InlineData("mod 'puppetlabs-mysql', '7.0.0'", "600")]
    [InlineData("mod 'puppetlabs-mysql', '8.1.0'", "151")]
    [InlineData("mod 'puppetlabs-mysql', '9.0.0'", "600")]
    public void In_8_x_the_default_stays_beside_another_spelling_and_comes_later(string puppetfile, string expected)
    {
        var context = Some.Recognize("db01", [Some.MySqlServer(("max-connections", 600))], puppetfile);
        var fleet = FleetBuilder.Build([new FleetNode("db01", NodeExistence.Classified)], [context], FleetDeclarations.None);
        Assert.Equal(expected, fleet.Instances[0].Options.Find("max_connections")!.Setting.Value);
    }

    [Fact]
    public void What_the_template_was_given_wins_over_the_class_parameters()
    {
        var reason = new UnevaluatedTemplateReason("mysql/my.cnf.erb", System.Collections.Immutable.ImmutableDictionary<string, PuppetValue>.Empty
            .Add("options", Some.Hash(("mysqld", Some.Hash(("server_id", 9))))));
        var instance = Some.Instance(
            Some.Resource("Class", "Mysql::Server", ("override_options", Some.Hash()), ("purge_conf_dir", true)),
            Some.Resource("File", "mysql-config-file", ("path", "/etc/mysql/my.cnf"), ("content", new UnknownValue(reason, Some.Origin))));
        Assert.Equal("9", Assert.Single(instance.Options.Settings).Setting.Value);
        Assert.Null(instance.Options.Openness);
    }

    [Fact]
    public void An_unknown_value_is_an_unknown_option_not_an_absent_one()
    {
        var unknown = new UnknownValue(new UnknownReason(UnknownKind.MissingFact, "no facts"), Some.Origin);
        var option = Some.Instance(Some.MySqlServer(("server_id", unknown))).Options.Find("server_id")!;
        Assert.True(option.IsUnknown);
    }

    [Fact]
    public void An_include_directory_that_is_not_purged_leaves_absent_options_unknown()
    {
        var instance = Some.Instance(Some.Resource("Class", "Mysql::Server", ("override_options", Some.Hash())) with { IsOpaque = true });
        Assert.NotNull(instance.Options.Openness);
        Assert.True(instance.Options.Get(SystemVariables.Find("gtid_mode")!).IsUnknown);
        Assert.Null(instance.IsWritableAtBoot);
    }

    [Theory]
    [InlineData("mariadb-server", null, ServerFlavor.MariaDb)]
    [InlineData("mysql-community-server", "8.4.2-1debian12", ServerFlavor.MySql)]
    [InlineData("percona-server-server", null, ServerFlavor.Percona)]
    public void The_package_says_which_server_it_is(string package, string? version, ServerFlavor flavor)
    {
        var instance = Some.Instance(Some.Resource("Class", "Mysql::Server", ("package_name", package), ("package_ensure", version ?? "present")) with { IsOpaque = true });
        Assert.Equal(flavor, instance.Flavor);
        Assert.Equal(version is null ? null : "8.4.2", instance.Version?.ToString());
    }

    [Fact]
    public void Users_and_grants_of_the_opaque_class_are_accounts()
    {
        var server = Some.Resource(
            "Class", "Mysql::Server",
            ("users", Some.Hash(("repl@db02", Some.Hash(("ensure", "present"))))),
            ("grants", Some.Hash(("repl@db02/*.*", Some.Hash(("privileges", new[] { "REPLICATION SLAVE" }), ("table", "*.*"), ("user", "repl@db02")))))) with
        { IsOpaque = true };
        var account = Assert.Single(Some.Fleet([new FleetNode("db01", NodeExistence.Classified)], ("db01", [server])).Accounts);
        Assert.Equal("'repl'@'db02'", account.ToString());
    }

    [Fact]
    public void A_secret_option_is_not_shown()
    {
        var option = Some.Instance(Some.MySqlServer(("master_password", new SensitiveValue(Some.Value("hunter2"), Some.Origin)))).Options.Find("master_password")!;
        Assert.DoesNotContain("hunter2", option.ToString(), StringComparison.Ordinal);
    }
}
