using System.Collections.Immutable;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>
/// Applies fixes to a copy of the repository in memory, reads the result and lints it anew. A fix that leaves its finding, that brings a
/// new one or that cannot be read afterwards is taken back: what cannot be proved harmless is left and said.
/// </summary>
internal sealed class Fixer(Linter linter, ControlRepository repository, LintOptions options, FixOptions fixOptions, CancellationToken cancellationToken)
{
    // Each attempt compiles the fleet anew.
    private const int MaximumAttempts = 25;

    private readonly List<LeftFix> _left = [];
    private int _attempts;

    public async Task<FixResult> RunAsync(LintResult before)
    {
        var selection = FixSelection.Of(before.Diagnostics, fixOptions, repository.Files);
        _left.AddRange(selection.Left);
        if (await TryAsync(before, selection).ConfigureAwait(false) is { } all)
            return all;
        if (selection.Applied.Count == 1)
            return new FixResult([], [], [.. _left], before);
        // Together they do harm: whoever does is found by trying them one after the other on top of those that did none.
        var good = ImmutableArray<Diagnostic>.Empty;
        FixResult? best = null;
        foreach (var applied in selection.Applied)
        {
            var next = FixSelection.Of(good.Add(applied.Diagnostic), fixOptions, repository.Files);
            if (_attempts >= MaximumAttempts)
                _left.Add(new LeftFix(applied.Diagnostic, applied.Fix, "too many fixes had to be tried one by one; run it again"));
            else if (next.Applied.Count == good.Length + 1 && await TryAsync(before, next).ConfigureAwait(false) is { } better)
                (best, good) = (better, good.Add(applied.Diagnostic));
        }
        return (best ?? new FixResult([], [], [], before)) with { Left = [.. _left] };
    }

    /// <summary>The repository with these fixes; null if they do harm.</summary>
    private async Task<FixResult?> TryAsync(LintResult before, FixSelection selection)
    {
        var files = selection.Files;
        if (files.IsEmpty)
            return new FixResult([], [], [.. _left], before);
        _attempts++;
        var isAlone = selection.Applied.Count == 1;
        if (files.FirstOrDefault(static f => !FixVerification.CanBeRead(f)) is { } broken)
            return Refuse(selection, isAlone, $"{broken.Before.Path} could not be parsed afterwards");
        var changed = repository.WithFiles(files.Select(static f => KeyValuePair.Create(f.Path, (SourceText?)f.After)), cancellationToken);
        var after = await linter.LintAsync(changed, options, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (FixVerification.Worse(before, after) is { } worse)
            return Refuse(selection, isAlone, $"it would bring another finding: {worse.Id} {worse.Message}");
        var idle = selection.Applied.FirstOrDefault(a => FixVerification.IsStillThere(a.Diagnostic, after));
        return idle is null
            ? new FixResult(files, [.. selection.Applied], [.. _left], after)
            : Refuse(selection, isAlone, "the finding would still be there afterwards");
    }

    private FixResult? Refuse(FixSelection selection, bool isAlone, string reason)
    {
        var last = selection.Applied[^1];
        if (isAlone || _attempts > 1)
            _left.Add(new LeftFix(last.Diagnostic, last.Fix, reason));
        return null;
    }
}
