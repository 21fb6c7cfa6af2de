using System.Collections.Immutable;
using Xunit;
using Xunit.Sdk;

namespace TestUtilities;

/// <summary>A theory that asks real Puppet; see <see cref="Requirement"/> for what happens without it.</summary>
/// <param name="corpus">Whether it also needs <see cref="CorpusModules"/>.</param>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("TestUtilities.RequiringTheoryDiscoverer", "TestUtilities")]
public sealed class OracleTheoryAttribute(bool corpus = false) : TheoryAttribute, INeedRequirements
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
