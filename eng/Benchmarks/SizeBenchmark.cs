using System.Globalization;
using System.Text;
using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;

namespace Benchmarks;

/// <summary>
/// Reads texts of 1 to 50 MB and says what each million characters takes: the same for all sizes if time and memory are linear. Processor
/// time of the reading thread and its allocations, so that whatever else the machine does does not count.
/// </summary>
internal static class SizeBenchmark
{
    private const int Million = 1_000_000;
    private const int Rounds = 5;

    private static readonly int[] _sizes = [1, 2, 4, 8, 16, 32, 50];

    private static readonly (string Name, Func<int, string> Piece)[] _texts =
    [
        ("a manifest", static i => string.Create(CultureInfo.InvariantCulture, $$"""
            # Instance {{i}}.
            class profile::db{{i}} (Integer $port = 3306, Hash $options = {}) {
              file { "/etc/mysql/{{i}}.cnf": ensure => file, content => epp('a/b.epp', { 'port' => $port, 'id' => {{i}} }) }
              if $facts['os']['family'] == 'Debian' and !$options['skip'] { include profile::x{{i}} } else { notice("no ${port} ${options['a']}") }
            }

            """)),
        ("one line", static i => string.Create(CultureInfo.InvariantCulture, $"$x{i} = [{i}, 'a{i}', \"b $c {{i}}\"]; ")),
        ("a mistake a line", static i => string.Create(CultureInfo.InvariantCulture, $"file {{ 'a{i}' b => {i} }}\n")),
        ("a string", static i => i == 0 ? "$x = 'it is a long text" : " and goes on"),
        ("heredocs", static i => string.Create(CultureInfo.InvariantCulture, $"$h{i} = @(\"END\")\n  line {i} ${{a['{i}']}}\n    more\n  | END\n")),
    ];

    public static void Run()
    {
        foreach (var (name, piece) in _texts)
        {
            Console.WriteLine($"{name}:");
            foreach (var size in _sizes)
            {
                var text = SourceText.From(Write(piece, size * Million));
                SyntaxTree.Parse(text);
                var times = Enumerable.Range(0, Rounds).Select(_ => Time(text)).ToArray();
                var before = GC.GetAllocatedBytesForCurrentThread();
                var tree = SyntaxTree.Parse(text);
                var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)text.Length;
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {size,2} MB: {times.Min().TotalMilliseconds / size,5:F1} ms and {allocated,5:F2} B a character, {tree.Diagnostics.Length} diagnostics"));
            }
        }
    }

    private static string Write(Func<int, string> piece, int length)
    {
        var builder = new StringBuilder(length + 1_000);
        for (var i = 0; builder.Length < length; i++)
        {
            builder.Append(piece(i));
        }
        return builder.ToString();
    }

    private static TimeSpan Time(SourceText text)
    {
        var before = Environment.CpuUsage.TotalTime;
        SyntaxTree.Parse(text);
        return Environment.CpuUsage.TotalTime - before;
    }
}
