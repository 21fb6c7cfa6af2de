using System.Collections.Immutable;
using PuppetMySqlLint.Text;
using TestUtilities;
using Xunit.Abstractions;

namespace PuppetMySqlLint.Syntax.Tests.Validation;

public sealed class MutantIssueTests(ITestOutputHelper output)
{
    private static readonly OracleParseOptions _issues = new() { Format = "none", Issues = true };

    /// <summary>The rows of docs/puppet-parity.md. A usual run takes a part of the first.</summary>
    private static readonly ImmutableArray<Mutants> _runs =
    [
        new(Seed: 2, Count: 10_000, "warning"),
        new(Seed: 7, Count: 10_000, "error"),
        new(Seed: 8, Count: 10_000, "error"),
        new(Seed: 101, Count: 10_000, "error"),
        new(Seed: 202, Count: 10_000, "off"),
        new(Seed: 303, Count: 6_000, "warning") { IsHard = true },
        new(Seed: 404, Count: 6_000, "error") { IsHard = true, IsEpp = true, Edits = 3 },
        new(Seed: 2_026, Count: 10_000, "error") { Edits = 3 },
    ];

    [OracleFact(corpus: true)]
    public async Task A_wrong_program_has_Puppets_issues()
    {
        foreach (var run in Switches.IsFull ? _runs : [_runs[0] with { Count = 2_000 }])
        {
            var mutants = await Oracle.Required.MutateAsync(
                run.IsEpp ? CorpusModules.Files(".epp") : CorpusModules.Manifests, run.Seed, run.Count, run.Edits, run.IsHard);
            var answers = await Oracle.Required.ParseAsync(mutants, _issues with { Strict = run.Strict });
            var differences = new List<string>();
            foreach (var (mutant, answer) in mutants.Zip(answers))
            {
                var tree = SyntaxTree.Parse(SourceText.From(mutant.Source, mutant.Path), new SyntaxParseOptions { IsEpp = mutant.IsEpp });
                var verdict = PuppetVerdict.Of(tree, new PuppetValidationOptions { Strict = Enum.Parse<PuppetStrictness>(run.Strict, ignoreCase: true) });
                if (Answers.Of(answer) is var expected && Answers.Of(verdict) is var actual && expected != actual)
                    differences.Add($"{mutant.Path}\nPuppet: {expected}\nwe: {actual}");
            }
            output.WriteLine($"{run}: {mutants.Length:N0} mutants, {mutants.Length - differences.Count:N0} equal\n{string.Join('\n', differences)}");
            Assert.True(mutants.Length > run.Count * 95 / 100, "too few mutants");
            // 99.5 %; docs/puppet-parity.md says what the rest is.
            Assert.True(differences.Count * 200 <= mutants.Length, $"{run}\n{string.Join('\n', differences)}");
        }
    }

    [OracleFact(corpus: true)]
    public async Task A_modules_file_has_Puppets_issues()
    {
        var files = CorpusModules.Sample(CorpusModules.Files(".pp", ".epp"), 300);
        var options = _issues with { Strict = "error", ModulePath = CorpusModules.Root };
        var answers = await Oracle.Required.ParseFilesAsync(files, options);
        foreach (var (path, answer) in files.Zip(answers))
        {
            var tree = SyntaxTree.Parse(SourceText.From(await File.ReadAllBytesAsync(path), path), new SyntaxParseOptions
            {
                IsEpp = path.EndsWith(".epp", StringComparison.Ordinal),
                Tasks = path.Contains("/plans/", StringComparison.Ordinal),
            });
            var verdict = PuppetVerdict.Of(tree, new PuppetValidationOptions { Strict = PuppetStrictness.Error, ModulePath = [CorpusModules.Root] });
            Assert.True(Answers.Of(answer) == Answers.Of(verdict), $"{path}\nPuppet: {Answers.Of(answer)}\nwe: {Answers.Of(verdict)}");
        }
    }

    /// <param name="Seed">Where the random numbers start.</param>
    /// <param name="Count">How many programs are asked for; a few of them come out as they were and are left out.</param>
    /// <param name="Strict">Puppet's setting.</param>
    private sealed record Mutants(int Seed, int Count, string Strict)
    {
        public int Edits { get; init; } = 1;

        public bool IsHard { get; init; }

        public bool IsEpp { get; init; }
    }
}
