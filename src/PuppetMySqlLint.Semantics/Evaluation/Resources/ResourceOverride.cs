using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Symbols;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Parameters that are set on a resource from elsewhere.</summary>
/// <param name="Type">The resource's type.</param>
/// <param name="Title">The resource's title.</param>
/// <param name="Parameters">What is set.</param>
/// <param name="Source">The container that sets it.</param>
/// <param name="Scope">The scope in which it is written.</param>
/// <param name="Location">Where it is written.</param>
/// <param name="Path">The undecided branch in which it is written.</param>
internal sealed record ResourceOverride(
    string Type, string Title, ImmutableArray<ResourceParam> Parameters, ContainerSymbol Source, Scope Scope, Location Location, PathCondition? Path)
{
    public override string ToString() => $"{Type}[{Title}]";
}
