namespace PuppetMySqlLint.Ruby.Syntax;

/// <summary>What begins with a keyword.</summary>
internal sealed partial class RubyParser
{
    private RubyNode ParseKeyword(ParseMode mode)
    {
        var start = _current.Start;
        var word = _current.Text;
        switch (word)
        {
            case "nil": return Word(NodeKind.Nil);
            case "true": return Word(NodeKind.True);
            case "false": return Word(NodeKind.False);
            case "self": return Word(NodeKind.Self);
            case "redo": return Word(NodeKind.Redo);
            case "retry": return Word(NodeKind.Retry);
            case "__FILE__" or "__LINE__" or "__ENCODING__":
                Advance();
                return At(new UnsupportedNode(word), start);
            case "if" or "unless": return ParseIf();
            case "while" or "until": return ParseWhile();
            case "for": return ParseFor();
            case "case": return ParseCase();
            case "begin": return ParseBegin();
            case "def": return ParseDefine();
            case "class" or "module": return ParseModule();
            case "return" or "break" or "next": return ParseJump();
            case "yield" or "super": return ParsePass(mode);
            case "not": return ParseNotCall();
            case "alias" or "undef": return ParseAlias();
            default: throw Unexpected();
        }
    }

    private WordNode Word(NodeKind kind)
    {
        var start = _current.Start;
        Advance();
        return At(new WordNode(kind), start);
    }

    /// <summary><c>not(x)</c> as an operand.</summary>
    private UnaryNode ParseNotCall()
    {
        var start = _current.Start;
        Advance();
        if (_current.Kind is not (RubyTokenKind.Parenthesis or RubyTokenKind.CallParenthesis))
            throw Unexpected();
        return At(new UnaryNode(NodeKind.Not, ParseGroup()), start);
    }

    private UnsupportedNode ParseAlias()
    {
        var start = _current.Start;
        var isAlias = _current.Text == "alias";
        Advance();
        if (isAlias)
        {
            _lexer.State = LexerState.Name;
            Advance();
        }
        Advance();
        return At(new UnsupportedNode(isAlias ? "an alias" : "an undefined method"), start);
    }

    private void ParseThen()
    {
        SkipTerminators();
        TakeKeyword("then");
    }

    private void ExpectThen()
    {
        if (_current.Kind is not (RubyTokenKind.NewLine or RubyTokenKind.Semicolon) && !IsKeyword("then"))
            throw Unexpected();
        ParseThen();
    }

    private IfNode ParseIf()
    {
        var start = _current.Start;
        var isUnless = _current.Text == "unless";
        var saved = Open();
        Advance();
        var condition = ParseExpressionStatement();
        ExpectThen();
        var then = ParseStatements();
        RubyNode? otherwise = null;
        if (IsKeyword("elsif") && !isUnless)
        {
            var nested = ParseIf();
            Close(saved);
            return At(new IfNode(condition, then, nested), start);
        }
        if (TakeKeyword("else"))
            otherwise = ParseStatements();
        Close(saved);
        Expect("end");
        return At(isUnless ? new IfNode(condition, otherwise, then) : new IfNode(condition, then, otherwise), start);
    }

    /// <summary>A condition or list after which <c>do</c> begins a body.</summary>
    private RubyNode ParseBeforeDo()
    {
        _isDoTaken = true;
        var node = ParseExpressionStatement();
        _isDoTaken = false;
        if (!TakeKeyword("do") && _current.Kind is not (RubyTokenKind.NewLine or RubyTokenKind.Semicolon))
            throw Unexpected();
        return node;
    }

    private WhileNode ParseWhile()
    {
        var start = _current.Start;
        var isUntil = _current.Text == "until";
        var saved = Open();
        Advance();
        var condition = ParseBeforeDo();
        var body = ParseStatements();
        Close(saved);
        Expect("end");
        return At(new WhileNode(condition, body, isUntil, isBodyFirst: false), start);
    }

    private ForNode ParseFor()
    {
        var start = _current.Start;
        var saved = Open();
        Advance();
        var targets = ParseTargets([], start);
        Expect("in");
        var list = ParseBeforeDo();
        var body = ParseStatements();
        Close(saved);
        Expect("end");
        return At(new ForNode(targets.Targets is [{ Kind: not NodeKind.Splat } only] ? only : targets, list, body), start);
    }

    private CaseNode ParseCase()
    {
        var start = _current.Start;
        var saved = Open();
        Advance();
        var subject = _current.Kind is RubyTokenKind.NewLine or RubyTokenKind.Semicolon || IsKeyword("when") ? null : ParseExpressionStatement();
        SkipTerminators();
        if (IsKeyword("in"))
            throw new RubySyntaxException("pattern matching is not evaluated", _current.Start);
        var branches = new List<(RubyNode[], RubyNode)>();
        while (TakeKeyword("when"))
        {
            var conditions = new List<RubyNode>();
            do
            {
                SkipLineEnds();
                conditions.Add(IsPrefix("*") ? ParseSplat(NodeKind.Splat) : ParseExpression(ParseMode.None));
            }
            while (TakeOperator(","));
            ExpectThen();
            branches.Add(([.. conditions], ParseStatements()));
        }
        if (branches.Count == 0)
            throw Unexpected();
        var otherwise = TakeKeyword("else") ? ParseStatements() : null;
        Close(saved);
        Expect("end");
        return At(new CaseNode(subject, [.. branches], otherwise), start);
    }

    private BeginNode ParseBegin()
    {
        var start = _current.Start;
        var saved = Open();
        Advance();
        var body = ParseBody();
        Close(saved);
        Expect("end");
        return At(body as BeginNode is { } begin && begin.Span.Start == begin.Body.Span.Start && begin.Rescues.Length + (begin.Ensure is null ? 0 : 1) > 0 ? begin : new BeginNode(body, [], null, null), start);
    }

    /// <summary>Statements with <c>rescue</c>, <c>else</c> and <c>ensure</c>, up to <c>end</c>.</summary>
    private RubyNode ParseBody()
    {
        var start = _current.Start;
        var body = ParseStatements();
        var rescues = new List<RescueClause>();
        while (IsKeyword("rescue"))
        {
            rescues.Add(ParseRescue());
        }
        var otherwise = IsKeyword("else") && rescues.Count > 0 ? ParseClause() : null;
        var ensure = IsKeyword("ensure") ? ParseClause() : null;
        return rescues.Count == 0 && ensure is null ? body : At(new BeginNode(body, [.. rescues], otherwise, ensure), start);
    }

    private RubyNode ParseClause()
    {
        Advance();
        return ParseStatements();
    }

    private RescueClause ParseRescue()
    {
        Advance();
        var classes = new List<RubyNode>();
        RubyNode? target = null;
        if (_current.Kind is not (RubyTokenKind.NewLine or RubyTokenKind.Semicolon) && !IsKeyword("then") && !IsOperator("=>"))
        {
            do
            {
                SkipLineEnds();
                classes.Add(IsPrefix("*") ? ParseSplat(NodeKind.Splat) : ParseExpression(ParseMode.None));
            }
            while (TakeOperator(","));
        }
        if (TakeOperator("=>"))
            target = ParseTarget();
        ExpectThen();
        return new RescueClause([.. classes], target, ParseStatements());
    }

    private DefineNode ParseDefine()
    {
        var start = _current.Start;
        var saved = Open();
        Advance();
        var name = _current.Text;
        if (_current.Kind != RubyTokenKind.Identifier)
            throw Unexpected();
        Advance();
        var isSingleton = false;
        if (IsOperator("."))
        {
            isSingleton = true;
            _lexer.State = LexerState.Name;
            Advance();
            name = _current.Text;
            if (_current.Kind is not (RubyTokenKind.Identifier or RubyTokenKind.Constant))
                throw Unexpected();
            Advance();
        }
        var outer = _locals;
        _locals = new RubyLocals(null);
        var locals = _locals;
        var parameters = RubyParameters.None;
        if (_current.Kind is RubyTokenKind.CallParenthesis or RubyTokenKind.Parenthesis)
        {
            Advance();
            parameters = ParseParameters(")");
            Expect(")");
        }
        else if (_current.Kind is not (RubyTokenKind.NewLine or RubyTokenKind.Semicolon) && !IsOperator("="))
        {
            parameters = ParseParameters("\n");
            if (_current.Kind is not (RubyTokenKind.NewLine or RubyTokenKind.Semicolon))
                throw Unexpected();
        }
        RubyNode body;
        if (TakeOperator("="))
        {
            body = ParseStatement();
            _locals = outer;
            Close(saved);
        }
        else
        {
            body = ParseBody();
            _locals = outer;
            Close(saved);
            Expect("end");
        }
        return At(new DefineNode(name, At(new BlockNode(parameters, body, locals), start), isSingleton), start);
    }

    private RubyNode ParseModule()
    {
        var start = _current.Start;
        var isClass = _current.Text == "class";
        var saved = Open();
        Advance();
        RubyNode? name = null;
        RubyNode? superclass = null;
        if (isClass && (IsOperator("<<") || IsPrefix("<<")))
        {
            Advance();
            superclass = ParseExpression(ParseMode.None);
        }
        else
        {
            if (_current.Kind is not RubyTokenKind.Constant && !IsPrefix("::"))
                throw Unexpected();
            name = ParsePostfix(ParsePrimary(ParseMode.None), ParseMode.None, start);
            if (name is not ConstantNode)
                throw new RubySyntaxException("class or module name must be a constant", start);
            if (isClass && TakeOperator("<"))
                superclass = ParseExpression(ParseMode.None);
        }
        var outer = _locals;
        _locals = new RubyLocals(null);
        var locals = _locals;
        var body = ParseBody();
        _locals = outer;
        Close(saved);
        Expect("end");
        return name is null ? At(new UnsupportedNode("a singleton class"), start) : At(new ModuleNode(name, superclass, body, locals, isClass), start);
    }

    private UnaryNode ParseJump()
    {
        var start = _current.Start;
        var kind = _current.Text switch { "return" => NodeKind.Return, "break" => NodeKind.Break, _ => NodeKind.Next };
        Advance();
        if (!IsCommandArgument() && !IsOperator("{") && !IsKeyword("if") || IsKeyword("if"))
        {
            if (!IsOperator("{") && !(_current.Kind == RubyTokenKind.Keyword && _current.Text is "lambda" or "proc"))
                return At(new UnaryNode(kind, null), start);
        }
        var (arguments, pass) = ParseArguments(isCommand: true);
        if (pass is not null)
            throw Unexpected();
        return At(new UnaryNode(kind, arguments is [{ Kind: not NodeKind.Splat }] ? arguments[0] : At(new ArrayNode(arguments), start)), start);
    }

    private PassNode ParsePass(ParseMode mode)
    {
        var start = _current.Start;
        var kind = _current.Text == "yield" ? NodeKind.Yield : NodeKind.Super;
        Advance();
        if (_current.Kind == RubyTokenKind.CallParenthesis)
            return At(new PassNode(kind, ParseParenthesized().Arguments, true), start);
        if (mode.HasFlag(ParseMode.Command) && IsCommandArgument())
            return At(new PassNode(kind, ParseArguments(isCommand: true).Arguments, true), start);
        return At(new PassNode(kind, [], false), start);
    }
}
