using System.Collections.Immutable;
using System.Text.Json;

namespace TestUtilities;

public sealed partial class Oracle
{
    /// <summary>What Puppet makes of small manifests, each in an environment of its own, in the order given: the text that <c>eng/oracle/programs.rb</c> writes.</summary>
    public async Task<ImmutableArray<string>> CompileProgramsAsync(IEnumerable<string> programs, CancellationToken cancellationToken = default)
    {
        var answer = await AskAsync("programs.rb", [], JoinLines(programs.Select(static p => JsonSerializer.Serialize(new { code = p }))), cancellationToken);
        return [.. Lines(answer).Select(static line => ReadRecord(line).GetProperty("answer").GetString()!)];
    }
}
