using System.Diagnostics;
using PuppetMySqlLint.Ruby.Erb;
using PuppetMySqlLint.Ruby.Syntax;
using TestUtilities;

namespace PuppetMySqlLint.Ruby.Tests.Syntax;

/// <summary>Reading Ruby: all of it comes back, nothing throws, and what Ruby takes is taken.</summary>
public sealed class RubyProgramTests
{
    private static readonly Lazy<IReadOnlyList<string>> s_sources = new(() =>
    [
        .. CorpusModules.ErbTemplates.Select(static f => ErbProgram.Compile(ErbTemplate.Parse(File.ReadAllText(f))).Program.Text),
        .. CorpusModules.Files(".rb").Where(static f => f.Contains("/functions/", StringComparison.Ordinal)).Select(File.ReadAllText),
    ]);

    [CorpusFact]
    public void Templates_and_functions_of_the_modules_are_read()
    {
        Assert.All(s_sources.Value, static source =>
        {
            var program = RubyProgram.Parse(source, "_erbout");
            Assert.True(program.Problem is null, $"{program.Problem}\n{source}");
            AssertLossless(program);
        });
    }

    [Fact]
    public void Any_text_is_read_without_loss()
    {
        string[] words = ["if", " ", "end", "\n", "x", "@y", "\"", "'", "#{", "}", "{", "|", "do", "<<~A", "A", "%w[", "/", "?", ":", ".", "(", ")", "[", "]", "=", "==", "def", "1", ",", "*", "&", "->", "=>", ";", "\\", "é", "case", "when", "rescue", "::", "B"];
        var random = new Random(7);
        for (var i = 0; i < (Switches.IsFull ? 100_000 : 3_000); i++)
        {
            AssertLossless(RubyProgram.Parse(string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => words[random.Next(words.Length)]))));
        }
    }

    [Fact]
    public void Hostile_nesting_gives_one_problem()
    {
        foreach (var text in (string[])[new string('(', 100_000), new string('[', 100_000), string.Concat(Enumerable.Repeat("if x;", 50_000)), string.Concat(Enumerable.Repeat("\"#{", 50_000)), new string('!', 100_000), string.Concat(Enumerable.Repeat("a=", 50_000))])
        {
            var program = RubyProgram.Parse(text);
            Assert.NotNull(program.Problem);
            AssertLossless(program);
        }
    }

    /// <summary>One line left out of a program often makes it wrong; Ruby and this parser agree on which.</summary>
    [OracleFact(corpus: true)]
    public async Task What_Ruby_refuses_is_refused()
    {
        var random = new Random(3);
        var sources = new List<string>();
        foreach (var source in Sampled(s_sources.Value))
        {
            for (var i = 0; i < (Switches.IsFull ? 10 : 1); i++)
            {
                var lines = source.Split('\n').ToList();
                lines.RemoveAt(random.Next(lines.Count));
                sources.Add(string.Join('\n', lines));
                var cut = random.Next(source.Length);
                sources.Add(source[..cut]);
            }
        }
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            for (var i = 0; i < sources.Count; i++)
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{i:D6}.rb"), sources[i]);
            const string script = "Dir[ARGV[0]+'/*.rb'].sort.each { |f| begin; RubyVM::InstructionSequence.compile(File.read(f, encoding: 'UTF-8')); puts 1; rescue SyntaxError; puts 0; end }";
            var start = new ProcessStartInfo("ruby") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, ArgumentList = { "-W0", "-e", script, folder.FullName } };
            start.Environment["LANG"] = "C.UTF-8";
            using var ruby = Process.Start(start)!;
            var errors = ruby.StandardError.ReadToEndAsync();
            var answers = (await ruby.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            await errors;
            Assert.Equal(sources.Count, answers.Length);
            var differences = sources.Where((s, i) => answers[i] == "1" != (RubyProgram.Parse(s, "_erbout").Problem is null)).ToList();
            var refused = differences.Where(static s => RubyProgram.Parse(s, "_erbout").Problem is not null).ToList();
            Assert.True(refused.Count == 0, $"{refused.Count} of {sources.Count} refused:\n{string.Join("\n====\n", refused.Take(3).Select(static s => $"{RubyProgram.Parse(s, "_erbout").Problem}\n{s}"))}");
            Assert.True(differences.Count <= sources.Count / 50, $"{differences.Count} of {sources.Count}:\n{string.Join("\n====\n", differences.Take(5).Select(static s => s[^Math.Min(s.Length, 300)..]))}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Sampled(IReadOnlyList<string> sources) => sources.Where((s, i) => s.Length < 20_000 && (Switches.IsFull || i % 4 == 0));

    private static void AssertLossless(RubyProgram program) =>
        Assert.Equal(program.Text, string.Concat(program.Tokens.Select(t => program.Text[t.FullStart..t.End])));
}
