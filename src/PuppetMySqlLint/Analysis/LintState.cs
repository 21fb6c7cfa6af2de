using System.Collections.Immutable;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>What is kept of a run for one over a later state of its repository. Immutable.</summary>
/// <param name="Linter">Whose run it was.</param>
/// <param name="Settings">With which settings.</param>
/// <param name="Fleet">What was compiled.</param>
/// <param name="Seen">What was found in the catalog of each node.</param>
internal sealed record LintState(Linter Linter, RunSettings Settings, FleetState Fleet, ImmutableDictionary<string, ImmutableArray<AnalyzerWork>> Seen)
{
    /// <summary>Certnames of the nodes that were compiled in this run.</summary>
    public IEnumerable<string> Compiled => Fleet.Nodes.Where(static n => !n.IsKept).Select(static n => n.Value.Node.Certname);
}

/// <summary>What a run depends on beside what nodes read.</summary>
/// <param name="Configuration">The configuration that was handed over.</param>
/// <param name="ConfigurationText">The repository's own, where none was.</param>
/// <param name="KeepCatalogs">Whether catalogs are whole.</param>
internal sealed record RunSettings(LintConfiguration? Configuration, string? ConfigurationText, bool KeepCatalogs)
{
    public static RunSettings Of(ControlRepository repository, LintOptions options) =>
        new(options.Configuration, options.Configuration is null ? repository.Files.Read(RepoPath.Parse(LintConfiguration.FileName)).Text?.Text : null, options.KeepCatalogs);

    public bool IsSame(RunSettings other) =>
        ReferenceEquals(Configuration, other.Configuration) && ConfigurationText == other.ConfigurationText && KeepCatalogs == other.KeepCatalogs;
}
