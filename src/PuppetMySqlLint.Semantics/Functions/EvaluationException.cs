namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>
/// What Puppet would refuse at run time, while a function or operator is computed. The evaluator adds the place and makes a diagnostic of
/// it; it never leaves the library.
/// </summary>
/// <param name="message">Puppet's own wording, without file and line. It never holds a secret.</param>
/// <param name="operand">Which operand or key is to blame, from 0; -1 for what is accessed; null for the expression itself.</param>
internal sealed class EvaluationException(string message, int? operand = null) : Exception(message)
{
    public int? Operand { get; } = operand;

    /// <summary>The value to blame, where only whoever handed it in knows which operand it is.</summary>
    public PuppetValue? Culprit { get; init; }
}
