using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;
using Benchmarks.Generation;
using PuppetMySqlLint;
using PuppetMySqlLint.Semantics;

namespace Benchmarks;

/// <summary>A full run over a large control repo, and runs that begin with its result after one line changed.</summary>
internal static class ReanalysisBenchmark
{
    private const int Rounds = 21;
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(60);

    public static async Task RunAsync(int manifests, int dataFiles, int nodes)
    {
        var folder = Directory.CreateTempSubdirectory("reanalysis-benchmark");
        try
        {
            ReanalysisRepository.Write(folder.FullName, manifests, dataFiles, nodes);
            Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription.Trim()}, {Environment.ProcessorCount} processors");
            var repository = await ControlRepository.OpenAsync(folder.FullName).ConfigureAwait(false);
            var linter = Linter.Create();
            var result = await linter.LintAsync(repository).ConfigureAwait(false);
            Console.WriteLine($"{result.Catalogs.Length} nodes, {repository.Files.Files.Length} files, {result.Ledger.Instances} servers, {result.Diagnostics.Length} findings; processor time, medians of {Rounds} runs with the least in brackets");
            var full = await MeasureAsync(() => linter.LintAsync(repository)).ConfigureAwait(false);
            Console.WriteLine($"full run: {Show(full)}");
            var node = $"data/nodes/{ControlRepoGenerator.NodeName(7)}.yaml";
            await EditAsync("nothing", "data/common.yaml", static (t, _) => t).ConfigureAwait(false);
            await EditAsync("one line of one node's data", node, static (t, i) => t.Replace("server_id: 8", $"server_id: {Text(9000 + i)}", StringComparison.Ordinal)).ConfigureAwait(false);
            foreach (var readers in (int[])[1, 10, 100, int.MaxValue])
            {
                await EditAsync(
                    $"one line of common.yaml that {(readers == int.MaxValue ? $"all {Text(nodes)} nodes read" : readers == 1 ? "1 node reads" : $"{Text(readers)} nodes read")}", "data/common.yaml",
                    (t, i) => t.Replace($"{ReanalysisRepository.KeyOf(readers)}: 'a text'", $"{ReanalysisRepository.KeyOf(readers)}: 'text {Text(i)}'", StringComparison.Ordinal)).ConfigureAwait(false);
            }
            await EditAsync($"one line of common.yaml that {ReanalysisRepository.Readers} nodes read", "data/common.yaml", static (t, i) => t.Replace($"{ReanalysisRepository.KeyOfSome}: 'text 0'", $"{ReanalysisRepository.KeyOfSome}: 'text {Text(i)} more'", StringComparison.Ordinal)).ConfigureAwait(false);
            await EditAsync($"one line of a manifest that {ReanalysisRepository.Readers} nodes read", "modules/team0/manifests/profile0.pp", static (t, i) => t.Replace("0644", Text(i).PadLeft(5, '0'), StringComparison.Ordinal)).ConfigureAwait(false);

            async Task EditAsync(string what, string path, Func<string, int, string> edit)
            {
                var text = await File.ReadAllTextAsync(Path.Combine(folder.FullName, path)).ConfigureAwait(false);
                // Another text each time, so that nothing is left of the last one.
                var number = 0;
                var again = await MeasureAsync(() => linter.LintAsync(repository.WithFile(path, edit(text, ++number)), LintOptions.Default with { Previous = result })).ConfigureAwait(false);
                Console.WriteLine($"{what}: {Show(again)}, {(100 * again.Processor / full.Processor).ToString("F1", CultureInfo.InvariantCulture)} % of the full run");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Show((double Processor, double Least, double Wall, double Allocated) measured) =>
        string.Create(CultureInfo.InvariantCulture, $"{measured.Processor:F1} ms ({measured.Least:F1}), {measured.Wall:F1} ms by the clock, {measured.Allocated:F1} MiB allocated");

    /// <summary>The medians of some runs, after the JIT has compiled nothing for two seconds.</summary>
    private static async Task<(double Processor, double Least, double Wall, double Allocated)> MeasureAsync<T>(Func<Task<T>> work)
    {
        var (begun, quiet) = (Stopwatch.StartNew(), Stopwatch.StartNew());
        for (var methods = JitInfo.GetCompiledMethodCount(); quiet.Elapsed < s_quiet && begun.Elapsed < s_longest;)
        {
            await work().ConfigureAwait(false);
            if (JitInfo.GetCompiledMethodCount() is var now && now != methods)
            {
                methods = now;
                quiet.Restart();
            }
        }
        var (processor, walls, allocated) = (new List<double>(), new List<double>(), 0L);
        for (var i = 0; i < Rounds; i++)
        {
            var (start, before, bytes) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
            await work().ConfigureAwait(false);
            processor.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            walls.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            allocated = GC.GetTotalAllocatedBytes() - bytes;
        }
        return (processor.Order().ElementAt(Rounds / 2), processor.Min(), walls.Order().ElementAt(Rounds / 2), allocated / 1024.0 / 1024.0);
    }
}
