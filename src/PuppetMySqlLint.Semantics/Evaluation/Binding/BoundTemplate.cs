namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>An EPP template.</summary>
/// <param name="Lambda">Its parameters and content.</param>
/// <param name="HasParameters">Whether it declares parameters, be it none: <c>| |</c>.</param>
internal sealed record BoundTemplate(BoundLambda Lambda, bool HasParameters);
