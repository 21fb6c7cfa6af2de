using System.Globalization;
using System.Numerics;

namespace PuppetMySqlLint.Ruby.Syntax;

/// <summary>Operators and operands.</summary>
internal sealed partial class RubyParser
{
    private const int EqualityLevel = 4;

    private RubyNode ParseExpression(ParseMode mode)
    {
        Enter();
        var start = _current.Start;
        var condition = ParseBinary(1, mode);
        if (IsOperator("?"))
        {
            var saved = _lexer.IsInTernary;
            _lexer.IsInTernary = true;
            Advance();
            var then = ParseExpression(ParseMode.None);
            SkipLineEnds();
            _lexer.IsInTernary = saved;
            if (!IsOperator(":"))
                throw Unexpected();
            Advance();
            condition = At(new IfNode(condition, then, ParseExpression(ParseMode.None)), start);
        }
        _depth--;
        return condition;
    }

    private static int Precedence(string text) => text switch
    {
        ".." or "..." => 1,
        "||" => 2,
        "&&" => 3,
        "<=>" or "==" or "===" or "!=" or "=~" or "!~" => EqualityLevel,
        "<" or "<=" or ">" or ">=" => 5,
        "|" or "^" => 6,
        "&" => 7,
        "<<" or ">>" => 8,
        "+" or "-" => 9,
        "*" or "/" or "%" => 10,
        "**" => 12,
        _ => 0,
    };

    private RubyNode ParseBinary(int minimum, ParseMode mode)
    {
        var start = _current.Start;
        var left = ParseUnary(mode);
        while (_current.Kind == RubyTokenKind.Operator && Precedence(_current.Text) is var level && level > 0 && level >= minimum)
        {
            var text = _current.Text;
            Advance();
            if (level == 1)
            {
                var to = IsOperandMissing() ? null : ParseBinary(2, ParseMode.None);
                left = At(new RangeNode(left, to, text == "..."), start);
                continue;
            }
            var right = ParseBinary(text == "**" ? level : level + 1, ParseMode.None);
            left = At(text switch
            {
                "&&" => new LogicalNode(NodeKind.And, left, right),
                "||" => new LogicalNode(NodeKind.Or, left, right),
                "!~" => (RubyNode)new UnaryNode(NodeKind.Not, At(new CallNode(left, "=~", [right], null, false, true), start)),
                _ => new CallNode(left, text, [right], null, false, true),
            }, start);
            if (level == EqualityLevel && _current.Kind == RubyTokenKind.Operator && Precedence(_current.Text) == level)
                throw Unexpected();
        }
        return left;
    }

    /// <summary>Whether a range ends here: <c>x..</c>.</summary>
    private bool IsOperandMissing() =>
        _current.Kind is RubyTokenKind.NewLine or RubyTokenKind.EndOfFile or RubyTokenKind.Semicolon
        || _current.Kind == RubyTokenKind.Operator && _current.Text is ")" or "]" or "}" or "," or "=>"
        || _current.Kind == RubyTokenKind.Keyword && _current.Text is "then" or "do" or "if" or "unless" or "and" or "or" or "end";

    private RubyNode ParseUnary(ParseMode mode)
    {
        var start = _current.Start;
        if (_current.Kind == RubyTokenKind.Prefix)
        {
            switch (_current.Text)
            {
                case "!":
                    Enter();
                    Advance();
                    var negated = ParseUnary(mode);
                    _depth--;
                    return At(new UnaryNode(NodeKind.Not, negated), start);
                case "~" or "+":
                    Enter();
                    var name = _current.Text == "+" ? "+@" : "~";
                    Advance();
                    var operand = ParseUnary(ParseMode.None);
                    _depth--;
                    return At(new CallNode(operand, name, [], null, false, true), start);
                case "-": return ParseMinus(start);
                case ".." or "...":
                    var isExclusive = _current.Text == "...";
                    Advance();
                    return At(new RangeNode(null, ParseBinary(2, ParseMode.None), isExclusive), start);
                default: break;
            }
        }
        if (IsKeyword("defined?"))
        {
            Enter();
            Advance();
            var operand = ParseUnary(ParseMode.None);
            _depth--;
            return At(new UnaryNode(NodeKind.Defined, operand), start);
        }
        var node = ParsePostfix(ParsePrimary(mode), mode, start);
        return _current.Kind == RubyTokenKind.Operator ? ParseAssignment(node, mode, start) : node;
    }

    private RubyNode ParseMinus(int start)
    {
        Enter();
        Advance();
        RubyNode result;
        if (_current.Kind is RubyTokenKind.Integer or RubyTokenKind.Float && !_current.HasSpaceBefore)
        {
            var number = ParsePrimary(ParseMode.None);
            if (IsOperator("**"))
            {
                Advance();
                var power = At(new CallNode(number, "**", [ParseBinary(12, ParseMode.None)], null, false, true), start);
                result = new CallNode(power, "-@", [], null, false, true);
            }
            else
            {
                RubyNode negative = number is IntegerNode integer ? new IntegerNode(-integer.Value) : new FloatNode(-((FloatNode)number).Value);
                result = ParsePostfix(At(negative, start), ParseMode.None, start);
            }
        }
        else
        {
            result = new CallNode(ParseBinary(12, ParseMode.None), "-@", [], null, false, true);
        }
        _depth--;
        return At(result, start);
    }

    private RubyNode ParseAssignment(RubyNode node, ParseMode mode, int start)
    {
        var text = _current.Text;
        if (text == "=")
        {
            if (node is SigilNode { Kind: NodeKind.GlobalVariable } or WordNode || TryTarget(node) is not { } target)
                return node is SigilNode { Kind: NodeKind.GlobalVariable } ? ParseGlobalAssignment(mode, start) : throw Unexpected();
            Advance();
            return At(new AssignNode(target, ParseAssigned(mode)), start);
        }
        if (text.Length < 2 || text[^1] != '=' || text is "==" or "!=" or ">=" or "<=" or "===")
            return node;
        if (TryTarget(node) is not { } changed)
            throw Unexpected();
        Advance();
        return At(new OperatorAssignNode(changed, text[..^1], ParseAssigned(mode)), start);
    }

    private UnsupportedNode ParseGlobalAssignment(ParseMode mode, int start)
    {
        Advance();
        ParseAssigned(mode);
        return At(new UnsupportedNode("a global variable"), start);
    }

    private RubyNode ParseAssigned(ParseMode mode)
    {
        Enter();
        var start = _current.Start;
        RubyNode value;
        if (mode.HasFlag(ParseMode.Multiple))
        {
            var values = new List<RubyNode>();
            do
            {
                values.Add(IsPrefix("*") ? ParseSplat(NodeKind.Splat) : ParseExpression(values.Count == 0 ? mode : ParseMode.None));
            }
            while (TakeOperator(","));
            value = values is [{ Kind: not NodeKind.Splat }] ? values[0] : At(new ArrayNode([.. values]), start);
        }
        else
        {
            value = ParseExpression(mode);
        }
        _depth--;
        return WithRescue(value, start);
    }

    /// <summary><c>value rescue other</c> on the right of an assignment.</summary>
    private RubyNode WithRescue(RubyNode value, int start) =>
        TakeKeyword("rescue") ? At(new BeginNode(value, [new RescueClause([], null, ParseExpression(ParseMode.None))], null, null), start) : value;

    private SplatNode ParseSplat(NodeKind kind)
    {
        var start = _current.Start;
        Advance();
        return At(new SplatNode(kind, ParseExpression(ParseMode.None)), start);
    }

    private static BigInteger ParseInteger(string text)
    {
        text = text.Replace("_", "", StringComparison.Ordinal);
        if (text.Length < 2 || text[0] != '0')
            return BigInteger.Parse(text, CultureInfo.InvariantCulture);
        var (radix, digits) = char.ToLowerInvariant(text[1]) switch
        {
            'x' => (16, text[2..]),
            'b' => (2, text[2..]),
            'o' => (8, text[2..]),
            'd' => (10, text[2..]),
            _ => (8, text[1..]),
        };
        var value = BigInteger.Zero;
        foreach (var digit in digits)
        {
            value = value * radix + Convert.ToInt32(digit.ToString(), 16);
        }
        return value;
    }

    private RubyNode ParseNumber()
    {
        var token = _current;
        Advance();
        if (token.Kind == RubyTokenKind.Float)
            return At(new FloatNode(double.Parse(token.Text.Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)), token.Start);
        if (token.Text.Length > 1 && token.Text[0] == '0' && char.IsAsciiDigit(token.Text[1]) && token.Text.AsSpan().ContainsAny('8', '9'))
            throw new RubySyntaxException("Invalid octal digit", token.Start);
        return At(new IntegerNode(ParseInteger(token.Text)), token.Start);
    }
}
