using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Looks on while a catalog is compiled. Used by one thread.</summary>
internal interface IEvaluationWatch
{
    /// <summary>Whether the value of a node is wanted. Of a node that is being watched already it is not wanted a second time.</summary>
    bool TryEnter(BoundNode node);

    /// <summary>Takes the value at a place.</summary>
    /// <param name="place">The expression, or the parameter that got the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="container">What is being evaluated; null at top scope.</param>
    /// <param name="path">The undecided branches around it.</param>
    void Record(Location place, PuppetValue value, CompiledResource? container, PathCondition? path);
}
