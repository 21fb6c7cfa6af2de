using System.Collections.Immutable;
using System.Management.Automation;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.PowerShell;

/// <summary>Finds what is wrong with the MySQL replication that control repos declare.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "PuppetMySqlLint", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(PuppetMySqlFinding))]
public sealed class InvokePuppetMySqlLintCommand : RepositoryCommand
{
    private const int FoundSomething = 1;
    private const int NotAssessed = 4;

    private readonly List<PuppetMySqlResult> _results = [];
    private string[] _only = [];
    private string[] _except = [];

    /// <summary>Paths of control repos, with wildcards.</summary>
    [Parameter(Position = 0, ParameterSetName = PathSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>Rules to report, by id or name, with wildcards.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RuleCompleter))]
    [SupportsWildcards]
    public string[] IncludeRule { get; set; } = [];

    /// <summary>Rules not to report, by id or name, with wildcards.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RuleCompleter))]
    [SupportsWildcards]
    public string[] ExcludeRule { get; set; } = [];

    /// <summary>Severities to report.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public Severity[]? Severity { get; set; }

    /// <summary>Nodes to report on, with wildcards.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NodeCompleter))]
    [SupportsWildcards]
    public string[] Node { get; set; } = [];

    /// <summary>A baseline: findings that are known and put up with.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Baseline { get; set; }

    /// <summary>Whether to apply fixes.</summary>
    [Parameter]
    public SwitchParameter Fix { get; set; }

    /// <summary>Whether to apply, with -Fix, those fixes too that may change who replicates or who may log in.</summary>
    [Parameter]
    public SwitchParameter AllowUnsafeFix { get; set; }

    /// <summary>Whether to end the session with an exit code.</summary>
    [Parameter]
    public SwitchParameter EnableExit { get; set; }

    /// <summary>Whether to say at the end what was found and what was assessed.</summary>
    [Parameter]
    public SwitchParameter ReportSummary { get; set; }

    /// <summary>Name of the variable that gets the whole result.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ResultVariable { get; set; }

    private protected override string[] WildcardPaths => Path;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        if (AllowUnsafeFix && !Fix)
            throw this.Fail("-AllowUnsafeFix wants -Fix; add -WhatIf to see first what it would do.", "UnsafeFixWithoutFix", ErrorCategory.InvalidArgument, AllowUnsafeFix);
        _only = RuleNames.Resolve(this, IncludeRule, nameof(IncludeRule));
        _except = RuleNames.Resolve(this, ExcludeRule, nameof(ExcludeRule));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var workspace in OpenAll())
        {
            var progress = new CommandProgress($"Linting {workspace.Folder}");
            var result = Fix ? ApplyFixes(workspace, progress) : Stream(workspace, progress);
            Finish(progress);
            CheckNodes(result);
            foreach (var reservation in result.Reservations)
                WriteWarning(reservation);
            if (ReportSummary)
                WriteSummary(result);
            _results.Add(new PuppetMySqlResult(result, workspace.Folder, CurrentFolder));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (ResultVariable is not null)
            SessionState.PSVariable.Set(ResultVariable, _results is [var only] ? only : _results.ToArray());
        if (EnableExit)
            Host.SetShouldExit(_results.Exists(static r => r.ErrorCount > 0) ? FoundSomething : _results.TrueForAll(static r => r.IsAssessed) ? 0 : NotAssessed);
    }

    /// <summary>Gives each finding as soon as it is sure.</summary>
    private LintResult Stream(LintWorkspace workspace, CommandProgress progress)
    {
        var stream = Engine.Linter.StreamAsync(workspace.Repository, OptionsFor(workspace), progress.OfLinter(), StopToken);
        var findings = stream.GetAsyncEnumerator(CancellationToken.None);
        try
        {
            while (Wait(findings.MoveNextAsync().AsTask(), progress))
                Write(findings.Current);
        }
        finally
        {
            findings.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
        return Selected(stream.Result!);
    }

    private LintResult ApplyFixes(LintWorkspace workspace, CommandProgress progress)
    {
        var options = OptionsFor(workspace);
        var fixes = Wait(Engine.Linter.FixAsync(workspace.Repository, new FixOptions { IncludeUnsafe = AllowUnsafeFix }, options, progress.OfLinter(), StopToken), progress);
        var written = fixes.Files.Where(file => Apply(file, fixes, workspace)).Select(static f => KeyValuePair.Create(f.Path, (SourceText?)f.After)).ToList();
        foreach (var left in fixes.Left)
            WriteVerbose($"Left: {left.Diagnostic.Id} {left.Diagnostic.Location}: {left.Fix.Title}: {left.Reason}");
        // What was not written, as after "no" or with -WhatIf, is as it was.
        var result = written.Count == fixes.Files.Length
            ? fixes.Result
            : Wait(Engine.Linter.LintAsync(workspace.Repository.WithFiles(written, StopToken), options, progress.OfLinter(), StopToken), progress);
        result = Selected(result);
        foreach (var diagnostic in result.Diagnostics)
            Write(diagnostic);
        return result;
    }

    private bool Apply(FixedFile file, FixResult fixes, LintWorkspace workspace)
    {
        var path = file.Before.Path;
        var titles = fixes.Applied.Where(a => a.Fix.Edits.Any(e => e.Source == file.Before)).Select(static a => $"{a.Diagnostic.Id}: {a.Fix.Title}");
        if (!ShouldProcess(path, string.Join("; ", titles)))
            return false;
        try
        {
            if (file.WriteTo(workspace.Folder))
                return true;
            WriteError($"'{path}' has changed while it was read, and is left as it is. Run the command again.", "FileChanged", ErrorCategory.ResourceBusy, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            WriteError($"'{path}' cannot be written, and is as it was: {exception.Message}", "FileNotWritable", ErrorCategory.WriteError, path, exception);
        }
        return false;
    }

    private LintOptions OptionsFor(LintWorkspace workspace) => new()
    {
        Configuration = workspace.Configuration,
        Nodes = [.. Node],
        Only = [.. _only],
        Except = [.. _except],
        Jobs = ThrottleLimit,
        Baseline = BaselineArgument.Read(this, Baseline),
    };

    private LintResult Selected(LintResult result) => Severity is null ? result : result with { Diagnostics = [.. result.Diagnostics.Where(IsSelected)] };

    private bool IsSelected(Diagnostic diagnostic) => Severity is null || Severity.Contains(diagnostic.Severity);

    private void Write(Diagnostic diagnostic)
    {
        if (IsSelected(diagnostic))
            WriteObject(new PuppetMySqlFinding(diagnostic, CurrentFolder));
    }

    private void CheckNodes(LintResult result)
    {
        foreach (var pattern in Node)
        {
            if (!result.Ledger.Nodes.Any(n => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, n.Certname)))
                WriteError($"No node matches '{pattern}'; the repository knows {result.Ledger.Nodes.Length}.", "NodeNotFound", ErrorCategory.ObjectNotFound, pattern);
        }
    }

    private void WriteSummary(LintResult result)
    {
        var counts = ((Severity[])[Text.Severity.Error, Text.Severity.Warning, Text.Severity.Info]).Select(s => $"{s} = {result.Diagnostics.Count(d => d.Severity == s)}");
        WriteInformation(
            new HostInformationMessage { Message = $"{(result.Diagnostics.Length == 1 ? "1 finding" : $"{result.Diagnostics.Length} findings")}. Severity distribution: {string.Join(", ", counts)}. {result.Summary}." },
            ["PSHOST"]);
    }
}
