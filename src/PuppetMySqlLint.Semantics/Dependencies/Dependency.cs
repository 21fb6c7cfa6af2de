using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>That one resource is applied before another.</summary>
/// <param name="First">What is applied first, as its place among the catalog's resources.</param>
/// <param name="Then">What is applied after it.</param>
/// <param name="Kind">Why.</param>
/// <param name="Location">Where that is written; null where it follows from what the resources are.</param>
/// <param name="Word">The metaparameter, or what makes Puppet add it.</param>
internal sealed record Dependency(int First, int Then, DependencyKind Kind, Location? Location, string Word);
