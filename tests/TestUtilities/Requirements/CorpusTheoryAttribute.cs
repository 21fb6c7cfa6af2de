using System.Collections.Immutable;
using Xunit;
using Xunit.Sdk;

namespace TestUtilities;

/// <summary>A theory over <see cref="CorpusModules"/>; see <see cref="Requirement"/> for what happens without them.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("TestUtilities.RequiringTheoryDiscoverer", "TestUtilities")]
public sealed class CorpusTheoryAttribute : TheoryAttribute, INeedRequirements
{
    public override string? Skip
    {
        get => base.Skip ?? RequirementGate.SkipReason(((INeedRequirements)this).Requirements);
        set => base.Skip = value;
    }

    ImmutableArray<Requirement> INeedRequirements.Requirements => [Requirement.Corpus];
}
