using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.RubyFunctions;

/// <summary>The functions that the corpus has in Ruby answer as in real Puppet, or are unknown: <c>RubyFunctions/functions.jsonl</c>.</summary>
public sealed class FunctionCensusTests
{
    private const double LeastShare = 0.6;

    [CorpusFact]
    public void Functions_in_Ruby_answer_as_in_Puppet_or_are_unknown()
    {
        var census = FunctionCensus.Take(inRuby: true);
        Report(census);
        Assert.True(census.Count(static f => f.Answers) >= LeastShare * census.Count, $"{census.Count(static f => f.Answers)} of {census.Count} functions: " + string.Join("\n", census.Where(static f => !f.Answers).Select(static f => $"{f.Function.Name}: {f.Right} right, {f.Function.Unsafe} {string.Join("; ", f.Unknown)}")));
    }

    [CorpusFact]
    public void No_function_answers_otherwise_than_Puppet_where_it_is_known_in_CSharp() => Report(FunctionCensus.Take(inRuby: false));

    private static void Report(IReadOnlyList<FunctionCensus> census) =>
        Assert.True(census.All(static f => f.Wrong.Count == 0), $"{census.Sum(static f => f.Wrong.Count)} wrong\n" + string.Join("\n", census.SelectMany(static f => f.Wrong)));
}
