using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>
/// Looks for one kind of defect. Stateless: what it registers is called from many threads, in no particular order. What it throws becomes
/// one diagnostic that names it, and everything else goes on.
/// </summary>
public abstract class ReplicationAnalyzer
{
    /// <summary>The name under which failures and times are reported; the type's name unless overridden.</summary>
    public virtual string Name => GetType().Name;

    /// <summary>
    /// For which servers the analyzer's rules hold. Others are not shown to it as instances; for a server of which that is not known its
    /// findings are <see cref="Text.Confidence.Possible"/>.
    /// </summary>
    public virtual RuleScope Scope => RuleScope.Everywhere;

    /// <summary>
    /// What the analyzer may report, so that the configuration can be checked and lists are complete. Empty if it does not say, which is
    /// taken as: anything.
    /// </summary>
    public virtual ImmutableArray<DiagnosticDescriptor> Rules => [];

    /// <summary>The options of its rules, which the configuration may set; <see cref="DiagnosticContext.ValueOf"/> reads them.</summary>
    public virtual ImmutableArray<RuleOption> Options => [];

    /// <summary>Says what the analyzer wants to look at. Called once for each run.</summary>
    /// <param name="context">Takes the registrations.</param>
    public abstract void Initialize(AnalysisContext context);
}
