namespace PuppetMySqlLint.Syntax;

/// <summary>A token as Puppet's own lexer lists it.</summary>
/// <param name="Name">Puppet's name of its kind, <c>FARROW</c>.</param>
/// <param name="Offset">
/// Where it begins, in UTF-8 bytes; within a heredoc's text, in bytes of that text without its margin.
/// </param>
/// <param name="Length">How long Puppet says that it is, in UTF-8 bytes.</param>
/// <param name="Value">What it means: a string with its escapes resolved, a variable without <c>$</c>.</param>
public sealed record PuppetToken(string Name, int Offset, int Length, string Value);
