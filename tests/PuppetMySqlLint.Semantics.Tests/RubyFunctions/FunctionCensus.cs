using PuppetMySqlLint.Semantics.Tests.Functions;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.RubyFunctions;

/// <summary>What becomes of the recorded calls here.</summary>
/// <param name="Function">The function.</param>
/// <param name="Right">How many calls give what Puppet gives.</param>
/// <param name="Wrong">The calls that give something else.</param>
/// <param name="Unknown">Why the others are unknown.</param>
internal sealed record FunctionCensus(RecordedFunction Function, int Right, IReadOnlyList<string> Wrong, IReadOnlyList<string> Unknown)
{
    private const string UnknownMark = "unknown: ";

    /// <summary>How many calls a function must answer to count.</summary>
    private const int LeastCalls = 5;

    public bool Answers => Right >= LeastCalls && Wrong.Count == 0 && Unknown.Count == 0;

    /// <summary>Calls all recorded functions, each in the module's own code even where the same function is known in C#.</summary>
    public static IReadOnlyList<FunctionCensus> Take()
    {
        var functions = RecordedFunction.ReadAll();
        return [.. functions.GroupBy(static f => f.IsHidden).SelectMany(static g => Take([.. g], g.Key)).OrderBy(static c => c.Function.Path, StringComparer.Ordinal)];
    }

    private static IEnumerable<FunctionCensus> Take(IReadOnlyList<RecordedFunction> functions, bool areHidden)
    {
        var options = new CompilerOptions { PrefersRuby = true, PrefersLegacyRuby = areHidden };
        var answers = new Queue<OracleAnswer>(ExpressionEvaluation.EvaluateAll([.. functions.SelectMany(static f => f.Calls).Select(static c => c.Code)], options));
        return functions.Select(f => Compare(f, [.. f.Calls.Select(_ => answers.Dequeue())]));
    }

    private static FunctionCensus Compare(RecordedFunction function, IReadOnlyList<OracleAnswer> answers)
    {
        var (right, wrong, unknown) = (0, new List<string>(), new List<string>());
        foreach (var (expected, actual) in function.Calls.Zip(answers))
        {
            if (actual.Value?.IndexOf(UnknownMark, StringComparison.Ordinal) is >= 0 and var start)
                unknown.Add(actual.Value[(start + UnknownMark.Length)..].TrimEnd(']', '}'));
            else if (actual.Value?.Contains("${…}", StringComparison.Ordinal) == true)
                unknown.Add("a part of the text is unknown");
            else if (expected.Value is null ? actual.Value is null : actual.Value == expected.Value)
                right++;
            else
                wrong.Add($"{expected.Code}\n  Puppet: {expected.Value ?? "error: " + expected.Error}\n  here:   {actual.Value ?? "error: " + actual.Error}");
        }
        return new FunctionCensus(function, right, wrong, [.. unknown.Distinct(StringComparer.Ordinal)]);
    }
}
