using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Ruby.Erb;

/// <summary>
/// An ERB template, split into text and Ruby as Ruby's own compiler splits it in trim mode <c>-</c>, which is the mode of Puppet's
/// <c>template</c> and <c>inline_template</c>. Lines that begin with <c>%</c> are text in this mode. Immutable; nothing is run.
/// </summary>
public sealed class ErbTemplate
{
    private ErbTemplate(SourceText source, ImmutableArray<ErbSegment> segments)
    {
        Source = source;
        Segments = segments;
    }

    /// <summary>The template's text.</summary>
    public SourceText Source { get; }

    /// <summary>The parts, in order and without a gap: their texts put together are the template. Empty for an empty template.</summary>
    public ImmutableArray<ErbSegment> Segments { get; }

    /// <summary>Whether the last tag is never closed, so that Ruby renders its content as text.</summary>
    public bool EndsInsideTag => Segments is [.., { Kind: ErbSegmentKind.Unclosed }];

    /// <summary>Splits a template. Never fails: every text is a template.</summary>
    /// <param name="text">The template.</param>
    public static ErbTemplate Parse(string text) => Parse(SourceText.From(text));

    /// <summary>Splits a template. Never fails: every text is a template.</summary>
    /// <param name="source">The template.</param>
    public static ErbTemplate Parse(SourceText source) => new(source, new ErbScanner(source).Scan());

    /// <inheritdoc/>
    public override string ToString() => Source.Text;
}
