using System.Collections.Immutable;
using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>One resource as it is declared.</summary>
/// <param name="TypeName">Type, lower-case; <c>class</c> for classes.</param>
/// <param name="Title">Title.</param>
/// <param name="Form">Regular, virtual or exported.</param>
/// <param name="Parameters">What is set.</param>
/// <param name="Location">The declaration; Puppet's file and line.</param>
/// <param name="TitleLocation">The title; null where it is not written down.</param>
internal sealed record ResourceDeclaration(
    string TypeName, PuppetValue Title, ResourceForm Form, ImmutableArray<ResourceParam> Parameters, Location? Location, Location? TitleLocation)
{
    /// <summary>The number that a function gave for a title; null where the title is a string.</summary>
    public PuppetValue? Number { get; init; }
}
