using System.Collections.Immutable;
using Xunit;
using Xunit.Sdk;

namespace TestUtilities;

/// <summary>A fact over <see cref="CorpusModules"/>; see <see cref="Requirement"/> for what happens without them.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("TestUtilities.RequiringFactDiscoverer", "TestUtilities")]
public sealed class CorpusFactAttribute : FactAttribute, INeedRequirements
{
    public override string? Skip
    {
        get => base.Skip ?? RequirementGate.SkipReason(((INeedRequirements)this).Requirements);
        set => base.Skip = value;
    }

    ImmutableArray<Requirement> INeedRequirements.Requirements => [Requirement.Corpus];
}
