using System.Collections.Immutable;
using PuppetMySqlLint.Syntax;

namespace PuppetMySqlLint;

/// <summary>Takes the registrations of one analyzer.</summary>
public sealed class AnalysisContext
{
    internal AnalysisContext()
    {
    }

    internal List<Action<FleetAnalysisContext>> FleetActions { get; } = [];

    internal List<Action<InstanceAnalysisContext>> InstanceActions { get; } = [];

    internal List<Action<CatalogAnalysisContext>> CatalogActions { get; } = [];

    internal List<Action<SyntaxTreeAnalysisContext>> SyntaxTreeActions { get; } = [];

    internal List<(ImmutableHashSet<SyntaxKind> Kinds, Action<SyntaxNodeAnalysisContext> Action)> SyntaxNodeActions { get; } = [];

    internal List<Action<DataFileAnalysisContext>> DataFileActions { get; } = [];

    internal bool LooksAtSyntax => SyntaxTreeActions.Count + SyntaxNodeActions.Count > 0;

    /// <summary>Calls <paramref name="action"/> once, with all nodes, servers, accounts and channels.</summary>
    public void RegisterFleetAction(Action<FleetAnalysisContext> action) => FleetActions.Add(Checked(action));

    /// <summary>Calls <paramref name="action"/> for each MySQL server for which the rule holds or may hold; see <see cref="ReplicationAnalyzer.Scope"/>.</summary>
    public void RegisterInstanceAction(Action<InstanceAnalysisContext> action) => InstanceActions.Add(Checked(action));

    /// <summary>Calls <paramref name="action"/> for the catalog of each node, those that Puppet would refuse among them.</summary>
    public void RegisterCatalogAction(Action<CatalogAnalysisContext> action) => CatalogActions.Add(Checked(action));

    /// <summary>Calls <paramref name="action"/> for each manifest and EPP template of the repository; not for those of modules outside it.</summary>
    public void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => SyntaxTreeActions.Add(Checked(action));

    /// <summary>Calls <paramref name="action"/> for each node of the given kinds in the repository's manifests and EPP templates, in the order of the text.</summary>
    /// <param name="action">What is called.</param>
    /// <param name="kinds">The kinds, one at the least.</param>
    /// <exception cref="ArgumentException">No kind is given.</exception>
    public void RegisterSyntaxNodeAction(Action<SyntaxNodeAnalysisContext> action, params ReadOnlySpan<SyntaxKind> kinds)
    {
        if (kinds.IsEmpty)
            throw new ArgumentException("At least one kind of node has to be given.", nameof(kinds));
        SyntaxNodeActions.Add(([.. kinds], Checked(action)));
    }

    /// <summary>Calls <paramref name="action"/> for each data file that the hierarchies of the repository and its modules can reach.</summary>
    public void RegisterDataFileAction(Action<DataFileAnalysisContext> action) => DataFileActions.Add(Checked(action));

    private static T Checked<T>(T action)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(action);
        return action;
    }
}
