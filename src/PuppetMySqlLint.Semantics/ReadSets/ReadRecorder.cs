namespace PuppetMySqlLint.Semantics;

/// <summary>
/// Notes what is read while one catalog is compiled, which happens on one thread. What is kept for all nodes is noted once, together with
/// the value that came of it, and said again to every node that uses the value.
/// </summary>
internal sealed class ReadRecorder
{
    [ThreadStatic]
    private static ReadRecorder? _current;

    private readonly HashSet<ReadNote> _notes = [];
    private readonly HashSet<ReadUnit> _units = [];

    /// <summary>Notes that something is read or looked for.</summary>
    public static void Note(ReadKind kind, string name) => _current?._notes.Add(new ReadNote(kind, name));

    /// <summary>Notes all that was read for a value that is kept.</summary>
    public static void Note(ReadUnit unit) => _current?._units.Add(unit);

    /// <summary>Does something whose reads its user notes in its own way.</summary>
    public static T Silently<T>(Func<T> action)
    {
        var outer = _current;
        _current = null;
        try
        {
            return action();
        }
        finally
        {
            _current = outer;
        }
    }

    /// <summary>Makes a value that is kept for all nodes.</summary>
    public static Recorded<T> Keep<T>(Func<T> make)
    {
        var (value, unit) = Record(make);
        return new Recorded<T>(value, unit);
    }

    /// <summary>Does something and says what was read on the way.</summary>
    public static (T Value, ReadUnit Unit) Record<T>(Func<T> action)
    {
        var outer = _current;
        var own = new ReadRecorder();
        _current = own;
        try
        {
            var value = action();
            return (value, new ReadUnit([.. own._notes], [.. own._units]));
        }
        finally
        {
            _current = outer;
        }
    }
}
