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
        for (var start = 0; start < count; start += batch)
        {
            var size = Math.Min(batch, count - start);
            Compare([.. Enumerable.Range(seed + start, size).Select(static s => new ProgramGenerator(s).Generate(OurAnswer.Compiles))], seed + start);
            kept?.Flush();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{start + size} programs: {_catalogs} catalogs, {_errors} errors, {differences.Count} differ in {differences.Groups} ways, {clock.Elapsed.TotalSeconds:F0} s"));
        }
    }

    private void Compare(string[] programs, int firstSeed)
    {
        var asking = Task.Run(() => puppet.Ask(programs));
        var ours = programs.Select(OurAnswer.To).ToArray();
        var theirs = asking.GetAwaiter().GetResult();
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
