namespace PuppetMySqlLint;

/// <summary>What a <see cref="Linter"/> does with a folder that was opened with its configuration.</summary>
public static class LinterExtensions
{
    /// <summary>Lints a control repo on disk with the configuration that it was opened with.</summary>
    /// <param name="linter">The linter.</param>
    /// <param name="workspace">The control repo and its configuration.</param>
    /// <param name="options">What to do; null for everything. A configuration of its own takes the place of the workspace's.</param>
    /// <param name="progress">Is told how far the run has come; null if nobody wants to know.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>The findings and the model. What is wrong in the repository is never thrown.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<LintResult> LintAsync(this Linter linter, LintWorkspace workspace, LintOptions? options = null, IProgress<LintProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(linter);
        ArgumentNullException.ThrowIfNull(workspace);
        return linter.LintAsync(workspace.Repository, Configured(workspace, options), progress, cancellationToken);
    }

    /// <summary>Works out what the fixes would make of a control repo on disk. Nothing is written.</summary>
    /// <param name="linter">The linter.</param>
    /// <param name="workspace">The control repo and its configuration.</param>
    /// <param name="fixOptions">Which fixes to apply; null for the safe ones.</param>
    /// <param name="options">What to lint; null for everything. A configuration of its own takes the place of the workspace's.</param>
    /// <param name="progress">Is told how far the first run has come; null if nobody wants to know.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The files that change, what was applied and what was left, and the findings that remain.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Task<FixResult> FixAsync(
        this Linter linter, LintWorkspace workspace, FixOptions? fixOptions = null, LintOptions? options = null, IProgress<LintProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(linter);
        ArgumentNullException.ThrowIfNull(workspace);
        return linter.FixAsync(workspace.Repository, fixOptions, Configured(workspace, options), progress, cancellationToken);
    }

    /// <summary>Lints a control repo on disk with the configuration that it was opened with, and gives each finding as soon as it is sure.</summary>
    /// <param name="linter">The linter.</param>
    /// <param name="workspace">The control repo and its configuration.</param>
    /// <param name="options">What to do; null for everything. A configuration of its own takes the place of the workspace's.</param>
    /// <param name="progress">Is told how far the run has come; null if nobody wants to know.</param>
    /// <param name="cancellationToken">Stops the run. So does leaving the loop.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static LintStream StreamAsync(this Linter linter, LintWorkspace workspace, LintOptions? options = null, IProgress<LintProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(linter);
        ArgumentNullException.ThrowIfNull(workspace);
        return linter.StreamAsync(workspace.Repository, Configured(workspace, options), progress, cancellationToken);
    }

    private static LintOptions Configured(LintWorkspace workspace, LintOptions? options)
    {
        options ??= LintOptions.Default;
        return options with { Configuration = options.Configuration ?? workspace.Configuration };
    }
}
