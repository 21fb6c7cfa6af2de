using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Which files the levels' paths lead to.</summary>
internal sealed partial class HieraRun
{
    /// <summary>Resolves the paths of a hierarchy for the node, unknown expressions left open.</summary>
    public ImmutableArray<ResolvedLevel> Resolve(HieraLayer layer, ImmutableArray<HieraLevel> levels) =>
        [.. levels.Select(level => new ResolvedLevel(layer, level, [.. ResolveLocations(layer, level)]))];

    private IEnumerable<ResolvedLocation> ResolveLocations(HieraLayer layer, HieraLevel level)
    {
        if (level.PathKind == HieraPathKind.Mapped)
            return ResolveMapped(layer, level);
        return level.PathKind == HieraPathKind.Uri ? ResolveUris(level) : level.Paths.SelectMany(path => ResolveOne(layer, level, path.Text, path.Location, level.PathKind == HieraPathKind.Glob, null));
    }

    private List<ResolvedLocation> ResolveMapped(HieraLayer layer, HieraLevel level)
    {
        var variable = level.Paths[0].Text;
        var name = level.Paths[1].Text;
        var template = level.Paths[2];
        var mapped = FindVariable(variable, template.Location);
        switch (mapped)
        {
            case null or UndefValue or StringValue { Value.Length: 0 } or ArrayValue { Elements.IsEmpty: true, Openness: null } or HashValue { Entries.IsEmpty: true, Openness: null }:
                return [];
            case StringValue:
                return ResolveOne(layer, level, template.Text, template.Location, isGlob: false, (name, mapped));
            case ArrayValue { IsKnown: true } array:
                return array.Elements.SelectMany(e => ResolveOne(layer, level, template.Text, template.Location, isGlob: false, (name, e))).ToList();
            case HashValue { IsKnown: true }:
                throw Fail(template.Location, $"mapped_paths: '{variable}' is a hash, not a list of strings");
            default:
                var unknown = new UnknownValue(HieraMerger.ReasonOf(mapped), mapped.Origin);
                return ResolveOne(layer, level, template.Text, template.Location, isGlob: false, (name, unknown));
        }
    }

    private List<ResolvedLocation> ResolveOne(HieraLayer layer, HieraLevel level, string path, Location location, bool isGlob, (string Name, PuppetValue Value)? local)
    {
        var pieces = new List<PathPiece>();
        AddPieces(pieces, level.DataDirectory, location, null);
        pieces.Add(new PathPiece("/", null));
        AddPieces(pieces, path, location, local);
        var shown = string.Concat(pieces.Select(static p => p.Text ?? $"%{{{p.Hole!.Expression}}}"));
        if (pieces.TrueForAll(static p => p.Text is not null))
            return isGlob ? ResolveGlob(layer, shown) : [ResolvePath(layer, level, shown, location)];
        var holes = pieces.Where(static p => p.Hole is not null).Select(static p => p.Hole!).ToImmutableArray();
        // Where the unknown expressions can be anything, the path is the same for all nodes of which the rest is the same.
        return holes.All(static h => h.Alternatives.IsDefault)
            ? [lookup.OpenLocation(layer, level, shown, isGlob, () => Open(layer, level, shown, pieces, holes, isGlob))]
            : [Open(layer, level, shown, pieces, holes, isGlob)];
    }

    private ResolvedLocation Open(HieraLayer layer, HieraLevel level, string shown, List<PathPiece> pieces, ImmutableArray<OpenHole> holes, bool isGlob)
    {
        var candidates = PathPattern.FindOpen(layer.Files, layer.Root, [.. Normalize(pieces)], isGlob)
            .Where(c => c.Values.Zip(holes).All(static pair => pair.Second.Allows(pair.First)) && IsConsistent(c, holes)).ToImmutableArray();
        return new ResolvedLocation(Display(layer, shown), null, candidates)
        {
            IsOpen = true,
            Holes = holes,
            Index = new Lazy<OpenIndex>(() => new OpenIndex(candidates, c => lookup.ReadData(layer, level, c.File))),
        };
    }

    private static List<ResolvedLocation> ResolveGlob(HieraLayer layer, string glob) =>
        PathPattern.Find(layer.Files, layer.Root, glob).Select(f => new ResolvedLocation(layer.Files.GetDisplayPath(f), f, [])).ToList();

    private ResolvedLocation ResolvePath(HieraLayer layer, HieraLevel level, string path, Location location)
    {
        if (!layer.Root.TryCombine(path, out var file) || path.Contains("//", StringComparison.Ordinal) && level.Paths.Any(p => p.Text.StartsWith('/')))
        {
            lookup.ReportOutside(level, path, location);
            return new ResolvedLocation(path, null, []);
        }
        // Who searches the level notes the file, or that it is not there.
        return new ResolvedLocation(layer.Files.GetDisplayPath(file), ReadRecorder.Silently(() => layer.Files.Exists(file)) ? file : null, []);
    }

    private static string Display(HieraLayer layer, string path) => layer.Root.TryCombine(path, out var file) ? layer.Files.GetDisplayPath(file) : path;

    /// <summary>Drops <c>./</c> at the start, which files' paths do not have.</summary>
    private static IEnumerable<string?> Normalize(List<PathPiece> pieces)
    {
        var isFirst = true;
        foreach (var piece in pieces)
        {
            yield return isFirst && piece.Text is { } text && text.StartsWith("./", StringComparison.Ordinal) ? text[2..] : piece.Text;
            isFirst = false;
        }
    }

    /// <summary>An expression that stands twice in a path has one value.</summary>
    private static bool IsConsistent(OpenCandidate candidate, ImmutableArray<OpenHole> holes) =>
        candidate.Values.Zip(holes).GroupBy(static p => p.Second.Expression, StringComparer.Ordinal).All(static g => g.Select(static p => p.First).Distinct(StringComparer.Ordinal).Count() == 1);

    private void AddPieces(List<PathPiece> pieces, string text, Location location, (string Name, PuppetValue Value)? local)
    {
        if (!HieraTemplate.IsIn(text))
        {
            pieces.Add(new PathPiece(text, null));
            return;
        }
        foreach (var piece in HieraTemplate.Read(text).Pieces)
        {
            if (piece.IsConstant)
                pieces.Add(new PathPiece(piece.Text, null));
            else if (piece.Method != HieraPiece.Scope)
                throw Fail(location, $"%{{{piece.Method}(…)}} cannot be used in hiera.yaml");
            else
                AddVariable(pieces, piece.Text, location, local);
        }
    }

    private void AddVariable(List<PathPiece> pieces, string expression, Location location, (string Name, PuppetValue Value)? local)
    {
        var value = local is { } mapped && mapped.Name == expression ? mapped.Value : FindVariable(expression, location);
        switch (value)
        {
            case OneOfValue { Alternatives: var alternatives } when alternatives.All(static a => a.Value.IsKnown):
                pieces.Add(new PathPiece(null, new OpenHole(expression, alternatives)));
                break;
            case { IsKnown: false }:
                pieces.Add(new PathPiece(null, new OpenHole(expression, default)));
                break;
            case StringValue known when HieraTemplate.IsIn(known.Value):
                Guarded("scope:" + expression, location, () =>
                {
                    AddPieces(pieces, known.Value, location, local);
                    return true;
                });
                break;
            case { } known:
                pieces.Add(new PathPiece(RubyInspection.ToText(known), null));
                break;
        }
    }

    /// <summary>The files of an open path that count in this world; asks for other worlds where the key's value depends on it.</summary>
    private IEnumerable<(RepoPath? File, string Path)> Settle(ResolvedLevel level, ResolvedLocation location, string root)
    {
        var relevant = location.Index!.Value.Find(root).Where(c => IsAllowed(c, location) && (root != LookupOptionsKey || SpeaksOfKey(level, c.File))).ToList();
        if (relevant.Count == 0)
            return [(null, location.Pattern)];
        foreach (var (hole, index) in location.Holes.Select(static (h, i) => (h, i)))
        {
            if (world.Find(hole.Expression) is not null)
                continue;
            var values = relevant.Select(c => c.Values[index]).Distinct(StringComparer.Ordinal).ToImmutableArray();
            if (hole.Alternatives.IsDefault)
                throw new HieraFork(hole.Expression, values);
            var words = hole.Alternatives.Where(a => values.Contains(RubyInspection.ToText(a.Value))).GroupBy(static a => RubyInspection.ToText(a.Value), StringComparer.Ordinal);
            throw new HieraFork(hole.Expression, values)
            {
                Words = words.ToImmutableDictionary(static g => g.Key, static g => string.Join(" or ", g.Select(static a => a.Condition)), StringComparer.Ordinal),
                OtherWords = string.Join(" or ", hole.Alternatives.Where(a => !values.Contains(RubyInspection.ToText(a.Value))).Select(static a => a.Condition)) is { Length: > 0 } other ? other : null,
                IsExhaustive = hole.Alternatives.All(a => values.Contains(RubyInspection.ToText(a.Value)) || !world.Allows(hole.Expression, RubyInspection.ToText(a.Value))),
            };
        }
        return relevant.Select(c => ((RepoPath?)c.File, level.Layer.Files.GetDisplayPath(c.File)));
    }

    private bool IsAllowed(OpenCandidate candidate, ResolvedLocation location)
    {
        for (var i = 0; i < location.Holes.Length; i++)
        {
            if (!world.Allows(location.Holes[i].Expression, candidate.Values[i]))
                return false;
        }
        return true;
    }

    /// <summary>Options that say nothing of the key make no difference to it, but to others.</summary>
    private bool SpeaksOfKey(ResolvedLevel level, RepoPath file)
    {
        var data = lookup.ReadData(level.Layer, level.Level, file);
        var speaks = data.Failure is not null || !data.Entries.TryGetValue(LookupOptionsKey, out var entry) || entry.Value is not HashValue hash || hash.Entries.Any(e =>
            e.Key is not StringValue key || key.Value == _optionsFor || (key.Value.StartsWith('^') && RubyPattern.Compile(key.Value, key.Origin.Location).IsMatch(_optionsFor)));
        MayDifferForOthers |= !speaks;
        return speaks;
    }

    private sealed record PathPiece(string? Text, OpenHole? Hole);
}
