using System.Collections.Immutable;
using System.Text.Json;

namespace TestUtilities;

public sealed partial class Oracle
{
    /// <summary>Resource types as <c>eng/oracle/dump_types.rb</c> writes them, one document each; the last one names the metaparameters.</summary>
    /// <param name="arguments">Its options.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<ImmutableArray<JsonElement>> DumpTypesAsync(IEnumerable<string> arguments, CancellationToken cancellationToken = default) =>
        [.. Lines(await AskAsync("dump_types.rb", arguments, "", cancellationToken)).Select(ReadRecord)];

    /// <summary>The table of built-in types as <c>eng/oracle/generate-types.sh</c> writes it.</summary>
    /// <param name="arguments">Options of <c>dump_types.rb</c>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<string> WriteTypeTableAsync(IEnumerable<string> arguments, CancellationToken cancellationToken = default) =>
        AskAsync("dump_types.rb", [.. arguments, "--table"], "", cancellationToken);
}
