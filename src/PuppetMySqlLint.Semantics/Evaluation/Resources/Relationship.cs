using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>An arrow between two resources.</summary>
/// <param name="Source">What comes first.</param>
/// <param name="Target">What comes after it.</param>
/// <param name="Notifies">Whether changes of the first refresh the second.</param>
/// <param name="Location">The arrow.</param>
/// <param name="Scope">The scope in which it is written.</param>
/// <param name="Path">The undecided branch in which it is written.</param>
internal sealed record Relationship(RelationshipEnd Source, RelationshipEnd Target, bool Notifies, Location Location, Scope Scope, PathCondition? Path);
