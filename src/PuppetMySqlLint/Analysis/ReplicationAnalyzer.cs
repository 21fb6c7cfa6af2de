namespace PuppetMySqlLint;

/// <summary>
/// Looks for one kind of defect. Stateless: what it registers is called from many threads, in no particular order. What it throws becomes
/// one diagnostic that names it, and everything else goes on.
/// </summary>
public abstract class ReplicationAnalyzer
{
    /// <summary>The name under which failures are reported; the type's name unless overridden.</summary>
    public virtual string Name => GetType().Name;

    /// <summary>Says what the analyzer wants to look at. Called once for each run.</summary>
    /// <param name="context">Takes the registrations.</param>
    public abstract void Initialize(AnalysisContext context);
}
