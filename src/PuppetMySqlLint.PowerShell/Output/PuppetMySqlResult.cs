namespace PuppetMySqlLint.PowerShell;

/// <summary>What a run over one control repo came to: the findings, and what was assessed, without which silence means nothing.</summary>
public sealed class PuppetMySqlResult
{
    private readonly string _currentFolder;

    internal PuppetMySqlResult(LintResult result, string folder, string currentFolder)
    {
        Result = result;
        Path = folder;
        _currentFolder = currentFolder;
    }

    internal LintResult Result { get; }

    internal string CurrentFolder => _currentFolder;

    /// <summary>Full path of the control repo.</summary>
    public string Path { get; }

    /// <summary>Whether enough was assessed for silence to mean something.</summary>
    public bool IsAssessed => Result.Ledger.IsAssessed;

    /// <summary>What was assessed, in one sentence.</summary>
    public string Summary => Result.Summary;

    /// <summary>Why the result means less than it seems to, each in a sentence.</summary>
    public string[] Reservations => [.. Result.Reservations];

    /// <summary>Share of the living nodes that are assessed, in percent.</summary>
    public double Coverage => Result.Ledger.Coverage;

    /// <summary>The findings, worst first.</summary>
    public PuppetMySqlFinding[] Findings => [.. Result.Diagnostics.Select(d => new PuppetMySqlFinding(d, _currentFolder))];

    /// <summary>Number of errors.</summary>
    public int ErrorCount => Result.Diagnostics.Count(static d => d.Severity == Text.Severity.Error);

    /// <summary>Number of warnings.</summary>
    public int WarningCount => Result.Diagnostics.Count(static d => d.Severity == Text.Severity.Warning);

    /// <summary>The nodes, each with how well its catalog is known.</summary>
    public PuppetMySqlNode[] Nodes => [.. Result.Ledger.Nodes.Select(static n => new PuppetMySqlNode(n))];

    /// <summary>Modules that are used and not on the module path.</summary>
    public string[] MissingModules => [.. Result.Ledger.OpaqueModules];

    /// <summary>Why values are not known, the reason that spoiled most first.</summary>
    public PuppetMySqlPlace[] Unknown => [.. Result.Ledger.Gaps.Select(g => PuppetMySqlPlace.Of(g.Reason, g.Location, _currentFolder))];

    /// <summary>The summary.</summary>
    public override string ToString() => Summary;
}
