using System.Collections.Immutable;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint;

/// <summary>What a run depends on beside the repository's code and data. Runs of which that is the same share the object.</summary>
/// <param name="Given">The configuration that was handed over; null for the repository's own.</param>
/// <param name="KeepCatalogs">Whether catalogs are whole.</param>
/// <param name="Configuration">The configuration.</param>
/// <param name="Declarations">What it says of the fleet.</param>
/// <param name="Analyzers">The analyzers, those of the configuration's own rules among them.</param>
/// <param name="Reads">The files in which the configuration stands.</param>
internal sealed record RunSettings(
    LintConfiguration? Given, bool KeepCatalogs, LintConfiguration Configuration, FleetDeclarations Declarations, ImmutableArray<ReplicationAnalyzer> Analyzers, ReadUnit Reads)
{
    /// <summary>The settings of a run.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="options">What the caller wants.</param>
    /// <param name="analyzers">The linter's analyzers.</param>
    public static RunSettings Of(ControlRepository repository, LintOptions options, ImmutableArray<ReplicationAnalyzer> analyzers)
    {
        var (configuration, reads) = ReadRecorder.Record(() => options.Configuration ?? LintConfiguration.Read(repository.Files));
        return new RunSettings(
            options.Configuration, options.KeepCatalogs, configuration, configuration.Declarations, [.. analyzers, .. configuration.CustomRules.Select(static r => new CustomRuleAnalyzer(r))], reads);
    }

    /// <summary>Whether they are those of a run over a later state as well.</summary>
    /// <param name="options">What the caller wants of that run.</param>
    /// <param name="changed">The files that changed, as reports show them.</param>
    public bool Hold(LintOptions options, IEnumerable<string> changed) =>
        ReferenceEquals(Given, options.Configuration) && KeepCatalogs == options.KeepCatalogs && !ReadChanges.OfFiles(changed).Touch([Reads]);
}
