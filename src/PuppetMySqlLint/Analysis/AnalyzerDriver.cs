using System.Collections.Concurrent;
using System.Collections.Immutable;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Runs analyzers side by side, so that neither their order nor the number of threads shows in what they report.</summary>
internal sealed class AnalyzerDriver
{
    private readonly List<(ReplicationAnalyzer Analyzer, AnalysisContext Context)> _analyzers = [];
    private readonly List<Diagnostic> _failures = [];
    private readonly ConcurrentDictionary<string, ImmutableArray<AnalyzerWork>> _seen = new(StringComparer.Ordinal);
    private readonly LintConfiguration _configuration;
    private readonly CancellationToken _cancellationToken;
    private readonly bool _looksAtCatalogs;

    /// <summary>How many analyzers there are, those among them that failed.</summary>
    public int AnalyzerCount { get; }

    public AnalyzerDriver(ImmutableArray<ReplicationAnalyzer> analyzers, LintConfiguration configuration, CancellationToken cancellationToken)
    {
        AnalyzerCount = analyzers.Length;
        _configuration = configuration;
        _cancellationToken = cancellationToken;
        foreach (var analyzer in analyzers)
        {
            var context = new AnalysisContext();
            if (AnalyzerWork.Guard(analyzer, () => Initialize(analyzer, context), cancellationToken) is { } failure)
                _failures.Add(failure);
            else
                _analyzers.Add((analyzer, context));
        }
        _looksAtCatalogs = _analyzers.Exists(static a => a.Context.CatalogActions.Count > 0);
    }

    /// <summary>The analyzers that answered the first questions.</summary>
    public IEnumerable<ReplicationAnalyzer> Analyzers => _analyzers.Select(static a => a.Analyzer);

    /// <summary>Shows a catalog to the analyzers that want it, while it is there. Safe to call from many threads.</summary>
    public void Look(ControlRepository repository, Catalog catalog)
    {
        if (!_looksAtCatalogs)
            return;
        var done = ImmutableArray.CreateBuilder<AnalyzerWork>();
        foreach (var (analyzer, context) in _analyzers)
        {
            foreach (var action in context.CatalogActions)
            {
                var work = new AnalyzerWork(analyzer, catalog.Node, sink => action(new CatalogAnalysisContext(repository, _configuration, analyzer, catalog, sink, _cancellationToken)));
                work.Run(_cancellationToken);
                done.Add(work);
            }
        }
        _seen[catalog.Node] = done.ToImmutable();
    }

    /// <summary>What was found in each node's catalog.</summary>
    public ImmutableDictionary<string, ImmutableArray<AnalyzerWork>> Seen => _seen.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>What was made of everything else, after <see cref="Run"/>.</summary>
    public ImmutableArray<AnalyzerWork> Works { get; private set; } = [];

    /// <summary>Takes what was found in a catalog in an earlier run.</summary>
    public void Keep(string node, ImmutableArray<AnalyzerWork> seen) => _seen[node] = [.. seen.Select(static w => w.Kept())];

    /// <summary>Runs what looks at files, servers and the fleet, and gathers what all have found.</summary>
    /// <param name="input">What is looked at.</param>
    /// <param name="jobs">How many calls at once; -1 for as many as there are processors.</param>
    /// <param name="onDone">Is given what one analyzer has found over all its calls, as soon as it is through; from several threads, one after the other.</param>
    public AnalysisFindings Run(AnalysisInput input, int jobs, Action<IEnumerable<Diagnostic>> onDone)
    {
        var seen = _seen.OrderBy(static s => s.Key, StringComparer.Ordinal).SelectMany(static s => s.Value).ToList();
        var works = _analyzers.SelectMany(a => Plan(input, a.Analyzer, a.Context)).Concat(PlanFiles(input)).Select(w => input.Earlier?.Find(w) ?? w).ToList();
        Works = [.. works];
        var all = seen.Concat(works).ToLookup(static w => w.Analyzer);
        var planned = works.FindAll(static w => !w.IsDone);
        var open = planned.GroupBy(static w => w.Analyzer).ToDictionary(static g => g.Key, static g => g.Count());
        var turn = new Lock();
        onDone(_failures);
        foreach (var group in all.Where(g => !open.ContainsKey(g.Key)))
            onDone(AnalysisFindings.Of(group));
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = _cancellationToken };
        Parallel.ForEach(planned, options, work =>
        {
            work.Run(_cancellationToken);
            lock (turn)
            {
                if (--open[work.Analyzer] == 0)
                    onDone(AnalysisFindings.Of(all[work.Analyzer]));
            }
        });
        return AnalysisFindings.Gather([.. seen, .. works]);
    }

    /// <summary>Whatever an analyzer answers to the first questions, it is asked under guard.</summary>
    private static void Initialize(ReplicationAnalyzer analyzer, AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(analyzer.Scope, nameof(analyzer));
        if (analyzer.Rules.IsDefault || analyzer.Options.IsDefault)
            throw new InvalidOperationException("Rules and options are not given.");
        analyzer.Initialize(context);
    }

    private IEnumerable<AnalyzerWork> Plan(AnalysisInput input, ReplicationAnalyzer analyzer, AnalysisContext context)
    {
        foreach (var instance in input.Fleet.Instances.Where(i => context.InstanceActions.Count > 0 && analyzer.Scope.Contains(i) != false))
        {
            foreach (var (number, action) in context.InstanceActions.Index())
                yield return new AnalyzerWork(analyzer, instance, sink => action(new InstanceAnalysisContext(input, analyzer, instance, sink, _cancellationToken)), number);
        }
        foreach (var (number, action) in context.FleetActions.Index())
            yield return new AnalyzerWork(analyzer, input.Fleet, sink => action(new FleetAnalysisContext(input, analyzer, sink, _cancellationToken)), number);
    }

    /// <summary>Files are parsed only where somebody wants to see them.</summary>
    private IEnumerable<AnalyzerWork> PlanFiles(AnalysisInput input)
    {
        var lookers = _analyzers.FindAll(static a => a.Context.LooksAtSyntax);
        foreach (var tree in lookers.Count == 0 ? [] : input.OwnTrees)
        {
            foreach (var (analyzer, context) in lookers)
                yield return new AnalyzerWork(analyzer, tree, sink => Look(input, analyzer, context, tree, sink));
        }
        var readers = _analyzers.FindAll(static a => a.Context.DataFileActions.Count > 0);
        foreach (var file in readers.Count == 0 ? [] : input.OwnDataFiles(_cancellationToken))
        {
            foreach (var (analyzer, context) in readers)
            {
                foreach (var (number, action) in context.DataFileActions.Index())
                    yield return new AnalyzerWork(analyzer, file, sink => action(new DataFileAnalysisContext(input, analyzer, file, sink, _cancellationToken)), number);
            }
        }
    }

    private void Look(AnalysisInput input, ReplicationAnalyzer analyzer, AnalysisContext context, SyntaxTree tree, AnalysisSink sink)
    {
        foreach (var action in context.SyntaxTreeActions)
            action(new SyntaxTreeAnalysisContext(input, analyzer, tree, sink, _cancellationToken));
        foreach (var node in context.SyntaxNodeActions.Count == 0 ? [] : tree.Root.DescendantNodes().Prepend(tree.Root))
        {
            foreach (var (kinds, action) in context.SyntaxNodeActions)
            {
                if (kinds.Contains(node.Kind))
                    action(new SyntaxNodeAnalysisContext(input, analyzer, node, sink, _cancellationToken));
            }
        }
    }
}
