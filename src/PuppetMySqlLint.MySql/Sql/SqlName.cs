using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.MySql;

/// <summary>A name, word or text in a statement while it is read. It may be a password and lives no longer than the reading.</summary>
internal sealed record SqlName(string Text, TextSpan Span, bool IsText = false)
{
    public bool Is(string word) => !IsText && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
