using PuppetMySqlLint.Text;
using Sprache;

namespace PuppetMySqlLint.MySql;

/// <summary>
/// A piece of a text as Sprache reads it, with positions of the whole text, so that spans need no shifting. Sprache's own input counts
/// lines at every character; this one jumps over a lexeme at once.
/// </summary>
internal sealed class SqlInput(string source, int position, int end) : IInput
{
    private static readonly Dictionary<object, object> NoMemos = [];

    public string Source => source;

    public int Position => position;

    public int End => end;

    public bool AtEnd => position >= end;

    public char Current => AtEnd ? throw new InvalidOperationException("There is no character at the end.") : source[position];

    // Asked for in messages only, of which none is shown.
    public int Line => 1;

    public int Column => position + 1;

    // Only left-recursive rules memoise, and there are none.
    public IDictionary<object, object> Memos => NoMemos;

    public IInput Advance() => To(position + 1);

    public SqlInput To(int other) => new(source, other, end);

    public string ToString(TextSpan span) => source.Substring(span.Start, span.Length);

    public bool Equals(IInput? other) => other is SqlInput input && ReferenceEquals(input.Source, source) && input.Position == position;

    public override bool Equals(object? obj) => Equals(obj as IInput);

    public override int GetHashCode() => position;
}
