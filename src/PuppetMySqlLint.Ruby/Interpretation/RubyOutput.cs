using System.Text;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Interpretation;

/// <summary>What a template has rendered so far, with where each piece comes from.</summary>
/// <param name="length">How many characters it is likely to become.</param>
/// <param name="marks">How many pieces it is likely to have.</param>
internal sealed class RubyOutput(int length = 0, int marks = 0) : RubyValue
{
    private readonly StringBuilder _text = new(length);
    private readonly List<OutputMark> _marks = new(marks);

    public override RubyClass Class => RubyClasses.Unknown;

    public int Length => _text.Length;

    public List<OutputMark> Marks => _marks;

    /// <summary>The text, without its holes.</summary>
    public string Text => _text.ToString();

    public (int Length, int Marks) Position => (_text.Length, _marks.Count);

    /// <summary>Adds text of the template itself.</summary>
    public void AddText(string text, int position)
    {
        _marks.Add(new OutputMark(_text.Length, text.Length, position, null));
        _text.Append(text);
    }

    /// <summary>Adds a value, or a hole where it is unknown.</summary>
    public void Add(RubyValue value, int position)
    {
        if (value is RubyUnknown { Pieces: { } pieces })
        {
            foreach (var piece in pieces)
            {
                Add(piece, position);
            }
            return;
        }
        var text = (value as RubyString)?.Text ?? "";
        _marks.Add(new OutputMark(_text.Length, text.Length, position, value));
        _text.Append(text);
    }

    /// <summary>Takes back what was added since a position.</summary>
    public (string Text, OutputMark[] Marks) Cut((int Length, int Marks) position)
    {
        var text = _text.ToString(position.Length, _text.Length - position.Length);
        OutputMark[] cut = [.. _marks.Skip(position.Marks)];
        _text.Length = position.Length;
        _marks.RemoveRange(position.Marks, _marks.Count - position.Marks);
        return (text, cut);
    }

    /// <summary>Adds what was taken back.</summary>
    public void Restore((string Text, OutputMark[] Marks) piece)
    {
        var moved = _text.Length;
        var from = piece.Marks.Length == 0 ? 0 : piece.Marks[0].Start;
        foreach (var mark in piece.Marks)
        {
            _marks.Add(mark with { Start = mark.Start - from + moved });
        }
        _text.Append(piece.Text);
    }
}

/// <summary>A piece of a template's output.</summary>
/// <param name="Start">Where it starts in the output.</param>
/// <param name="Length">Its length; 0 for a hole.</param>
/// <param name="Position">Offset in the program of what rendered it.</param>
/// <param name="Value">The value that was rendered; null for text of the template.</param>
internal readonly record struct OutputMark(int Start, int Length, int Position, RubyValue? Value);

/// <summary>The texts that a hole may be, with the condition of each.</summary>
internal sealed record RubyAlternatives(IReadOnlyList<(string Condition, string Text)> Texts);
