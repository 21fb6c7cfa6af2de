namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>
/// What Puppet would refuse at run time, while a function or operator is computed. The evaluator adds the place and makes a diagnostic of
/// it; it never leaves the library.
/// </summary>
/// <param name="message">Puppet's own wording, without file and line. It never holds a secret.</param>
internal sealed class EvaluationException(string message) : Exception(message);
