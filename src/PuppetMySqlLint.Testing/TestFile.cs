using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Testing;

/// <summary>One file of a test's control repo, its marks taken out.</summary>
/// <param name="Path">Its path inside the repository.</param>
/// <param name="Text">Its text without marks.</param>
/// <param name="Marks">Where findings are expected.</param>
internal sealed record TestFile(string Path, string Text, ImmutableArray<ExpectedMark> Marks);

/// <summary>A place at which a finding is expected.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">The place.</param>
/// <param name="Rule">Id or name of the rule; null for any of those under test.</param>
internal sealed record ExpectedMark(string Path, TextSpan Span, string? Rule);
