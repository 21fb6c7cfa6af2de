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
}
