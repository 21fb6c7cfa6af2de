using System.Collections.Immutable;
using PuppetMySqlLint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>Builds nodes from the parser's events, without recursion.</summary>
/// <param name="source">The whole file.</param>
/// <param name="start">Offset at which the parser's text begins in it.</param>
/// <param name="anchors">The anchors so far; goes on being filled.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class YamlTreeBuilder(SourceText source, int start, YamlAnchors anchors, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private const int MaximumDepth = 256;

    private readonly Stack<Frame> _frames = new();
    private int _readTo;
    private YamlNode? _root;

    /// <summary>Offset after the last thing that was read.</summary>
    public int End { get => Math.Max(Math.Max(start, 0), _readTo); private set => _readTo = value; }

    /// <summary>Where the outermost bracket or brace that is still open stands; null if none is.</summary>
    public int? OpenFlowStart => _frames.LastOrDefault(static f => f.IsFlow)?.Start;

    /// <summary>Whether the document's node is there and closed.</summary>
    public bool IsComplete => _root is not null && _frames.Count == 0;

    /// <returns>False if the document is nested too deeply to be read on.</returns>
    public bool Add(ParsingEvent parsingEvent)
    {
        switch (parsingEvent)
        {
            case Scalar scalar:
                Attach(ToScalar(scalar));
                return true;
            case AnchorAlias alias:
                Attach(ToAlias(alias));
                return true;
            case MappingStart mapping:
                return Push(mapping, isMapping: true, mapping.Style == MappingStyle.Flow);
            case SequenceStart sequence:
                return Push(sequence, isMapping: false, sequence.Style == SequenceStyle.Flow);
            case MappingEnd or SequenceEnd:
                Close(Math.Max(0, start + (int)parsingEvent.End.Index));
                return true;
            default:
                return true;
        }
    }

    /// <summary>The tree so far; what is still open is closed.</summary>
    public YamlNode? Finish()
    {
        while (_frames.Count > 0)
            Close(End);
        return _root;
    }

    private bool Push(NodeEvent node, bool isMapping, bool isFlow)
    {
        var offset = SkipProperties(node, Math.Max(0, start + (int)node.Start.Index));
        if (_frames.Count >= MaximumDepth)
        {
            diagnostics.Add(new Diagnostic(YamlDescriptors.TooLarge, new Location(source, new TextSpan(offset, 0)), $"the file is nested more than {MaximumDepth} levels deep"));
            return false;
        }
        var frame = new Frame(isMapping, isFlow, offset, NameOf(node.Anchor), NameOf(node.Tag));
        if (frame.Anchor is { } anchor)
            anchors.Open(anchor);
        _frames.Push(frame);
        End = Math.Max(End, isFlow ? offset + 1 : offset);
        return true;
    }

    private void Close(int end)
    {
        var frame = _frames.Pop();
        var children = frame.Children;
        if (frame.IsFlow && end < source.Length && source.Text[end] is ']' or '}')
            end++;
        else if (!frame.IsFlow || children.Count > 0)
            end = children.Count > 0 ? children[^1].Span.End : Math.Min(frame.Start, End);
        var first = frame.IsMapping && !frame.IsFlow && children.Count > 0 ? Math.Max(frame.Start, children[0].Span.Start) : frame.Start;
        var span = TextSpan.FromBounds(first, Math.Max(first, end));
        End = Math.Max(End, span.End);
        Attach(frame.IsMapping
            ? new YamlMapping(span, Entries(children), frame.IsFlow) { Anchor = frame.Anchor, Tag = frame.Tag }
            : new YamlSequence(span, [.. children], frame.IsFlow) { Anchor = frame.Anchor, Tag = frame.Tag });
    }

    private void Attach(YamlNode node)
    {
        End = Math.Max(End, node.Span.End);
        if (node.Anchor is not null)
            anchors.Complete(node);
        if (_frames.TryPeek(out var frame))
            frame.Children.Add(node);
        else
            _root = node;
    }

    private ImmutableArray<YamlEntry> Entries(List<YamlNode> children)
    {
        // A key whose value an error cut off is left out.
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(children.Count / 2);
        for (var i = 0; i + 1 < children.Count; i += 2)
            entries.Add(new YamlEntry(children[i], children[i + 1]));
        YamlDuplicateKeys.Report(source, entries, diagnostics);
        return entries.DrainToImmutable();
    }

    private YamlScalar ToScalar(Scalar scalar)
    {
        // Marks can lie one past the end of a text that breaks off.
        var end = Math.Clamp(start + (int)scalar.End.Index, 0, source.Length);
        var begin = Math.Min(SkipProperties(scalar, Math.Max(0, start + (int)scalar.Start.Index)), end);
        var style = scalar.Style switch
        {
            ScalarStyle.SingleQuoted => YamlScalarStyle.SingleQuoted,
            ScalarStyle.DoubleQuoted => YamlScalarStyle.DoubleQuoted,
            ScalarStyle.Literal => YamlScalarStyle.Literal,
            ScalarStyle.Folded => YamlScalarStyle.Folded,
            _ => YamlScalarStyle.Plain,
        };
        while (end > begin && source.Text[end - 1] is '\n' or '\r' or ' ')
            end--;
        if (HasTabBefore(begin))
            diagnostics.Add(new Diagnostic(YamlDescriptors.Tab, new Location(source, TextSpan.FromBounds(begin - 1, begin))) { Help = "indent with spaces" });
        // Ruby's parser takes a colon within brackets for the end of a key, whatever follows it.
        if (style == YamlScalarStyle.Plain && begin < end && source.Text[begin] == ':' && _frames.TryPeek(out var frame) && frame.IsFlow)
        {
            var location = new Location(source, TextSpan.FromBounds(begin, end));
            diagnostics.Add(new Diagnostic(YamlDescriptors.SyntaxError, location, "within brackets a value cannot begin with ':'") { Help = "quote the value" });
        }
        return new YamlScalar(TextSpan.FromBounds(begin, end), YamlMender.Restore(scalar.Value), style) { Anchor = NameOf(scalar.Anchor), Tag = NameOf(scalar.Tag) };
    }

    /// <summary>Whether a tab indents a node in block style, which Ruby's parser refuses and this one does not in all places.</summary>
    private bool HasTabBefore(int offset)
    {
        if (_frames.TryPeek(out var frame) && frame.IsFlow)
            return false;
        var hasTab = false;
        for (var i = offset - 1; i >= 0 && source.Text[i] is not ('\n' or '\r'); i--)
        {
            if (source.Text[i] is not (' ' or '\t' or '-'))
                return false;
            hasTab |= source.Text[i] == '\t';
        }
        return hasTab;
    }

    private YamlAlias ToAlias(AnchorAlias alias)
    {
        var span = TextSpan.FromBounds(start + (int)alias.Start.Index, Math.Min(start + (int)alias.End.Index, source.Length));
        var name = alias.Value.Value;
        if (!anchors.TryFind(name, out var target))
            diagnostics.Add(new Diagnostic(YamlDescriptors.UnknownAlias, new Location(source, span), name));
        else if (target is null)
            diagnostics.Add(new Diagnostic(YamlDescriptors.RecursiveAlias, new Location(source, span), name));
        return new YamlAlias(span, name, target);
    }

    /// <summary>Goes from a node's anchor and tag to the node itself.</summary>
    private int SkipProperties(NodeEvent node, int offset)
    {
        var text = source.Text;
        for (var properties = (node.Anchor.IsEmpty ? 0 : 1) + (node.Tag.IsEmpty ? 0 : 1); properties > 0 && offset < text.Length && text[offset] is '&' or '!'; properties--)
        {
            while (offset < text.Length && !char.IsWhiteSpace(text[offset]))
                offset++;
            offset = SkipBlank(text, offset);
        }
        return offset;
    }

    private static int SkipBlank(string text, int offset)
    {
        while (offset < text.Length && (char.IsWhiteSpace(text[offset]) || text[offset] == '#'))
        {
            if (text[offset] == '#')
                offset = text.AsSpan(offset).IndexOfAny('\r', '\n') is >= 0 and var length ? offset + length : text.Length;
            else
                offset++;
        }
        return offset;
    }

    private static string? NameOf(AnchorName anchor) => anchor.IsEmpty ? null : anchor.Value;

    private static string? NameOf(TagName tag) => tag.IsEmpty ? null : tag.Value;

    private sealed record Frame(bool IsMapping, bool IsFlow, int Start, string? Anchor, string? Tag)
    {
        public List<YamlNode> Children { get; } = [];
    }
}
