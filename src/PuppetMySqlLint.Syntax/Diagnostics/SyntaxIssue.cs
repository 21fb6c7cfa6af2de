using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>A diagnostic in the making.</summary>
/// <param name="Descriptor">Its kind.</param>
/// <param name="Start">Where Puppet places it.</param>
/// <param name="End">The end of what it is about.</param>
/// <param name="Order">The token that Puppet had asked for when it noticed: of several errors it stops at the one with the least.</param>
/// <param name="Argument">What fills the message.</param>
/// <param name="PuppetFails">Whether Puppet fails itself where it wants to report this, so that it names neither code nor place.</param>
internal readonly record struct SyntaxIssue(DiagnosticDescriptor Descriptor, int Start, int End, int Order, string Argument, bool PuppetFails = false);
