using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.MySql;

/// <summary>A value in a statement. A secret one knows where it stands and nothing else.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The value, unquoted; null if it is secret or not, or not wholly, known.</param>
/// <param name="Span">Where it stands in the statement's text, with its quotes.</param>
public sealed record SqlValue(SqlValueKind Kind, string? Text, TextSpan Span)
{
    /// <summary>Whether the value is known.</summary>
    public bool IsKnown => Text is not null;

    /// <inheritdoc/>
    public override string ToString() => Kind == SqlValueKind.Secret ? "(secret)" : Text ?? "(unknown)";
}
