using System.Text.RegularExpressions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Model;

/// <summary>Where data files hold a key, bind it to a parameter, or look it up in a string.</summary>
internal static partial class HieraReferences
{
    private const int MaximumDepth = 64;

    /// <summary>Reads all data files that the hierarchies of the environment and of its modules can reach.</summary>
    /// <param name="hiera">The data.</param>
    /// <param name="modules">Names of the modules on the module path.</param>
    /// <param name="table">The repository's names.</param>
    /// <param name="key">Gives the symbol of a key.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static IEnumerable<SymbolReference> Read(HieraLookup hiera, IEnumerable<string> modules, SymbolTable table, Func<string, PuppetSymbol> key, CancellationToken cancellationToken)
    {
        foreach (var file in hiera.ReadAllDataFiles(modules, cancellationToken))
        {
            foreach (var entry in file.Entries.Values)
            {
                if (entry.Key == "lookup_options")
                {
                    foreach (var option in (entry.Value as HashValue)?.Entries ?? [])
                    {
                        if (option.Key is StringValue { Value: var name } && !name.StartsWith('^') && option.Key.Origin.Location is { } place)
                            yield return new SymbolReference(key(name), place, ReferenceKind.Use);
                    }
                    continue;
                }
                yield return new SymbolReference(key(entry.Key), entry.KeyLocation, ReferenceKind.Declaration);
                if (ParameterOf(table, entry.Key) is { } parameter)
                    yield return new SymbolReference(parameter, entry.KeyLocation, ReferenceKind.Binding);
                if (!entry.NeedsInterpolation)
                    continue;
                foreach (var (name, place) in LookedUp(entry.Value, MaximumDepth))
                    yield return new SymbolReference(key(HieraKeyName.RootOf(name)), place, ReferenceKind.Use);
            }
        }
    }

    /// <summary>The class parameter that a key is bound to by its name.</summary>
    public static PuppetSymbol? ParameterOf(SymbolTable table, string key)
    {
        var separator = key.LastIndexOf("::", StringComparison.Ordinal);
        return separator > 0 && table.Find(SymbolKind.Class, key[..separator]) is { } owner && table.MemberOf(owner, key[(separator + 2)..]) is { Kind: SymbolKind.Parameter } parameter
            ? parameter
            : null;
    }

    /// <summary>The keys that strings of a value look up: <c>%{lookup('key')}</c>, <c>hiera</c> and <c>alias</c>.</summary>
    private static IEnumerable<(string Key, Location Place)> LookedUp(PuppetValue value, int depth) => (depth, value) switch
    {
        (0, _) => [],
        (_, StringValue text) when text.Origin.Location is { } place => Calls().Matches(text.Value).Select(m => (m.Groups["key"].Value, place)),
        (_, ArrayValue array) => array.Elements.SelectMany(e => LookedUp(e, depth - 1)),
        (_, HashValue hash) => hash.Entries.SelectMany(e => LookedUp(e.Value, depth - 1)),
        _ => [],
    };

    [GeneratedRegex("""%\{\s*(?:lookup|hiera|alias)\(\s*["'](?<key>[^"']+)["']\s*\)\s*\}""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Calls();
}
