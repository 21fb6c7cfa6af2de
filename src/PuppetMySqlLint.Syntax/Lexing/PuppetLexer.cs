using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>
/// Splits a whole text into tokens. As in Puppet, the lexer knows by itself what a sign means: what stands before it decides between a
/// list and an access, a regular expression and a division, and brace counting ends an interpolation. Follows lexer2.rb.
/// </summary>
internal sealed partial class PuppetLexer
{
    /// <summary>Strings and heredocs may nest as deep within interpolations.</summary>
    private const int MaxDepth = 100;

    /// <summary>Whoever reads a text with so many mistakes needs no more of them.</summary>
    private const int MaxIssues = 100;

    private string _text = "";
    private LexedToken[] _tokens = new LexedToken[1024];
    private int _count;
    private int _position;
    private int _end;
    private bool _tasks;

    /// <summary>What stands before, for the decision between a division and a regular expression.</summary>
    private SyntaxKind _after;

    /// <summary>The token whose trailing trivia come next; -1 at the start.</summary>
    private int _previous = -1;

    private int _leadingStart;
    private bool _hasPieces;
    private int _braces;
    private int _depth;
    private bool _isTooDeep;
    private int _contextStart;
    private int _lineStart;
    private int _newLineJump = -1;

    public List<LexedPiece> Pieces { get; } = [];

    public List<SyntaxIssue> Issues { get; } = [];

    public LexedToken[] Tokens => _tokens;

    public int Count => _count;

    public void Lex(SourceText source, SyntaxParseOptions options)
    {
        _text = source.Text;
        _end = _text.Length;
        _tasks = options.Tasks;
        _epp = options.IsEpp;
        (_count, _position, _after, _previous, _leadingStart, _hasPieces) = (0, 0, SyntaxKind.None, -1, 0, false);
        (_inHeredoc, _endlessHeredocs, _stringToken, _isTooDeep) = (false, 0, null, false);
        (_braces, _depth, _contextStart, _lineStart, _newLineJump) = (0, 0, 0, 0, -1);
        Pieces.Clear();
        Issues.Clear();
        if (source.HasByteOrderMark)
            Report(SyntaxDescriptors.ByteOrderMark, 0, 0);
        if (_epp)
            LexTemplateText(skipLeading: false);
        LexCode(closingBraces: -1);
        if (_epp)
            CheckTagsAreClosed();
        Emit(SyntaxKind.EndOfFileToken, _end, _end);
        Pieces.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        _text = "";
    }

    /// <summary>Lexes code to the end of the context, or to the brace that ends an interpolation.</summary>
    /// <param name="closingBraces">How many braces are open outside the interpolation; -1 outside of one.</param>
    private void LexCode(int closingBraces)
    {
        while (true)
        {
            SkipTrivia();
            if (_position >= _end)
                return;
            if (_text[_position] == '}' && _braces - 1 == closingBraces && closingBraces >= 0)
            {
                _braces--;
                Emit(SyntaxKind.CloseBraceToken, _position, _position + 1, LexedTokenFlags.EndsInterpolation);
                _after = SyntaxKind.CloseBraceToken;
                return;
            }
            LexToken();
        }
    }

    private char Peek(int offset) => _position + offset < _end ? _text[_position + offset] : '\0';

    private void Emit(SyntaxKind kind, int start, int end, LexedTokenFlags flags = LexedTokenFlags.None)
    {
        if (_count == _tokens.Length)
            Array.Resize(ref _tokens, _count * 2);
        ref var token = ref _tokens[_count];
        token.Kind = kind;
        token.Flags = _hasPieces ? flags | LexedTokenFlags.HasPieces : flags;
        token.FullStart = _leadingStart;
        token.Start = start;
        token.End = end;
        token.FullEnd = end;
        token.Link = _count;
        _previous = _count++;
        _leadingStart = end;
        _hasPieces = false;
        _position = end;
    }

    private void EmitCode(SyntaxKind kind, int width, LexedTokenFlags flags = LexedTokenFlags.None)
    {
        Emit(kind, _position, _position + width, flags);
        _after = kind;
    }

    /// <summary>Reports what is wrong. In a heredoc's text Puppet's lexer fails even at what it only warns of: its locator has no columns there.</summary>
    private void Report(DiagnosticDescriptor descriptor, int start, int end, string argument = "")
    {
        if (Issues.Count >= MaxIssues || _isTooDeep)
            return;
        if (_inHeredoc && descriptor.DefaultSeverity == Severity.Warning)
            (descriptor, argument) = (SyntaxDescriptors.EscapeInHeredoc, argument.Length > 0 ? argument : "u");
        Issues.Add(new SyntaxIssue(descriptor, start, Math.Max(start, end), _stringToken ?? _count, argument, _inHeredoc));
    }
}
