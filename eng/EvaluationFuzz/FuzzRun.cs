using System.Diagnostics;
using System.Globalization;
using PuppetMySqlLint.Semantics.Tests.Programs;

namespace EvaluationFuzz;

/// <summary>Compiles batches of programs here and with Puppet.</summary>
internal sealed class FuzzRun(PuppetProcess puppet, Differences differences, StreamWriter? kept)
{
    private int _catalogs;
    private int _errors;

    public void Run(int seed, int count, int batch)
    {
        var clock = Stopwatch.StartNew();
        // While Puppet compiles a batch, the next is made and compiled here.
        var before = Task.CompletedTask;
        for (var start = 0; start < count; start += batch)
        {
            var (first, size, done) = (seed + start, Math.Min(batch, count - start), before);
            var programs = Enumerable.Range(first, size).Select(static s => new ProgramGenerator(s).Generate(OurAnswer.Compiles)).ToArray();
            var ours = programs.Select(OurAnswer.To).ToArray();
            done.GetAwaiter().GetResult();
            before = Task.Run(() =>
            {
                Compare(programs, ours, puppet.Ask(programs), first);
                kept?.Flush();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{first - seed + size} programs: {_catalogs} catalogs, {_errors} errors, {differences.Count} differ, {differences.Unexplained} for no known reason, {clock.Elapsed.TotalSeconds:F0} s"));
            });
        }
        before.GetAwaiter().GetResult();
    }

    private void Compare(string[] programs, string[] ours, string[] theirs, int firstSeed)
    {
        for (var i = 0; i < programs.Length; i++)
        {
            if (ProgramMeaning.IsError(theirs[i]))
                _errors++;
            else
                _catalogs++;
            if (ProgramMeaning.AreEqual(ours[i], theirs[i]) || theirs[i] == "timeout")
                continue;
            var difference = new Difference(firstSeed + i, programs[i], ours[i], theirs[i]);
            differences.Add(difference);
            kept?.WriteLine(difference.Write());
        }
    }
}
