using System.Diagnostics;
using System.Globalization;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace Benchmarks;

/// <summary>Evaluation alone, warm, on a manifest that computes much, beside real Puppet on the same manifest in the same run.</summary>
internal static class EvaluateBenchmark
{
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
        var ours = Warm.Measure(() => compiler.Compile(node), Rounds, runs: 4);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"here:   {ours.Processor:F2} ms of processor time warm, median of {Rounds} (best {ours.Best:F2}; {ours.Wall:F2} by the clock), {catalog.Resources.Length} resources, {ours.Allocated / 1024} KiB allocated"));
        if (Puppet(manifest) is not { } puppet)
            return;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Puppet: {puppet.Processor:F2} ms of processor time warm, median of its rounds ({puppet.Wall:F2} by the clock)"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{puppet.Processor / ours.Processor:F0} times; {puppet.Wall / ours.Wall:F0} by the clock"));
    }

    private static (double Wall, double Processor)? Puppet(string manifest)
    {
        var script = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(manifest))!, "evaluate-with-puppet.rb");
        var start = new ProcessStartInfo("ruby", ["-W0", script, manifest]) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["LANG"] = "C.UTF-8";
        try
        {
            using var process = Process.Start(start)!;
            var words = process.StandardOutput.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            return (double.Parse(words[0], CultureInfo.InvariantCulture), double.Parse(words[1], CultureInfo.InvariantCulture));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("Puppet is not installed here.");
            return null;
        }
    }
}
