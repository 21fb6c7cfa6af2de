using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>What Puppet would refuse, of a kind that has a rule of its own. It never leaves the library.</summary>
/// <param name="descriptor">The kind, whose message format takes the message alone.</param>
/// <param name="message">What is wrong, in Puppet's words. It never holds a secret.</param>
/// <param name="location">Where; null for the expression that is being evaluated.</param>
internal sealed class PuppetError(DiagnosticDescriptor descriptor, string message, Location? location = null) : Exception(message)
{
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    public Location? Location { get; } = location;

    /// <summary>Other places that it speaks of, such as the first of two declarations.</summary>
    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>Where the value that is to blame came from; null if no value is.</summary>
    public Origin? Origin { get; init; }

    /// <summary>An error that has no rule of its own, at the expression that is being evaluated.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="operand">Which operand or key is to blame, as <see cref="EvaluationException"/> counts them.</param>
    public static EvaluationException Plain(string message, int? operand = null) => new(message, operand);
}
