using System.Collections.Immutable;
using PuppetMySqlLint.Text;
using static PuppetMySqlLint.Syntax.Yaml.YamlTokenKind;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>
/// Makes a tree of the tokens, by libyaml's productions. After an error it goes on at the next line that looks like an entry or item of
/// one of the collections that are open.
/// </summary>
internal sealed partial class YamlParser(SourceText source, YamlScanner scanner, CancellationToken cancellationToken)
{
    private const int MaximumDepth = 256;
    private const int MaximumErrors = 50;
    private const string CorePrefix = "tag:yaml.org,2002:";

    private readonly YamlAnchors _anchors = new();
    private readonly Dictionary<string, string> _handles = new(StringComparer.Ordinal) { ["!"] = "!", ["!!"] = CorePrefix };
    private readonly List<YamlEntry> _entries = [];
    private readonly List<YamlItem> _items = [];
    private int _depth;
    private int _end;

    /// <summary>What is wrong, in the order in which it was found.</summary>
    public ImmutableArray<Diagnostic>.Builder Diagnostics { get; } = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>The parts that could not be read.</summary>
    public ImmutableArray<TextSpan>.Builder Skipped { get; } = ImmutableArray.CreateBuilder<TextSpan>();

    /// <summary>Whether an error has been found that ends the reading for Ruby.</summary>
    public bool HasFailed => _errors > 0;

    public YamlNode? ParseDocument()
    {
        var root = ParseContent();
        while (_isRecovering && _resumeLevel == RootLevel)
        {
            _isRecovering = false;
            root = ParseNode(isBlock: true, mayBeIndentless: false) ?? root;
        }
        if (!_isRecovering)
            ReportRest(root);
        return root;
    }

    private YamlNode? ParseContent()
    {
        switch (scanner.Peek().Kind)
        {
            case StreamEnd:
                return null;
            case VersionDirective or TagDirective or DocumentStart:
                break;
            default:
                return ParseNode(isBlock: true, mayBeIndentless: false);
        }
        if (!ParseDirectives())
            return null;
        var start = scanner.Take();
        _end = start.End;
        return scanner.Peek().Kind is VersionDirective or TagDirective or DocumentStart or DocumentEnd or StreamEnd
            ? Nothing(_end, null, null)
            : ParseNode(isBlock: true, mayBeIndentless: false);
    }

    private bool ParseDirectives()
    {
        var hasVersion = false;
        while (scanner.Peek().Kind is VersionDirective or TagDirective)
        {
            var directive = scanner.Take();
            var text = directive.Text!;
            if (directive.Kind == TagDirective && _handles.TryGetValue(text[..directive.Column], out var known) && !(known is "!" or CorePrefix))
                Fail(YamlErrorKind.BadDirective, directive.Start);
            else if (directive.Kind == TagDirective)
                _handles[text[..directive.Column]] = text[directive.Column..];
            else if (hasVersion)
                Fail(YamlErrorKind.BadDirective, directive.Start);
            else if (text is not ("1.1" or "1.2"))
                Fail(YamlErrorKind.UnsupportedVersion, directive.Start);
            hasVersion |= directive.Kind == VersionDirective;
            if (_isRecovering)
                return false;
        }
        if (scanner.Peek().Kind == DocumentStart)
            return true;
        Fail(YamlErrorKind.DocumentStartMissing);
        return false;
    }

    /// <summary>Ruby stops reading with the first document: what follows can neither count nor fail, but for the very next token.</summary>
    private void ReportRest(YamlNode? root)
    {
        var next = scanner.Peek();
        if (scanner.HasFailed && !HasFailed)
        {
            Fail(scanner.Error.Kind, scanner.Error.Offset);
            return;
        }
        if (next.Kind == DocumentEnd)
        {
            scanner.Take();
            next = scanner.Peek();
        }
        // After a byte order mark that is what was reported already.
        if (next.Kind == StreamEnd || HasFailed || source.HasByteOrderMark || (root is null && next.Kind != DocumentStart))
            return;
        var location = new Location(source, new TextSpan(Math.Min(next.Start, source.Length), next.Start < source.Length ? 1 : 0));
        Diagnostics.Add(new Diagnostic(YamlDescriptors.SecondDocument, location) { Help = next.Kind == DocumentStart ? "put it into a file of its own" : null });
    }

    private YamlNode? ParseNode(bool isBlock, bool mayBeIndentless)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var token = scanner.Peek();
        if (token.Kind == Alias)
            return ParseAlias();
        YamlAnchor? anchor = null;
        YamlTag? tag = null;
        while ((token.Kind == Anchor && anchor is null) || (token.Kind == Tag && tag is null))
        {
            scanner.Take();
            _end = token.End;
            var span = TextSpan.FromBounds(token.Start, token.End);
            if (token.Kind == Anchor)
                anchor = new YamlAnchor(token.Text!, span);
            else if (Resolve(token) is { } name)
                tag = new YamlTag(name, span);
            else
                return FailAt(YamlErrorKind.UnknownTagHandle, token.Start);
            token = scanner.Peek();
        }
        switch (token.Kind)
        {
            case BlockEntry when mayBeIndentless:
                return ParseBlockSequence(anchor, tag, isIndentless: true);
            case Scalar:
                scanner.Take();
                _end = token.End;
                _lastScalar = TextSpan.FromBounds(token.Start, token.End);
                return Complete(new YamlScalar(TextSpan.FromBounds(token.Start, token.End), token.Text!, token.Style, anchor, tag, token.Column));
            case FlowSequenceStart:
                return ParseFlowSequence(anchor, tag);
            case FlowMappingStart:
                return ParseFlowMapping(anchor, tag);
            case BlockSequenceStart when isBlock:
                return ParseBlockSequence(anchor, tag, isIndentless: false);
            case BlockMappingStart when isBlock:
                return ParseBlockMapping(anchor, tag);
            case Error:
                return FailAt(YamlErrorKind.ValueMissing, token.Start);
            default:
                return anchor is not null || tag is not null ? Complete(Nothing(_end, anchor, tag)) : FailAt(YamlErrorKind.ValueMissing, token.Start);
        }
    }

    private YamlAlias ParseAlias()
    {
        var token = scanner.Take();
        _end = token.End;
        var span = TextSpan.FromBounds(token.Start, token.End);
        if (!_anchors.TryFind(token.Text!, out var target))
            Diagnostics.Add(new Diagnostic(YamlDescriptors.UnknownAlias, new Location(source, span), token.Text) { Help = "quote the value if the asterisk belongs to it" });
        else if (target is null)
            Diagnostics.Add(new Diagnostic(YamlDescriptors.RecursiveAlias, new Location(source, span), token.Text));
        return new YamlAlias(span, token.Text!, target);
    }

    private string? Resolve(YamlToken tag)
    {
        var text = tag.Text!;
        return tag.Column == 0 ? text : _handles.TryGetValue(text[..tag.Column], out var prefix) ? prefix + text[tag.Column..] : null;
    }

    /// <summary>The node of a value that is not written.</summary>
    private static YamlScalar Nothing(int offset, YamlAnchor? anchor, YamlTag? tag) => new(new TextSpan(offset, 0), "", YamlScalarStyle.Plain, anchor, tag);

    private YamlNode Complete(YamlNode node)
    {
        if (node.Anchor is not null)
            _anchors.Complete(node);
        return node;
    }

    /// <summary>Enters a collection.</summary>
    /// <returns>False if it lies too deep.</returns>
    private bool Enter(YamlAnchor? anchor, int offset)
    {
        if (anchor is not null)
            _anchors.Open(anchor.Name);
        if (_depth++ < MaximumDepth)
            return true;
        ReportTooDeep(offset);
        _depth--;
        return false;
    }

    private static ImmutableArray<T> Cut<T>(List<T> list, int first)
    {
        var span = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list)[first..];
        ImmutableArray<T> array = [.. span];
        list.RemoveRange(first, list.Count - first);
        return array;
    }
}
