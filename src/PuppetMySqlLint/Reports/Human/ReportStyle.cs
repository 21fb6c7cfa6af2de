namespace PuppetMySqlLint;

/// <summary>What a piece of a report is, so that a head can give it a colour.</summary>
public enum ReportStyle
{
    /// <summary>Running text.</summary>
    Plain,

    /// <summary>The word or mark of an error.</summary>
    Error,

    /// <summary>The word or mark of a warning.</summary>
    Warning,

    /// <summary>The word or mark of an information.</summary>
    Info,

    /// <summary>What matters most in its line.</summary>
    Strong,

    /// <summary>A path with its line.</summary>
    Path,

    /// <summary>Line numbers, rulers and what can be skipped.</summary>
    Faint,

    /// <summary>Good news.</summary>
    Good,
}
