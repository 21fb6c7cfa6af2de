using System.Diagnostics;
using System.Runtime;

namespace Benchmarks;

/// <summary>What one run of some work takes once the JIT is done with it.</summary>
/// <param name="Wall">Wall-clock time in milliseconds, the median.</param>
/// <param name="Processor">Processor time of the whole process, its collector included, in milliseconds, the median: what counts where other work goes on.</param>
/// <param name="Best">The shortest processor time.</param>
/// <param name="Allocated">Bytes allocated.</param>
internal readonly record struct Warm(double Wall, double Processor, double Best, long Allocated)
{
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(60);

    /// <summary>Repeats the work until the JIT has compiled nothing for two seconds, then measures it.</summary>
    /// <param name="work">The work.</param>
    /// <param name="rounds">How many times it is measured.</param>
    /// <param name="runs">How often the work is done in each of them, so that a round is long enough to be measured.</param>
    public static Warm Measure(Action work, int rounds, int runs)
    {
        var begun = Stopwatch.StartNew();
        var quiet = Stopwatch.StartNew();
        for (var methods = JitInfo.GetCompiledMethodCount(); quiet.Elapsed < s_quiet && begun.Elapsed < s_longest;)
        {
            work();
            if (JitInfo.GetCompiledMethodCount() is var now && now != methods)
            {
                methods = now;
                quiet.Restart();
            }
        }
        var walls = new double[rounds];
        var processor = new double[rounds];
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < rounds; i++)
        {
            var wall = Stopwatch.GetTimestamp();
            var before = Environment.CpuUsage.TotalTime;
            for (var run = 0; run < runs; run++)
                work();
            processor[i] = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / runs;
            walls[i] = Stopwatch.GetElapsedTime(wall).TotalMilliseconds / runs;
        }
        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / rounds / runs;
        Array.Sort(walls);
        Array.Sort(processor);
        return new Warm(walls[rounds / 2], processor[rounds / 2], processor[0], allocated);
    }
}
