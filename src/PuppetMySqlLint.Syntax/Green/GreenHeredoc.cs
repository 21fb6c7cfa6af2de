namespace PuppetMySqlLint.Syntax;

/// <summary>
/// A heredoc: its tag, and its parsed text, which stands further down. The text is <see cref="SyntaxKind.HeredocTextTrivia"/> of the
/// token after it, and it is that trivia which counts when the tree is written.
/// </summary>
internal sealed class GreenHeredoc(GreenNode tag, GreenNode body, int bodyOffset) : GreenNode(SyntaxKind.Heredoc, 2, tag.FullWidth)
{
    private readonly GreenNode _tag = tag;
    private readonly GreenNode _body = body;

    /// <summary>The text, which is written where the trivia stand.</summary>
    public GreenNode Body => _body;

    public int BodyOffset => bodyOffset;

    public override GreenNode? GetSlot(int index) => index == 0 ? _tag : _body;

    /// <summary>The body begins as many code units after the heredoc's start, its trivia included.</summary>
    public override int GetSlotOffset(int index) => index == 0 ? 0 : bodyOffset;

    public override bool IsDetached(int index) => index == 1;
}
