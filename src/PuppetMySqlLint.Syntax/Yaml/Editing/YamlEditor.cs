using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>Finds out what to change in a document's text.</summary>
internal sealed partial class YamlEditor
{
    private readonly YamlDocument _document;
    private readonly YamlLayout _layout;
    private readonly YamlValueWriter _writer;
    private readonly YamlAliases _aliases;
    private readonly string _text;
    private readonly List<TextChange> _changes = [];

    public YamlEditor(YamlDocument document)
    {
        _document = document;
        _layout = new YamlLayout(document);
        _writer = new YamlValueWriter(_layout);
        _aliases = new YamlAliases(document.Root);
        _text = document.Source.Text;
    }

    public YamlEdit Set(YamlPath path, YamlValue value)
    {
        if (RefusalOfDocument() is { } refusal)
            return refusal;
        var node = _document.Root;
        for (var i = 0; i < path.Count; i++)
        {
            if (node is YamlAlias alias)
                return Refuse($"'*{alias.Name}' stands at {Describe(path, i)}: what it repeats has to be changed at its anchor", alias.Target ?? alias);
            if (node is null || IsNothing(node) || node is YamlMapping { Entries.IsEmpty: true } && path[i].Index < 0)
                return SetBelowNothing(node, path, i, value);
            if (node is YamlSequence sequence)
            {
                if (path[i].Index < 0 || path[i].Index > sequence.Items.Length)
                    return Refuse($"there is a list of {sequence.Items.Length} items at {Describe(path, i)}", node);
                if (path[i].Index == sequence.Items.Length)
                    return InsertItem(sequence, path[i].Index, Nest(path, i + 1, value));
                node = sequence.Items[path[i].Index].Value;
                continue;
            }
            if (node is not YamlMapping mapping)
                return Refuse($"the value at {Describe(path, i)} is no mapping", node);
            if (mapping.Find(path[i].Key) is not { } entry)
                return AddEntry(mapping, path[i].Key, Nest(path, i + 1, value), after: null);
            if (YamlAliases.MergedAfter(mapping, entry, path[i].Key) is { } merged)
                return Refuse($"a merge key behind '{path[i].Key}' brings in the same key and wins", merged);
            node = entry.Value;
        }
        return Replace(node, value);
    }

    public YamlEdit Remove(YamlPath path)
    {
        if (RefusalOfDocument() is { } refusal)
            return refusal;
        if (path.Count == 0)
            return Refuse("a document's root cannot be removed", null);
        if (_document.Find(YamlPath.Of([.. path.Take(path.Count - 1)])) is not { } parent)
            return Refuse($"there is nothing at {Describe(path, path.Count - 1)}", null);
        var last = path[path.Count - 1];
        switch (parent)
        {
            case YamlAlias alias:
                return Refuse($"'*{alias.Name}' stands at {Describe(path, path.Count - 1)}: what it repeats has to be changed at its anchor", alias.Target ?? alias);
            case YamlMapping mapping when mapping.Find(last.Key) is not null:
                return RemoveEntries(mapping, last.Key);
            case YamlMapping mapping when YamlAliases.MergedFrom(mapping, last.Key) is { } merged:
                return Refuse($"the key '{last.Key}' comes from a merge key", merged);
            case YamlSequence sequence when last.Index >= 0 && last.Index < sequence.Items.Length:
                return RemoveItem(sequence, last.Index);
            default:
                return Refuse($"there is nothing at {Describe(path, path.Count)}", parent);
        }
    }

    public YamlEdit Rename(YamlPath path, string key)
    {
        if (RefusalOfDocument() is { } refusal)
            return refusal;
        if (!YamlValueWriter.IsKey(key))
            return Refuse("the key is too long", null);
        var parent = path.Count == 0 ? null : _document.Find(YamlPath.Of([.. path.Take(path.Count - 1)]));
        if (parent is not YamlMapping mapping || mapping.Find(path[path.Count - 1].Key) is not { Key: YamlScalar old })
            return Refuse($"there is no key at {Describe(path, path.Count)}", parent);
        if (!string.Equals(old.Value, key, StringComparison.Ordinal) && mapping.Find(key) is { } other)
            return Refuse($"there is a key '{key}' already", other.Key);
        if (old.Tag is not null || old.Style is YamlScalarStyle.Literal or YamlScalarStyle.Folded)
            return Refuse("the key is written with a tag or as a block", old);
        _changes.Add(new TextChange(old.Span, YamlValueWriter.Key(key, IsInFlow(mapping), old.Style)));
        return Finish(mapping);
    }

    public YamlEdit Insert(YamlPath path, int? index, YamlValue value)
    {
        if (RefusalOfDocument() is { } refusal)
            return refusal;
        var node = _document.Find(path);
        return node switch
        {
            null => Set(path, YamlValue.Sequence(value)),
            YamlAlias alias => Refuse($"'*{alias.Name}' stands at {Describe(path, path.Count)}: what it repeats has to be changed at its anchor", alias.Target ?? alias),
            YamlSequence sequence when index is null || index <= sequence.Items.Length => InsertItem(sequence, index ?? sequence.Items.Length, value),
            YamlScalar when IsNothing(node) => Replace(node, YamlValue.Sequence(value)),
            _ => Refuse($"there is no list with place for the item at {Describe(path, path.Count)}", node),
        };
    }

    public YamlEdit Add(YamlPath path, string key, YamlValue value, string? after)
    {
        if (RefusalOfDocument() is { } refusal)
            return refusal;
        var node = _document.Find(path);
        if (node is not YamlMapping { Entries.IsEmpty: false } mapping)
            return Set(YamlPath.Of([.. path, key]), value);
        if (mapping.Find(key) is { } known)
            return Refuse($"there is a key '{key}' already", known.Key);
        YamlEntry? place = null;
        if (after is not null && (place = mapping.Find(after)) is null)
            return Refuse($"there is no key '{after}' at {Describe(path, path.Count)}", mapping);
        return AddEntry(mapping, key, value, place);
    }

    private YamlEdit? RefusalOfDocument() => _document switch
    {
        { Source.IsValidUtf8: false } => Refuse("the file is not valid UTF-8", null),
        { IsValid: false } => Refuse("the file is not valid YAML", null),
        { Source.HasByteOrderMark: true } when _document.Diagnostics.Any(static d => d.Descriptor == YamlDescriptors.ByteOrderMark) => Refuse("Ruby does not read the whole file because of its byte order mark", null),
        _ => null,
    };

    private YamlEdit Refuse(string reason, YamlNode? at) => new(_document, reason, at);

    /// <param name="changed">The node in which something changes: aliases to it or to what it stands in repeat the change.</param>
    private YamlEdit Finish(YamlNode? changed)
    {
        _changes.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return new YamlEdit(_document, [.. _changes], changed is null ? [] : _aliases.RepeatingPartsOf(changed));
    }

    private static YamlValue Nest(YamlPath path, int from, YamlValue value)
    {
        for (var i = path.Count - 1; i >= from; i--)
            value = path[i].Index == 0 ? YamlValue.Sequence(value) : YamlValue.Mapping((path[i].Key, value));
        return value;
    }

    private static string Describe(YamlPath path, int count) => count == 0 ? "the root" : YamlPath.Of([.. path.Take(count)]).ToString();

    private static bool IsNothing(YamlNode node) =>
        node is YamlScalar { Style: YamlScalarStyle.Plain, Tag: null } scalar && (scalar.Value is "" or "~" || scalar.Value.Equals("null", StringComparison.OrdinalIgnoreCase));

    private static bool IsInFlow(YamlNode node) => node is YamlMapping { IsFlow: true } or YamlSequence { IsFlow: true };
}
