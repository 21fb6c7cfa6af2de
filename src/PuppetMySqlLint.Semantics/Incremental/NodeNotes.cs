using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// What the compilation of one node said of the repository as a whole: said again for a node whose catalog is kept. A compilation happens
/// on one thread.
/// </summary>
internal sealed class NodeNotes
{
    [ThreadStatic]
    private static NodeNotes? _current;

    /// <summary>What concerns the repository rather than one node.</summary>
    public List<(string Key, Diagnostic Diagnostic)> Once { get; } = [];

    /// <summary>Places of values that a compilation has blamed.</summary>
    public HashSet<Location> Blamed { get; } = [];

    /// <summary>What lookups say of the hierarchy.</summary>
    public List<(string Key, Diagnostic Diagnostic)> OfHierarchy { get; } = [];

    /// <summary>The notes of the node that is compiled on this thread; null if none is.</summary>
    public static NodeNotes? Current => _current;

    /// <summary>Does something and notes what it says.</summary>
    public static (T Value, NodeNotes Notes) Record<T>(Func<T> action)
    {
        var outer = _current;
        var own = new NodeNotes();
        _current = own;
        try
        {
            return (action(), own);
        }
        finally
        {
            _current = outer;
        }
    }
}
