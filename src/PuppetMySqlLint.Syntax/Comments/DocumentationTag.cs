using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>A tag of a documentation comment, as YARD reads it.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="TagName">The word behind the <c>@</c>, such as <c>param</c>.</param>
/// <param name="Name">What it is about: a parameter, a key, a title, a link; null where the tag has none.</param>
/// <param name="Types">The types between <c>[</c> and <c>]</c>; empty if there are none.</param>
/// <param name="Text">The text, its lines joined with LF and their common indent removed; empty if there is none.</param>
/// <param name="Span">From the <c>@</c> to the end of the tag's last line.</param>
/// <param name="TagNameSpan">The word with its <c>@</c>.</param>
/// <param name="NameSpan">Where <paramref name="Name"/>, or its first word, stands; null where there is none.</param>
public sealed record DocumentationTag(
    DocumentationTagKind Kind,
    string TagName,
    string? Name,
    ImmutableArray<string> Types,
    string Text,
    TextSpan Span,
    TextSpan TagNameSpan,
    TextSpan? NameSpan)
{
    /// <summary>For <c>@option</c> and <c>@enum</c>, the key or value that they describe, without its colon; else null.</summary>
    public string? Key { get; init; }

    /// <summary>For <c>@option</c> and <c>@enum</c>, the default in parentheses behind the key; else null.</summary>
    public string? Default { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"@{TagName}" + (Name is null ? "" : " " + Name);
}
