using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics;

/// <summary>What was read for one purpose. Shared by all nodes that have the purpose in common.</summary>
/// <param name="notes">What was read.</param>
/// <param name="parts">What was read for values that were used on the way.</param>
internal sealed class ReadUnit(ImmutableArray<ReadNote> notes, ImmutableArray<ReadUnit> parts)
{
    /// <summary>Nothing.</summary>
    public static ReadUnit Empty { get; } = new([], []);

    /// <summary>All that was read, each once.</summary>
    public HashSet<ReadNote> Flatten()
    {
        var result = new HashSet<ReadNote>();
        var seen = new HashSet<ReadUnit>();
        var open = new Stack<ReadUnit>([this]);
        while (open.TryPop(out var unit))
        {
            if (!seen.Add(unit))
                continue;
            result.UnionWith(unit.Notes);
            foreach (var part in unit.Parts)
                open.Push(part);
        }
        return result;
    }

    /// <summary>All that was read for this and for another purpose, each once, so that nothing grows by being joined again and again.</summary>
    public ReadUnit With(ReadUnit other)
    {
        if (other.Notes.IsEmpty && other.Parts.IsEmpty)
            return this;
        var all = Flatten();
        all.UnionWith(other.Flatten());
        return new ReadUnit([.. all], []);
    }

    /// <summary>Whether exported resources of one of these types are collected.</summary>
    public bool Collects(HashSet<string> types) => Flatten().Any(n => n.Kind == ReadKind.Exports && types.Contains(n.Name));

    /// <summary>What was read.</summary>
    public ImmutableArray<ReadNote> Notes { get; } = notes;

    /// <summary>What was read for values that were used on the way.</summary>
    public ImmutableArray<ReadUnit> Parts { get; } = parts;
}

/// <summary>A value that is kept for all nodes, with what was read for it.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="value">The value.</param>
/// <param name="unit">What was read.</param>
internal sealed class Recorded<T>(T value, ReadUnit unit)
{
    /// <summary>The value, for who does not read it for a node.</summary>
    public T Value => value;

    /// <summary>What was read.</summary>
    public ReadUnit Unit => unit;

    /// <summary>The value; whoever asks has read what it came from.</summary>
    public T Use()
    {
        ReadRecorder.Note(unit);
        return value;
    }
}
