namespace PuppetMySqlLint;

/// <summary>Takes a report piece by piece. The library knows nothing of terminals: a head gives the pieces their colours.</summary>
public interface IReportWriter
{
    /// <summary>Takes a piece of a line; it holds no line end.</summary>
    void Write(string text, ReportStyle style = ReportStyle.Plain);

    /// <summary>Ends the line.</summary>
    void WriteLine();
}

/// <summary>Writes a report without colours. Lines end with LF.</summary>
/// <param name="writer">Where to.</param>
public sealed class PlainReportWriter(TextWriter writer) : IReportWriter
{
    /// <inheritdoc/>
    public void Write(string text, ReportStyle style = ReportStyle.Plain) => writer.Write(text);

    /// <inheritdoc/>
    public void WriteLine() => writer.Write('\n');
}
