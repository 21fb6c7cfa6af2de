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

    /// <summary>Calls <paramref name="action"/> once, with all nodes, servers, accounts and channels.</summary>
    public void RegisterFleetAction(Action<FleetAnalysisContext> action) => FleetActions.Add(action);

    /// <summary>Calls <paramref name="action"/> for each MySQL server.</summary>
    public void RegisterInstanceAction(Action<InstanceAnalysisContext> action) => InstanceActions.Add(action);

    /// <summary>Calls <paramref name="action"/> for the catalog of each node, those that Puppet would refuse among them.</summary>
    public void RegisterCatalogAction(Action<CatalogAnalysisContext> action) => CatalogActions.Add(action);
}
