using System.Text;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.RubyFunctions;

/// <summary>
/// The functions that the corpus has in Ruby answer as in real Puppet, or are unknown. Calls and answers are recorded in
/// <c>RubyFunctions/functions.jsonl</c>; <c>eng/oracle/call_functions.rb</c> writes it.
/// </summary>
public sealed class FunctionCensusTests
{
    private const double LeastShare = 0.6;
    private const int SampleStep = 10;

    private static readonly GeneratedSection s_section = new(Repository.PathTo("docs", "ruby-subset.md"), "functions");

    [CorpusFact]
    public void Functions_in_Ruby_answer_as_in_Puppet_or_are_unknown()
    {
        var census = FunctionCensus.Take();
        var wrong = census.SelectMany(static f => f.Wrong).ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong\n" + string.Join("\n", wrong));
        Assert.True(census.Count(static f => f.Answers) >= LeastShare * census.Count, $"{census.Count(static f => f.Answers)} of {census.Count} functions answer");
        s_section.AssertIs(Table(census));
    }

    [OracleFact(corpus: true)]
    public async Task The_recorded_answers_are_those_that_Puppet_gives_today()
    {
        var calls = RecordedFunction.ReadAll().Where(static f => !f.IsHidden).SelectMany(static f => f.Calls).Where(static (_, i) => Switches.IsFull || i % SampleStep == 0).ToList();
        var live = await Oracle.Required.EvaluateAsync(calls.Select(static c => c.Code));
        Assert.Equal(calls.Select(static c => c.Value ?? "error"), live.Select(static c => c.Value ?? "error"));
    }

    private static string Table(IReadOnlyList<FunctionCensus> census)
    {
        var builder = new StringBuilder();
        builder.Append($"Of {census.Count} functions {census.Count(static f => f.Answers)} answer as in Puppet, errors included, {census.Sum(static f => f.Right)} calls in all. The others:\n\n");
        builder.Append("| function | module | why |\n|---|---|---|\n");
        foreach (var one in census.Where(static f => !f.Answers))
            builder.Append($"| `{one.Function.Name}` | {one.Function.Path.Split('/')[0]} | {Why(one).ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        return builder.ToString();
    }

    private static string Why(FunctionCensus one) => one switch
    {
        { Function.Unsafe: { } words } => $"not called: `{words}`",
        { Unknown: [var first, ..] } => first[(first.LastIndexOf("evaluated here: ", StringComparison.Ordinal) is >= 0 and var at ? at + "evaluated here: ".Length : 0)..],
        _ => $"only {one.Right} sets of arguments are recorded",
    };
}
