using System.Text;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Tests;

/// <summary>What a program that embeds the linter reads from disk and writes there.</summary>
public sealed class LintWorkspaceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pml-workspace-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_configuration_is_that_of_the_nearest_folder_and_its_facts_are_heeded()
    {
        Put("puppet-mysql-lint.yaml", "facts: [inventory]\nexpect: { instances: 3 }\n");
        Put("repo/manifests/site.pp", "node default {}\n");
        Put("repo/inventory/db01.example.com.json", "{}");

        var workspace = await LintWorkspace.OpenAsync(Path.Combine(_folder, "repo"));

        Assert.Equal(3, workspace.Configuration.ExpectedInstances);
        Assert.Equal(["db01.example.com"], workspace.Repository.Facts.Certnames);
    }

    [Fact]
    public async Task It_is_linted_streamed_and_fixed_with_the_configuration_that_it_was_opened_with()
    {
        Put("puppet-mysql-lint.yaml", "rules: { duplicate-server-id: info }\ninventory: { complete: [example.com] }\n");
        Put("repo/manifests/site.pp", "node 'db01.example.com', 'db02.example.com' {\n  class { 'mysql::server': purge_conf_dir => true, override_options => { 'mysqld' => { 'server_id' => 7, 'log_bin' => 'x' } } }\n}\n");
        var workspace = await LintWorkspace.OpenAsync(Path.Combine(_folder, "repo"));
        var linter = Linter.Create();

        Assert.Equal(Severity.Info, Assert.Single((await linter.LintAsync(workspace)).Diagnostics, static d => d.Id == "PML2001").Severity);
        Assert.Equal(Severity.Info, Assert.Single((await linter.FixAsync(workspace)).Result.Diagnostics, static d => d.Id == "PML2001").Severity);
        var streamed = new List<Diagnostic>();
        await foreach (var diagnostic in linter.StreamAsync(workspace))
            streamed.Add(diagnostic);
        Assert.Equal(Severity.Info, Assert.Single(streamed, static d => d.Id == "PML2001").Severity);
        var own = new LintOptions { Configuration = LintConfiguration.Default };
        Assert.NotEqual(Severity.Info, Assert.Single((await linter.LintAsync(workspace, own)).Diagnostics, static d => d.Id == "PML2001").Severity);
    }

    [Fact]
    public async Task A_report_is_written_to_a_stream_that_nobody_may_wait_for()
    {
        var result = await Samples.LintAsync("incident");
        using var expected = new MemoryStream();
        using var stream = new AsynchronousStream();
        JsonReport.Write(result, expected);
        await ReportFormat.Find("json")!.WriteAsync(result, stream);

        Assert.Equal(expected.ToArray(), stream.ToArray());
    }

    [Fact]
    public async Task A_checkouts_root_ends_the_search_for_a_configuration()
    {
        Put("puppet-mysql-lint.yaml", "expect: { instances: 3 }\n");
        Put("repo/.git", "");
        Put("repo/manifests/site.pp", "node default {}\n");

        Assert.Null((await LintWorkspace.OpenAsync(Path.Combine(_folder, "repo"))).Configuration.ExpectedInstances);
    }

    [Fact]
    public async Task Paths_in_findings_begin_where_the_caller_says()
    {
        var workspace = await LintWorkspace.OpenAsync(Repository.PathTo("samples/incident"), new LintWorkspaceOptions { DisplayFrom = Repository.Root });
        var result = await Linter.Create().LintAsync(workspace.Repository);

        Assert.All(result.Diagnostics, static d => Assert.StartsWith("samples/incident/", d.Location?.Path ?? "samples/incident/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_nearest_control_repo_is_found_from_a_folder_in_it()
    {
        Assert.Equal(Repository.PathTo("samples/incident"), LintWorkspace.FindFolder(Repository.PathTo("samples/incident/data/nodes")));
        Assert.Null(LintWorkspace.FindFolder(_folder));
    }

    [Fact]
    public async Task The_result_of_a_stream_is_there_once_its_loop_is_through()
    {
        var repository = await ControlRepository.OpenAsync(Repository.PathTo("samples/incident"));
        var stream = Linter.Create().StreamAsync(repository);
        await foreach (var _ in stream)
            Assert.Null(stream.Result);

        Assert.NotEmpty(stream.Result!.Diagnostics);
        Assert.Equal("2 MySQL instances and 1 channel on 6 nodes, of which 6 assessed", stream.Result.Summary);
        Assert.Empty(stream.Result.Reservations);
    }

    [Theory]
    [InlineData("lint.sarif", "sarif")]
    [InlineData("reports/audit.MD", "markdown")]
    [InlineData("junit.xml", "junit")]
    [InlineData("report", null)]
    public void The_name_of_a_file_tells_the_format_of_its_report(string path, string? format) => Assert.Equal(format, ReportFormat.ForFile(path)?.Name);

    [Fact]
    public async Task A_report_that_cannot_be_written_leaves_what_was_there()
    {
        var result = await Linter.Create().LintAsync(await ControlRepository.OpenAsync(Repository.PathTo("samples/healthy")));
        Put("lint.json", "earlier");

        Assert.Throws<InvalidOperationException>(() => new ReportFormat("broken", "breaks", static (_, stream) =>
        {
            stream.WriteByte(0);
            throw new InvalidOperationException();
        }).WriteFile(result, Path.Combine(_folder, "lint.json")));

        Assert.Equal("earlier", await File.ReadAllTextAsync(Path.Combine(_folder, "lint.json")));
        Assert.Equal(["lint.json"], Directory.EnumerateFiles(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void A_fixed_file_is_written_as_it_was_encoded_unless_somebody_changed_it()
    {
        File.WriteAllBytes(Path.Combine(_folder, "a.yaml"), [.. Encoding.UTF8.Preamble, .. "a: ö\r\n"u8]);
        var before = SourceText.From(File.ReadAllBytes(Path.Combine(_folder, "a.yaml")), "a.yaml");
        var file = new FixedFile(RepoPath.Parse("a.yaml"), before, before.WithChanges([new TextChange(new TextSpan(0, 1), "b")]));

        Assert.True(file.WriteTo(_folder));
        Assert.Equal([.. Encoding.UTF8.Preamble, .. "b: ö\r\n"u8], File.ReadAllBytes(Path.Combine(_folder, "a.yaml")));
        Assert.False(file.WriteTo(_folder));
    }

    [Fact]
    public async Task A_name_means_a_node_and_a_pattern_the_nodes_that_there_are()
    {
        var repository = await ControlRepository.OpenAsync(Repository.PathTo("samples/incident"));
        var roster = NodeRoster.Of(new CatalogCompiler(repository));

        Assert.Equal(["db01.bazaar.example", "db02.bazaar.example"], roster.Select(repository, "db*").Where(static n => n.Existence > NodeExistence.DataOnly).Select(static n => n.Certname));
        Assert.Equal("new.bazaar.example", Assert.Single(roster.Select(repository, "NEW.bazaar.example")).Certname);
        Assert.Empty(roster.Select(repository, "x*"));
    }

    private void Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, path))!);
        File.WriteAllText(Path.Combine(_folder, path), text);
    }

    /// <summary>As the body of an HTTP response is.</summary>
    private sealed class AsynchronousStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override void WriteByte(byte value) => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            SetLength(Length + buffer.Length);
            buffer.Span.CopyTo(GetBuffer().AsSpan((int)(Length - buffer.Length)));
        }
    }
}
