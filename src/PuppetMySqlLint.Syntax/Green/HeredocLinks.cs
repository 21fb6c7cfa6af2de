using System.Runtime.CompilerServices;
using System.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>
/// After an edit of a tree: puts the text of each heredoc where the line of its tag ends, and tells each heredoc where that is. Text
/// whose heredoc has gone goes too.
/// </summary>
internal sealed class HeredocLinks
{
    private readonly List<GreenHeredoc> _pending = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _offsets = [];
    private int _position;
    private int _next;
    private bool _lineEnded;

    public static GreenNode Relink(GreenNode root)
    {
        if (!Concerns(root))
            return root;
        var links = new HeredocLinks();
        return links.Place(links.Write(root));
    }

    private static bool Concerns(GreenNode root)
    {
        var stack = new Stack<GreenNode>();
        stack.Push(root);
        while (stack.TryPop(out var node))
        {
            if (node is GreenHeredoc || (node is GreenToken token && HasText(token)))
                return true;
            for (var i = 0; i < node.SlotCount; i++)
            {
                if (node.GetSlot(i) is { } child)
                    stack.Push(child);
            }
        }
        return false;
    }

    private static bool HasText(GreenToken token)
    {
        foreach (var piece in token.LeadingPieces)
        {
            if (IsText(piece))
                return true;
        }
        return false;
    }

    private static bool IsText(TriviaPiece piece) => piece.Kind == SyntaxKind.HeredocTextTrivia;

    private GreenNode Write(GreenNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (node is GreenToken token)
            return WriteToken(token);
        if (node is GreenHeredoc heredoc)
        {
            _pending.Add(heredoc);
            _starts.Add(_position);
        }
        GreenNode?[]? slots = null;
        for (var i = 0; i < node.SlotCount; i++)
        {
            if (node.GetSlot(i) is not { } child || node.IsDetached(i))
                continue;
            var written = Write(child);
            if (ReferenceEquals(written, child))
                continue;
            slots ??= GreenEdits.Slots(node);
            slots[i] = written;
        }
        return slots is null ? node : GreenEdits.Rebuild(node, slots);
    }

    private GreenToken WriteToken(GreenToken token)
    {
        var written = token;
        if (_pending.Count > 0 || HasText(token))
        {
            var pieces = token.LeadingPieces is { Length: > 0 } known ? known.ToArray() : [.. TriviaReader.Read(token.LeadingText)];
            var made = new List<TriviaPiece>(pieces.Length + 1);
            var text = new StringBuilder();
            Leading(token, pieces, made, text);
            if (_pending.Count > 0 && token.Kind == SyntaxKind.EndOfFileToken)
            {
                Append(made, text, SyntaxKind.EndOfLineTrivia, "\n");
                AppendBodies(made, text);
            }
            if (!token.LeadingText.SequenceEqual(text.ToString()))
                written = token.With(text.ToString(), made.Exists(IsText) || token.LeadingPieces.Length > 0 ? [.. made] : [], token.TrailingText.ToString());
        }
        _position += written.FullWidth;
        if (written.FullWidth > 0)
            _lineEnded = written.TrailingText.EndsWith("\n");
        return written;
    }

    private void Leading(GreenToken token, TriviaPiece[] pieces, List<TriviaPiece> made, StringBuilder text)
    {
        if (_lineEnded && (pieces.Length == 0 || !IsText(pieces[0])))
            AppendBodies(made, text);
        var at = 0;
        for (var i = 0; i < pieces.Length; i++)
        {
            var piece = pieces[i];
            if (IsText(piece))
            {
                AppendBodies(made, text);
            }
            else
            {
                Append(made, text, piece.Kind, token.LeadingText.Slice(at, piece.Width));
                if (piece.Kind == SyntaxKind.EndOfLineTrivia && !(i + 1 < pieces.Length && IsText(pieces[i + 1])))
                    AppendBodies(made, text);
            }
            at += piece.Width;
        }
    }

    private void AppendBodies(List<TriviaPiece> made, StringBuilder text)
    {
        var first = text.Length;
        foreach (var heredoc in _pending)
        {
            _offsets.Add(_position + text.Length - _starts[_offsets.Count]);
            heredoc.Body.WriteTo(text);
        }
        if (text.Length > first)
            made.Add(new TriviaPiece(SyntaxKind.HeredocTextTrivia, text.Length - first));
        _pending.Clear();
    }

    private static void Append(List<TriviaPiece> made, StringBuilder text, SyntaxKind kind, ReadOnlySpan<char> words)
    {
        made.Add(new TriviaPiece(kind, words.Length));
        text.Append(words);
    }

    private GreenNode Place(GreenNode node)
    {
        if (node is GreenToken)
            return node;
        if (node is GreenHeredoc heredoc)
        {
            var offset = _next < _offsets.Count ? _offsets[_next] : heredoc.BodyOffset;
            _next++;
            if (offset == heredoc.BodyOffset)
                return node;
            var placed = new GreenHeredoc(heredoc.GetSlot(0)!, heredoc.Body, offset) { Flags = heredoc.Flags };
            GreenAnnotations.Copy(heredoc, placed);
            return placed;
        }
        GreenNode?[]? slots = null;
        for (var i = 0; i < node.SlotCount; i++)
        {
            if (node.GetSlot(i) is not { } child)
                continue;
            var placed = Place(child);
            if (ReferenceEquals(placed, child))
                continue;
            slots ??= GreenEdits.Slots(node);
            slots[i] = placed;
        }
        return slots is null ? node : GreenEdits.Rebuild(node, slots);
    }
}
