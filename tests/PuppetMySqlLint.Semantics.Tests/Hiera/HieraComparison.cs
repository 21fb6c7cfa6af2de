using System.Collections.Immutable;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.Hiera;

/// <summary>Looks keys up here and by real Puppet.</summary>
internal static class HieraComparison
{
    /// <summary>Fails unless every key on every node is as Puppet says, errors included.</summary>
    /// <param name="folder">The control repo.</param>
    /// <param name="options">How it is opened; the environment's name is the oracle's.</param>
    /// <param name="keysOf">Gives the keys.</param>
    /// <param name="nodes">The nodes; null for those of <c>facts/</c>.</param>
    /// <param name="modulePath">Modules outside of the repo.</param>
    /// <returns>How many answers were compared.</returns>
    public static async Task<int> AssertSameAsync(
        string folder, ControlRepositoryOptions options, Func<ControlRepository, HieraLookup, IEnumerable<string>> keysOf, IEnumerable<string>? nodes = null, params string[] modulePath)
    {
        var repository = await ControlRepository.OpenAsync(folder, options with { EnvironmentName = "oracle", ModulePath = [.. modulePath] });
        var compiler = new CatalogCompiler(repository);
        var facts = Path.Combine(folder, "facts");
        ImmutableArray<string> names = [.. nodes ?? Directory.EnumerateFiles(facts).Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];
        var answers = await Oracle.Required.LookupAsync(
            new OracleCompilation(folder, names)
            {
                ModulePath = [.. modulePath],
                NodeFacts = Directory.Exists(facts) ? facts : null,
                HieraConfig = options.GlobalHieraConfig,
                Strict = options.PuppetVersion >= 8 ? "error" : "warning",
            },
            [.. keysOf(repository, compiler.Hiera).Distinct(StringComparer.Ordinal)]);
        var differences = new List<string>();
        var compared = 0;
        foreach (var (node, expected) in answers)
        {
            var scope = new ClosedScope(compiler.CreateScope(NodeInputs.Create(repository, node, NodeExistence.Classified)));
            foreach (var (key, puppet) in expected)
            {
                compared++;
                var wanted = puppet.Error is not null ? "an error" : puppet.Found ? RubyJson.Write(puppet.Value) : "nothing";
                var answer = compiler.Hiera.Lookup(scope, key);
                var given = answer.Status switch { HieraStatus.Found => RubyJson.Write(answer.Value), HieraStatus.NotFound => "nothing", _ => "an error" };
                if (given != wanted || answer.AbsentWhen is not null)
                    differences.Add($"{key} on {node}: {given} ({answer.Error}), Puppet says {wanted} ({puppet.Error})");
            }
        }
        Assert.True(differences.Count == 0, $"{differences.Count} differences\n{string.Join('\n', differences.Take(40))}");
        return compared;
    }

    /// <summary>What Puppet's server knows of a node: nothing beyond its certificate.</summary>
    private sealed class ClosedScope(IHieraScope site) : IHieraScope
    {
        private static readonly Origin Origin = new(OriginKind.Literal, "the oracle");

        public PuppetValue? GetVariable(string name) => site.GetVariable(name) switch
        {
            HashValue trusted when name == "trusted" => new HashValue([.. trusted.Entries.Select(static e => e.Value is HashValue ? e with { Value = new HashValue([], Origin) } : e)], Origin),
            var value => value,
        };

        public PuppetValue? Convert(PuppetValue value, ImmutableArray<PuppetValue> convertTo) => site.Convert(value, convertTo);

        public PuppetValue? CallFunction(string name, ImmutableArray<PuppetValue> arguments, Location? location, string? cacheKey) => site.CallFunction(name, arguments, location, cacheKey);

        HashBuilder IHieraScope.CacheOf(string cacheKey) => site.CacheOf(cacheKey);
    }
}
