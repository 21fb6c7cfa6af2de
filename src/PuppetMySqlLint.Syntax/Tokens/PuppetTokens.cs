using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>
/// Lists the tokens of a text as Puppet's own lexer does: names, byte offsets and values. Strings come in Puppet's pieces (<c>DQPRE</c>,
/// <c>DQMID</c>, <c>DQPOST</c>), heredocs as <c>HEREDOC</c>, <c>SUBLOCATE</c> and their text.
/// </summary>
public sealed partial class PuppetTokens
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly LexedToken[] _tokens;
    private readonly ImmutableArray<PuppetToken>.Builder _output = ImmutableArray.CreateBuilder<PuppetToken>();
    private readonly Utf8Cursor _bytes;
    private HeredocLines? _heredoc;

    private PuppetTokens(SourceText source, LexedToken[] tokens)
    {
        _source = source;
        _text = source.Text;
        _tokens = tokens;
        _bytes = new Utf8Cursor(_text);
    }

    /// <summary>The tokens of a text. Where Puppet would stop at a lexical error, the list goes on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">How to read it; null for a manifest without tasks.</param>
    public static ImmutableArray<PuppetToken> Read(SourceText text, SyntaxParseOptions? options = null)
    {
        options ??= SyntaxParseOptions.Default;
        var lexer = new PuppetLexer();
        lexer.Lex(text, options);
        var reader = new PuppetTokens(text, lexer.Tokens);
        if (options.IsEpp)
            reader._output.Add(new PuppetToken("EPP_START", 0, 0, ""));
        reader.AddRange(0, lexer.Count - 1);
        return reader._output.DrainToImmutable();
    }

    private void AddRange(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            ref var token = ref _tokens[i];
            switch (token.Kind)
            {
                case SyntaxKind.DoubleQuoteToken:
                    AddString(i, token.Link);
                    i = token.Link;
                    break;
                case SyntaxKind.HeredocTagToken:
                    AddHeredoc(i, token.Link);
                    i = token.Link;
                    break;
                case SyntaxKind.EppTextToken or SyntaxKind.EppCommentToken:
                    i = AddTemplateText(i, end);
                    break;
                case SyntaxKind.EppExpressionOpenToken:
                    _output.Add(new PuppetToken("RENDER_EXPR", Offset(TemplateTextStart(i)), 0, ""));
                    break;
                default:
                    Add(PuppetTokenNames.Of(token, i > first ? _tokens[i - 1].Kind : SyntaxKind.None), token);
                    break;
            }
        }
    }

    private void Add(string name, in LexedToken token)
    {
        var text = _text[token.Start..token.End];
        if (token.Has(LexedTokenFlags.IsVariable))
            name = "VARIABLE";
        var value = token.Kind switch
        {
            SyntaxKind.VariableToken => text[1..],
            SyntaxKind.SingleQuotedStringToken => StringCooker.CookSingleQuoted(text.AsSpan(1, Math.Max(0, text.Length - 2))),
            SyntaxKind.RegexToken => RubyRegexText.Of(text[1..^1]),
            SyntaxKind.BadToken => "",
            _ => text,
        };
        if (token.Kind == SyntaxKind.BadToken)
            AddBytes(name, token);
        else
            Add(name, token.Start, token.End, value);
    }

    /// <summary>What Puppet's lexer does not know it passes on byte by byte.</summary>
    private void AddBytes(string name, in LexedToken token)
    {
        var offset = Offset(token.Start);
        var count = Offset(token.End) - offset;
        for (var i = 0; i < count; i++)
        {
            _output.Add(new PuppetToken(name, offset + i, 1, ""));
        }
    }

    private void Add(string name, int start, int end, string value)
    {
        var offset = Offset(start);
        _output.Add(new PuppetToken(name, offset, Offset(end) - offset, value));
    }

    private int Offset(int position) => _heredoc?.Local(position) ?? _bytes.Offset(position);

    /// <summary>The text of a template, with the tag after it, as Puppet's scanner reads it in one go.</summary>
    private int AddTemplateText(int first, int end)
    {
        var last = first;
        while (last + 1 < end && _tokens[last + 1].Kind is SyntaxKind.EppTextToken or SyntaxKind.EppCommentToken
            && !_tokens[last + 1].Has(LexedTokenFlags.HasPieces))
        {
            last++;
        }
        var textEnd = _tokens[last].End;
        var tag = textEnd;
        while (tag < _text.Length && _text[tag] is ' ' or '\t')
        {
            tag++;
        }
        tag = _text.AsSpan(tag).StartsWith("<%") ? tag + (_text.AsSpan(tag + 2) is ['-' or '=', ..] ? 3 : 2) : _text.Length;
        Add("RENDER_STRING", TemplateTextStart(first), tag, EppTextReader.Render(_text, _tokens[first].Start, textEnd));
        return last;
    }

    /// <summary>Where the scanner stood before it read the text before a tag: after the last tag.</summary>
    private int TemplateTextStart(int index)
    {
        var start = _tokens[index].Start;
        if (_tokens[index].Kind == SyntaxKind.EppExpressionOpenToken && index > 0 && _tokens[index - 1].Kind is SyntaxKind.EppTextToken
            or SyntaxKind.EppCommentToken && _output.Count > 0)
        {
            index = FirstPart(index - 1);
            start = _tokens[index].Start;
        }
        var close = _text.AsSpan(0, start).LastIndexOf("%>");
        var previousEnd = index > 0 ? _tokens[index - 1].End : 0;
        return close >= 0 && close + 2 >= previousEnd ? close + 2 : previousEnd;
    }

    private int FirstPart(int index)
    {
        while (index > 0 && !_tokens[index].Has(LexedTokenFlags.HasPieces)
            && _tokens[index - 1].Kind is SyntaxKind.EppTextToken or SyntaxKind.EppCommentToken)
        {
            index--;
        }
        return index;
    }
}
