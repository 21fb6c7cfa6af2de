using System.Globalization;
using System.Runtime.CompilerServices;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests.Reanalysis;

/// <summary>A result holds nothing that only earlier ones need, however many there were.</summary>
public sealed class MemoryTests
{
    private const int Edits = 100;

    /// <summary>Entries of data that stay the same are kept with the text in which they were first read: of one file that many, and the file's first one.</summary>
    private const int MostTexts = 20;

    [Theory]
    [InlineData("one line again and again", "data/nodes/db01.example.com.yaml", true)]
    [InlineData("one line again and again", "data/common.yaml", true)]
    [InlineData("another line each time", "data/common.yaml", true)]
    [InlineData("one line again and again", "manifests/site.pp", true)]
    [InlineData("one line again and again", "modules/profile/manifests/init.pp", true)]
    [InlineData("another line each time", "data/common.yaml", false)]
    [InlineData("one line again and again", "modules/profile/manifests/init.pp", false)]
    public async Task After_many_edits_only_the_last_states_are_alive(string what, string path, bool isChain)
    {
        var linter = Linter.Create();
        var repository = Repository();
        var first = await linter.LintAsync(repository);
        var (last, repositories, results, texts) = await EditAsync(linter, repository, first, what, path, isChain);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.InRange(results.Count(static r => r.IsAlive), 0, 2);
        Assert.InRange(repositories.Count(static r => r.IsAlive), 0, 3);
        Assert.InRange(texts.Count(static r => r.IsAlive), 0, isChain ? MostTexts : 3);
        GC.KeepAlive(first);
        GC.KeepAlive(last);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<(LintResult Last, List<WeakReference> Repositories, List<WeakReference> Results, List<WeakReference> Texts)> EditAsync(
        Linter linter, ControlRepository repository, LintResult result, string what, string path, bool isChain)
    {
        var (repositories, results, texts) = (new List<WeakReference>(), new List<WeakReference>(), new List<WeakReference>());
        var last = result;
        for (var i = 0; i < Edits; i++)
        {
            var text = repository.Files.Read(RepoPath.Parse(path)).Text!.Text;
            var lines = text.Split('\n');
            var line = what.StartsWith("one", StringComparison.Ordinal) ? 0 : i % (lines.Length - 1);
            lines[line] = $"{lines[line].Split(" # ")[0]} # {i.ToString(CultureInfo.InvariantCulture)}";
            if (path.EndsWith(".yaml", StringComparison.Ordinal))
                lines[line] = $"{lines[line].Split(':')[0]}: '{i.ToString(CultureInfo.InvariantCulture)}'";
            var changed = repository.WithFile(path, string.Join('\n', lines));
            last = await linter.LintAsync(changed, LintOptions.Default with { Previous = result });
            repositories.Add(new WeakReference(changed));
            results.Add(new WeakReference(last));
            texts.Add(new WeakReference(changed.Files.Read(RepoPath.Parse(path)).Text));
            if (isChain)
                (repository, result) = (changed, last);
        }
        return (last, repositories, results, texts);
    }

    private static ControlRepository Repository() => ControlRepository.Create(new MemoryFileSource(new Dictionary<string, string>
    {
        ["environment.conf"] = "modulepath = modules\n",
        ["hiera.yaml"] = "version: 5\nhierarchy:\n- name: nodes\n  path: nodes/%{trusted.certname}.yaml\n- name: common\n  path: common.yaml\n",
        ["manifests/site.pp"] = "node default {\n  include profile\n}\n",
        ["modules/profile/manifests/init.pp"] =
            "class profile($a, $b) {\n  class { 'mysql::server': override_options => { 'mysqld' => { 'server_id' => $a, 'log_bin' => 'binlog', 'report_host' => $b } } }\n}\n",
        ["data/common.yaml"] = string.Concat(Enumerable.Range(0, 60).Select(static i => $"key{i.ToString(CultureInfo.InvariantCulture)}: \"%{{lookup('no::such{i.ToString(CultureInfo.InvariantCulture)}')}}\"\n")) + "profile::a: '1'\nprofile::b: 'db'\n",
        ["data/nodes/db01.example.com.yaml"] = "profile::a: '11'\n",
        ["data/nodes/db02.example.com.yaml"] = "profile::a: '12'\n",
        ["facts/db01.example.com.yaml"] = "networking: {}\n",
        ["facts/db02.example.com.yaml"] = "networking: {}\n",
    }));
}
