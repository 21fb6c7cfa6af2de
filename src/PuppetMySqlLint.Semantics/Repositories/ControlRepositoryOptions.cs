using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>What a caller says about a control repo beyond its files.</summary>
public sealed record ControlRepositoryOptions
{
    /// <summary>No module path but the environment's own, facts from its <c>facts/</c> folder.</summary>
    public static ControlRepositoryOptions Default { get; } = new();

    /// <summary>What reports show before a path inside the repository; empty to show the relative path alone.</summary>
    public string DisplayPrefix { get; init; } = "";

    /// <summary>Name of the environment, <c>$environment</c> in manifests.</summary>
    public string EnvironmentName { get; init; } = "production";

    /// <summary>Folders of modules outside the repository, Puppet's <c>basemodulepath</c>: they come after the environment's own.</summary>
    public ImmutableArray<string> ModulePath { get; init; } = [];

    /// <summary>
    /// Fact files, or folders of <c>&lt;certname&gt;.json</c>; later ones win key by key. Empty: the repository's own <c>facts/</c>.
    /// </summary>
    public ImmutableArray<string> Facts { get; init; } = [];

    /// <summary>
    /// Output of an external node classifier: files, or folders of <c>&lt;certname&gt;.yaml</c>, with <c>classes</c>, <c>parameters</c> and
    /// <c>environment</c>; a file for many nodes has them below each certname. Later ones win node by node.
    /// </summary>
    public ImmutableArray<string> Enc { get; init; } = [];

    /// <summary>PuppetDB's answers to <c>/pdb/query/v4/nodes</c> or <c>/pdb/query/v4/inventory</c>, as JSON files.</summary>
    public ImmutableArray<string> Inventory { get; init; } = [];

    /// <summary>Lists of nodes: a certname a line; or YAML or JSON with a list of them, or with <c>extensions</c> of their certificates below each.</summary>
    public ImmutableArray<string> NodesFiles { get; init; } = [];

    /// <summary>Hiera configuration of the global layer; null if there is none.</summary>
    public string? GlobalHieraConfig { get; init; }

    /// <summary>Functions for Hiera data that this library does not know by itself: of gems, of modules' Ruby code.</summary>
    public ImmutableArray<IHieraBackend> HieraBackends { get; init; } = [];

    /// <summary>What to decrypt eyaml with; null to leave encrypted values unknown. Nothing in the repository makes a key be read.</summary>
    public EyamlKeys? EyamlKeys { get; init; }

    /// <summary>Major version of Puppet, 7 or 8: 8 knows no legacy facts and takes unknown variables as errors.</summary>
    public int PuppetVersion { get; init; } = 8;

    /// <summary>Whether reading a variable that is not set is an error, Puppet's <c>strict_variables</c>. Null: it is from Puppet 8 on.</summary>
    public bool? StrictVariables { get; init; }

    /// <summary>
    /// Whether a fact that a fact set does not hold is surely absent. Null: it is where the set is Facter's whole output, which always
    /// holds <c>facterversion</c>; otherwise such a fact is unknown.
    /// </summary>
    public bool? FactsAreComplete { get; init; }
}
