using System.Collections.Immutable;
using Xunit;
using Xunit.Sdk;

namespace TestUtilities;

/// <summary>A fact that asks real Puppet; see <see cref="Requirement"/> for what happens without it.</summary>
/// <param name="corpus">Whether it also needs <see cref="CorpusModules"/>.</param>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("TestUtilities.RequiringFactDiscoverer", "TestUtilities")]
public sealed class OracleFactAttribute(bool corpus = false) : FactAttribute, INeedRequirements
{
    public bool Corpus => corpus;

    public override string? Skip
    {
        get => base.Skip ?? RequirementGate.SkipReason(((INeedRequirements)this).Requirements);
        set => base.Skip = value;
    }

    ImmutableArray<Requirement> INeedRequirements.Requirements =>
        corpus ? [Requirement.Puppet, Requirement.Corpus] : [Requirement.Puppet];
}
