using System.Globalization;
using EvaluationFuzz;

// dotnet run -c Release --project eng/EvaluationFuzz -- --seed 1 --count 100000 [--batch 1000] [--keep DIFFERENT.jsonl]
//     Makes programs from the seed, compiles them here and with real Puppet, and groups what differs.
// … --recheck DIFFERENT.jsonl [--shrink]
//     Compiles the programs that differed again, against Puppet's recorded answers; makes one of each group small.
// … --ours 100
//     Says how long each program takes here.
// … --ask FILE [--alone]
//     Compiles the programs of a file, parted by lines "----", here and (unless alone) with Puppet, and shows what differs.
// … --recorded FOLDER
//     Compares the recorded programs of the tests with their recorded answers, and shows what differs.
// … --print 10 --seed 1
//     Shows programs.
string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;
int Number(string name, int fallback) => Option(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : fallback;

if (Option("--print") is { } shown)
{
    for (var i = 0; i < int.Parse(shown, CultureInfo.InvariantCulture); i++)
        Console.WriteLine(new ProgramGenerator(Number("--seed", 1) + i).Generate(OurAnswer.Compiles) + "\n----");
    return 0;
}
if (Option("--ours") is { } timed)
{
    for (var i = 0; i < int.Parse(timed, CultureInfo.InvariantCulture); i++)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        OurAnswer.To(new ProgramGenerator(Number("--seed", 1) + i).Generate(OurAnswer.Compiles));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalMilliseconds:F1} ms seed {Number("--seed", 1) + i}"));
    }
    return 0;
}
if (Option("--recorded") is { } folder)
{
    Conversation.Recall(folder);
    return 0;
}
if (Option("--ask") is { } asked)
{
    Conversation.Hold(File.ReadAllText(asked).Split("\n----\n", StringSplitOptions.RemoveEmptyEntries), isAlone: args.Contains("--alone", StringComparer.Ordinal));
    return 0;
}
using var puppet = new PuppetProcess();
var differences = new Differences();
if (Option("--recheck") is { } file)
{
    differences.Recheck(file);
}
else
{
    using var kept = Option("--keep") is { } path ? new StreamWriter(path) : null;
    new FuzzRun(puppet, differences, kept).Run(Number("--seed", 1), Number("--count", 1000), Number("--batch", 1000));
}
differences.Report(Console.Out, args.Contains("--shrink", StringComparer.Ordinal) ? puppet : null);
return differences.Count == 0 ? 0 : 1;
