namespace TestUtilities;

/// <summary>One thing that Puppet finds wrong while parsing or validating.</summary>
/// <param name="Code">Puppet's issue code, such as <c>IDEM_EXPRESSION_NOT_LAST</c>; null where Puppet gives none.</param>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>deprecation</c>.</param>
/// <param name="Message">Puppet's words; of a rejected file their first line.</param>
/// <param name="Line">From 1; null where Puppet gives none, as with <paramref name="Column"/>.</param>
/// <param name="Column">In characters, from 1.</param>
/// <param name="Offset">In UTF-8 bytes, from 0; known for the validator's issues only.</param>
/// <param name="Length">In UTF-8 bytes.</param>
public sealed record OracleIssue(string? Code, string Severity, string Message, int? Line, int? Column, int? Offset, int? Length);
