using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Gathers what goes wrong and what stays unknown while one catalog is compiled.</summary>
internal sealed class CompilationLog(NodeInput node)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Dictionary<UnknownReason, (Location? Location, int Count)> _gaps = [];
    private readonly HashSet<CompiledResource> _failed = [];
    private bool _topFailed;

    /// <summary>The first error at which Puppet would stop.</summary>
    public Diagnostic? Failure { get; private set; }

    public ImmutableArray<Diagnostic> Diagnostics => [.. _diagnostics];

    public ImmutableArray<CatalogGap> Gaps => [.. _gaps.Select(static g => new CatalogGap(g.Key, g.Value.Location, g.Value.Count))];

    public void AddGap(UnknownReason reason, Location? location)
    {
        if (reason.Kind == UnknownKind.Error)
            return;
        _gaps[reason] = _gaps.TryGetValue(reason, out var known) ? (known.Location ?? location, known.Count + 1) : (location, 1);
    }

    /// <summary>Whether an error was reported in this container, so that what is missing there may follow from it.</summary>
    public bool HasFailedIn(CompiledResource? container) => container is null ? _topFailed : _failed.Contains(container);

    /// <summary>Reports what Puppet would stop at, with where the value that is to blame came from. Follow-up errors of the same container are not reported.</summary>
    public void Error(
        DiagnosticDescriptor descriptor, string message, Location? location, CompiledResource? container, bool isPossible, ImmutableArray<RelatedLocation>? related = null,
        Origin? origin = null)
    {
        var isFirst = !HasFailedIn(container);
        isPossible |= IsConditional(container);
        if (!isPossible)
        {
            if (container is null)
                _topFailed = true;
            else
                _failed.Add(container);
        }
        if (!isFirst)
            return;
        // In a branch that may not be taken, Puppet may never come to it.
        var diagnostic = Make(descriptor, message, location, container, isPossible) with { Severity = isPossible ? Severity.Warning : Severity.Error, Origin = origin };
        if (related is { IsEmpty: false } others)
            diagnostic = diagnostic with { Related = [.. others, .. diagnostic.Related] };
        // The same may be reached twice, by origins and containers that are alike but not the same objects.
        if (_diagnostics.Exists(d => (d with { Origin = origin, Related = diagnostic.Related, Nodes = diagnostic.Nodes }) == diagnostic && d.Related.SequenceEqual(diagnostic.Related)))
            return;
        _diagnostics.Add(diagnostic);
        if (!isPossible)
            Failure ??= diagnostic;
    }

    /// <summary>Reports what Puppet refuses once everything is evaluated: each is a mistake of its own, none follows from another one.</summary>
    public void Refuse(Diagnostic diagnostic, CompiledResource? resource)
    {
        var isPossible = IsConditional(resource);
        var reported = diagnostic with
        {
            Severity = isPossible ? Severity.Warning : Severity.Error,
            Confidence = isPossible ? Confidence.Possible : Confidence.Definite,
            Nodes = [node.Certname],
        };
        _diagnostics.Add(reported);
        if (!isPossible)
            Failure ??= reported;
    }

    /// <summary>Puppet stops at a file that it cannot parse; the parser has reported it.</summary>
    public void FailBecauseOf(Diagnostic parseError, bool isPossible)
    {
        if (!isPossible)
            Failure ??= parseError with { Nodes = [node.Certname] };
    }

    /// <summary>Reports what Puppet would only warn of.</summary>
    public void Warn(DiagnosticDescriptor descriptor, string message, Location? location, CompiledResource? container, bool isPossible)
    {
        var diagnostic = Make(descriptor, message, location, container, isPossible) with { Severity = isPossible ? Severity.Info : Severity.Warning };
        if (!_diagnostics.Exists(d => d.Descriptor == descriptor && d.Message == message && d.Location == location))
            _diagnostics.Add(diagnostic);
    }

    /// <summary>Whether a container is declared in some states only.</summary>
    public static bool IsConditional(CompiledResource? resource)
    {
        for (; resource is not null; resource = resource.Container)
        {
            if (resource.Path is not null)
                return true;
        }
        return false;
    }

    private Diagnostic Make(DiagnosticDescriptor descriptor, string message, Location? location, CompiledResource? container, bool isPossible)
    {
        var related = ImmutableArray.CreateBuilder<RelatedLocation>();
        for (var resource = container; resource is not null && related.Count < 32; resource = resource.Container)
        {
            if (resource.Declaration is { } declaration)
                related.Add(new RelatedLocation($"while evaluating {resource}, which is declared here", declaration));
        }
        return new Diagnostic(descriptor, location, message)
        {
            Confidence = isPossible ? Confidence.Possible : Confidence.Definite,
            Related = related.ToImmutable(),
            Nodes = [node.Certname],
        };
    }
}
