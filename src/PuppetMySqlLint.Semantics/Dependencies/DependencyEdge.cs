using System.Runtime.InteropServices;

namespace PuppetMySqlLint.Semantics;

/// <summary>That one resource is applied before another, and no more: a catalog has thousands.</summary>
/// <param name="First">What is applied first, as its place among the catalog's resources.</param>
/// <param name="Then">What is applied after it.</param>
/// <param name="Kind">Why.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DependencyEdge(int First, int Then, DependencyKind Kind);
