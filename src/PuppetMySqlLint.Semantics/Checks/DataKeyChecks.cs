using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>The checks that hold all values of one key, in whatever files, against each other.</summary>
/// <param name="hiera">The data.</param>
/// <param name="files">The data files of the global layer and the environment's.</param>
/// <param name="merged">The keys that calls may merge by themselves.</param>
internal sealed class DataKeyChecks(HieraLookup hiera, ImmutableArray<HieraDataFile> files, NameSummary merged)
{
    /// <summary>Checks keys.</summary>
    /// <param name="earlier">What was found earlier.</param>
    /// <param name="changed">The keys that are to be checked; null for all.</param>
    /// <returns>The findings of each key that has any.</returns>
    public ImmutableDictionary<string, ImmutableArray<Diagnostic>> Run(ImmutableDictionary<string, ImmutableArray<Diagnostic>> earlier, ImmutableHashSet<string>? changed)
    {
        if (changed is { IsEmpty: true })
            return earlier;
        var found = changed is null ? ImmutableDictionary.CreateBuilder<string, ImmutableArray<Diagnostic>>(StringComparer.Ordinal) : earlier.RemoveRange(changed).ToBuilder();
        foreach (var diagnostics in HieraOptionChecks.SpelledTwice(files, changed).Concat(new HieraHiddenValueCheck(hiera, merged.Contains).Run(changed)))
            found[diagnostics.Key] = [.. found.GetValueOrDefault(diagnostics.Key, []), .. diagnostics.Found];
        return found.ToImmutable();
    }
}
