using System.Diagnostics;
using System.Globalization;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace Benchmarks;

/// <summary>Evaluation alone, warm, on a manifest that computes much, beside real Puppet on the same manifest in the same run.</summary>
internal static class EvaluateBenchmark
{
    private const int WarmUps = 20;
    private const int Rounds = 41;

    public static void Run(string manifest)
    {
        var code = File.ReadAllText(manifest);
        const string certname = "bench.example.com";
        var repository = ControlRepository.Create(
            new MemoryFileSource([new("manifests/site.pp", code), new($"facts/{certname}.json", """{"os":{"family":"Debian"},"fqdn":"bench.example.com"}""")]),
            new ControlRepositoryOptions { PuppetVersion = 7, FactsAreComplete = true, StrictVariables = true });
        var compiler = new CatalogCompiler(repository);
        var node = NodeInputs.Create(repository, certname, NodeExistence.Classified);
        var catalog = compiler.Compile(node);
        if (catalog.State != CatalogState.Complete)
            throw new InvalidOperationException($"the manifest does not compile: {catalog.Failure}");
        for (var i = 0; i < WarmUps; i++)
            compiler.Compile(node);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var times = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            var clock = Stopwatch.StartNew();
            compiler.Compile(node);
            times[i] = clock.Elapsed.TotalMilliseconds;
        }
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;
        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"here:   {times[Rounds / 2]:F2} ms warm, median of {Rounds} (best {times[0]:F2}), {catalog.Resources.Length} resources, {allocated / 1024} KiB allocated"));
        if (Puppet(manifest) is not { } puppet)
            return;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Puppet: {puppet:F2} ms warm, median of its rounds"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{puppet / times[Rounds / 2]:F0} times"));
    }

    private static double? Puppet(string manifest)
    {
        var script = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(manifest))!, "evaluate-with-puppet.rb");
        var start = new ProcessStartInfo("ruby", ["-W0", script, manifest]) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["LANG"] = "C.UTF-8";
        try
        {
            using var process = Process.Start(start)!;
            return double.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("Puppet is not installed here.");
            return null;
        }
    }
}
