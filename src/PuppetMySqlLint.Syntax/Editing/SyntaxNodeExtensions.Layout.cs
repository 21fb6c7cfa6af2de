namespace PuppetMySqlLint.Syntax;

public static partial class SyntaxNodeExtensions
{
    /// <summary>
    /// Lays out what was made without trivia (by <see cref="SyntaxFactory"/>, or with <see cref="WithoutTrivia{TNode}(TNode)"/>) as
    /// Puppet's style guide has it: two blanks for each level, arrows below each other, a line for each statement, attribute and
    /// parameter. Everything else stays as it is, character for character; call it on the root into which new nodes were put.
    /// </summary>
    public static TNode NormalizeWhitespace<TNode>(this TNode node)
        where TNode : SyntaxNode
    {
        var alone = Alone(node);
        var made = WhitespaceNormalizer.Normalize(alone);
        return ReferenceEquals(made, alone.Green) ? node : (TNode)SyntaxEdit.ToRed(made, node);
    }
}
