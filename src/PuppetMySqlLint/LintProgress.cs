namespace PuppetMySqlLint;

/// <summary>How far a run has come.</summary>
/// <param name="Stage">What it is doing, for people: <c>compiling catalogs</c>.</param>
/// <param name="Done">How much of the stage is done.</param>
/// <param name="Total">How much there is to do; 0 if that is not known.</param>
public readonly record struct LintProgress(string Stage, int Done, int Total);
