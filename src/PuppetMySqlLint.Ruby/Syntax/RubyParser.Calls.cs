namespace PuppetMySqlLint.Ruby.Syntax;

/// <summary>Calls, their arguments and blocks.</summary>
internal sealed partial class RubyParser
{
    /// <summary>Where an element of a list starts, at which a string may be a key: <c>"a": 1</c>.</summary>
    private int _elementStart = -1;
    private bool _isStringLabel;

    private RubyNode ParseIdentifier(ParseMode mode)
    {
        var token = _current;
        Advance();
        if (_current.Kind != RubyTokenKind.CallParenthesis)
        {
            if (_locals.Find(token.Text) is { } local)
                return At(local, token.Start);
            if (token.Text is ['_', >= '1' and <= '9'] && _locals.Parent is not null)
            {
                _locals.Declare(token.Text);
                return At(_locals.Find(token.Text)!, token.Start);
            }
        }
        return ParseCall(null, token.Text, mode, isSafe: false, token.Start);
    }

    /// <summary>The rest of a call, after the method's name.</summary>
    private CallNode ParseCall(RubyNode? receiver, string name, ParseMode mode, bool isSafe, int start)
    {
        if (_current.Kind == RubyTokenKind.CallParenthesis)
        {
            var (arguments, pass) = ParseParenthesized();
            return WithBlock(receiver, name, arguments, pass, isSafe, hasArguments: true, start);
        }
        if (mode.HasFlag(ParseMode.Command) && IsCommandArgument())
        {
            var wasTaken = _isDoTaken;
            _isDoTaken = true;
            var (arguments, pass) = ParseArguments(isCommand: true);
            _isDoTaken = wasTaken;
            var block = pass ?? (IsKeyword("do") && !_isDoTaken ? ParseBlock() : null);
            return At(new CallNode(receiver, name, arguments, block, isSafe, true), start);
        }
        return WithBlock(receiver, name, [], null, isSafe, hasArguments: false, start);
    }

    private CallNode WithBlock(RubyNode? receiver, string name, RubyNode[] arguments, RubyNode? pass, bool isSafe, bool hasArguments, int start)
    {
        if (pass is null && (IsOperator("{") || IsKeyword("do") && !_isDoTaken))
            pass = ParseBlock();
        return At(new CallNode(receiver, name, arguments, pass, isSafe, hasArguments), start);
    }

    /// <summary>Whether the current token begins an argument of a call without parentheses.</summary>
    private bool IsCommandArgument() => _current.Kind switch
    {
        RubyTokenKind.Identifier or RubyTokenKind.Constant or RubyTokenKind.InstanceVariable or RubyTokenKind.ClassVariable or RubyTokenKind.GlobalVariable
            or RubyTokenKind.Label or RubyTokenKind.Integer or RubyTokenKind.Float or RubyTokenKind.Character or RubyTokenKind.Symbol or RubyTokenKind.StringStart
            or RubyTokenKind.HeredocStart or RubyTokenKind.Prefix or RubyTokenKind.Bracket or RubyTokenKind.Parenthesis => true,
        RubyTokenKind.Keyword => _current.Text is "nil" or "true" or "false" or "self" or "not" or "defined?" or "super" or "yield" or "__FILE__" or "__LINE__" or "case" or "def" or "begin",
        _ => false,
    };

    private (RubyNode[] Arguments, RubyNode? Pass) ParseParenthesized()
    {
        Enter();
        var saved = Open();
        Advance();
        SkipLineEnds();
        var arguments = IsOperator(")") ? ([], null) : ParseArguments(isCommand: false, ")");
        SkipLineEnds();
        Close(saved);
        Expect(")");
        _depth--;
        return arguments;
    }

    /// <summary>Arguments up to a closing bracket, or to the end of a command.</summary>
    private (RubyNode[] Arguments, RubyNode? Pass) ParseArguments(bool isCommand, string? closer = null)
    {
        Enter();
        var arguments = new List<RubyNode>();
        var pairs = new List<(RubyNode, RubyNode?)>();
        RubyNode? pass = null;
        var start = _current.Start;
        do
        {
            if (!isCommand)
                SkipLineEnds();
            if (closer is not null && IsOperator(closer))
                break;
            if (pass is not null)
                throw Unexpected();
            if (IsPrefix("&"))
            {
                var passStart = _current.Start;
                Advance();
                pass = At(new SplatNode(NodeKind.BlockPass, IsOperator(")") || IsOperator(",") ? null : ParseExpression(ParseMode.None)), passStart);
            }
            else
            {
                ParseElement(arguments, pairs, arguments.Count == 0 && closer != "]" ? ParseMode.Command : ParseMode.None);
            }
            if (!isCommand)
                SkipLineEnds();
        }
        while (TakeOperator(","));
        if (pairs.Count > 0)
            arguments.Add(At(new HashNode([.. pairs], isBare: true), start));
        _depth--;
        return ([.. arguments], pass);
    }

    /// <summary>One element of a list: a value, a splat, or a pair that joins the hash at the list's end.</summary>
    private void ParseElement(List<RubyNode> values, List<(RubyNode Key, RubyNode? Value)> pairs, ParseMode mode)
    {
        if (IsPrefix("**"))
        {
            pairs.Add((ParseSplat(NodeKind.DoubleSplat), null));
            return;
        }
        var start = _current.Start;
        if (_current.Kind == RubyTokenKind.Label)
        {
            ParseLabelled(pairs, start);
            return;
        }
        if (IsPrefix("*"))
        {
            if (pairs.Count > 0)
                throw Unexpected();
            values.Add(ParseSplat(NodeKind.Splat));
            return;
        }
        _elementStart = start;
        var value = ParseExpression(mode);
        if (_isStringLabel)
        {
            _isStringLabel = false;
            pairs.Add((value, ParseExpression(ParseMode.None)));
        }
        else if (TakeOperator("=>"))
        {
            pairs.Add((value, ParseExpression(ParseMode.None)));
        }
        else if (pairs.Count > 0)
        {
            throw Unexpected();
        }
        else
        {
            values.Add(value);
        }
    }

    private void ParseLabelled(List<(RubyNode Key, RubyNode? Value)> pairs, int start)
    {
        var name = _current.Text;
        Advance();
        var key = At(new SymbolNode(name), start);
        SkipLineEnds();
        if (IsOperator(",") || IsOperator(")") || IsOperator("}") || _current.Kind == RubyTokenKind.EndOfFile)
        {
            RubyNode omitted = _locals.Find(name) is { } local ? local : new CallNode(null, name, [], null, false, false);
            pairs.Add((key, At(omitted, start)));
            return;
        }
        pairs.Add((key, ParseExpression(ParseMode.None)));
    }

    private RubyNode ParsePostfix(RubyNode node, ParseMode mode, int start)
    {
        while (true)
        {
            if (_current.Kind == RubyTokenKind.IndexBracket)
            {
                var saved = Open();
                Advance();
                SkipLineEnds();
                var (arguments, pass) = IsOperator("]") ? ([], null) : ParseArguments(isCommand: false, "]");
                SkipLineEnds();
                Close(saved);
                Expect("]");
                node = At(new CallNode(node, "[]", arguments, pass, false, true), start);
            }
            else if (IsOperator(".") || IsOperator("&."))
            {
                var isSafe = _current.Text == "&.";
                Advance();
                node = ParseMember(node, mode, isSafe, start);
            }
            else if (IsOperator("::"))
            {
                Advance();
                if (_current.Kind == RubyTokenKind.Constant)
                {
                    var name = _current.Text;
                    Advance();
                    node = _current.Kind == RubyTokenKind.CallParenthesis ? ParseCall(node, name, mode, false, start) : At(new ConstantNode(node, name, false), start);
                }
                else
                {
                    node = ParseMember(node, mode, isSafe: false, start);
                }
            }
            else
            {
                return node;
            }
        }
    }

    private CallNode ParseMember(RubyNode receiver, ParseMode mode, bool isSafe, int start)
    {
        if (_current.Kind is RubyTokenKind.CallParenthesis or RubyTokenKind.Parenthesis)
        {
            var (arguments, pass) = ParseParenthesized();
            return WithBlock(receiver, "call", arguments, pass, isSafe, hasArguments: true, start);
        }
        if (_current.Kind is not (RubyTokenKind.Identifier or RubyTokenKind.Constant))
            throw Unexpected();
        var name = _current.Text;
        Advance();
        return ParseCall(receiver, name, mode, isSafe, start);
    }

    private BlockNode ParseBlock()
    {
        Enter();
        var start = _current.Start;
        var isBrace = IsOperator("{");
        var saved = Open();
        _locals = new RubyLocals(_locals);
        var locals = _locals;
        Advance();
        var parameters = RubyParameters.None;
        if (IsOperator("|"))
            parameters = ParseBlockParameters();
        else if (IsOperator("||"))
            Advance();
        else
            parameters = null!;
        var body = isBrace ? ParseStatements() : ParseBody();
        parameters ??= NumberedParameters(locals);
        _locals = locals.Parent!;
        Close(saved);
        Expect(isBrace ? "}" : "end");
        _depth--;
        return At(new BlockNode(parameters, body, locals), start);
    }

    /// <summary>The parameters of a block that uses <c>_1</c> and so on.</summary>
    private static RubyParameters NumberedParameters(RubyLocals locals)
    {
        var last = locals.Names.Where(static n => n is ['_', >= '1' and <= '9']).Select(static n => n[1] - '0').DefaultIfEmpty().Max();
        return last == 0 ? RubyParameters.None : new RubyParameters([.. Enumerable.Range(1, last).Select(i => new RubyParameter(ParameterKind.Required, $"_{i}", locals.Declare($"_{i}")))]);
    }

    private RubyParameters ParseBlockParameters()
    {
        Advance();
        var parameters = ParseParameters("|");
        if (_current.Kind == RubyTokenKind.Semicolon)
        {
            do
            {
                Advance();
                if (_current.Kind != RubyTokenKind.Identifier)
                    throw Unexpected();
                _locals.Declare(_current.Text);
                Advance();
            }
            while (IsOperator(","));
        }
        SkipLineEnds();
        Expect("|");
        return parameters;
    }
}
