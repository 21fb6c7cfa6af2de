using System.Collections.Immutable;

namespace TestUtilities;

public sealed partial class Oracle
{
    /// <summary>What expressions give, one a line each, in the order given; with the corpus on the module path and the facts of <c>db1.example.com</c>.</summary>
    public async Task<ImmutableArray<OracleAnswer>> EvaluateAsync(IEnumerable<string> expressions, CancellationToken cancellationToken = default)
    {
        var answer = await AskAsync("evaluate.rb", ["--modulepath", CorpusModules.Root], JoinLines(expressions), cancellationToken);
        return [.. Lines(answer).Select(OracleAnswer.Read)];
    }
}
