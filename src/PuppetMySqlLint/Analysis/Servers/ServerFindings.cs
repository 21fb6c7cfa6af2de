using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>What a rule makes of one server by itself.</summary>
/// <typeparam name="T">Parts of findings: what several servers share is joined later.</typeparam>
/// <param name="Found">What it found.</param>
/// <param name="Undecided">What it cannot tell.</param>
internal sealed record ServerFindings<T>(ImmutableArray<T> Found, ImmutableArray<(DiagnosticDescriptor Rule, string Reason)> Undecided);
