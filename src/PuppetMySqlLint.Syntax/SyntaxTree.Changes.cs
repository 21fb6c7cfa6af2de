using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

public sealed partial class SyntaxTree
{
    /// <summary>The tree of the text with changes applied, read anew with the same options.</summary>
    /// <param name="changes">Changes that do not overlap, in any order; their spans are those of <see cref="Text"/>.</param>
    /// <exception cref="ArgumentException">Two changes overlap or one reaches past the text.</exception>
    public SyntaxTree WithChanges(params IEnumerable<TextChange> changes) => Parse(Text.WithChanges(changes), Options);

    /// <summary>The tree of another text under the same path, read with the same options.</summary>
    public SyntaxTree WithChangedText(SourceText text) => Parse(text, Options);

    /// <summary>
    /// Few changes, in order, that make the text of another tree this one's; empty if both have the same text. They are looked for line
    /// by line, then within the lines.
    /// </summary>
    /// <param name="oldTree">The tree whose spans the changes have.</param>
    public ImmutableArray<TextChange> GetChanges(SyntaxTree oldTree) => TextDifference.Between(oldTree.Text.Text, Text.Text);
}
