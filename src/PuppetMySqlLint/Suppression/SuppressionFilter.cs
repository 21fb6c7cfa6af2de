using System.Collections.Immutable;
using System.Globalization;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Takes findings out that comments silence, and reports comments that silence nothing.</summary>
internal sealed class SuppressionFilter(SuppressionPolicy policy, DateOnly today)
{
    private readonly List<SuppressedDiagnostic> _suppressed = [];
    private readonly List<Diagnostic> _own = [];

    /// <summary>The findings that are silenced.</summary>
    public ImmutableArray<SuppressedDiagnostic> Suppressed => [.. _suppressed];

    /// <summary>The findings that stay, with those about comments.</summary>
    /// <param name="diagnostics">All findings.</param>
    /// <param name="files">The repository's files, whose comments count.</param>
    public ImmutableArray<Diagnostic> Run(IEnumerable<Diagnostic> diagnostics, IFileSource files)
    {
        var suppressions = new List<Suppression>();
        foreach (var path in files.Files.Where(static f => f.Extension is ".pp" or ".epp" or ".erb" or ".yaml" or ".yml" or ".eyaml" or ".cnf"))
        {
            if (files.Read(path).Text is not { } text)
                continue;
            var (found, problems) = SuppressionReader.Read(text, path.Extension);
            suppressions.AddRange(found.Where(Check));
            _own.AddRange(problems);
        }
        if (suppressions.Count == 0)
            return [.. diagnostics, .. _own];
        var byPath = suppressions.ToLookup(static s => s.Location.Path, StringComparer.Ordinal);
        var used = new HashSet<Suppression>(ReferenceEqualityComparer.Instance);
        var staying = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var diagnostic in diagnostics)
        {
            var suppression = diagnostic.Location is { } location ? byPath[location.Path].FirstOrDefault(s => s.Covers(diagnostic)) : null;
            if (suppression is not null)
                used.Add(suppression);
            if (suppression is not null && Silences(suppression, diagnostic))
                _suppressed.Add(new SuppressedDiagnostic(diagnostic, suppression));
            else
                staying.Add(diagnostic);
        }
        _own.AddRange(suppressions.Where(s => !used.Contains(s)).Select(static s => new Diagnostic(SuppressionDescriptors.Unused, s.Location, string.Join(" or ", s.Rules))));
        return [.. staying, .. _own];
    }

    /// <summary>Whether a comment says all that it has to.</summary>
    private bool Check(Suppression suppression)
    {
        var missing = policy.RequireReason && suppression.Reason.Length == 0 ? "gives no reason: add ' -- why'"
            : policy.RequireExpiry && suppression.Until is null ? "names no day: add 'until 2027-01-31'"
            : null;
        if (missing is not null)
            _own.Add(new Diagnostic(SuppressionDescriptors.Incomplete, suppression.Location, missing));
        return missing is null;
    }

    private bool Silences(Suppression suppression, Diagnostic diagnostic)
    {
        if (!diagnostic.Descriptor.IsIgnorable)
        {
            _own.Add(new Diagnostic(SuppressionDescriptors.NotIgnorable, suppression.Location, $"{diagnostic.Id} {diagnostic.Descriptor.Name}"));
            return false;
        }
        if (suppression.Until is not { } until || until >= today)
            return true;
        _own.Add(new Diagnostic(
            SuppressionDescriptors.Expired, suppression.Location, until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), suppression.Reason.Length > 0 ? suppression.Reason : "it gives no reason"));
        return false;
    }
}
