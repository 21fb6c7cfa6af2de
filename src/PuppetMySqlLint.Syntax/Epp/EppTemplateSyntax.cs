using System.Collections.Immutable;

namespace PuppetMySqlLint.Syntax;

public sealed partial class EppTemplateSyntax
{
    /// <summary>
    /// The template as a row of text and tags: in order and without a gap, so that their texts put together are the template. Empty for
    /// an empty template.
    /// </summary>
    public ImmutableArray<EppSegment> GetSegments() => new EppSegmentReader(this).Read();
}
