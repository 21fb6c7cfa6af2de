namespace PuppetMySqlLint.Ruby.Syntax;

/// <summary>Names, operators, symbols, and how literals with delimiters of their own begin.</summary>
internal sealed partial class RubyLexer
{
    private static readonly string[] s_operators =
    [
        "**=", "<=>", "===", "...", "<<=", ">>=", "&&=", "||=", "&.",
        "**", "==", "!=", ">=", "<=", "&&", "||", "=~", "!~", "..", "::", "<<", ">>", "+=", "-=", "*=", "/=", "%=", "|=", "&=", "^=", "=>", "->",
        "+", "-", "*", "/", "%", "=", "<", ">", "!", "&", "|", "^", "~", "?", ":", ",", ".", ";", "(", ")", "[", "]", "{", "}",
    ];

    private static readonly string[] s_methodOperators =
    [
        "[]=", "<=>", "===", "**", "==", "=~", "!=", "!~", ">=", "<=", "<<", ">>", "[]", "+@", "-@", "!@", "~@", "+", "-", "*", "/", "%", "<", ">", "!", "&", "|", "^", "~", "`",
    ];

    private RubyToken ReadName(int full, int start)
    {
        while (IsNamePart(At(0)))
        {
            Position++;
        }
        if (At(0) is '?' or '!' && (At(1) != '=' || At(2) is '=' or '~' or '>') && !(At(0) == '?' && At(1) == ':' && At(2) == ':'))
            Position++;
        var name = Text[start..Position];
        var before = State;
        if (before is not (LexerState.Dot or LexerState.Name or LexerState.End) && At(0) == ':' && At(1) != ':' && !IsInTernary)
        {
            Position++;
            return Token(RubyTokenKind.Label, full, start, LexerState.Begin, name);
        }
        if (before == LexerState.Dot)
            return Token(char.IsAsciiLetterUpper(name[0]) ? RubyTokenKind.Constant : RubyTokenKind.Identifier, full, start, LexerState.Argument, name);
        if (before == LexerState.Name)
        {
            if (At(0) == '=' && At(1) is not ('=' or '~' or '>') && name[^1] is not ('?' or '!') && (At(1) == '(' || IsSetterName))
            {
                Position++;
                name += "=";
            }
            return Token(RubyTokenKind.Identifier, full, start, LexerState.Argument, name);
        }
        if (KeywordState(name) is { } state)
            return Token(RubyTokenKind.Keyword, full, start, state, name);
        if (char.IsUpper(name[0]))
            return Token(RubyTokenKind.Constant, full, start, LexerState.Argument, name);
        return Token(RubyTokenKind.Identifier, full, start, isLocal(name) ? LexerState.End : LexerState.Argument, name);
    }

    /// <summary>Whether the first branch of a conditional operator is being read, where a colon ends it.</summary>
    public bool IsInTernary { get; set; }

    /// <summary>Whether a name that is defined may end in an equals sign.</summary>
    public bool IsSetterName { get; set; }

    private static LexerState? KeywordState(string name) => name switch
    {
        "if" or "unless" or "while" or "until" or "and" or "or" or "not" or "case" or "when" or "then" or "else" or "elsif" or "do" or "begin" or "ensure"
            or "in" or "for" or "module" or "BEGIN" => LexerState.Begin,
        "return" or "break" or "next" or "rescue" => LexerState.Mid,
        "end" or "self" or "nil" or "true" or "false" or "redo" or "retry" or "__FILE__" or "__LINE__" or "__ENCODING__" or "END" => LexerState.End,
        "super" or "yield" or "defined?" => LexerState.Argument,
        "def" or "alias" or "undef" => LexerState.Name,
        "class" => LexerState.Class,
        _ => null,
    };

    private RubyToken ReadColon(int full, int start)
    {
        if (At(1) == ':')
            return ReadOperator(full, start, start > full);
        if (State == LexerState.End || IsBlank(At(1)) || At(1) == '#')
        {
            Position++;
            return Token(RubyTokenKind.Operator, full, start, LexerState.Begin, ":");
        }
        if (At(1) is '"' or '\'')
            return Quote(full, start, 2);
        Position++;
        foreach (var name in s_methodOperators)
        {
            if (string.CompareOrdinal(Text, Position, name, 0, name.Length) == 0)
            {
                Position += name.Length;
                return Token(RubyTokenKind.Symbol, full, start, LexerState.End, name is "!@" or "~@" ? name[..1] : name);
            }
        }
        while (At(0) is '@' or '$')
        {
            Position++;
        }
        if (!IsNameStart(At(0)))
        {
            Position = start + 1;
            return Token(RubyTokenKind.Operator, full, start, LexerState.Begin, ":");
        }
        while (IsNamePart(At(0)))
        {
            Position++;
        }
        if (At(0) is '?' or '!' && At(1) != '=' || At(0) == '=' && At(1) is not ('=' or '~' or '>'))
            Position++;
        return Token(RubyTokenKind.Symbol, full, start, LexerState.End, Text[(start + 1)..Position]);
    }

    private bool IsPercentLiteral(bool spaced)
    {
        if (State is LexerState.Begin or LexerState.Mid or LexerState.Class)
            return true;
        return State == LexerState.Argument && spaced && !IsBlank(At(1)) && At(1) != '=';
    }

    /// <summary><c>%w[</c> and the like; the token is the opening with its delimiter.</summary>
    private RubyToken ReadPercent(int full, int start)
    {
        var length = char.IsAsciiLetter(At(1)) ? 3 : 2;
        if (length == 3 && !"qQwWiIrsx".Contains(At(1), StringComparison.Ordinal) || start + length > Text.Length
            || char.IsAsciiLetterOrDigit(Text[start + length - 1]) || Text[start + length - 1] >= 0x80)
            throw new RubySyntaxException("unknown type of %string", start);
        return Quote(full, start, length);
    }

    private bool IsHeredoc(bool spaced)
    {
        if (At(1) != '<' || State is LexerState.Dot or LexerState.Name or LexerState.Class or LexerState.End || State == LexerState.Argument && !spaced)
            return false;
        var i = At(2) is '~' or '-' ? 3 : 2;
        return IsNameStart(At(i)) || At(i) is '"' or '\'' or '`' && Text.IndexOf(At(i), Position + i + 1) is var end && end > 0
            && !Text.AsSpan(Position + i + 1, end - Position - i - 1).Contains('\n');
    }

    private RubyToken ReadHeredocStart(int full, int start)
    {
        Position += At(2) is '~' or '-' ? 3 : 2;
        if (At(0) is '"' or '\'' or '`')
        {
            Position = Text.IndexOf(At(0), Position + 1) + 1;
        }
        else
        {
            while (IsNamePart(At(0)))
            {
                Position++;
            }
        }
        return Token(RubyTokenKind.HeredocStart, full, start, LexerState.End, Text[start..Position]);
    }

    /// <summary>Where the body of a heredoc that starts on this line begins.</summary>
    public int HeredocBodyStart()
    {
        if (_heredocEnd >= 0)
            return _heredocEnd;
        var end = Text.IndexOf('\n', Position);
        return end < 0 ? Text.Length : end + 1;
    }

    /// <summary>Says where the body of a heredoc ends, its last line included.</summary>
    public void SetHeredocEnd(int bodyStart, int end)
    {
        if (_heredocEnd < 0)
            _heredocLine = bodyStart;
        _heredocEnd = end;
    }

    private RubyToken ReadOperator(int full, int start, bool spaced)
    {
        if (State is LexerState.Dot or LexerState.Name)
        {
            foreach (var name in s_methodOperators)
            {
                if (string.CompareOrdinal(Text, start, name, 0, name.Length) == 0)
                {
                    Position += name.Length;
                    return Token(RubyTokenKind.Identifier, full, start, LexerState.Argument, name is "!@" or "~@" ? name[..1] : name);
                }
            }
        }
        foreach (var symbol in s_operators)
        {
            if (string.CompareOrdinal(Text, start, symbol, 0, symbol.Length) == 0)
                return Operator(symbol, full, start, spaced);
        }
        throw new RubySyntaxException($"unexpected character '{Text[start]}'", start);
    }

    private RubyToken Operator(string symbol, int full, int start, bool spaced)
    {
        var isOperand = State is LexerState.Begin or LexerState.Mid or LexerState.Class;
        Position = start + symbol.Length;
        var mayBeArgument = State == LexerState.Argument && spaced && !IsBlank(At(0));
        switch (symbol)
        {
            case ";": return Token(RubyTokenKind.Semicolon, full, start, LexerState.Begin, symbol);
            case "." or "&.": return Token(RubyTokenKind.Operator, full, start, LexerState.Dot, symbol);
            case "::":
                var isTop = isOperand || mayBeArgument;
                return Token(isTop ? RubyTokenKind.Prefix : RubyTokenKind.Operator, full, start, isTop ? LexerState.Begin : LexerState.Dot, symbol);
            case ")" or "]" or "}": return Token(RubyTokenKind.Operator, full, start, LexerState.End, symbol);
            case "(":
                return Token(!isOperand && !spaced && State is LexerState.Argument or LexerState.End && !spaced ? RubyTokenKind.CallParenthesis : RubyTokenKind.Parenthesis, full, start, LexerState.Begin, symbol);
            case "[":
                var isArray = isOperand || State == LexerState.Argument && spaced;
                return Token(isArray ? RubyTokenKind.Bracket : RubyTokenKind.IndexBracket, full, start, LexerState.Begin, symbol);
            case "!" or "~" or "->": return Token(RubyTokenKind.Prefix, full, start, symbol == "->" ? LexerState.End : LexerState.Begin, symbol);
            case "-" or "+" or "*" or "&" or "**" or ".." or "...":
                var isPrefix = isOperand || mayBeArgument && symbol is not (".." or "...");
                return Token(isPrefix ? RubyTokenKind.Prefix : RubyTokenKind.Operator, full, start, LexerState.Begin, symbol);
            default: return Token(RubyTokenKind.Operator, full, start, LexerState.Begin, symbol);
        }
    }
}
