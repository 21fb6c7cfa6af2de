using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>
/// The comment that documents a class, define, function, plan or type alias: the lines that begin with <c>#</c> directly above it,
/// without an empty line between. Read as Puppet Strings and YARD read it, tags included.
/// </summary>
public sealed class DocumentationComment
{
    internal DocumentationComment(SyntaxNode owner, TextSpan span, string text, ImmutableArray<DocumentationTag> tags)
    {
        Owner = owner;
        Span = span;
        Text = text;
        Tags = tags;
    }

    /// <summary>What is documented.</summary>
    public SyntaxNode Owner { get; }

    /// <summary>From the first <c>#</c> to the end of the last line.</summary>
    public TextSpan Span { get; }

    /// <summary>The text that belongs to no tag, without blanks around it.</summary>
    public string Text { get; }

    /// <summary>All tags, in order.</summary>
    public ImmutableArray<DocumentationTag> Tags { get; }

    /// <summary>The text of <c>@summary</c>; null if there is none.</summary>
    public string? Summary => TagsOf(DocumentationTagKind.Summary).FirstOrDefault()?.Text;

    /// <summary>What <c>@api</c> says, such as <c>private</c>; null if there is none.</summary>
    public string? Api => TagsOf(DocumentationTagKind.Api).FirstOrDefault()?.Text;

    /// <summary>What <c>@return</c> says; null if there is none.</summary>
    public DocumentationTag? Return => TagsOf(DocumentationTagKind.Return).FirstOrDefault();

    /// <summary>The examples.</summary>
    public IEnumerable<DocumentationTag> Examples => TagsOf(DocumentationTagKind.Example);

    /// <summary>Whether <c>@deprecated</c> is there.</summary>
    public bool IsDeprecated => TagsOf(DocumentationTagKind.Deprecated).Any();

    /// <summary>The tags of a kind, in order.</summary>
    public IEnumerable<DocumentationTag> TagsOf(DocumentationTagKind kind) => Tags.Where(t => t.Kind == kind);

    /// <summary>What <c>@param</c> says of a parameter; null if nothing does.</summary>
    /// <param name="name">The parameter's name without <c>$</c>.</param>
    public DocumentationTag? GetParam(string name) => TagsOf(DocumentationTagKind.Param).FirstOrDefault(t => t.Name == name);
}
