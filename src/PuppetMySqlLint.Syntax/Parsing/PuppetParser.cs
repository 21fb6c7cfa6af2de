using System.Runtime.CompilerServices;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>
/// Builds the tree from the tokens by recursive descent. Accepts what Puppet's LALR grammar accepts (egrammar.ra) and notices the first
/// error at the same token; what is missing becomes missing tokens, what fits nowhere becomes skipped text. Never throws.
/// </summary>
internal sealed partial class PuppetParser
{
    /// <summary>Brackets may nest up to this, chains of operators may be twice as long.</summary>
    private const int MaxDepth = 400;

    /// <summary>After an error so many tokens must be taken before the next one is reported: it would be the same mistake.</summary>
    private const int QuietTokens = 3;

    /// <summary>More than the lexer reports, so that the first mistake of the grammar is always there.</summary>
    private const int MaxIssues = 200;

    private static readonly GreenNode MissingExpression = GreenFactory.MissingExpression();

    private readonly PuppetLexer _lexer = new();
    private readonly TokenCache _cache = new();
    private readonly List<GreenNode?> _scratch = [];
    private LexedToken[] _tokens = [];
    private string _text = "";
    private int _index;
    private int _depth;
    private int _limit;
    private int _sinceError;
    private int _firstSkipped = -1;
    private bool _isAborted;

    public List<SyntaxIssue> Issues => _lexer.Issues;

    /// <summary>Tokens that fit into the parser's buffer.</summary>
    public int Capacity => _lexer.Tokens.Length;

    private ref LexedToken Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _tokens[_index];
    }

    private SyntaxKind Kind
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _tokens[_index].Kind;
    }

    public GreenNode Parse(SourceText source, SyntaxParseOptions options)
    {
        _lexer.Lex(source, options);
        (_tokens, _text, _index, _depth, _sinceError, _firstSkipped, _isAborted) = (_lexer.Tokens, source.Text, 0, 0, QuietTokens, -1, false);
        _limit = _lexer.Count - 1;
        (_matches, _hasConflict) = (null, false);
        _errorLine = (-1, -1);
        _scratch.Clear();
        GreenNode root;
        if (options.IsEpp)
        {
            var parameters = Kind == SyntaxKind.BarToken ? ParseEppParameters() : null;
            root = GreenFactory.EppTemplate(parameters, ParseStatements(-1), Eat());
        }
        else
        {
            root = GreenFactory.Manifest(ParseStatements(-1), Eat());
        }
        if (_isAborted)
            root = MakeSkippedRoot(options.IsEpp);
        (_text, _tokens) = ("", []);
        return root;
    }

    /// <summary>A tree of a text that is nested too deeply: all of it is skipped.</summary>
    private GreenNode MakeSkippedRoot(bool isEpp)
    {
        TriviaPiece[] all = [new TriviaPiece(SyntaxKind.SkippedTokensTrivia, _text.Length)];
        var end = new GreenTokenWithPieces(SyntaxKind.EndOfFileToken, _text, 0, _text.Length, 0, 0, all);
        return isEpp ? GreenFactory.EppTemplate(null, null, end) : GreenFactory.Manifest(null, end);
    }

    /// <summary>Whether nothing can follow here: the text, or the string around an interpolation, is at its end.</summary>
    private bool IsAtEnd() => _index >= _limit;

    private SyntaxKind PeekKind(int offset = 1)
    {
        var index = _index + offset;
        return index < _lexer.Count ? _tokens[index].Kind : SyntaxKind.EndOfFileToken;
    }

    private GreenToken Eat()
    {
        ref var token = ref _tokens[_index];
        _sinceError++;
        if (_firstSkipped >= 0 || token.Has(LexedTokenFlags.HasPieces))
            return EatWithPieces(token);
        if (token.Kind != SyntaxKind.EndOfFileToken)
            _index++;
        var (leading, width, trailing) = (token.Start - token.FullStart, token.End - token.Start, token.FullEnd - token.End);
        return token.FullEnd - token.FullStart <= TokenCache.MaxWidth
            ? _cache.Get(token.Kind, _text, token.FullStart, leading, width, trailing)
            : new GreenToken(token.Kind, _text, token.FullStart, leading, width, trailing);
    }

    private GreenToken? EatIf(SyntaxKind kind) => Kind == kind ? Eat() : null;

    private GreenToken Expect(SyntaxKind kind)
    {
        if (Kind == kind)
            return Eat();
        ReportUnexpected(DescribeExpected(kind));
        return GreenToken.Missing(kind);
    }

    /// <summary>As <see cref="Expect"/> for what closes a bracket. The brace that ends an interpolation closes nothing within it.</summary>
    private GreenToken ExpectClosing(SyntaxKind kind, int open)
    {
        if (Kind == kind && !Current.Has(LexedTokenFlags.EndsInterpolation))
            return Eat();
        ReportUnexpected(DescribeClosing(kind, open));
        return TrySkipToMatch(open, kind) ? Eat() : GreenToken.Missing(kind);
    }

    /// <summary>Guards against the stack's end. On too deep nesting the rest of the text is skipped.</summary>
    private bool TryEnter(int chain = 0)
    {
        if (_depth + (chain / 2) < MaxDepth && RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            _depth++;
            return true;
        }
        if (!_isAborted)
        {
            _isAborted = true;
            Issues.Add(new SyntaxIssue(SyntaxDescriptors.NestedTooDeeply, Current.Start, Current.End, _index, ""));
            _index = _lexer.Count - 1;
            _firstSkipped = -1;
        }
        return false;
    }

    private GreenNode? TakeList(int mark)
    {
        var list = GreenNode.CreateList(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_scratch)[mark..]);
        _scratch.RemoveRange(mark, _scratch.Count - mark);
        return list;
    }
}
