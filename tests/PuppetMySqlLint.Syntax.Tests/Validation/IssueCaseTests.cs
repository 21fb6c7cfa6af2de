using TestUtilities;
using VerifyXunit;

namespace PuppetMySqlLint.Syntax.Tests.Validation;

public sealed class IssueCaseTests
{
    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, IssueCase.All.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_verdict_is_Puppets(int number)
    {
        var asked = IssueCase.All[number];
        var verdict = PuppetVerdict.Of(asked.Parse(), asked.Options);
        var recorded = Answers.Recorded[number];
        Assert.True(recorded == Answers.Of(verdict), $"{asked.Name}\n{asked.Snippet.Source}\nPuppet: {recorded}\nwe: {Answers.Of(verdict)}");
    }

    [Fact]
    public void Every_code_has_three_cases()
    {
        var counts = Answers.Recorded
            .SelectMany(static answer => answer.Split('\n').Skip(1).Select(static issue => issue.Split(' ')[0]).Distinct())
            .CountBy(static code => code)
            .ToDictionary();
        Assert.All(Codes(), code => Assert.True(counts.GetValueOrDefault(code) >= 3, code));
        Assert.True(Codes().Count() >= 65, "codes are missing");
    }

    [OracleFact]
    public async Task Puppet_answers_as_recorded()
    {
        var answers = await Answers.AskAsync();
        if (Environment.GetEnvironmentVariable(Switches.Accept) == "1" && !Repository.IsBuildServer)
            Answers.Record(answers);
        else
            Assert.Equal(Answers.Recorded, answers);
    }

    /// <summary>Every message in one file, to be read: is it clear what is wrong and what to do?</summary>
    [Fact]
    public Task Messages_say_what_is_wrong_and_what_to_do()
    {
        var messages = IssueCase.All.Select(static c =>
            $"{c.Name}\n{string.Concat(PuppetVerdict.Of(c.Parse(), c.Options).Issues.Select(static i => $"  {i.Line}:{i.Column} {i.Message}\n"))}");
        return Verifier.Verify(string.Join('\n', messages));
    }

    private static IEnumerable<string> Codes() =>
        IssueCase.All.Select(static c => c.Name.Split(' ')[0]).Where(static code => code != "-").Distinct();
}
