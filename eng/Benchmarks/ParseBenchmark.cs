using System.Diagnostics;
using System.Runtime.InteropServices;
using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;

namespace Benchmarks;

/// <summary>Parses all manifests of a folder, in memory: one thread, then two; and what a tree costs in memory.</summary>
internal static class ParseBenchmark
{
    private const int WarmUpRounds = 10;
    private const int Rounds = 21;

    public static void Run(string folder)
    {
        var texts = Directory.EnumerateFiles(folder, "*.pp", SearchOption.AllDirectories)
            .Select(static f => SourceText.From(File.ReadAllBytes(f), f)).ToArray();
        var bytes = texts.Sum(static t => (long)t.GetUtf8Offset(t.Length));
        var characters = texts.Sum(static t => (long)t.Length);
        Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription.Trim()}, {Environment.ProcessorCount} processors");
        Console.WriteLine($"{texts.Length} manifests, {bytes / 1e6:F2} MB of UTF-8, {characters / 1e6:F2} M characters");

        var cold = Stopwatch.StartNew();
        var allocated = ParseAll(texts);
        Console.WriteLine($"first round:   {Speed(bytes, cold.Elapsed)}, {(double)allocated / characters:F2} B allocated per character");
        for (var i = 0; i < WarmUpRounds; i++)
        {
            ParseAll(texts);
        }
        var one = Median(() => ParseAll(texts));
        Console.WriteLine($"one thread:    {Speed(bytes, one)}, median of {Rounds}, {(double)ParseAll(texts) / characters:F2} B allocated per character");
        var two = Median(() => Parallel.ForEach(texts, new ParallelOptions { MaxDegreeOfParallelism = 2 }, static t => SyntaxTree.Parse(t)));
        Console.WriteLine($"two threads:   {Speed(bytes, two)}, {one / two:F2} × one thread");
        var pn = Median(() => WriteAll(texts));
        Console.WriteLine($"parse and PN:  {Speed(bytes, pn)}");
    }

    private static long ParseAll(SourceText[] texts)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var text in texts)
        {
            SyntaxTree.Parse(text);
        }
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void WriteAll(SourceText[] texts)
    {
        foreach (var text in texts)
        {
            PnWriter.Write(SyntaxTree.Parse(text));
        }
    }

    private static TimeSpan Median(Action action)
    {
        var times = new TimeSpan[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            action();
            times[i] = watch.Elapsed;
        }
        Array.Sort(times);
        return times[Rounds / 2];
    }

    private static string Speed(long bytes, TimeSpan time) => $"{bytes / 1e6 / time.TotalSeconds,6:F1} MB/s ({time.TotalMilliseconds:F1} ms)";
}
