using System.Diagnostics;
using System.Globalization;
using PuppetMySqlLint.Semantics.Tests.Programs;

namespace EvaluationFuzz;

/// <summary>Shows what becomes of single programs.</summary>
internal static class Conversation
{
    public static void Recall(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            foreach (var program in ProgramFile.Read(path))
            {
                var ours = OurAnswer.To(program.Code);
                if (!ProgramMeaning.AreEqual(ours, program.Answer))
                    Console.WriteLine($"[{Path.GetFileNameWithoutExtension(path)}] ## {program.Title}\n{program.Code}\n--- here\n{ours}\n--- Puppet\n{program.Answer}\n");
            }
        }
    }

    public static void Hold(string[] programs, bool isAlone)
    {
        var theirs = new string?[programs.Length];
        if (!isAlone)
        {
            using var puppet = new PuppetProcess();
            theirs = [.. puppet.Ask(programs)];
        }
        for (var i = 0; i < programs.Length; i++)
        {
            var clock = Stopwatch.StartNew();
            var ours = OurAnswer.To(programs[i]);
            var time = string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalMilliseconds:F0} ms");
            if (theirs[i] is not { } puppets)
                Console.WriteLine($"{programs[i].Trim()}\n--- here ({time})\n{ours}\n");
            else if (ProgramMeaning.AreEqual(ours, puppets))
                Console.WriteLine($"equal: {programs[i].Trim().ReplaceLineEndings(" ")}");
            else
                Console.WriteLine($"{programs[i].Trim()}\n--- here\n{ours}\n--- Puppet\n{puppets}\n");
        }
    }
}
