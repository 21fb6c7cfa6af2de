using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.Programs;

/// <summary>
/// Small programs and the catalog or error that real Puppet gives for each, in <c>*.txt</c> beside this file: a title after <c>## </c>, the
/// program, a line <c>---</c>, the answer. <c>eng/record-programs.rb</c> writes the answers.
/// </summary>
public sealed class ProgramTests
{
    private static readonly string s_folder = Repository.PathTo("tests", "PuppetMySqlLint.Semantics.Tests", "Programs");

    public static TheoryData<string> Files => [.. Names()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Programs_mean_what_Puppet_says(string file)
    {
        var differences = new List<string>();
        foreach (var program in ProgramFile.Read(Path.Combine(s_folder, file + ".txt")))
        {
            var ours = ProgramText.Write(ProgramCompilation.Compile(program.Code));
            var isEqual = ProgramMeaning.AreEqual(ours, program.Answer);
            if (isEqual == KnownProgramDifferences.CauseOf(file, program.Title) is not null)
                differences.Add(isEqual ? $"{program.Title}: no longer differs, strike it from the known ones" : $"## {program.Title}\n{program.Code}\n--- here\n{ours}\n--- Puppet\n{program.Answer}");
        }
        Assert.True(differences.Count == 0, $"{differences.Count} differ\n" + string.Join("\n\n", differences));
    }

    [Fact]
    public void There_are_enough_programs_and_enough_wrong_ones()
    {
        var programs = Names().SelectMany(static n => ProgramFile.Read(Path.Combine(s_folder, n + ".txt"))).ToList();

        Assert.True(programs.Count >= 1500, $"{programs.Count} programs");
        Assert.True(programs.Count(static p => ProgramMeaning.IsError(p.Answer)) >= 300);
        Assert.Equal(programs.Count, programs.Select(static p => p.Code).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void What_is_defined_twice_is_reported_at_the_first_with_the_second()
    {
        var catalog = ProgramCompilation.Compile("class a { }\nnode default { }\nclass a { }");

        var diagnostic = Assert.Single(catalog.Diagnostics);
        Assert.Equal("Class 'a' is already defined; cannot redefine", diagnostic.Message);
        Assert.Equal(1, diagnostic.Location?.Start.Line);
        Assert.Equal(3, Assert.Single(diagnostic.Related).Location?.Start.Line);
    }

    [OracleFact]
    public async Task The_recorded_answers_are_those_that_Puppet_gives_today()
    {
        var programs = Names().SelectMany(static n => ProgramFile.Read(Path.Combine(s_folder, n + ".txt"))).Where(static (_, i) => Switches.IsFull || i % 4 == 0).ToList();

        var live = await Oracle.Required.CompileProgramsAsync(programs.Select(static p => p.Code));

        Assert.Equal(programs.Select(static p => $"{p.Title}\n{p.Answer}"), programs.Zip(live, static (p, answer) => $"{p.Title}\n{answer}"));
    }

    private static IEnumerable<string> Names() => Directory.EnumerateFiles(s_folder, "*.txt").Select(static p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal);
}
