using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Benchmarks.Generation;
using PuppetMySqlLint;
using PuppetMySqlLint.Semantics;

namespace Benchmarks;

/// <summary>A full run over a large control repo, and runs that begin with its result after one line changed.</summary>
internal static class ReanalysisBenchmark
{
    private const int Rounds = 7;

    public static async Task RunAsync(int manifests, int dataFiles, int nodes)
    {
        var folder = Directory.CreateTempSubdirectory("reanalysis-benchmark");
        try
        {
            ReanalysisRepository.Write(folder.FullName, manifests, dataFiles, nodes);
            Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription.Trim()}, {Environment.ProcessorCount} processors");
            var repository = await ControlRepository.OpenAsync(folder.FullName).ConfigureAwait(false);
            var linter = Linter.Create();
            LintResult? result = null;
            var full = await MeasureAsync(async () => result = await linter.LintAsync(repository).ConfigureAwait(false)).ConfigureAwait(false);
            Console.WriteLine($"full run: {result!.Catalogs.Length} nodes, {repository.Files.Files.Length} files, {result.Ledger.Instances} servers, {result.Diagnostics.Length} findings: {Show(full)}");
            await EditAsync("nothing", "data/common.yaml", static t => t).ConfigureAwait(false);
            await EditAsync("one line of one node's data", $"data/nodes/{ControlRepoGenerator.NodeName(7)}.yaml", static t => t.Replace("server_id: 8", "server_id: 9008", StringComparison.Ordinal)).ConfigureAwait(false);
            await EditAsync($"one line of common.yaml that {ReanalysisRepository.Readers} nodes read", "data/common.yaml", static t => t.Replace($"{ReanalysisRepository.KeyOfSome}: 'text 0'", $"{ReanalysisRepository.KeyOfSome}: 'another text'", StringComparison.Ordinal)).ConfigureAwait(false);
            await EditAsync($"one line of a manifest that {ReanalysisRepository.Readers} nodes read", "modules/team0/manifests/profile0.pp", static t => t.Replace("0644", "0600", StringComparison.Ordinal)).ConfigureAwait(false);

            async Task EditAsync(string what, string path, Func<string, string> edit)
            {
                var text = edit(await File.ReadAllTextAsync(Path.Combine(folder.FullName, path)).ConfigureAwait(false));
                ControlRepository? changed = null;
                var making = await MeasureAsync(() => Task.FromResult(changed = repository.WithFile(path, text))).ConfigureAwait(false);
                var again = await MeasureAsync(() => linter.LintAsync(changed!, LintOptions.Default with { Previous = result })).ConfigureAwait(false);
                Console.WriteLine($"{what}: {Show(again)}, {(100 * again.Processor / full.Processor).ToString("F1", CultureInfo.InvariantCulture)} % of the full run; to put the text in {making.Processor.ToString("F0", CultureInfo.InvariantCulture)} ms");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Show((double Processor, double Wall, double Allocated) measured) =>
        string.Create(CultureInfo.InvariantCulture, $"{measured.Processor:F0} ms of processor time ({measured.Wall:F0} ms by the clock), {measured.Allocated:F1} MiB allocated");

    /// <summary>The medians of some runs, after two to warm up.</summary>
    private static async Task<(double Processor, double Wall, double Allocated)> MeasureAsync<T>(Func<Task<T>> work)
    {
        var (processor, walls, allocated) = (new List<double>(), new List<double>(), 0L);
        for (var i = -2; i < Rounds; i++)
        {
            var (begun, before, bytes) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
            await work().ConfigureAwait(false);
            if (i < 0)
                continue;
            processor.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            walls.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            allocated = GC.GetTotalAllocatedBytes() - bytes;
        }
        return (processor.Order().ElementAt(Rounds / 2), walls.Order().ElementAt(Rounds / 2), allocated / 1024.0 / 1024.0);
    }
}
