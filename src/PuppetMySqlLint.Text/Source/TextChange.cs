namespace PuppetMySqlLint.Text;

/// <summary>The replacement of a span of a text.</summary>
/// <param name="Span">What goes; empty for an insertion.</param>
/// <param name="NewText">What comes; empty for a deletion.</param>
public readonly record struct TextChange(TextSpan Span, string NewText);
