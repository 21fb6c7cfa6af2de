using PuppetMySqlLint.Text;

namespace TestUtilities;

/// <summary>A marked range of a <see cref="MarkupSource"/>.</summary>
/// <param name="Id">What stands between <c>{|</c> and <c>:</c>; empty for <c>[|…|]</c>.</param>
/// <param name="Span">The range in the text without its marks.</param>
public readonly record struct MarkupSpan(string Id, TextSpan Span);
