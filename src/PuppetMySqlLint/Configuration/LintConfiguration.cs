using System.Collections.Immutable;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>What <c>puppet-mysql-lint.yaml</c> at a repository's root says. Immutable.</summary>
public sealed record LintConfiguration
{
    /// <summary>The file's name.</summary>
    public const string FileName = "puppet-mysql-lint.yaml";

    private static readonly ImmutableDictionary<string, RuleSetting> NoRules = ImmutableDictionary.Create<string, RuleSetting>(StringComparer.OrdinalIgnoreCase);

    /// <summary>A repository without the file.</summary>
    public static LintConfiguration Default { get; } = new();

    /// <summary><c>inventory:</c>, what exists beyond the repository.</summary>
    public HostInventory Inventory { get; init; } = HostInventory.Empty;

    /// <summary><c>facts:</c>, fact files or folders, relative to the repository's root.</summary>
    public ImmutableArray<string> Facts { get; init; } = [];

    /// <summary><c>modulepath:</c>, folders of modules outside the repository, relative to its root.</summary>
    public ImmutableArray<string> ModulePath { get; init; } = [];

    /// <summary><c>expect: { instances: N }</c>, how many MySQL servers there are at the least; null if it is not said.</summary>
    public int? ExpectedInstances { get; init; }

    /// <summary><c>expect: { channels: N }</c>, how many replication channels there are at the least; null if it is not said.</summary>
    public int? ExpectedChannels { get; init; }

    /// <summary><c>expect: { coverage: PERCENT }</c>, the least <see cref="Ledger.Coverage"/>, 0 to 100; null if it is not said.</summary>
    public double? MinimumCoverage { get; init; }

    /// <summary><c>roleAuthority:</c>, who decides which server is the primary; <see cref="RoleAuthority.Unknown"/> if the catalogs are to say it.</summary>
    public RoleAuthority RoleAuthority { get; init; }

    /// <summary><c>durabilityPolicy:</c>, what a primary is to do when too few replicas acknowledge.</summary>
    public DurabilityPolicy DurabilityPolicy { get; init; }

    /// <summary><c>servers:</c>, flavour and version of servers of which the catalogs do not say it.</summary>
    public ImmutableArray<ServerDeclaration> Servers { get; init; } = [];

    /// <summary><c>topologies:</c>, who replicates from whom where the code does not say it.</summary>
    public ImmutableArray<TopologyDeclaration> Topologies { get; init; } = [];

    /// <summary><c>datadog: { required: [GLOB…] }</c>, nodes the servers of which Datadog has to watch.</summary>
    public ImmutableArray<string> DatadogRequired { get; init; } = [];

    /// <summary><c>rules:</c>, by id or name, whatever their case.</summary>
    public ImmutableDictionary<string, RuleSetting> Rules { get; init; } = NoRules;

    /// <summary><c>overrides:</c>, settings of rules for some files or nodes; later ones win.</summary>
    public ImmutableArray<ConfigurationOverride> Overrides { get; init; } = [];

    /// <summary><c>suppressions:</c>, what comments that silence findings have to say.</summary>
    public SuppressionPolicy Suppressions { get; init; } = SuppressionPolicy.Default;

    /// <summary><c>customRules:</c>, rules about single options.</summary>
    public ImmutableArray<CustomRule> CustomRules { get; init; } = [];

    /// <summary>What is wrong with the file.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The names of rules that the file holds, with their places.</summary>
    internal ImmutableArray<(string Name, Location Location)> RuleNames { get; init; } = [];

    /// <summary>What the file says about the fleet that no catalog says.</summary>
    public FleetDeclarations Declarations => new() { Inventory = Inventory, RoleAuthority = RoleAuthority, Servers = Servers, Topologies = Topologies };

    /// <summary>Reads the file at a repository's root, with the files inside the repository that it extends.</summary>
    /// <param name="files">The repository's files.</param>
    /// <returns>What it says; <see cref="Default"/> if there is none. What is wrong with it is in <see cref="Diagnostics"/>.</returns>
    public static LintConfiguration Read(IFileSource files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var path = RepoPath.Parse(FileName);
        if (!files.Exists(path))
            return Default;
        var reading = files.Read(path);
        return reading.Text is { } text
            ? Parse(text, name => RepoPath.TryParse(name, out var extended) ? files.Read(extended).Text : null)
            : Default with { Diagnostics = [new Diagnostic(ConfigurationDescriptors.Unreadable, null, files.GetDisplayPath(path), reading.Problem!.Reason)] };
    }

    /// <summary>Reads the file's text. Never fails: what is wrong with it is in <see cref="Diagnostics"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="open">Reads a file that the text, or such a file, names under <c>extends:</c>; null, or an answer of null, if there is none.</param>
    public static LintConfiguration Parse(SourceText text, Func<string, SourceText?>? open = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new ConfigurationReader(open ?? (static _ => null)).Read(text);
    }

    /// <summary>The value of a rule's option: the configured one if it fits, otherwise the option's default.</summary>
    /// <param name="option">The option.</param>
    public T ValueOf<T>(RuleOption<T> option)
    {
        ArgumentNullException.ThrowIfNull(option);
        var setting = Rules.GetValueOrDefault(option.Rule.Id) ?? Rules.GetValueOrDefault(option.Rule.Name);
        return setting is not null && setting.Options.TryGetValue(option.Name, out var written) && option.TryRead(written, out var value) ? value : option.Default;
    }
}
