using System.Collections.Immutable;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Replication;

/// <summary>What is kept of a fleet for the compilation of a later state of its repository. Immutable.</summary>
/// <param name="Compilation">What was read.</param>
/// <param name="Nodes">The living nodes, by certname, each with what the recognizers found.</param>
/// <param name="Fleet">What they form.</param>
internal sealed record FleetState(CompilationState Compilation, ImmutableArray<CompiledNode<RecognitionContext>> Nodes, Fleet Fleet);
