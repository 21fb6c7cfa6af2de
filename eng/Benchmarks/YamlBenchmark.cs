using Benchmarks.Generation;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;
using YamlDotNet.Core;

namespace Benchmarks;

/// <summary>Reads YAML as lossless trees, and as Hiera's values, beside YamlDotNet's parser over the same texts in the same run.</summary>
internal static class YamlBenchmark
{
    private const int Rounds = 9;
    private const int WarmUpCharacters = 20_000_000;
    private const long GeneratedBytes = 50_000_000;

    public static void Run(string? folder)
    {
        SourceText[] texts = folder is null
            ? [.. Generated()]
            : [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(static f => Path.GetExtension(f) is ".yaml" or ".yml" or ".eyaml").Select(static f => SourceText.From(File.ReadAllBytes(f), f)).Where(static t => t.IsValidUtf8)];
        var bytes = texts.Sum(static t => (long)t.GetUtf8Offset(t.Length));
        var refused = texts.Count(static t => !TryReadPeer(t.Text));
        Console.WriteLine($"{texts.Length} files, {bytes / 1e6:F2} MB; YamlDotNet refuses {refused}, which neither side reads below");
        texts = [.. texts.Where(static t => TryReadPeer(t.Text))];
        bytes = texts.Sum(static t => (long)t.GetUtf8Offset(t.Length));
        // In turn, so that whatever else the machine does falls on all three.
        var times = Measure((int)(WarmUpCharacters / Math.Max(1, bytes)) + 1, bytes > 10_000_000 ? 3 : Rounds, () => Array.ForEach(texts, static t => TryReadPeer(t.Text)), () => Array.ForEach(texts, static t => YamlDocument.Parse(t)), () => Array.ForEach(texts, static t => HieraDataFile.Parse(t)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Array.ForEach(texts, static t => YamlDocument.Parse(t));
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)texts.Sum(static t => (long)t.Length);
        Console.WriteLine($"YamlDotNet, events:   {Speed(bytes, times[0])}");
        Console.WriteLine($"lossless tree:        {Speed(bytes, times[1])}, {times[1] / times[0]:F2} × YamlDotNet's time, {allocated:F1} B allocated per character");
        Console.WriteLine($"tree and values:      {Speed(bytes, times[2])}, {times[2] / times[0]:F2} × YamlDotNet's time");
    }

    private static IEnumerable<SourceText> Generated()
    {
        var written = 0L;
        for (var number = 0; written < GeneratedBytes; number++)
        {
            var text = ControlRepoGenerator.Role(number);
            written += text.Length;
            yield return SourceText.From(text, $"role{number}.yaml");
        }
    }

    private static bool TryReadPeer(string text)
    {
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            while (parser.MoveNext())
            {
            }
            return true;
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Processor time, so that a busy machine does not count.</summary>
    private static TimeSpan[] Measure(int warmUp, int rounds, params Action[] actions)
    {
        var times = actions.Select(static _ => new List<TimeSpan>()).ToArray();
        for (var round = -warmUp; round < rounds; round++)
        {
            for (var i = 0; i < actions.Length; i++)
            {
                var before = Environment.CpuUsage.TotalTime;
                actions[i]();
                if (round >= 0)
                    times[i].Add(Environment.CpuUsage.TotalTime - before);
            }
        }
        return [.. times.Select(static t => t.Order().ElementAt(t.Count / 2))];
    }

    private static string Speed(long bytes, TimeSpan time) => $"{bytes / 1e6 / time.TotalSeconds,6:F1} MB/s ({time.TotalMilliseconds:F1} ms of processor time)";
}
