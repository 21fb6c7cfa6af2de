using System.Diagnostics;
using System.Runtime.InteropServices;
using PuppetMySqlLint;
using PuppetMySqlLint.Semantics;

namespace Benchmarks;

/// <summary>Compiles, and checks, fleets that grow, each in a process of its own so that its peak memory is its own.</summary>
internal static class FleetBenchmark
{
    public static async Task<int> RunAsync(IReadOnlyList<string> sizes)
    {
        Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription.Trim()}, {Environment.ProcessorCount} processors");
        foreach (var size in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("fleet-benchmark");
            try
            {
                FleetRepository.Write(folder.FullName, int.Parse(size, System.Globalization.CultureInfo.InvariantCulture));
                foreach (var what in (string[])["compile", "check"])
                {
                    using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!) { ArgumentList = { "fleet-once", folder.FullName, what } })!;
                    await process.WaitForExitAsync().ConfigureAwait(false);
                    if (process.ExitCode != 0)
                        return process.ExitCode;
                }
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
        return 0;
    }

    public static async Task<int> RunOnceAsync(string folder, string what)
    {
        var watch = Stopwatch.StartNew();
        var repository = await ControlRepository.OpenAsync(folder, new ControlRepositoryOptions { Facts = [Path.Combine(folder, "facts.json")] }).ConfigureAwait(false);
        string result;
        if (what == "compile")
        {
            var compiler = new CatalogCompiler(repository);
            var inputs = NodeRoster.Of(compiler).Nodes.Select(n => NodeInputs.Create(repository, n.Certname, n.Existence));
            var counts = await FleetCompiler.CompileAsync(compiler, [.. inputs], static (_, c) => (c.Resources.Length, Failed: c.Failure is not null), jobs: 0).ConfigureAwait(false);
            result = $"{counts.Length} nodes, {counts.Sum(static c => c.Length)} resources, {counts.Count(static c => c.Failed)} failed";
        }
        else
        {
            var linted = await Linter.Create().LintAsync(repository).ConfigureAwait(false);
            result = $"{linted.Ledger.Nodes.Length} nodes, {linted.Ledger.Instances} servers, {linted.Ledger.Channels} channels, {linted.Diagnostics.Length} findings";
        }
        watch.Stop();
        Console.WriteLine($"{what,-8} {result}: {watch.Elapsed.TotalSeconds:F2} s, peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024} MiB, {GC.GetTotalAllocatedBytes() / 1024 / 1024} MiB allocated, {GC.CollectionCount(2)} full collections");
        return 0;
    }
}
