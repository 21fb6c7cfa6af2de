using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>A call of a function that needs more than its arguments: the catalog, scopes, Hiera.</summary>
/// <param name="Evaluator">The evaluator.</param>
/// <param name="Name">The function's name.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Lambda">Its block.</param>
/// <param name="Origin">The step that the call is.</param>
/// <param name="Scope">The scope in which it stands.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record CatalogCall(
    Evaluator Evaluator, string Name, ImmutableArray<PuppetValue> Arguments, ILambda? Lambda, Origin Origin, Scope Scope, Location? Location)
{
    /// <summary>The location, or a made-up one where a function calls it.</summary>
    public Location Place => Location ?? new Location(SourceText.From(""), default);

    public PuppetValue Undef() => new UndefValue(Origin);

    public PuppetValue? At(int index) => index < Arguments.Length ? Arguments[index] : null;

    public void Require(int minimum, int? maximum)
    {
        if (Arguments.Length < minimum || Arguments.Length > (maximum ?? int.MaxValue))
            throw PuppetError.Plain($"'{Name}' expects {(maximum == minimum ? $"{minimum}" : maximum is null ? $"at least {minimum}" : $"between {minimum} and {maximum}")} argument{((maximum ?? minimum) == 1 ? "" : "s")}, got {(Arguments.IsEmpty ? "none" : Arguments.Length)}");
    }
}
