using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>A parsed text: its tree, which holds every character, and what is wrong with it. Immutable; safe to use from many threads.</summary>
public sealed partial class SyntaxTree
{
    internal SyntaxTree(SourceText text, SyntaxParseOptions options, GreenNode root, ImmutableArray<Diagnostic> diagnostics, Diagnostic? puppetError, bool puppetFails)
    {
        Text = text;
        Options = options;
        Diagnostics = diagnostics;
        PuppetError = puppetError;
        PuppetFails = puppetFails;
        Root = (RootSyntax)RedFactory.Create(root, null, 0);
        Root.SetTree(this);
    }

    private SyntaxTree(SourceText text, SyntaxParseOptions options, RootSyntax root)
    {
        (Text, Options, Root, Diagnostics) = (text, options, root, []);
    }

    /// <summary>The text that was parsed.</summary>
    public SourceText Text { get; }

    /// <summary>How it was read.</summary>
    public SyntaxParseOptions Options { get; }

    /// <summary>The root: a <see cref="ManifestSyntax"/>, or an <see cref="EppTemplateSyntax"/> for a template.</summary>
    public RootSyntax Root { get; }

    /// <summary>What is wrong lexically and syntactically, in the order of the text. Empty for what Puppet accepts without a warning.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The one of <see cref="Diagnostics"/> at which Puppet's parser stops; null if it accepts the text.</summary>
    public Diagnostic? PuppetError { get; }

    /// <summary>Whether Puppet fails itself at <see cref="PuppetError"/> instead of reporting it.</summary>
    internal bool PuppetFails { get; }

    /// <summary>A span of the text as a location.</summary>
    public Location GetLocation(TextSpan span) => new(Text, span);

    /// <summary>A tree of another root under the same path and with the same options, such as one that <c>ReplaceNode</c> returned. It has no diagnostics.</summary>
    /// <param name="root">The root; it is copied if it belongs to another tree.</param>
    public SyntaxTree WithRoot(RootSyntax root)
    {
        if (ReferenceEquals(root, Root))
            return this;
        var copy = (RootSyntax)RedFactory.Create(root.Green, null, 0);
        copy.Origin = this;
        return copy.SyntaxTree;
    }

    internal static SyntaxTree Of(RootSyntax root)
    {
        var text = root.ToFullString();
        var source = root.Origin?.Text is { } old
            ? old.WithChanges([new TextChange(new TextSpan(0, old.Length), text)])
            : SourceText.From(text);
        return new SyntaxTree(source, root.Origin?.Options ?? new SyntaxParseOptions { IsEpp = root is EppTemplateSyntax }, root);
    }
}
