using System.Collections.Immutable;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Syntax;

namespace PuppetMySqlLint;

/// <summary>All that analyzers look at in one run.</summary>
internal sealed class AnalysisInput(ControlRepository repository, ImmutableArray<Catalog> catalogs, Fleet fleet, LintConfiguration configuration, CatalogCompiler? compiler = null)
{
    private readonly Lazy<PuppetCompilation> _compilation = new(() => new PuppetCompilation(compiler ?? new CatalogCompiler(repository)));

    // Paths as reports show them.
    private readonly Lazy<HashSet<string>> _own = new(() => repository.Files.Files.Select(repository.Files.GetDisplayPath).ToHashSet(StringComparer.Ordinal));

    public ControlRepository Repository { get; } = repository;

    public ImmutableArray<Catalog> Catalogs { get; } = catalogs;

    public Fleet Fleet { get; } = fleet;

    public LintConfiguration Configuration { get; } = configuration;

    /// <summary>Whether anything but data files names nodes.</summary>
    public bool TellsLivingFromDead { get; init; } = true;

    /// <summary>What came of an earlier run; null if there was none.</summary>
    public EarlierWorks? Earlier { get; init; }

    /// <summary>The names of the repository; to ask for its trees parses all of them.</summary>
    public PuppetCompilation Compilation => _compilation.Value;

    /// <summary>The manifests and EPP templates that are the repository's own.</summary>
    public IEnumerable<SyntaxTree> OwnTrees => Compilation.Trees.Where(t => _own.Value.Contains(t.Text.Path));

    /// <summary>The data files that are the repository's own.</summary>
    public IEnumerable<HieraDataFile> OwnDataFiles(CancellationToken cancellationToken) =>
        Compilation.ReadDataFiles(cancellationToken).Where(f => _own.Value.Contains(f.Source.Path)).DistinctBy(static f => f.Source.Path, StringComparer.Ordinal);
}
