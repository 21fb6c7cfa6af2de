using System.Collections.Immutable;
using PuppetMySqlLint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>
/// Drives YamlDotNet's parser, which stops at its first error, over a file: after an error reading goes on at the next key in the first
/// column.
/// </summary>
internal sealed class YamlReader(SourceText source, CancellationToken cancellationToken)
{
    private const int MaximumLength = 32 * 1024 * 1024;
    private const int MaximumErrors = 50;

    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly ImmutableArray<TextSpan>.Builder _skipped = ImmutableArray.CreateBuilder<TextSpan>();
    private readonly YamlAnchors _anchors = new();
    private readonly int _shift = source.HasByteOrderMark ? 1 : 0;

    /// <summary>
    /// Ruby's parser counts a byte order mark as a column, so that a mapping or list that begins on the first line ends with its first
    /// entry. A blank in its place has the same effect here.
    /// </summary>
    private readonly YamlMender _mender = new(source.HasByteOrderMark ? " " + source.Text : source.Text);

    public YamlDocument Read()
    {
        if (!source.IsValidUtf8)
            Report(YamlDescriptors.InvalidUtf8, Math.Max(0, source.Text.IndexOf('\uFFFD', StringComparison.Ordinal)), "save it as UTF-8");
        if (source.Length > MaximumLength)
        {
            Report(YamlDescriptors.TooLarge, 0, null, $"the file has more than {MaximumLength / 1024 / 1024} million characters");
            return new YamlDocument(source, null, [new TextSpan(0, source.Length)], _diagnostics.ToImmutable());
        }
        if (source.HasByteOrderMark && source.Length > 0 && source.Text[0] is not ('#' or '\r' or '\n'))
            Report(YamlDescriptors.ByteOrderMark, 0, "save the file without a byte order mark");
        var root = ReadPart(0, out var resume);
        for (var errors = 1; resume >= 0 && errors < MaximumErrors; errors++)
        {
            var part = ReadPart(resume, out resume);
            root = Join(root, part);
        }
        return new YamlDocument(source, root, _skipped.ToImmutable(), _diagnostics.ToImmutable());
    }

    /// <param name="start">Where the part begins: a line's start.</param>
    /// <param name="resume">Where to go on after an error; -1 if there is nothing more to read.</param>
    private YamlNode? ReadPart(int start, out int resume)
    {
        var text = start == 0 ? _mender.Text : _mender.Text[(start + _shift)..];
        var origin = start == 0 ? -_shift : start;
        var known = _diagnostics.Count;
        var builder = new YamlTreeBuilder(source, origin, _anchors, _diagnostics);
        resume = -1;
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            while (parser.MoveNext())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (parser.Current is DocumentEnd)
                {
                    ReportWhatFollows(parser, origin);
                    return builder.Finish();
                }
                if (!builder.Add(parser.Current!))
                    return Abandon(builder, builder.End);
            }
            ReportLoneEnd();
            return builder.Finish();
        }
        // The scanner lets a few exceptions of other kinds escape on malformed text.
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            if (builder.IsComplete && exception.Message.Contains("<document ", StringComparison.Ordinal))
            {
                ReportTrailing(exception as YamlException, origin, builder.End);
                return builder.Finish();
            }
            var offset = ErrorOffset(exception as YamlException, origin, builder.End);
            if (_mender.TryMend(builder.OpenFlowStart is { } flow ? flow + _shift : -1, offset + _shift))
            {
                _diagnostics.Count = known;
                return ReadPart(start, out resume);
            }
            offset = builder.OpenFlowStart ?? offset;
            _diagnostics.Add(YamlSyntaxErrors.Describe(source, offset, exception.Message, builder.OpenFlowStart is not null));
            var root = builder.Finish();
            var next = YamlLines.NextTopLevelKey(source, offset);
            resume = root is null or YamlMapping ? next : -1;
            _skipped.Add(TextSpan.FromBounds(Math.Min(builder.End, offset), resume < 0 ? source.Length : resume));
            return root;
        }
    }

    private YamlNode? Abandon(YamlTreeBuilder builder, int end)
    {
        var root = builder.Finish();
        _skipped.Add(TextSpan.FromBounds(end, source.Length));
        return root;
    }

    /// <summary>Some errors carry no position or that of the construct's start: then it is at the first token that was not read.</summary>
    private int ErrorOffset(YamlException? exception, int start, int readTo)
    {
        var offset = exception is null ? -1 : start + (int)exception.Start.Index;
        if (offset < readTo)
        {
            offset = readTo;
            while (offset < source.Length && source.Text[offset] is ' ' or '\r' or '\n' or ':')
                offset++;
        }
        return Math.Min(offset, source.Length);
    }

    /// <summary>Ruby stops reading at the end of the first document: what follows can neither count nor fail.</summary>
    private void ReportWhatFollows(Parser parser, int start)
    {
        if (start < 0)
            return;
        var end = start + (int)parser.Current!.End.Index;
        try
        {
            if (parser.MoveNext() && parser.Current is DocumentStart second)
                Report(YamlDescriptors.SecondDocument, start + (int)second.Start.Index, "put it into a file of its own");
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            ReportTrailing(exception as YamlException, start, end);
        }
    }

    /// <summary>Ruby's parser wants a node before the mark that ends a document.</summary>
    private void ReportLoneEnd()
    {
        for (var line = 1; line <= source.LineCount; line++)
        {
            var span = source.GetLineSpan(line);
            if (source.Text.AsSpan(span.Start, span.Length).StartsWith("..."))
                Report(YamlDescriptors.SyntaxError, span.Start, "remove the mark", "nothing stands before '...', which ends a document");
            else if (!source.Text.AsSpan(span.Start, span.Length).IsWhiteSpace() && source.Text[span.Start] != '#')
                return;
        }
    }

    private void ReportTrailing(YamlException? exception, int start, int end)
    {
        // After a byte order mark that is what was reported already.
        if (start >= 0)
            Report(YamlDescriptors.SecondDocument, Math.Max(end, exception is null ? end : start + (int)exception.Start.Index), null);
    }

    private static YamlNode? Join(YamlNode? first, YamlNode? second) => (first, second) switch
    {
        (null, _) => second,
        (YamlMapping a, YamlMapping b) => new YamlMapping(TextSpan.FromBounds(a.Span.Start, b.Span.End), a.Entries.AddRange(b.Entries), a.IsFlow) { Anchor = a.Anchor, Tag = a.Tag },
        _ => first,
    };

    private void Report(DiagnosticDescriptor descriptor, int offset, string? help, params ReadOnlySpan<object?> arguments)
    {
        var span = new TextSpan(Math.Min(offset, source.Length), offset < source.Length ? 1 : 0);
        _diagnostics.Add(new Diagnostic(descriptor, new Location(source, span), arguments) { Help = help });
    }
}
