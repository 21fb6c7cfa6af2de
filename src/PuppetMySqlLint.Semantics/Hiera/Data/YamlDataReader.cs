using System.Collections.Frozen;
using System.Collections.Immutable;
using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Reads a YAML file into the values that Ruby, and then Puppet, makes of it.</summary>
/// <param name="document">The tree.</param>
/// <param name="level">Name of the level that the values' origins name.</param>
internal sealed partial class YamlDataReader(YamlDocument document, string level)
{
    private const int MaximumNodes = 1_000_000;

    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly Dictionary<YamlNode, PuppetValue> _anchored = new(ReferenceEqualityComparer.Instance);
    private readonly UnknownReason _error = new(UnknownKind.Error, $"{document.Source.Path} cannot be read here");
    private Diagnostic? _fileFailure;
    private Diagnostic? _entryFailure;
    private bool _needsInterpolation;
    private int _nodes;

    /// <param name="document">The tree.</param>
    /// <param name="path">The file in its source.</param>
    /// <param name="level">Name of the level.</param>
    /// <param name="isStrict">Whether Puppet's setting <c>strict</c> is <c>error</c>.</param>
    public static HieraDataFile Read(YamlDocument document, RepoPath path, string level, bool isStrict) => new YamlDataReader(document, level).Read(path, isStrict);

    /// <summary>Reads a whole document that is no data file, such as a configuration.</summary>
    public static (PuppetValue? Root, Diagnostic? Failure) ReadConfiguration(YamlDocument document)
    {
        var reader = new YamlDataReader(document, "hiera.yaml");
        var root = document.Root is { } node ? reader.Convert(node, "") : null;
        return (root, FailureOf(document) ?? reader._fileFailure);
    }

    private HieraDataFile Read(RepoPath path, bool isStrict)
    {
        _diagnostics.AddRange(document.Diagnostics);
        _fileFailure = FailureOf(document);
        var entries = new Dictionary<string, HieraDataEntry>(StringComparer.Ordinal);
        switch (document.Root)
        {
            case YamlMapping mapping:
                ReadEntries(mapping, entries);
                break;
            // Where nothing could be read the mistake is said already.
            case null when _fileFailure is not null:
                break;
            default:
                var isEmpty = document.Root is not { } root || Convert(root, "") is UndefValue or BooleanValue { Value: false };
                var nothing = new Diagnostic(HieraDescriptors.NotAHash, new Location(document.Source, document.Root?.Span ?? default));
                // Puppet warns of a file without anything in it too, but nothing is lost.
                _diagnostics.Add(isEmpty ? nothing with { Severity = Severity.Info } : nothing);
                if (isStrict && !isEmpty)
                    _fileFailure ??= nothing with { Severity = Severity.Error };
                break;
        }
        return new HieraDataFile(path, document.Source, document, entries.ToFrozenDictionary(StringComparer.Ordinal), _fileFailure, _diagnostics.ToImmutable());
    }

    private void ReadEntries(YamlMapping mapping, Dictionary<string, HieraDataEntry> entries)
    {
        foreach (var entry in mapping.Entries)
        {
            _entryFailure = null;
            _needsInterpolation = false;
            var key = ConvertKey(entry.Key, "");
            var name = key is StringValue known ? known.Value : null;
            var value = Convert(entry.Value, name ?? "");
            if (name == "<<" && entry.Key.Tag?.Name != CoreTag + "str" && MergedEntries(value, entry.Value) is { } merged)
            {
                foreach (var inner in merged.Entries)
                {
                    if (inner.Key is StringValue innerKey)
                        entries[innerKey.Value] = new HieraDataEntry(innerKey.Value, innerKey.Origin.Location ?? LocationOf(entry.Key), inner.Value, _needsInterpolation, _entryFailure);
                }
            }
            else if (name is not null)
            {
                entries[name] = new HieraDataEntry(name, LocationOf(entry.Key), value, _needsInterpolation, _entryFailure);
            }
        }
    }

    private PuppetValue Convert(YamlNode node, string path)
    {
        if (++_nodes > MaximumNodes)
            return Fail(node, path, $"the file has more than {MaximumNodes} values");
        if (node is YamlAlias alias)
            return alias.Target is null ? new UnknownValue(_error, OriginOf(node, path)) : Shared(alias.Target, path);
        var value = node switch
        {
            YamlScalar scalar => ConvertScalar(scalar, path),
            YamlSequence sequence => ConvertSequence(sequence, path),
            _ => ConvertMapping((YamlMapping)node, path),
        };
        if (node.Anchor is not null)
            _anchored[node] = value;
        return value;
    }

    /// <summary>An alias gives the anchored value itself: what it stands for is written there.</summary>
    private PuppetValue Shared(YamlNode target, string path)
    {
        if (_anchored.TryGetValue(target, out var value))
        {
            // What an alias repeats counts as if it were written out, since merging and interpolating walk through all of it.
            _nodes += SizeOf(value, MaximumNodes);
            _needsInterpolation = true;
            return value;
        }
        return Convert(target, path);
    }

    private static int SizeOf(PuppetValue value, int limit)
    {
        var size = 1;
        var inner = value switch
        {
            ArrayValue array => array.Elements.AsEnumerable(),
            HashValue hash => hash.Entries.Select(static e => e.Value),
            _ => [],
        };
        foreach (var element in inner)
        {
            if (size > limit)
                break;
            size += SizeOf(element, limit - size);
        }
        return size;
    }

    private PuppetValue ConvertSequence(YamlSequence sequence, string path)
    {
        if (sequence.Tag?.Name is { } tag)
        {
            if (tag is "!omap" or CoreTag + "omap")
                return ConvertOrderedMap(sequence, path);
            if (StartsWithAny(tag, "!seq:", "!ruby/array:"))
                return RefuseObject(sequence, path);
        }
        var elements = ImmutableArray.CreateBuilder<PuppetValue>(sequence.Items.Length);
        foreach (var item in sequence.Items)
            elements.Add(Convert(item.Value, $"{path}.{elements.Count}"));
        return new ArrayValue(elements.DrainToImmutable(), OriginOf(sequence, path));
    }

    private PuppetValue ConvertMapping(YamlMapping mapping, string path) =>
        mapping.Tag is not null && ConvertTagged(mapping, path) is { } tagged ? tagged : ConvertEntries(mapping, path);

    private HashValue ConvertEntries(YamlMapping mapping, string path)
    {
        var entries = new HashBuilder();
        foreach (var entry in mapping.Entries)
        {
            var key = ConvertKey(entry.Key, path);
            var keyPath = key is StringValue known ? path.Length == 0 ? known.Value : $"{path}.{known.Value}" : path;
            var value = Convert(entry.Value, keyPath);
            if (key is StringValue { Value: "<<" } && entry.Key.Tag?.Name != CoreTag + "str" && MergedEntries(value, entry.Value) is { } merged)
            {
                foreach (var inner in merged.Entries)
                    entries[inner.Key] = inner.Value;
                continue;
            }
            if (key is not (StringValue or IntegerValue or FloatValue or UnknownValue))
                Refuse(entry.Key, $"the key {document.Source.ToString(entry.Key.Span)} is {Describe(key)} to Ruby: only strings and numbers can be keys, so quote it");
            entries[key] = value;
        }
        return entries.ToHash(OriginOf(mapping, path));
    }

    /// <summary>What a merge key brings in; null if it is no merge key after all.</summary>
    private static HashValue? MergedEntries(PuppetValue value, YamlNode written)
    {
        if (value is HashValue hash && written is YamlAlias or YamlMapping)
            return hash;
        if (value is not ArrayValue array || written is not YamlSequence || !array.Elements.All(static e => e is HashValue))
            return null;
        var entries = new HashBuilder();
        foreach (var inner in array.Elements.Reverse().SelectMany(static e => ((HashValue)e).Entries))
            entries[inner.Key] = inner.Value;
        return entries.ToHash(array.Origin);
    }

    private static Diagnostic? FailureOf(YamlDocument document) =>
        document.IsValid ? null : document.Diagnostics.First(static d => d.Severity == Severity.Error && d.Descriptor != YamlDescriptors.ByteOrderMark);

    private Location LocationOf(YamlNode node) => new(document.Source, node.Span);

    private Origin OriginOf(YamlNode node, string path) => new(OriginKind.HieraData, $"key {path} in level \"{level}\"", LocationOf(node));

    private UnknownValue Fail(YamlNode node, string path, string reason)
    {
        if (_fileFailure is null)
        {
            _fileFailure = new Diagnostic(HieraDescriptors.UnusableData, LocationOf(node), reason);
            _diagnostics.Add(_fileFailure);
        }
        return new UnknownValue(_error, OriginOf(node, path));
    }

    private void Refuse(YamlNode node, string reason)
    {
        var failure = new Diagnostic(HieraDescriptors.UnusableData, LocationOf(node), reason);
        _entryFailure ??= failure;
        _diagnostics.Add(failure);
    }
}
