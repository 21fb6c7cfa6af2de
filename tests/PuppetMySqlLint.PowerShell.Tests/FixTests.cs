using System.Management.Automation;
using System.Text;

namespace PuppetMySqlLint.PowerShell.Tests;

/// <summary>Invoke-PuppetMySqlLint -Fix, and what else is written: only what was asked for and agreed to.</summary>
public sealed class FixTests(Shell shell) : IClassFixture<Shell>, IDisposable
{
    private const string DataFile = "data/nodes/db02.example.com.yaml";

    private readonly string _folder = CreateRepository();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void WhatIf_says_what_would_be_fixed_and_changes_nothing()
    {
        var before = Read();
        var run = Fix("-AllowUnsafeFix -WhatIf");

        Assert.Contains("What if: Performing the operation \"PML2001: ", run.Text, StringComparison.Ordinal);
        Assert.Contains("db02.example.com.yaml\"", run.Text, StringComparison.Ordinal);
        Assert.Equal(before, Read());
        Assert.Single(run.Output);
    }

    [Fact]
    public void Fixes_are_written_as_the_file_was_encoded_and_what_remains_is_given()
    {
        var run = Fix("-AllowUnsafeFix");

        Assert.Empty(run.Output);
        var text = Read();
        Assert.StartsWith("\uFEFF# zwölf\r\n", text, StringComparison.Ordinal);
        Assert.Contains("server_id: 8", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Fixes_that_are_not_safe_are_left_and_named_unless_they_are_allowed()
    {
        var before = Read();
        var run = Fix("-Verbose");

        Assert.Single(run.Output);
        Assert.Contains("VERBOSE: Left: PML2001", run.Text, StringComparison.Ordinal);
        Assert.Equal(before, Read());
    }

    [Theory]
    [InlineData("Yes", 0)]
    [InlineData("No", 1)]
    public void Confirm_asks_for_each_file(string answer, int left)
    {
        shell.Host.Answer = answer;
        var before = Read();
        var run = Fix("-AllowUnsafeFix -Confirm");

        Assert.Equal(left, run.Output.Count);
        Assert.Equal(left == 1, before == Read());
    }

    [Fact]
    public void A_report_is_written_in_the_format_that_the_files_name_tells()
    {
        var run = Export("lint.sarif", "-PassThru");

        Assert.Equal("lint.sarif", Assert.Single(run.Texts, static t => t.EndsWith(".sarif", StringComparison.Ordinal)).Split('/', '\\')[^1]);
        Assert.Contains("\"version\": \"2.1.0\"", File.ReadAllText(Path.Combine(_folder, "lint.sarif")), StringComparison.Ordinal);
        Export("lint.txt", "-Format gitlab");
        Assert.StartsWith("[", File.ReadAllText(Path.Combine(_folder, "lint.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_on_a_repository_without_findings_says_what_was_assessed()
    {
        shell.Run($"Invoke-PuppetMySqlLint samples/healthy -Severity Error -ResultVariable result; $result | Export-PuppetMySqlReport '{Path.Combine(_folder, "healthy.md")}'").AssertSuccess();

        Assert.Contains("of which 7 assessed", File.ReadAllText(Path.Combine(_folder, "healthy.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_is_not_written_with_WhatIf_and_does_not_replace_a_file_with_NoClobber()
    {
        Assert.Contains("What if: Performing the operation \"Write a report as sarif\"", Export("lint.sarif", "-WhatIf").Text, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "lint.sarif")));

        File.WriteAllText(Path.Combine(_folder, "lint.sarif"), "earlier");
        TryExport("lint.sarif", "-NoClobber").AssertError("FileExists", ErrorCategory.ResourceExists);
        Assert.Equal("earlier", File.ReadAllText(Path.Combine(_folder, "lint.sarif")));
    }

    [Theory]
    [InlineData("lint.txt", "", "FormatNotTold", ErrorCategory.InvalidArgument)]
    [InlineData("lint.txt", "-Format pdf", "FormatNotFound", ErrorCategory.InvalidArgument)]
    [InlineData("no/such/folder/lint.sarif", "", "FileNotWritable", ErrorCategory.WriteError)]
    public void A_report_that_cannot_be_written_is_an_error(string file, string arguments, string id, ErrorCategory category) => TryExport(file, arguments).AssertError(id, category);

    [Fact]
    public void Findings_alone_are_no_report()
    {
        var error = shell.Run("Invoke-PuppetMySqlLint samples/incident | Export-PuppetMySqlReport lint.sarif").AssertError("NotAResult", ErrorCategory.InvalidType);

        Assert.Contains("-ResultVariable result", error.ToString(), StringComparison.Ordinal);
    }

    private ShellResult Fix(string arguments) => shell.Run($"Invoke-PuppetMySqlLint '{_folder}' -IncludeRule duplicate-server-id -Fix {arguments} 4>&1 | ForEach-Object {{ if ($_ -is [System.Management.Automation.VerboseRecord]) {{ $Host.UI.WriteVerboseLine($_) }} else {{ $_ }} }}").AssertSuccess();

    private ShellResult Export(string file, string arguments) => TryExport(file, arguments).AssertSuccess();

    private ShellResult TryExport(string file, string arguments) =>
        shell.Run($"Invoke-PuppetMySqlLint '{_folder}' -ResultVariable result > $null; $result | Export-PuppetMySqlReport '{Path.Combine(_folder, file)}' {arguments}");

    private string Read() => Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(_folder, DataFile)));

    private static string CreateRepository()
    {
        var folder = Directory.CreateTempSubdirectory("pml-module-").FullName;
        Put("manifests/site.pp", "node 'db01.example.com', 'db02.example.com' {\n  include mysql::server\n}\n");
        Put("hiera.yaml", "version: 5\ndefaults: { datadir: data, data_hash: yaml_data }\nhierarchy:\n  - { name: Nodes, path: 'nodes/%{trusted.certname}.yaml' }\n");
        Put("puppet-mysql-lint.yaml", "inventory: { complete: [example.com] }\ntopologies: { shop: { primary: db01.example.com, replicas: [db02.example.com] } }\n");
        Put("data/nodes/db01.example.com.yaml", "mysql::server::purge_conf_dir: true\nmysql::server::override_options:\n  mysqld: { server_id: 7, bind_address: 0.0.0.0, log_bin: binlog, ssl: true }\n");
        // A byte order mark and lines as Windows ends them stay.
        Put(DataFile, "\uFEFF# zwölf\r\nmysql::server::purge_conf_dir: true\r\nmysql::server::override_options:\r\n  mysqld: { server_id: 7, read_only: 'ON', log_bin: binlog, ssl: true }\r\n");
        return folder;

        void Put(string path, string text)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }
}
