namespace PuppetMySqlLint.Text;

/// <summary>A span of one file.</summary>
/// <param name="Source">The file's text.</param>
/// <param name="Span">The span in it.</param>
public readonly record struct Location(SourceText Source, TextSpan Span)
{
    /// <summary>The file's path as reports show it.</summary>
    public string Path => Source.Path;

    /// <summary>Line and column of the first character.</summary>
    public LinePosition Start => Source.GetPosition(Span.Start);

    /// <summary>Line and column after the last character.</summary>
    public LinePosition End => Source.GetPosition(Span.End);

    /// <summary>The text at the location.</summary>
    public string Text => Source.ToString(Span);

    /// <summary>Path, line and column, as an editor's console links them: <c>data/common.yaml:3:7</c>.</summary>
    public override string ToString() => $"{Path}:{Start}";
}
