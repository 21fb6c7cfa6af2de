namespace PuppetMySqlLint;

/// <summary>How a report for people looks.</summary>
public sealed record HumanReportOptions
{
    /// <summary>Columns at which running text is wrapped; at least 40.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Whether the ledger names every node and every reason for unknown values instead of counting them.</summary>
    public bool ShowUnknown { get; init; }

    /// <summary>Whether findings without consequences (information) are left out, and the ledger with them where nothing is wrong.</summary>
    public bool IsQuiet { get; init; }
}
