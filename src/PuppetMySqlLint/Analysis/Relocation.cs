using System.Collections.Immutable;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>
/// Leads findings that were made from what was kept of an earlier text to the present one. What was kept stands at the same line and
/// column; offsets differ.
/// </summary>
internal sealed class Relocation
{
    private readonly Dictionary<string, SourceText> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<Origin, Origin> _origins = new(ReferenceEqualityComparer.Instance);

    /// <param name="repository">The present state.</param>
    /// <param name="edited">The files, as reports show them, of which there were earlier texts.</param>
    public Relocation(ControlRepository repository, IReadOnlySet<string> edited)
    {
        foreach (var path in edited.Count == 0 ? [] : repository.Files.Files)
        {
            if (repository.Files.GetDisplayPath(path) is var shown && edited.Contains(shown) && repository.Files.Read(path).Text is { } text)
                _texts[shown] = text;
        }
    }

    /// <summary>The finding in the present texts.</summary>
    public Diagnostic Move(Diagnostic diagnostic) => _texts.Count == 0
        ? diagnostic
        : diagnostic with
        {
            Location = Move(diagnostic.Location),
            Origin = diagnostic.Origin is null ? null : Move(diagnostic.Origin),
            Related = [.. diagnostic.Related.Select(r => r with { Location = Move(r.Location) })],
            Fixes = [.. diagnostic.Fixes.Select(f => f with { Edits = [.. f.Edits.Select(Move)] })],
        };

    /// <summary>The place in the present text.</summary>
    public Location? Move(Location? location) =>
        location is { } place && Successor(place.Source) is { } text ? new Location(text, Move(place.Source, place.Span, text)) : location;

    private SourceText? Successor(SourceText source) => _texts.TryGetValue(source.Path, out var text) && !ReferenceEquals(text, source) ? text : null;

    private FileEdit Move(FileEdit edit) => Successor(edit.Source) is { } text
        ? new FileEdit(text, [.. edit.Changes.Select(c => c with { Span = Move(edit.Source, c.Span, text) })])
        : edit;

    private Origin Move(Origin origin)
    {
        if (_origins.TryGetValue(origin, out var known))
            return known;
        var causes = origin.Causes.Select(Move).ToImmutableArray();
        var location = Move(origin.Location);
        var isSame = location.Equals(origin.Location) && causes.Zip(origin.Causes).All(static p => ReferenceEquals(p.First, p.Second));
        return _origins[origin] = isSame ? origin : origin with { Location = location, Causes = causes };
    }

    private static TextSpan Move(SourceText from, TextSpan span, SourceText to)
    {
        var start = Move(from, span.Start, to);
        return new TextSpan(start, Math.Max(0, Move(from, span.End, to) - start));
    }

    private static int Move(SourceText from, int offset, SourceText to) =>
        from.GetPosition(offset) is var position && position.Line <= to.LineCount ? to.GetOffset(position) : to.Length;
}
