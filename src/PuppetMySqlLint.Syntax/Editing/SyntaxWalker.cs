using System.Runtime.CompilerServices;

namespace PuppetMySqlLint.Syntax;

/// <summary>
/// Visits a node and everything below it in the grammar's order. An overridden method that does not call its base does not go further
/// down.
/// </summary>
/// <param name="depth">How far it goes.</param>
public abstract class SyntaxWalker(SyntaxWalkerDepth depth) : SyntaxVisitor
{
    /// <summary>A walker that goes to all nodes.</summary>
    protected SyntaxWalker()
        : this(SyntaxWalkerDepth.Node)
    {
    }

    /// <inheritdoc/>
    public override void DefaultVisit(SyntaxNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (depth == SyntaxWalkerDepth.Node)
        {
            foreach (var child in node.ChildNodes())
            {
                Visit(child);
            }
            return;
        }
        foreach (var part in node.ChildNodesAndTokens())
        {
            if (part.AsNode() is { } child)
                Visit(child);
            else
                VisitToken(part.AsToken());
        }
    }

    /// <summary>Visits a token, and its trivia where the walker goes to them.</summary>
    public virtual void VisitToken(SyntaxToken token)
    {
        if (depth < SyntaxWalkerDepth.Trivia)
            return;
        foreach (var trivia in token.LeadingTrivia)
        {
            VisitTrivia(trivia);
        }
        foreach (var trivia in token.TrailingTrivia)
        {
            VisitTrivia(trivia);
        }
    }

    /// <summary>Visits trivia; nothing happens unless overridden.</summary>
    public virtual void VisitTrivia(SyntaxTrivia trivia)
    {
    }
}
