using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;

namespace Benchmarks;

/// <summary>Parses all manifests of a folder, in memory: one thread, then two; and what a tree costs in memory.</summary>
internal static class ParseBenchmark
{
    private const int WarmUpRounds = 100;
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
        // In turn, so that whatever else the machine does falls on both.
        var (one, two, processor, pause) = MeasureThreads(texts);
        Console.WriteLine($"one thread:    {Speed(bytes, one)}, median of {Rounds}, {(double)ParseAll(texts) / characters:F2} B allocated per character");
        Console.WriteLine($"two threads:   {Speed(bytes, two)}, {one / two:F2} × one thread; with two processors to themselves at most {2 * processor:F2} ×, by the processor time that both take; the collector stops both for {pause.TotalMilliseconds:F1} ms");
        var pn = Median(() => WriteAll(texts));
        Console.WriteLine($"parse and PN:  {Speed(bytes, pn)}");
        if (MeasurePuppet(texts) is { } puppet)
            Console.WriteLine($"Puppet itself: {Speed(bytes, puppet)}, one thread is {puppet / one:F0} × as fast");
    }

    /// <summary>Medians of the clock for one thread and for two, the processor time of one as a part of that of two, and how long the collector stops two.</summary>
    private static (TimeSpan One, TimeSpan Two, double Processor, TimeSpan Pause) MeasureThreads(SourceText[] texts)
    {
        var (one, two) = (new List<TimeSpan>(), new List<TimeSpan>());
        var (oneProcessor, twoProcessor, pauses) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
        for (var round = 0; round < Rounds; round++)
        {
            oneProcessor += Measure(one, () => ParseAll(texts));
            var before = GC.GetTotalPauseDuration();
            twoProcessor += Measure(two, () => ParseAllWithTwo(texts));
            pauses += GC.GetTotalPauseDuration() - before;
        }
        return (one.Order().ElementAt(Rounds / 2), two.Order().ElementAt(Rounds / 2), oneProcessor / twoProcessor, pauses / Rounds);
    }

    private static TimeSpan Measure(List<TimeSpan> times, Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        action();
        times.Add(watch.Elapsed);
        return Environment.CpuUsage.TotalTime - before;
    }

    /// <summary>What Puppet's parser takes for the same files, its start left out; null where it is not installed.</summary>
    private static TimeSpan? MeasurePuppet(SourceText[] texts)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("ruby", ["eng/oracle/pn_dump.rb", "--auto-tasks", "--format", "none", "--summary"])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["LANG"] = "C.UTF-8" },
            })!;
            process.OutputDataReceived += static (_, _) => { };
            process.BeginOutputReadLine();
            foreach (var text in texts)
            {
                process.StandardInput.WriteLine(text.Path);
            }
            process.StandardInput.Close();
            var summary = process.StandardError.ReadToEnd().Split(' ').FirstOrDefault(static w => w.StartsWith("parse_s=", StringComparison.Ordinal));
            process.WaitForExit();
            return summary is null ? null : TimeSpan.FromSeconds(double.Parse(summary["parse_s=".Length..], CultureInfo.InvariantCulture));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
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

    /// <summary>Two threads that take the next text until none is left. <c>Parallel.ForEach</c> hands out ranges, and one thread waits for the other's last.</summary>
    private static void ParseAllWithTwo(SourceText[] texts)
    {
        var next = -1;
        void Work()
        {
            while (Interlocked.Increment(ref next) is var i && i < texts.Length)
            {
                SyntaxTree.Parse(texts[i]);
            }
        }
        var other = Task.Run(Work);
        Work();
        other.Wait();
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
