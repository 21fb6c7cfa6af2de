namespace PuppetMySqlLint;

/// <summary>A finding that was there before somebody began to look.</summary>
/// <param name="Fingerprint">By what it is recognised: rule, file name, line and message, but no line number and no folder.</param>
/// <param name="Rule">Id of its rule.</param>
/// <param name="Path">The file in which it was, for people; empty if it was in none.</param>
/// <param name="Message">What it said, for people.</param>
/// <param name="Count">How many alike there were.</param>
public sealed record BaselineEntry(string Fingerprint, string Rule, string Path, string Message, int Count);
