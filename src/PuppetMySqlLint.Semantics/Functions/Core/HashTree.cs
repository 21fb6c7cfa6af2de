namespace PuppetMySqlLint.Semantics.Functions;

/// <summary><c>Hash.new($pairs, 'tree')</c>: a tree from pairs of path and value, the inverse of <c>tree_each</c>.</summary>
internal sealed class HashTree
{
    private readonly List<(PuppetValue Key, object Value)> _members = [];

    public static PuppetValue Build(FunctionCall call, ArrayValue pairs, bool onlyHashes)
    {
        var root = new HashTree();
        foreach (var pair in pairs.Elements)
        {
            if (pair is not ArrayValue { Elements: [ArrayValue path, var value] })
                throw new EvaluationException("'new_Hash' parameter 'from' expects an array of pairs of a path and a value");
            if (path.Elements.IsEmpty)
                root.Merge(call, value, onlyHashes);
            else
                root.Set(call, path, 0, value, onlyHashes);
        }
        return root.ToValue(call);
    }

    private void Merge(FunctionCall call, PuppetValue value, bool onlyHashes)
    {
        if (value is HashValue hash)
        {
            foreach (var entry in hash.Entries)
                Put(entry.Key, Node(call, entry.Value, onlyHashes));
        }
        else if (value is ArrayValue array)
        {
            for (var i = 0; i < array.Elements.Length; i++)
                Put(call.Integer(i), Node(call, array.Elements[i], onlyHashes));
        }
    }

    private void Set(FunctionCall call, ArrayValue path, int depth, PuppetValue value, bool onlyHashes)
    {
        var key = path.Elements[depth];
        if (depth == path.Elements.Length - 1)
        {
            Put(key, Node(call, value, onlyHashes));
            return;
        }
        if (_members.Find(m => ValueComparer.HashKey.Equals(m.Key, key)).Value is not HashTree child)
            Put(key, child = new HashTree());
        child.Set(call, path, depth + 1, value, onlyHashes);
    }

    /// <summary>Collections become nodes, into which later paths lead; an array stays one where hashes are not wanted.</summary>
    private static object Node(FunctionCall call, PuppetValue value, bool onlyHashes)
    {
        if (value is not HashValue && !(value is ArrayValue && onlyHashes))
            return value;
        var tree = new HashTree();
        tree.Merge(call, value, onlyHashes);
        return tree;
    }

    private void Put(PuppetValue key, object value)
    {
        var index = _members.FindIndex(m => ValueComparer.HashKey.Equals(m.Key, key));
        if (index < 0)
            _members.Add((key, value));
        else
            _members[index] = (_members[index].Key, value);
    }

    private PuppetValue ToValue(FunctionCall call) =>
        call.Hash([.. _members.Select(m => new HashEntry(m.Key, m.Value is HashTree tree ? tree.ToValue(call) : (PuppetValue)m.Value))]);
}
