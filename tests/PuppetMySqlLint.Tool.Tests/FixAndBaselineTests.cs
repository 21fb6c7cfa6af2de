using System.Text;

namespace PuppetMySqlLint.Tool.Tests;

/// <summary>What the command line writes to disk: whole files, nothing else, and only what was asked for.</summary>
public sealed class FixAndBaselineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pml-fix-").FullName;

    public FixAndBaselineTests()
    {
        Put("manifests/site.pp", "node 'db01.example.com', 'db02.example.com' {\n  include mysql::server\n}\n");
        Put("hiera.yaml", "version: 5\ndefaults: { datadir: data, data_hash: yaml_data }\nhierarchy:\n  - { name: Nodes, path: 'nodes/%{trusted.certname}.yaml' }\n");
        Put("puppet-mysql-lint.yaml", "inventory: { complete: [example.com] }\ntopologies: { shop: { primary: db01.example.com, replicas: [db02.example.com] } }\n");
        Put("data/nodes/db01.example.com.yaml", "mysql::server::purge_conf_dir: true\nmysql::server::override_options:\n  mysqld: { server_id: 7, bind_address: 0.0.0.0, log_bin: binlog, ssl: true }\n");
        // A byte order mark and lines as Windows ends them stay.
        File.WriteAllBytes(
            Path.Combine(_folder, "data/nodes/db02.example.com.yaml"),
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("# zwölf\r\nmysql::server::purge_conf_dir: true\r\nmysql::server::override_options:\r\n  mysqld: { server_id: 7, read_only: 'ON', log_bin: binlog, ssl: true }\r\n")]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_diff_shows_what_would_change_and_changes_nothing()
    {
        var before = Bytes("data/nodes/db02.example.com.yaml");
        var run = await CheckAsync("--diff", "--unsafe-fixes", "--only", "duplicate-server-id");

        Assert.Equal(1, run.Code);
        Assert.Contains("--- a/data/nodes/db02.example.com.yaml", run.Output, StringComparison.Ordinal);
        Assert.Contains("-  mysqld: { server_id: 7, read_only", run.Output, StringComparison.Ordinal);
        Assert.Contains("+  mysqld: { server_id: 8, read_only", run.Output, StringComparison.Ordinal);
        Assert.Contains("would be fixed: PML2001", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Bytes("data/nodes/db02.example.com.yaml"));
    }

    [Fact]
    public async Task A_diff_shows_no_secret_near_a_change()
    {
        Put("data/nodes/db02.example.com.yaml", "mysql::server::purge_conf_dir: true\nbilling_repl: hunter2-Kx9\nmysql::server::override_options:\n  mysqld: { server_id: 7, log_bin: binlog, repl_password: hunter2-Kx9 }\n");
        var run = await CheckAsync("--diff", "--unsafe-fixes", "--only", "duplicate-server-id");

        Assert.Contains("+  mysqld: { server_id: 8, log_bin: binlog, repl_password: ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fix_changes_its_bytes_alone_and_a_second_run_changes_nothing()
    {
        var before = Encoding.UTF8.GetString(Bytes("data/nodes/db02.example.com.yaml"));
        var run = await CheckAsync("--fix", "--unsafe-fixes", "--only", "duplicate-server-id");

        Assert.Equal(0, run.Code);
        Assert.Equal(before.Replace("server_id: 7", "server_id: 8", StringComparison.Ordinal), Encoding.UTF8.GetString(Bytes("data/nodes/db02.example.com.yaml")));
        var again = await CheckAsync("--fix", "--unsafe-fixes", "--only", "duplicate-server-id");
        Assert.DoesNotContain("fixed:", again.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder, "*.tmp", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task An_unsafe_fix_is_left_and_said()
    {
        var before = Bytes("data/nodes/db02.example.com.yaml");
        var run = await CheckAsync("--fix", "--only", "duplicate-server-id");

        Assert.Equal(1, run.Code);
        Assert.Contains("left: PML2001", run.Error, StringComparison.Ordinal);
        Assert.Contains("it is not safe to apply without looking", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Bytes("data/nodes/db02.example.com.yaml"));
    }

    [Fact]
    public async Task A_baseline_holds_back_what_was_there_until_it_is_fixed()
    {
        Assert.Equal(0, (await CheckAsync("--baseline", "known.json", "--write-baseline")).Code);
        Assert.Equal(0, (await CheckAsync("--baseline", "known.json", "--fail-on", "info")).Code);

        Put("data/nodes/db02.example.com.yaml", "mysql::server::purge_conf_dir: true\nmysql::server::override_options:\n  mysqld: { server_id: 8, read_only: 'ON', log_bin: binlog, ssl: true }\n");
        var fixedRun = await CheckAsync("--baseline", "known.json");

        Assert.Equal(1, fixedRun.Code);
        Assert.Contains("PML0302 baseline-entry-fixed", fixedRun.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nearest_configuration_upwards_counts()
    {
        var home = Directory.CreateDirectory(Path.Combine(_folder, "environments")).FullName;
        foreach (var name in (string[])["manifests", "data", "hiera.yaml"])
            Directory.Move(Path.Combine(_folder, name), Path.Combine(home, name));
        Put("base.yaml", "rules: { duplicate-server-id: warning }\n");
        await File.AppendAllTextAsync(Path.Combine(_folder, "puppet-mysql-lint.yaml"), "extends: base.yaml\n");

        var run = await Tool.RunAsync(new Tool.Surroundings { Directory = home }, "check", "--only", "duplicate-server-id", "--format", "json");

        Assert.Contains("\"severity\": \"warning\"", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--write-baseline wants --baseline FILE", "--write-baseline")]
    [InlineData("--baseline: 'nowhere.json' cannot be read", "--baseline", "nowhere.json")]
    [InlineData("--unsafe-fixes wants --fix", "--unsafe-fixes")]
    public async Task Wrong_usage_is_said(string message, params string[] options)
    {
        var run = await CheckAsync(options);

        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("junit", "<testsuites>")]
    [InlineData("checkstyle", "<checkstyle version=\"4.3\">")]
    [InlineData("github", "::error file=data/nodes/db02.example.com.yaml")]
    [InlineData("gitlab", "\"check_name\": \"PML2001 duplicate-server-id\"")]
    [InlineData("markdown", "### PuppetMySqlLint: ")]
    public async Task Every_format_can_be_written(string format, string start) =>
        Assert.Contains(start, (await CheckAsync("--format", format)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Times_of_analyzers_go_to_standard_error() =>
        Assert.Contains(" ms  DuplicateServerIdAnalyzer", (await CheckAsync("--stats")).Error, StringComparison.Ordinal);

    private Task<Tool.Run> CheckAsync(params string[] options) => Tool.RunAsync(new Tool.Surroundings { Directory = _folder }, ["check", .. options]);

    private byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(_folder, path));

    private void Put(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
