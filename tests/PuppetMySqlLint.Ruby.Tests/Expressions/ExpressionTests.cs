using System.Diagnostics;
using System.Text.Json;
using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Syntax;
using PuppetMySqlLint.Ruby.Values;
using TestUtilities;

namespace PuppetMySqlLint.Ruby.Tests.Expressions;

/// <summary>One-line programs in <c>expressions.txt</c>, and what Ruby answered, recorded in <c>expressions.jsonl</c>.</summary>
public sealed class ExpressionTests
{
    private const int MostUnknown = 5;

    private static readonly string s_folder = Repository.PathTo("tests", "PuppetMySqlLint.Ruby.Tests", "Expressions");

    [Fact]
    public void Expressions_give_what_Ruby_gives()
    {
        var wrong = new List<string>();
        var unknown = new List<string>();
        foreach (var (code, expected) in File.ReadLines(Path.Combine(s_folder, "expressions.txt")).Zip(Answers(File.ReadLines(Path.Combine(s_folder, "expressions.jsonl")))))
        {
            var actual = Evaluate(code);
            if (actual.StartsWith("UNKNOWN ", StringComparison.Ordinal))
                unknown.Add($"{code}: {actual}");
            else if (actual != expected)
                wrong.Add($"{code}\n  Ruby: {expected}\n  here: {actual}");
        }
        Assert.True(wrong.Count == 0, "\n" + string.Join("\n\n", wrong));
        Assert.True(unknown.Count <= MostUnknown, string.Join("\n", unknown));
    }

    [OracleFact]
    public async Task The_recorded_answers_are_those_that_Ruby_gives_today()
    {
        var start = new ProcessStartInfo("ruby") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, ArgumentList = { "-W0", Repository.PathTo("eng", "oracle", "ruby_expressions.rb") } };
        start.Environment["LANG"] = "C.UTF-8";
        using var ruby = Process.Start(start)!;
        var reading = ruby.StandardOutput.ReadToEndAsync();
        await ruby.StandardInput.WriteAsync(await File.ReadAllTextAsync(Path.Combine(s_folder, "expressions.txt")));
        ruby.StandardInput.Close();
        var live = (await reading).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await ruby.WaitForExitAsync();
        if (Switches.IsAccepting)
            await File.WriteAllLinesAsync(Path.Combine(s_folder, "expressions.jsonl"), live);
        else
            Assert.Equal(Answers(await File.ReadAllLinesAsync(Path.Combine(s_folder, "expressions.jsonl"))), Answers(live));
    }

    private static IEnumerable<string> Answers(IEnumerable<string> lines) => lines.Select(static l => JsonDocument.Parse(l).RootElement.GetString()!);

    /// <summary>What the code gives: its value's inspect, class and message of its exception, or why it is unknown.</summary>
    internal static string Evaluate(string code)
    {
        var program = RubyProgram.Parse(code);
        if (program.Problem is not null)
            return "SYNTAX";
        try
        {
            var value = new RubyInterpreter().Run(program, isTemplate: false);
            return value is RubyUnknown unknown ? $"UNKNOWN {unknown.Reason}" : RubyPrinter.Inspect(value);
        }
        catch (RubyError e)
        {
            return $"{e.Value.Class.Name}: {e.Message.Split('\n')[0]}";
        }
        catch (Exception e) when (e is UnknownException or RubyBudgetException)
        {
            return $"UNKNOWN {e.Message}";
        }
    }
}
