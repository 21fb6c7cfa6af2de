namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>Nodes by path, and changes.</summary>
public sealed partial class YamlDocument
{
    /// <summary>The node at a path. Aliases are not followed.</summary>
    /// <returns>The node; null if there is none.</returns>
    public YamlNode? Find(YamlPath path)
    {
        var node = Root;
        foreach (var segment in path)
        {
            node = node switch
            {
                YamlMapping mapping => mapping.Find(segment.Key)?.Value,
                YamlSequence sequence when segment.Index >= 0 && segment.Index < sequence.Items.Length => sequence.Items[segment.Index].Value,
                _ => null,
            };
        }
        return node;
    }

    /// <summary>The innermost node, key or value, whose text holds an offset.</summary>
    /// <param name="offset">UTF-16 offset in the source, such as the start of a value's origin.</param>
    /// <returns>The node; null if there is none.</returns>
    public YamlNode? FindNode(int offset)
    {
        var found = Root is { } root && Holds(root, offset) ? root : null;
        for (var node = found; node is not null; node = node.Children().FirstOrDefault(c => Holds(c, offset)))
            found = node;
        return found;

        static bool Holds(YamlNode node, int offset) => node.FullSpan is var span && offset >= span.Start && (offset < span.End || (span.IsEmpty && offset == span.Start));
    }

    /// <summary>The path to a node of this document; that of a key is the path to its value.</summary>
    /// <exception cref="ArgumentException">The node is of another document, or a key on the way is no scalar.</exception>
    public YamlPath PathTo(YamlNode node)
    {
        var segments = new List<YamlPathSegment>();
        var current = node;
        for (; current.Parent is { } parent; current = parent)
        {
            var child = current;
            segments.Add(parent switch
            {
                YamlSequence sequence => sequence.Items.Select(static (item, index) => (item, index)).First(i => ReferenceEquals(i.item.Value, child)).index,
                YamlMapping mapping when mapping.Entries.First(e => ReferenceEquals(e.Key, child) || ReferenceEquals(e.Value, child)).Key is YamlScalar key => key.Value,
                _ => throw new ArgumentException("A key on the way to the node is no scalar.", nameof(node)),
            });
        }
        if (!ReferenceEquals(current, Root))
            throw new ArgumentException("The node is of another document.", nameof(node));
        segments.Reverse();
        return YamlPath.Of([.. segments]);
    }

    /// <summary>
    /// Gives a path a value. A scalar keeps its quotes if the new value can be written with them; what is missing on the way is made, an index
    /// behind a list's last item appends one.
    /// </summary>
    public YamlEdit Set(YamlPath path, YamlValue value) => new YamlEditor(this).Set(path, value);

    /// <summary>Adds a key to the mapping at a path, which is made if it is not there.</summary>
    /// <param name="path">The mapping.</param>
    /// <param name="key">The new key; refused if the mapping has it.</param>
    /// <param name="value">Its value.</param>
    /// <param name="after">The key behind which it comes; the last one if null.</param>
    public YamlEdit Add(YamlPath path, string key, YamlValue value, string? after = null) => new YamlEditor(this).Add(path, key, value, after);

    /// <summary>Inserts an item into the sequence at a path, which is made if it is not there.</summary>
    /// <param name="path">The sequence.</param>
    /// <param name="index">The new item's index, at most the number of items.</param>
    /// <param name="value">The item.</param>
    public YamlEdit Insert(YamlPath path, int index, YamlValue value) => new YamlEditor(this).Insert(path, index, value);

    /// <summary>Appends an item to the sequence at a path, which is made if it is not there.</summary>
    public YamlEdit Append(YamlPath path, YamlValue value) => new YamlEditor(this).Insert(path, null, value);

    /// <summary>Removes a key or item with the comments that belong to it; the last one leaves <c>{}</c> or <c>[]</c>.</summary>
    public YamlEdit Remove(YamlPath path) => new YamlEditor(this).Remove(path);

    /// <summary>Renames the key at a path.</summary>
    public YamlEdit Rename(YamlPath path, string key) => new YamlEditor(this).Rename(path, key);
}
