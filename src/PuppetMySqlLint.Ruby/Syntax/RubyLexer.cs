using System.Globalization;

namespace PuppetMySqlLint.Ruby.Syntax;

/// <summary>
/// Reads tokens as the parser asks for them: what a character means in Ruby depends on what stands before it, and whether a name is a
/// local variable.
/// </summary>
internal sealed partial class RubyLexer(string text, Func<string, bool> isLocal)
{
    private readonly List<RubyToken> _tokens = [];

    /// <summary>Where heredocs that start on the current line end; the lexer goes on there after the line.</summary>
    private int _heredocEnd = -1;
    private int _heredocLine = -1;

    /// <summary>What may stand next.</summary>
    public LexerState State { get; set; } = LexerState.Begin;

    /// <summary>Offset of what is read next.</summary>
    public int Position { get; set; }

    /// <summary>The program.</summary>
    public string Text { get; } = text;

    /// <summary>All tokens read so far, in the order of the program.</summary>
    public List<RubyToken> Tokens => _tokens;

    /// <summary>What a parser needs to come back to a place.</summary>
    public (int Position, LexerState State, int Tokens, int HeredocEnd, int HeredocLine) Mark() => (Position, State, _tokens.Count, _heredocEnd, _heredocLine);

    /// <summary>Comes back to a place.</summary>
    public void Reset((int Position, LexerState State, int Tokens, int HeredocEnd, int HeredocLine) mark)
    {
        (Position, State, _, _heredocEnd, _heredocLine) = mark;
        _tokens.RemoveRange(mark.Tokens, _tokens.Count - mark.Tokens);
    }

    /// <summary>Keeps a token that the parser read itself: a part of a string.</summary>
    public void Add(RubyTokenKind kind, int start, int end)
    {
        if (end > start)
            _tokens.Add(new RubyToken(kind, start, start, end, ""));
    }

    /// <summary>The next token.</summary>
    public RubyToken Next()
    {
        var token = Read();
        _tokens.Add(token);
        return token;
    }

    private char At(int offset) => Position + offset < Text.Length ? Text[Position + offset] : '\0';

    private RubyToken Read()
    {
        var full = Position;
        if (SkipBlanks() is { } newLine)
            return Token(RubyTokenKind.NewLine, full, newLine, LexerState.Begin);
        var start = Position;
        if (start >= Text.Length)
            return new RubyToken(RubyTokenKind.EndOfFile, full, start, start, "");
        var c = Text[start];
        var spaced = start > full;
        if (IsNameStart(c))
            return ReadName(full, start);
        if (char.IsAsciiDigit(c))
            return ReadNumber(full, start);
        return c switch
        {
            '@' => ReadSigil(full, start),
            '$' => ReadGlobal(full, start),
            '"' or '\'' => Quote(full, start, 1),
            '`' when State is not (LexerState.Dot or LexerState.Name) => Quote(full, start, 1),
            ':' => ReadColon(full, start),
            '?' when IsOperandExpected(spaced) && ReadCharacter(full, start) is { } character => character,
            '%' when IsPercentLiteral(spaced) => ReadPercent(full, start),
            '/' when State is LexerState.Begin or LexerState.Mid or LexerState.Class || State == LexerState.Argument && spaced && !IsBlank(At(1)) && At(1) != '=' => Quote(full, start, 1),
            '<' when IsHeredoc(spaced) => ReadHeredocStart(full, start),
            _ => ReadOperator(full, start, spaced),
        };
    }

    /// <summary>Whether a literal or a prefix may stand here: where an operand is due, or as the first argument of a command.</summary>
    private bool IsOperandExpected(bool spaced) =>
        State is LexerState.Begin or LexerState.Mid or LexerState.Class || State == LexerState.Argument && spaced && !IsBlank(At(1));

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\0' or '\f' or '\v';

    public static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_' || c >= 0x80;

    public static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_' || c >= 0x80;

    private RubyToken Token(RubyTokenKind kind, int full, int start, LexerState state, string text = "")
    {
        State = state;
        return new RubyToken(kind, full, start, Position, text);
    }

    private RubyToken Quote(int full, int start, int length)
    {
        Position = start + length;
        return Token(RubyTokenKind.StringStart, full, start, LexerState.Begin, Text.Substring(start, length));
    }

    /// <summary>Skips blanks, comments and line ends that do not end a statement.</summary>
    /// <returns>The offset of a line end that does end one, read; null if there is none.</returns>
    private int? SkipBlanks()
    {
        while (Position < Text.Length)
        {
            switch (Text[Position])
            {
                case ' ' or '\t' or '\r' or '\f' or '\v': Position++; break;
                case '\\' when At(1) == '\n': Position += 2; break;
                case '\\' when At(1) == '\r' && At(2) == '\n': Position += 3; break;
                case '#': SkipLine(); break;
                case '=' when IsLineStart(Position) && Text.AsSpan(Position).StartsWith("=begin", StringComparison.Ordinal): SkipBlockComment(); break;
                case '_' when IsLineStart(Position) && IsEndMarker(): Position = Text.Length; break;
                case '\n':
                    var start = Position;
                    PassLineEnd();
                    if (State is LexerState.Begin or LexerState.Dot or LexerState.Name or LexerState.Class || ContinuesWithDot())
                        break;
                    return start;
                default: return null;
            }
        }
        return null;
    }

    private bool IsLineStart(int position) => position == 0 || Text[position - 1] == '\n';

    private bool IsEndMarker() =>
        Text.AsSpan(Position).StartsWith("__END__", StringComparison.Ordinal) && (Position + 7 == Text.Length || Text[Position + 7] is '\n' or '\r');

    private void PassLineEnd()
    {
        Position++;
        if (_heredocEnd >= 0 && Position >= _heredocLine)
        {
            Position = Math.Max(Position, _heredocEnd);
            _heredocEnd = -1;
        }
    }

    private void SkipLine()
    {
        var end = Text.IndexOf('\n', Position);
        Position = end < 0 ? Text.Length : end;
    }

    private void SkipBlockComment()
    {
        var end = Text.IndexOf("\n=end", Position, StringComparison.Ordinal);
        Position = end < 0 ? Text.Length : end + 5;
        SkipLine();
    }

    /// <summary>Whether the next line with code goes on with a call: <c>.map</c>.</summary>
    private bool ContinuesWithDot()
    {
        for (var i = Position; i < Text.Length; i++)
        {
            switch (Text[i])
            {
                case ' ' or '\t' or '\r' or '\n' or '\f' or '\v': continue;
                case '#':
                    i = Text.IndexOf('\n', i);
                    if (i < 0)
                        return false;
                    continue;
                case '.': return i + 1 < Text.Length && Text[i + 1] != '.';
                case '&': return i + 1 < Text.Length && Text[i + 1] == '.';
                default: return false;
            }
        }
        return false;
    }

    private RubyToken ReadSigil(int full, int start)
    {
        Position = start + (At(1) == '@' ? 2 : 1);
        if (!IsNameStart(At(0)))
            throw new RubySyntaxException("'@' without a name", start);
        while (IsNamePart(At(0)))
        {
            Position++;
        }
        var kind = Text[start + 1] == '@' ? RubyTokenKind.ClassVariable : RubyTokenKind.InstanceVariable;
        return Token(kind, full, start, LexerState.End, Text[(start + 1)..Position]);
    }

    private RubyToken ReadGlobal(int full, int start)
    {
        Position++;
        if (IsNameStart(At(0)))
        {
            while (IsNamePart(At(0)))
            {
                Position++;
            }
        }
        else if (char.IsAsciiDigit(At(0)))
        {
            while (char.IsAsciiDigit(At(0)))
            {
                Position++;
            }
        }
        else if (At(0) == '-' && IsNamePart(At(1)))
        {
            Position += 2;
        }
        else if ("~*$?!@/\\;,.=:<>\"&`'+".Contains(At(0), StringComparison.Ordinal))
        {
            Position++;
        }
        else
        {
            throw new RubySyntaxException("'$' without a name", start);
        }
        return Token(RubyTokenKind.GlobalVariable, full, start, LexerState.End, Text[start..Position]);
    }

    private RubyToken ReadNumber(int full, int start)
    {
        var isFloat = false;
        if (At(0) == '0' && char.ToLowerInvariant(At(1)) is 'x' or 'b' or 'o' or 'd' && Text[start] == '0')
        {
            var prefix = char.ToLowerInvariant(At(1));
            Position += 2;
            var digits = Position;
            while (char.IsAsciiHexDigit(At(0)) && IsDigitOf(At(0), prefix) || At(0) == '_')
            {
                Position++;
            }
            if (Position == digits)
                throw new RubySyntaxException("numeric literal without digits", start);
        }
        else
        {
            Digits();
            if (At(0) == '.' && char.IsAsciiDigit(At(1)))
            {
                isFloat = true;
                Position++;
                Digits();
            }
            if (At(0) is 'e' or 'E' && (char.IsAsciiDigit(At(1)) || At(1) is '+' or '-' && char.IsAsciiDigit(At(2))))
            {
                isFloat = true;
                Position += 2;
                Digits();
            }
        }
        if (Text[Position - 1] == '_' || Text.AsSpan(start, Position - start).Contains("__", StringComparison.Ordinal))
            throw new RubySyntaxException("trailing '_' in number", start);
        if (At(0) is 'r' or 'i' && !IsNamePart(At(1)))
            throw new RubySyntaxException("rational and imaginary numbers are not evaluated", start);
        return Token(isFloat ? RubyTokenKind.Float : RubyTokenKind.Integer, full, start, LexerState.End, Text[start..Position]);
    }

    private static bool IsDigitOf(char c, char prefix) => prefix switch
    {
        'x' => true,
        'b' => c is '0' or '1',
        'o' => c is >= '0' and <= '7',
        _ => char.IsAsciiDigit(c),
    };

    private void Digits()
    {
        while (char.IsAsciiDigit(At(0)) || At(0) == '_')
        {
            Position++;
        }
    }

    /// <summary><c>?x</c>.</summary>
    private RubyToken? ReadCharacter(int full, int start)
    {
        if (IsBlank(At(1)) || IsNamePart(At(1)) && IsNamePart(At(2)))
            return null;
        Position += At(1) == '\\' ? 3 : char.IsHighSurrogate(At(1)) ? 3 : 2;
        if (Position > Text.Length)
            throw new RubySyntaxException("incomplete character syntax", start);
        return Token(RubyTokenKind.Character, full, start, LexerState.End, Text[(start + 1)..Position]);
    }

    internal static string Describe(RubyToken token) => token.Kind switch
    {
        RubyTokenKind.EndOfFile => "the end of the code",
        RubyTokenKind.NewLine => "the end of the line",
        _ => string.Create(CultureInfo.InvariantCulture, $"'{token.Text}'"),
    };
}

/// <summary>What may stand next, as far as the meaning of characters depends on it.</summary>
internal enum LexerState
{
    /// <summary>An operand.</summary>
    Begin,

    /// <summary>An operator.</summary>
    End,

    /// <summary>An operator, or the first argument of a command.</summary>
    Argument,

    /// <summary>A method's name, after a dot.</summary>
    Dot,

    /// <summary>A method's name, after <c>def</c>.</summary>
    Name,

    /// <summary>An operand or the end of the statement, after <c>return</c>.</summary>
    Mid,

    /// <summary>A class's name.</summary>
    Class,
}
