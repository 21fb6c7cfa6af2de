using System.Diagnostics;
using Benchmarks.Generation;
using PuppetMySqlLint.Semantics;

namespace Benchmarks;

/// <summary>Loads a control repo and looks all keys up for 1, 100 and 10,000 nodes over 5,000 data files; real Puppet does some of them beside.</summary>
internal static class HieraBenchmark
{
    private const int DataFiles = 5_000;
    private const int NodesOfPuppet = 20;

    private static readonly int[] _fleets = [1, 100, 10_000];

    public static void Run(string folder)
    {
        var (files, bytes) = new ControlRepoGenerator(folder, _fleets[^1], DataFiles).Write();
        string[] keys = [.. ControlRepoGenerator.Keys];
        Console.WriteLine($"{files} data files, {bytes / 1e6:F2} MB; {keys.Length} keys for each node");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var nodes in _fleets)
            Measure(folder, keys, nodes, before);
        RunPuppet(folder, keys);
    }

    private static void Measure(string folder, string[] keys, int nodes, long before)
    {
        var watch = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;
        var (found, lookup, opened) = LookUp(folder, keys, nodes);
        processor = Environment.CpuUsage.TotalTime - processor;
        var time = watch.Elapsed;
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine($"{nodes,6} nodes: {time.TotalSeconds:F2} s ({processor.TotalSeconds:F2} s of processor time), of which opening {opened.TotalSeconds:F2} s; {found} answers, {(time - opened).TotalMicroseconds / found:F1} µs each; {held / 1e6:F1} MB held");
        GC.KeepAlive(lookup);
    }

    private static (int Found, HieraLookup Lookup, TimeSpan Opened) LookUp(string folder, string[] keys, int nodes)
    {
        var watch = Stopwatch.StartNew();
        var repository = ControlRepository.OpenAsync(folder).GetAwaiter().GetResult();
        var lookup = HieraLookup.Create(repository);
        var opened = watch.Elapsed;
        var found = 0;
        for (var node = 0; node < nodes; node++)
        {
            var name = ControlRepoGenerator.NodeName(node);
            var scope = new HieraNodeScope(name, repository.Facts.Find(name), factsAreComplete: true);
            foreach (var key in keys)
                found += lookup.Lookup(scope, key).Value is null ? 0 : 1;
        }
        return (found, lookup, opened);
    }

    private static void RunPuppet(string folder, string[] keys)
    {
        var list = Path.Combine(folder, "keys.txt");
        File.WriteAllLines(list, keys);
        var nodes = Enumerable.Range(0, NodesOfPuppet).Select(ControlRepoGenerator.NodeName).ToList();
        var start = new ProcessStartInfo("ruby", ["eng/oracle/compile_catalog.rb", "--env", folder, "--node-facts", Path.Combine(folder, "facts"), "--lookup-keys", list, "--jsonl", .. nodes.SelectMany(static n => new[] { "--node", n })])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        try
        {
            var watch = Stopwatch.StartNew();
            using var puppet = Process.Start(start)!;
            puppet.StandardOutput.ReadToEnd();
            puppet.WaitForExit();
            Console.WriteLine($"Puppet, {nodes.Count} nodes in one process: {watch.Elapsed.TotalSeconds:F2} s, {watch.Elapsed.TotalMilliseconds / nodes.Count / keys.Length:F2} ms an answer, start included");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("Puppet: there is no ruby on the PATH");
        }
    }
}
