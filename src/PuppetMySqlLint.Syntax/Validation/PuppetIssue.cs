namespace PuppetMySqlLint.Syntax;

/// <summary>What real Puppet would report about a file, and where it would place it.</summary>
/// <param name="Code">Puppet's code, <c>IDEM_EXPRESSION_NOT_LAST</c>; null where Puppet gives none.</param>
/// <param name="Severity">How much it matters to Puppet.</param>
/// <param name="Message">What is wrong and what to do, in this library's words.</param>
/// <param name="Line">Line from 1, counted at line feeds only; null where Puppet names no place, as at the end of the input.</param>
/// <param name="Column">Column from 1, in code points; null as above.</param>
/// <param name="Offset">Offset in UTF-8 bytes, from 0; null as above.</param>
/// <param name="Length">Length in UTF-8 bytes; null as above.</param>
public sealed record PuppetIssue(
    string? Code, PuppetIssueSeverity Severity, string Message, int? Line, int? Column, int? Offset, int? Length);
