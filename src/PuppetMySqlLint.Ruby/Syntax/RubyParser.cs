using System.Runtime.CompilerServices;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Ruby.Syntax;

/// <summary>Reads Ruby: recursive descent for statements, precedence climbing for operators.</summary>
internal sealed partial class RubyParser
{
    private const int MaximumDepth = 400;

    private readonly RubyLexer _lexer;
    private RubyToken _current;
    private RubyLocals _locals;
    private int _depth;

    /// <summary>Whether <c>do</c> belongs to something further out: a loop, or a command whose arguments are being read.</summary>
    private bool _isDoTaken;
    private int _end;

    public RubyParser(string text, RubyLocals locals)
    {
        _locals = locals;
        _lexer = new RubyLexer(text, name => _locals!.Find(name) is not null);
    }

    /// <summary>The tokens read so far.</summary>
    public List<RubyToken> Tokens => _lexer.Tokens;

    /// <summary>Reads all.</summary>
    public RubyNode ParseProgram()
    {
        Advance();
        var root = ParseStatements();
        return _current.Kind == RubyTokenKind.EndOfFile ? root : throw Unexpected();
    }

    private void Advance()
    {
        _end = _current.End;
        _current = _lexer.Next();
    }

    private RubySyntaxException Unexpected() => new($"unexpected {RubyLexer.Describe(_current)}", _current.Start);

    private bool IsOperator(string text) => _current.Kind == RubyTokenKind.Operator && _current.Text == text;

    private bool IsPrefix(string text) => _current.Kind == RubyTokenKind.Prefix && _current.Text == text;

    private bool IsKeyword(string text) => _current.Kind == RubyTokenKind.Keyword && _current.Text == text;

    private bool TakeOperator(string text)
    {
        if (!IsOperator(text))
            return false;
        Advance();
        return true;
    }

    private bool TakeKeyword(string text)
    {
        if (!IsKeyword(text))
            return false;
        Advance();
        return true;
    }

    private void Expect(string text)
    {
        if (!TakeOperator(text) && !TakeKeyword(text))
            throw new RubySyntaxException($"unexpected {RubyLexer.Describe(_current)}, expected '{text}'", _current.Start);
    }

    private void SkipLineEnds()
    {
        while (_current.Kind is RubyTokenKind.NewLine)
        {
            Advance();
        }
    }

    private void SkipTerminators()
    {
        while (_current.Kind is RubyTokenKind.NewLine or RubyTokenKind.Semicolon)
        {
            Advance();
        }
    }

    private T At<T>(T node, int start)
        where T : RubyNode
    {
        node.Span = TextSpan.FromBounds(start, Math.Max(start, _end));
        return node;
    }

    private void Enter()
    {
        if (++_depth > MaximumDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new RubySyntaxException("nested too deeply", _current.Start);
    }

    /// <summary>Within brackets <c>do</c> and colons are free again.</summary>
    private (bool IsDoTaken, bool IsInTernary) Open()
    {
        var saved = (_isDoTaken, _lexer.IsInTernary);
        _isDoTaken = false;
        _lexer.IsInTernary = false;
        return saved;
    }

    private void Close((bool IsDoTaken, bool IsInTernary) saved) => (_isDoTaken, _lexer.IsInTernary) = saved;

    private RubyNode ParseStatements()
    {
        Enter();
        var start = _current.Start;
        var statements = new List<RubyNode>();
        while (true)
        {
            SkipTerminators();
            if (IsEndOfStatements())
                break;
            statements.Add(ParseStatement());
            if (_current.Kind is not (RubyTokenKind.NewLine or RubyTokenKind.Semicolon) && !IsEndOfStatements())
                throw Unexpected();
        }
        _depth--;
        return statements.Count == 1 ? statements[0] : At(new SequenceNode([.. statements]), start);
    }

    private bool IsEndOfStatements() => _current.Kind switch
    {
        RubyTokenKind.EndOfFile => true,
        RubyTokenKind.Operator => _current.Text is "}" or ")",
        RubyTokenKind.Keyword => _current.Text is "end" or "else" or "elsif" or "when" or "in" or "rescue" or "ensure",
        _ => false,
    };

    private RubyNode ParseStatement()
    {
        var start = _current.Start;
        var node = ParseExpressionStatement();
        while (_current.Kind == RubyTokenKind.Keyword)
        {
            switch (_current.Text)
            {
                case "if":
                    Advance();
                    node = At(new IfNode(ParseExpressionStatement(), node, null), start);
                    break;
                case "unless":
                    Advance();
                    node = At(new IfNode(ParseExpressionStatement(), null, node), start);
                    break;
                case "while" or "until":
                    var isUntil = _current.Text == "until";
                    Advance();
                    node = At(new WhileNode(ParseExpressionStatement(), node, isUntil, node is BeginNode { Rescues.Length: 0, Ensure: null }), start);
                    break;
                case "rescue":
                    Advance();
                    node = At(new BeginNode(node, [new RescueClause([], null, ParseExpressionStatement())], null, null), start);
                    break;
                default: return node;
            }
        }
        return node;
    }

    /// <summary>An expression with <c>and</c>, <c>or</c>, <c>not</c>.</summary>
    private RubyNode ParseExpressionStatement()
    {
        var start = _current.Start;
        var left = ParseNot();
        while (_current.Kind == RubyTokenKind.Keyword && _current.Text is "and" or "or" && _current.Kind == RubyTokenKind.Keyword)
        {
            var kind = _current.Text == "and" ? NodeKind.And : NodeKind.Or;
            Advance();
            left = At(new LogicalNode(kind, left, ParseNot()), start);
        }
        return left;
    }

    private RubyNode ParseNot()
    {
        var start = _current.Start;
        if (IsKeyword("not"))
        {
            Enter();
            Advance();
            var operand = ParseNot();
            _depth--;
            return At(new UnaryNode(NodeKind.Not, operand), start);
        }
        if (IsPrefix("*") || _current.Kind == RubyTokenKind.Parenthesis && IsMultipleTarget())
            return ParseMultipleAssignment([], start);
        var node = ParseExpression(ParseMode.Command | ParseMode.Multiple);
        if (IsOperator(",") && TryTarget(node) is { } target)
            return ParseMultipleAssignment([target], start);
        return node;
    }

    /// <summary>Whether a parenthesis at the start of a statement holds targets: <c>(a, b), c = …</c>.</summary>
    private bool IsMultipleTarget()
    {
        var depth = 1;
        for (var i = _current.End; i < _lexer.Text.Length; i++)
        {
            switch (_lexer.Text[i])
            {
                case '(': depth++; break;
                case ')' when --depth == 0:
                    var rest = _lexer.Text.AsSpan(i + 1).TrimStart(" \t");
                    return rest.StartsWith(",", StringComparison.Ordinal) || rest.StartsWith("=", StringComparison.Ordinal) && rest.Length > 1 && rest[1] is not ('=' or '~' or '>');
                case '\n' or '"' or '\'' or '{': return false;
                default: break;
            }
        }
        return false;
    }

    private MultipleAssignNode ParseMultipleAssignment(List<RubyNode> targets, int start)
    {
        var target = ParseTargets(targets, start);
        Expect("=");
        var values = new List<RubyNode>();
        var valueStart = _current.Start;
        do
        {
            values.Add(IsPrefix("*") ? ParseSplat(NodeKind.Splat) : ParseExpression(values.Count == 0 ? ParseMode.Command : ParseMode.None));
        }
        while (TakeOperator(","));
        var value = values is [{ Kind: not NodeKind.Splat }] ? values[0] : At(new ArrayNode([.. values]), valueStart);
        return At(new MultipleAssignNode(target, WithRescue(value, valueStart)), start);
    }

    private MultipleTargetNode ParseTargets(List<RubyNode> targets, int start)
    {
        if (targets.Count == 0)
            targets.Add(ParseTarget());
        while (TakeOperator(","))
        {
            if (IsOperator("=") || IsOperator(")") || IsKeyword("in") || IsOperator("|"))
                break;
            targets.Add(ParseTarget());
        }
        if (targets.Count(static t => t.Kind == NodeKind.Splat) > 1)
            throw new RubySyntaxException("more than one splat among the targets", start);
        return At(new MultipleTargetNode([.. targets]), start);
    }

    private RubyNode ParseTarget()
    {
        var start = _current.Start;
        if (IsPrefix("*"))
        {
            Advance();
            var isNamed = !(IsOperator(",") || IsOperator("=") || IsOperator(")") || IsOperator("|") || IsKeyword("in"));
            return At(new SplatNode(NodeKind.Splat, isNamed ? ParseTarget() : null), start);
        }
        if (_current.Kind is RubyTokenKind.Parenthesis or RubyTokenKind.CallParenthesis)
        {
            Enter();
            Advance();
            var inner = ParseTargets([], start);
            Expect(")");
            _depth--;
            return inner;
        }
        var node = ParsePostfix(ParsePrimary(ParseMode.None), ParseMode.None, start);
        return TryTarget(node) ?? throw Unexpected();
    }

    /// <summary>What a node is as the target of an assignment; a new name becomes a local variable.</summary>
    /// <returns>Null if nothing can be assigned to it.</returns>
    private RubyNode? TryTarget(RubyNode node)
    {
        switch (node)
        {
            case LocalNode or SigilNode { Kind: not NodeKind.GlobalVariable } or ConstantNode or SigilNode: return node;
            case CallNode { Receiver: null, HasArguments: false, Block: null } call when call.Name[^1] is not ('?' or '!'):
                _locals.Declare(call.Name);
                var local = _locals.Find(call.Name)!;
                local.Span = node.Span;
                return local;
            case CallNode { Receiver: not null, Name: "[]", Block: null }: return node;
            case CallNode { Receiver: not null, HasArguments: false, Block: null } call when RubyLexer.IsNamePart(call.Name[^1]): return node;
            default: return null;
        }
    }
}

/// <summary>What may stand where an expression is read.</summary>
[Flags]
internal enum ParseMode
{
    None = 0,

    /// <summary>A call without parentheses.</summary>
    Command = 1,

    /// <summary>Several values separated by commas, as on the right of a statement's assignment.</summary>
    Multiple = 2,
}
