using System.Text;

namespace PuppetMySqlLint.Ruby.Syntax;

/// <summary>Strings, symbols in quotes, regular expressions, lists of words, heredocs.</summary>
internal sealed partial class RubyParser
{
    private RubyNode ParseStrings()
    {
        var start = _current.Start;
        var isElement = _elementStart == start;
        _elementStart = -1;
        var first = ParseQuoted(isElement);
        if (_isStringLabel)
            return first;
        while (_current.Kind == RubyTokenKind.StringStart && first is StringNode or InterpolatedNode { IsSymbol: false } && _current.Text is "\"" or "'" && _current.Kind == RubyTokenKind.StringStart)
        {
            var next = ParseQuoted(false);
            first = At(Join([.. Parts(first), .. Parts(next)], isSymbol: false), start);
        }
        return first;
    }

    private static RubyNode[] Parts(RubyNode node) => node is InterpolatedNode interpolated ? interpolated.Parts : [node];

    private static RubyNode Join(List<RubyNode> parts, bool isSymbol)
    {
        if (parts.TrueForAll(static p => p is StringNode))
        {
            var text = string.Concat(parts.Select(static p => ((StringNode)p).Value));
            return isSymbol ? new SymbolNode(text) : new StringNode(text);
        }
        return new InterpolatedNode([.. parts], isSymbol);
    }

    private RubyNode ParseQuoted(bool isElement)
    {
        var token = _current;
        var opening = token.Text;
        var delimiter = opening[^1];
        var (open, close) = delimiter switch { '(' => ('(', ')'), '[' => ('[', ']'), '{' => ('{', '}'), '<' => ('<', '>'), _ => ('\0', delimiter) };
        var type = opening[0] switch
        {
            '%' => opening.Length == 3 ? opening[1] : 'Q',
            ':' => opening[1] == '"' ? 'S' : 's',
            '"' => 'Q',
            '\'' => 'q',
            '/' => 'r',
            _ => 'x',
        };
        if (type is 'w' or 'W' or 'i' or 'I')
            return ParseWords(token.Start, open, close, type);
        var isRegex = type == 'r';
        var parts = ReadContent(new StringContent(open, close, type is 'Q' or 'S' or 'r' or 'x', isRegex), token.Start);
        if (isRegex)
            return FinishRegex(parts, token.Start);
        _lexer.State = LexerState.End;
        if (isElement && type is 'Q' or 'q' && opening.Length == 1 && IsLabelColon())
        {
            _lexer.Position++;
            _lexer.State = LexerState.Begin;
            _isStringLabel = true;
            Advance();
            return At(Join(parts, isSymbol: true), token.Start);
        }
        Advance();
        return At(type == 'x' ? new UnsupportedNode("a shell command") : Join(parts, type is 'S' or 's'), token.Start);
    }

    private bool IsLabelColon()
    {
        var i = _lexer.Position;
        return i < _lexer.Text.Length && _lexer.Text[i] == ':' && (i + 1 >= _lexer.Text.Length || _lexer.Text[i + 1] != ':') && !_lexer.IsInTernary;
    }

    private RegexNode FinishRegex(List<RubyNode> parts, int start)
    {
        var optionsStart = _lexer.Position;
        while (_lexer.Position < _lexer.Text.Length && char.IsAsciiLetter(_lexer.Text[_lexer.Position]))
        {
            _lexer.Position++;
        }
        var options = _lexer.Text[optionsStart.._lexer.Position];
        if (options.Any(static o => !"imxounse".Contains(o, StringComparison.Ordinal)))
            throw new RubySyntaxException($"unknown regexp option - {options}", optionsStart);
        _lexer.Add(RubyTokenKind.StringEnd, optionsStart, _lexer.Position);
        _lexer.State = LexerState.End;
        Advance();
        return At(new RegexNode([.. parts], options), start);
    }

    /// <summary>How the content of a literal is written.</summary>
    private readonly record struct StringContent(char Open, char Close, bool Interpolates, bool IsRegex, int Limit = -1, int Indent = 0);

    /// <summary>Reads up to the closing delimiter, or to the limit of a heredoc.</summary>
    private List<RubyNode> ReadContent(StringContent content, int start)
    {
        var text = _lexer.Text;
        var limit = content.Limit < 0 ? text.Length : content.Limit;
        var parts = new List<RubyNode>();
        var known = new StringBuilder();
        var bytes = new List<byte>();
        var depth = 0;
        var piece = _lexer.Position;
        var isLineStart = content.Limit >= 0;
        while (true)
        {
            if (isLineStart && content.Indent > 0)
                SkipIndent(content.Indent, limit);
            isLineStart = false;
            var i = _lexer.Position;
            if (i >= limit)
            {
                if (content.Limit < 0)
                    throw new RubySyntaxException("unterminated string meets end of file", start);
                break;
            }
            var c = text[i];
            if (content.Limit < 0 && c == content.Close && depth == 0)
                break;
            if (content.Limit < 0 && content.Open != '\0' && (c == content.Open || c == content.Close))
                depth += c == content.Open ? 1 : -1;
            if (c == '\\')
            {
                ReadEscape(content, known, bytes, start);
            }
            else if (c == '#' && content.Interpolates && i + 1 < limit && text[i + 1] == '{')
            {
                RubyEscapes.Flush(known, bytes, start);
                ReadInterpolation(parts, known, piece);
                piece = _lexer.Position;
            }
            else if (c == '#' && content.Interpolates && i + 2 < limit && text[i + 1] is '@' or '$' && RubyLexer.IsNameStart(text[i + 2]))
            {
                throw new RubySyntaxException("interpolation without braces is not evaluated", i);
            }
            else
            {
                RubyEscapes.Flush(known, bytes, start);
                known.Append(c);
                isLineStart = c == '\n' && content.Limit >= 0;
                _lexer.Position++;
            }
        }
        RubyEscapes.Flush(known, bytes, start);
        if (known.Length > 0 || parts.Count == 0)
            parts.Add(new StringNode(known.ToString()));
        _lexer.Add(RubyTokenKind.StringContent, piece, _lexer.Position);
        if (content.Limit < 0)
        {
            _lexer.Add(RubyTokenKind.StringEnd, _lexer.Position, _lexer.Position + 1);
            _lexer.Position++;
        }
        return parts;
    }

    private void ReadEscape(StringContent content, StringBuilder known, List<byte> bytes, int start)
    {
        var text = _lexer.Text;
        var next = _lexer.Position + 1 < text.Length ? text[_lexer.Position + 1] : throw new RubySyntaxException("unterminated string meets end of file", start);
        if (content.IsRegex)
        {
            if (next != '/' || content.Close != '/')
                known.Append('\\');
            known.Append(next);
            _lexer.Position += 2;
        }
        else if (content.Interpolates)
        {
            var position = _lexer.Position;
            RubyEscapes.Read(text, ref position, known, bytes, start);
            _lexer.Position = position;
        }
        else if (content.Limit < 0 && (next == '\\' || next == content.Close || next == content.Open))
        {
            known.Append(next);
            _lexer.Position += 2;
        }
        else
        {
            known.Append('\\');
            _lexer.Position++;
        }
    }

    private void ReadInterpolation(List<RubyNode> parts, StringBuilder known, int piece)
    {
        if (known.Length > 0)
            parts.Add(new StringNode(known.ToString()));
        known.Clear();
        var start = _lexer.Position;
        _lexer.Add(RubyTokenKind.StringContent, piece, start);
        _lexer.Add(RubyTokenKind.InterpolationStart, start, start + 2);
        _lexer.Position += 2;
        _lexer.State = LexerState.Begin;
        var saved = Open();
        Advance();
        var body = ParseStatements();
        if (!IsOperator("}"))
            throw Unexpected();
        Close(saved);
        parts.Add(At(body is StringNode ? new SequenceNode([body]) : body, start));
    }

    private ArrayNode ParseWords(int start, char open, char close, char type)
    {
        var text = _lexer.Text;
        var words = new List<RubyNode>();
        var parts = new List<RubyNode>();
        var word = new StringBuilder();
        var depth = 0;
        var piece = _lexer.Position;
        void Flush()
        {
            if (word.Length > 0)
                parts.Add(new StringNode(word.ToString()));
            word.Clear();
            if (parts.Count > 0)
                words.Add(Join(parts, type is 'i' or 'I'));
            parts = [];
        }
        while (true)
        {
            if (_lexer.Position >= text.Length)
                throw new RubySyntaxException("unterminated list meets end of file", start);
            var c = text[_lexer.Position];
            if (c == close && depth == 0)
                break;
            if (open != '\0' && (c == open || c == close))
                depth += c == open ? 1 : -1;
            if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v')
            {
                Flush();
                _lexer.Position++;
            }
            else if (c == '\\' && _lexer.Position + 1 < text.Length && (char.IsWhiteSpace(text[_lexer.Position + 1]) || type is 'w' or 'i'))
            {
                var next = text[_lexer.Position + 1];
                if (!char.IsWhiteSpace(next) && next != '\\' && next != close && next != open)
                    word.Append('\\');
                word.Append(next);
                _lexer.Position += 2;
            }
            else if (c == '\\')
            {
                ReadEscape(new StringContent(open, close, true, false), word, [], start);
            }
            else if (c == '#' && type is 'W' or 'I' && _lexer.Position + 1 < text.Length && text[_lexer.Position] == '#' && text[_lexer.Position + 1] == '{')
            {
                ReadInterpolation(parts, word, piece);
                piece = _lexer.Position;
            }
            else
            {
                word.Append(c);
                _lexer.Position++;
            }
        }
        Flush();
        _lexer.Add(RubyTokenKind.StringContent, piece, _lexer.Position);
        _lexer.Add(RubyTokenKind.StringEnd, _lexer.Position, _lexer.Position + 1);
        _lexer.Position++;
        _lexer.State = LexerState.End;
        Advance();
        return At(new ArrayNode([.. words]), start);
    }
}
