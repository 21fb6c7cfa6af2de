using TestUtilities;

namespace PuppetMySqlLint.Tool.Tests;

/// <summary><c>check --watch</c>, and an editor's buffer on standard input.</summary>
public sealed class WatchTests : IDisposable
{
    private const string Data = "data/nodes/db02.bazaar.example.yaml";
    private const string Unique = "profile::mysql::base::server_id: 2002";
    private const string Duplicate = "profile::mysql::base::server_id: 2001";

    private readonly string _folder = Directory.CreateTempSubdirectory("pml-watch-").FullName;

    public WatchTests()
    {
        var sample = Repository.PathTo("samples", "healthy");
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Each_change_is_reported_on_and_the_last_report_decides_over_the_exit_code()
    {
        var file = Path.Combine(_folder, Data);
        var text = await File.ReadAllTextAsync(file);
        var run = await WatchAsync(
            () => (file, text.Replace(Unique, Duplicate, StringComparison.Ordinal)),
            () => (file, text),
            () => (Path.Combine(_folder, "data/nodes/db09.bazaar.example.yaml"), "profile::mysql::base::server_id: 2009\n"),
            () => (file, text.Replace(Unique, Duplicate, StringComparison.Ordinal)));

        Assert.Equal(1, run.Code);
        Assert.Equal(2, Count(run.Output, "PML2001 duplicate-server-id"));
        Assert.Equal(5, Count(run.Output, "3 MySQL instances"));
        Assert.Equal(4, Count(run.Error, "changed: "));
        Assert.Contains($"changed: {Data}\n", run.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        await EndsAsAFreshRunAsync(run);
    }

    [Fact]
    public async Task What_does_not_belong_to_the_repository_is_not_reported_on()
    {
        var run = await WatchAsync(() => (Path.Combine(_folder, ".git/index"), "x"), () => (Path.Combine(_folder, Data), File.ReadAllText(Path.Combine(_folder, Data))));

        Assert.Equal((0, 1), (run.Code, Count(run.Output, "3 MySQL instances")));
        Assert.DoesNotContain("changed: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_goes_takes_its_files_along()
    {
        var run = await WatchAsync(() =>
        {
            Directory.Delete(Path.Combine(_folder, "data/nodes"), recursive: true);
            return (Path.Combine(_folder, "data/nodes"), null);
        });

        Assert.Contains("changed: data/nodes/db01.bazaar.example.yaml, ", run.Error, StringComparison.Ordinal);
        await EndsAsAFreshRunAsync(run);
    }

    [Fact]
    public async Task Another_configuration_counts_from_then_on()
    {
        var run = await WatchAsync(
            () => (Path.Combine(_folder, "puppet-mysql-lint.yaml"), "rules:\n  duplicate-server-id: off\n"),
            () => (Path.Combine(_folder, Data), File.ReadAllText(Path.Combine(_folder, Data)).Replace(Unique, Duplicate, StringComparison.Ordinal)));

        Assert.Equal((0, 0), (run.Code, Count(run.Output, "PML2001")));
    }

    [Fact]
    public async Task A_real_folder_tells_what_is_written_renamed_and_deleted_in_it()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await using var changes = FolderWatch.Watch(_folder, stop.Token).GetAsyncEnumerator(stop.Token);
        var (file, other) = (Path.Combine(_folder, Data), Path.Combine(_folder, "data/other.yaml"));
        var next = changes.MoveNextAsync();
        await File.WriteAllTextAsync(file, "a: 1\n", stop.Token);
        Assert.True(await next);
        var seen = changes.Current.ToHashSet(StringComparer.Ordinal);
        File.Move(file, other);
        while (!seen.Contains(other) && await changes.MoveNextAsync())
            seen.UnionWith(changes.Current);
        Assert.Contains(file, seen);
        seen.Clear();
        File.Delete(other);
        while (!seen.Contains(other) && await changes.MoveNextAsync())
            seen.UnionWith(changes.Current);
    }

    [Fact]
    public async Task An_editors_buffer_takes_the_place_of_a_file()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(_folder, Data));
        var changed = await BufferAsync(text.Replace(Unique, Duplicate, StringComparison.Ordinal), Data);
        var same = await BufferAsync(text, Path.Combine(_folder, Data));

        Assert.Equal(1, changed.Code);
        Assert.Contains($"--> {Data}:3:", changed.Output, StringComparison.Ordinal);
        Assert.Equal(0, same.Code);
        Assert.Equal(text, await File.ReadAllTextAsync(Path.Combine(_folder, Data)));
    }

    [Fact]
    public async Task An_editors_buffer_may_be_a_file_that_is_not_there_yet() =>
        Assert.Contains("--> manifests/new.pp:", (await BufferAsync("class {\n", "manifests/new.pp")).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("--stdin wants --stdin-path", "--stdin")]
    [InlineData("--stdin-path wants --stdin", "--stdin-path", "data/common.yaml")]
    [InlineData("'../common.yaml' does not lie in the control repo", "--stdin", "--stdin-path", "../common.yaml")]
    [InlineData("--stdin does not go with --fix", "--stdin", "--stdin-path", "data/common.yaml", "--fix")]
    [InlineData("--watch does not go with --fix", "--watch", "--fix")]
    [InlineData("--watch does not go with --diff", "--watch", "--diff")]
    [InlineData("--watch does not go with --stdin", "--watch", "--stdin", "--stdin-path", "data/common.yaml")]
    [InlineData("--watch does not go with --write-baseline", "--watch", "--write-baseline", "--baseline", "b.json")]
    public async Task What_does_not_go_together_ends_with_2(string message, params string[] options)
    {
        var run = await Tool.RunAsync(new Tool.Surroundings { Directory = _folder }, ["check", .. options]);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private Task<Tool.Run> BufferAsync(string text, string path) => Tool.RunAsync(new Tool.Surroundings { Directory = _folder, Input = text }, "check", "--stdin", "--stdin-path", path);

    /// <summary>Watches while edits are made, one after the other, each when the report on the last one is there.</summary>
    private Task<Tool.Run> WatchAsync(params Func<(string Path, string? Text)>[] edits)
    {
        return Tool.RunAsync(new Tool.Surroundings { Directory = _folder, Watch = (_, _) => Edits() }, "check", "--watch");

        async IAsyncEnumerable<IReadOnlyCollection<string>> Edits()
        {
            foreach (var edit in edits)
            {
                await Task.Yield();
                var (path, text) = edit();
                if (text is not null)
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                    await File.WriteAllTextAsync(path, text);
                }
                yield return [path];
            }
        }
    }

    private async Task EndsAsAFreshRunAsync(Tool.Run run)
    {
        var fresh = await Tool.RunAsync(new Tool.Surroundings { Directory = _folder }, "check");
        Assert.EndsWith(fresh.Output, run.Output, StringComparison.Ordinal);
        Assert.Equal(fresh.Code, run.Code);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
