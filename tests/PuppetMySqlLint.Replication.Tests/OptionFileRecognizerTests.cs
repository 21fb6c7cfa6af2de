namespace PuppetMySqlLint.Replication.Tests;

public sealed class OptionFileRecognizerTests
{
    [Fact]
    public void A_file_in_the_include_directory_counts_after_the_main_file()
    {
        var instance = Some.Instance(
            Some.Resource("File", "/etc/mysql/conf.d/server-id.cnf", ("content", "[mysqld]\nserver-id = 2\n")),
            Some.Resource("File", "/etc/mysql/my.cnf", ("content", "[client]\nport=1\n[mysqld]\nserver-id = 1\n!includedir /etc/mysql/conf.d\n")));
        Assert.Equal("2", instance.Options.Find("server_id")!.Setting.Value);
        Assert.DoesNotContain(instance.Options.Settings, s => s.WrittenName == "port");
    }

    [Theory]
    [InlineData("/root/.my.cnf")]
    [InlineData("/etc/nginx/conf.d/my.conf")]
    [InlineData("/srv/backup/my.cnf")]
    public void A_file_that_no_server_reads_makes_no_instance(string path) =>
        Assert.Empty(Some.Recognize("db01", [Some.Resource("File", path, ("content", "[mysqld]\nserver-id = 2\n"))]).Instances);

    [Fact]
    public void A_clients_option_file_makes_no_instance() =>
        Assert.Empty(Some.Recognize("web01", [Some.Resource("File", "/etc/mysql/my.cnf", ("content", "[client]\nssl-mode=REQUIRED\n"))]).Instances);

    [Fact]
    public void A_single_setting_leaves_the_rest_of_the_file_unknown()
    {
        var instance = Some.Instance(Some.Resource("Ini_setting", "x", ("path", "/etc/my.cnf"), ("section", "mysqld"), ("setting", "server_id"), ("value", "4")));
        Assert.Equal("4", instance.Options.Find("server-id")!.Setting.Value);
        Assert.NotNull(instance.Options.Openness);
    }

    [Fact]
    public void A_file_copied_from_a_module_is_read_and_its_options_stand_in_it()
    {
        var repository = Semantics.ControlRepository.Create(new Text.MemoryFileSource(
        [
            KeyValuePair.Create("manifests/site.pp", ""),
            KeyValuePair.Create("modules/db/files/replica.cnf", "[mysqld]\nread_only = ON\n"),
        ]));
        var file = Some.Resource("File", "/etc/my.cnf", ("source", "puppet:///modules/db/replica.cnf"));
        var context = new FleetBuilder(repository, Recognizers.BuiltIn).Recognize(
            Semantics.NodeInputs.Create(repository, "db01", Semantics.NodeExistence.Classified), new Semantics.Catalog("db01", [file]));
        var option = Assert.Single(Assert.Single(context.Instances.Values).Options);
        Assert.Equal("modules/db/files/replica.cnf:2:1", option.Origin.PrimaryLocation.ToString());
    }

    [Fact]
    public void A_rendered_line_stands_where_its_value_alone_was_written()
    {
        var data = Text.SourceText.From("collation: utf8mb4\nid: 17\n", "data/common.yaml");
        Text.Origin At(string value) => new(Text.OriginKind.HieraData, value, new Text.Location(data, new Text.TextSpan(data.Text.IndexOf(value, StringComparison.Ordinal), value.Length)));
        var origin = new Text.Origin(Text.OriginKind.Computed, "epp()") { Causes = [At("utf8mb4"), At("17")] };
        var content = new Semantics.StringValue("[mysqld]\ncollation_server = utf8mb4\nserver_id = 17\nsync_binlog = 1\n", origin);
        var options = Some.Instance(Some.Resource("File", "/etc/my.cnf", ("content", content))).Options;
        Assert.Equal("data/common.yaml:2:5", options.Find("server_id")!.Origin.PrimaryLocation.ToString());
        Assert.Null(options.Find("sync_binlog")!.Origin.PrimaryLocation);
    }

    [Fact]
    public void An_include_directory_that_Puppet_purges_leaves_nothing_open()
    {
        var main = Some.Resource("File", "/etc/my.cnf", ("content", "[mysqld]\nserver-id = 2\n!includedir /etc/my.cnf.d/\n"));
        Assert.NotNull(Some.Instance(main).Options.Openness);
        Assert.Null(Some.Instance(main, Some.Resource("File", "/etc/my.cnf.d", ("purge", true), ("recurse", true))).Options.Openness);
    }

    [Fact]
    public void A_main_file_that_only_includes_is_managed_all_the_same()
    {
        var main = Some.Resource("File", "/etc/mysql/my.cnf", ("content", "[client]\nport = 3306\n!includedir /etc/mysql/conf.d/\n"));
        var dropped = Some.Resource("File", "/etc/mysql/conf.d/a.cnf", ("content", "[mysqld]\nserver-id = 2\n"));
        Assert.Null(Some.Instance(main, dropped, Some.Resource("File", "/etc/mysql/conf.d", ("purge", true), ("recurse", true))).Options.Openness);
        Assert.Contains("includes /etc/mysql/conf.d/", Some.Instance(main, dropped).Options.Openness!.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_an_include_directory_alone_leaves_the_rest_open() =>
        Assert.NotNull(Some.Instance(Some.Resource("File", "/etc/mysql/conf.d/a.cnf", ("content", "[mysqld]\nserver-id = 2\n"))).Options.Openness);

    [Fact]
    public void The_package_says_which_server_reads_the_file()
    {
        var instance = Some.Instance(
            Some.Resource("File", "/etc/my.cnf", ("content", "[mysqld]\nserver-id = 2\n")), Some.Resource("Package", "mariadb-server", ("ensure", "1:10.11.6-0+deb12u1")));
        Assert.Equal((MySql.ServerFlavor.MariaDb, "10.11.6"), (instance.Flavor, instance.Version!.ToString()));
    }

    [Fact]
    public void Of_two_spellings_in_a_rendered_file_each_keeps_its_own_origin()
    {
        var options = Some.Instance(
            Some.Resource("Class", "Mysql::Server", ("override_options", Some.Hash(("mysqld", Some.Hash(("max-connections", 600)))))),
            Some.Resource("File", "/etc/mysql/my.cnf", ("content", "[mysqld]\nmax-connections = 600\nmax_connections = 151\n"))).Options;
        var rendered = options.Settings.Where(static s => s.Setting.Name.Name == "max_connections" && s.Origin.Description.StartsWith("rendered into", StringComparison.Ordinal)).Select(static s => s.Setting.Value);
        Assert.Equal(["600"], rendered);
    }
}
