using System.Text;

namespace PuppetMySqlLint.Ruby.Syntax;

/// <summary>Operands: literals, names, brackets.</summary>
internal sealed partial class RubyParser
{
    private RubyNode ParsePrimary(ParseMode mode)
    {
        Enter();
        var node = ParsePrimaryCore(mode);
        _depth--;
        return node;
    }

    private RubyNode ParsePrimaryCore(ParseMode mode)
    {
        var token = _current;
        switch (token.Kind)
        {
            case RubyTokenKind.Integer or RubyTokenKind.Float: return ParseNumber();
            case RubyTokenKind.Symbol:
                Advance();
                return At(new SymbolNode(token.Text), token.Start);
            case RubyTokenKind.Character:
                Advance();
                return At(new StringNode(token.Text[0] == '\\' ? Unescape(token.Text) : token.Text), token.Start);
            case RubyTokenKind.StringStart: return ParseStrings();
            case RubyTokenKind.HeredocStart: return ParseHeredoc();
            case RubyTokenKind.InstanceVariable: return ParseSigil(NodeKind.InstanceVariable);
            case RubyTokenKind.ClassVariable: return ParseSigil(NodeKind.ClassVariable);
            case RubyTokenKind.GlobalVariable: return ParseSigil(NodeKind.GlobalVariable);
            case RubyTokenKind.Constant: return ParseConstant(mode);
            case RubyTokenKind.Identifier: return ParseIdentifier(mode);
            case RubyTokenKind.Keyword: return ParseKeyword(mode);
            case RubyTokenKind.Parenthesis or RubyTokenKind.CallParenthesis: return ParseGroup();
            case RubyTokenKind.Bracket or RubyTokenKind.IndexBracket: return ParseArray();
            case RubyTokenKind.Operator when token.Text == "{": return ParseHash();
            case RubyTokenKind.Prefix when token.Text == "->": return ParseLambda();
            case RubyTokenKind.Prefix when token.Text == "::":
                Advance();
                if (_current.Kind != RubyTokenKind.Constant)
                    throw Unexpected();
                var name = _current.Text;
                Advance();
                return At(new ConstantNode(null, name, isTop: true), token.Start);
            default: throw Unexpected();
        }
    }

    private SigilNode ParseSigil(NodeKind kind)
    {
        var token = _current;
        Advance();
        return At(new SigilNode(kind, token.Text), token.Start);
    }

    private RubyNode ParseConstant(ParseMode mode)
    {
        var token = _current;
        Advance();
        var isCommand = mode.HasFlag(ParseMode.Command) && _current.HasSpaceBefore
            && _current.Kind is RubyTokenKind.StringStart or RubyTokenKind.Identifier or RubyTokenKind.Integer or RubyTokenKind.InstanceVariable;
        return _current.Kind == RubyTokenKind.CallParenthesis || isCommand
            ? ParseCall(null, token.Text, mode, isSafe: false, token.Start)
            : At(new ConstantNode(null, token.Text, isTop: false), token.Start);
    }

    /// <summary>Statements in parentheses.</summary>
    private RubyNode ParseGroup()
    {
        var start = _current.Start;
        var saved = Open();
        Advance();
        var body = ParseStatements();
        Close(saved);
        Expect(")");
        // What stands in parentheses is no target, no block of its own and no negative number any more.
        return body is SequenceNode ? body : At(new SequenceNode([body]), start);
    }

    private ArrayNode ParseArray()
    {
        var start = _current.Start;
        var saved = Open();
        Advance();
        SkipLineEnds();
        var (elements, pass) = IsOperator("]") ? ([], null) : ParseArguments(isCommand: false, "]");
        if (pass is not null)
            throw Unexpected();
        SkipLineEnds();
        Close(saved);
        Expect("]");
        return At(new ArrayNode(elements), start);
    }

    private HashNode ParseHash()
    {
        var start = _current.Start;
        var saved = Open();
        Advance();
        SkipLineEnds();
        var pairs = new List<(RubyNode, RubyNode?)>();
        var values = new List<RubyNode>();
        while (!IsOperator("}"))
        {
            ParseElement(values, pairs, ParseMode.None);
            if (values.Count > 0)
                throw Unexpected();
            SkipLineEnds();
            if (!TakeOperator(","))
                break;
            SkipLineEnds();
        }
        Close(saved);
        Expect("}");
        return At(new HashNode([.. pairs], isBare: false), start);
    }

    private LambdaNode ParseLambda()
    {
        var start = _current.Start;
        var saved = Open();
        _locals = new RubyLocals(_locals);
        var locals = _locals;
        Advance();
        var parameters = RubyParameters.None;
        if (_current.Kind is RubyTokenKind.Parenthesis or RubyTokenKind.CallParenthesis)
        {
            Advance();
            parameters = ParseParameters(")");
            Expect(")");
        }
        else if (!IsOperator("{") && !IsKeyword("do"))
        {
            parameters = ParseParameters("{");
        }
        var isBrace = IsOperator("{");
        if (!isBrace && !IsKeyword("do"))
            throw Unexpected();
        Advance();
        var body = isBrace ? ParseStatements() : ParseBody();
        if (parameters.All.Length == 0)
            parameters = NumberedParameters(locals);
        _locals = locals.Parent!;
        Close(saved);
        Expect(isBrace ? "}" : "end");
        return At(new LambdaNode(At(new BlockNode(parameters, body, locals), start)), start);
    }

    private RubyParameters ParseParameters(string closer)
    {
        var parameters = new List<RubyParameter>();
        var hasTrailingComma = false;
        SkipLineEnds();
        while (!IsOperator(closer) && _current.Kind is not (RubyTokenKind.NewLine or RubyTokenKind.Semicolon or RubyTokenKind.EndOfFile))
        {
            parameters.Add(ParseParameter(closer));
            if (closer != "\n")
                SkipLineEnds();
            hasTrailingComma = TakeOperator(",");
            if (!hasTrailingComma)
                break;
            SkipLineEnds();
        }
        if (parameters.Select(static p => p.Name).Where(static n => n.Length > 0 && n[0] != '_').GroupBy(static n => n, StringComparer.Ordinal).Any(static g => g.Count() > 1))
            throw new RubySyntaxException("duplicated argument name", _current.Start);
        return new RubyParameters([.. parameters], hasTrailingComma);
    }

    private RubyParameter ParseParameter(string closer)
    {
        if (_current.Kind is RubyTokenKind.Parenthesis or RubyTokenKind.CallParenthesis)
        {
            var slot = _locals.Declare($"({_locals.Names.Count})");
            return new RubyParameter(ParameterKind.Destructured, "", slot, null, (MultipleTargetNode)ParseTarget());
        }
        if (_current.Kind == RubyTokenKind.Prefix && _current.Text is "*" or "**" or "&")
        {
            var kind = _current.Text switch { "*" => ParameterKind.Rest, "**" => ParameterKind.KeywordRest, _ => ParameterKind.Block };
            Advance();
            if (_current.Kind != RubyTokenKind.Identifier)
                return new RubyParameter(kind, "", _locals.Declare($"({kind})"));
            return new RubyParameter(kind, TakeName(), _locals.Names.Count - 1) is var p ? p with { Slot = _locals.Declare(p.Name) } : p;
        }
        if (_current.Kind == RubyTokenKind.Label)
        {
            var name = _current.Text;
            var slot = _locals.Declare(name);
            Advance();
            var isRequired = IsOperator(",") || IsOperator(closer) || _current.Kind is RubyTokenKind.NewLine or RubyTokenKind.Semicolon;
            return new RubyParameter(ParameterKind.Keyword, name, slot, isRequired ? null : ParseDefault(closer));
        }
        if (_current.Kind != RubyTokenKind.Identifier || _current.Text[^1] is '?' or '!')
            throw Unexpected();
        var parameter = TakeName();
        var place = _locals.Declare(parameter);
        return TakeOperator("=")
            ? new RubyParameter(ParameterKind.Optional, parameter, place, ParseDefault(closer))
            : new RubyParameter(ParameterKind.Required, parameter, place);
    }

    private string TakeName()
    {
        var name = _current.Text;
        _locals.Declare(name);
        Advance();
        return name;
    }

    private RubyNode ParseDefault(string closer) => closer == "|" ? ParseBinary(7, ParseMode.None) : ParseExpression(ParseMode.None);

    /// <summary>A single escaped character: <c>?\n</c>.</summary>
    private string Unescape(string text)
    {
        var builder = new StringBuilder();
        var position = 0;
        var bytes = new List<byte>();
        RubyEscapes.Read(text, ref position, builder, bytes, _current.Start);
        RubyEscapes.Flush(builder, bytes, _current.Start);
        return position == text.Length ? builder.ToString() : throw Unexpected();
    }
}
