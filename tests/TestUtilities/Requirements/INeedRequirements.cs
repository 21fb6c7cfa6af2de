using System.Collections.Immutable;

namespace TestUtilities;

/// <summary>A test attribute that names what its test needs from outside this repository.</summary>
internal interface INeedRequirements
{
    ImmutableArray<Requirement> Requirements { get; }
}
