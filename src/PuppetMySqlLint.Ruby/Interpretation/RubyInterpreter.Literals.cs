using System.Text;
using PuppetMySqlLint.Ruby.Syntax;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Interpretation;

/// <summary>Literals, logic and conditions without branches.</summary>
internal sealed partial class RubyInterpreter
{
    private RubyValue EvaluateInterpolated(InterpolatedNode node, RubyFrame frame)
    {
        var pieces = new RubyValue[node.Parts.Length];
        for (var i = 0; i < pieces.Length; i++)
        {
            pieces[i] = node.Parts[i] is StringNode text ? new RubyString(text.Value) : Stringify(EvaluateGuarded(node.Parts[i], frame));
            if (pieces[i] is RubyJump)
                return pieces[i];
        }
        var result = Concatenate(pieces);
        return node.IsSymbol ? result is RubyString name ? new RubySymbol(name.Text) { Origin = name.Origin, IsSecret = name.IsSecret } : new RubyUnknown("a symbol with an unknown name") : result;
    }

    /// <summary>A value, or an unknown one where it depends on something unknown.</summary>
    private RubyValue EvaluateGuarded(RubyNode node, RubyFrame frame)
    {
        var mark = MarkState();
        try
        {
            return Evaluate(node, frame);
        }
        catch (UnknownException e) when (e.Jump is null)
        {
            return Recover(mark, e.Value, node);
        }
    }

    /// <summary>A value as text: a string, or an unknown.</summary>
    public RubyValue Stringify(RubyValue value)
    {
        if (value is RubyString or RubyJump && value.Spoiled is null)
            return value;
        if (value is RubyUnknown)
            return value;
        try
        {
            return new RubyString(RubyPrinter.Of(value)) { Origin = value.Origin, IsSecret = value.IsSecret || IsSecretWithin(value, 0) };
        }
        catch (UnknownException e)
        {
            return e.Value;
        }
    }

    /// <summary>Puts texts together: a string, or an unknown that keeps the pieces that are known.</summary>
    public RubyValue Concatenate(IReadOnlyList<RubyValue> pieces)
    {
        var origin = default(Text.Origin);
        var isSecret = false;
        var isKnown = true;
        var length = 0L;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            origin ??= piece.Origin;
            isSecret |= piece.IsSecret;
            isKnown &= piece is RubyString;
            length += piece is RubyString text ? text.Units : 0;
        }
        Charge(length);
        if (!isKnown)
        {
            var flat = pieces.SelectMany(static p => p is RubyUnknown { Pieces: { } inner } ? inner : [p]).Where(static p => p is not RubyString { Units: 0 }).ToList();
            return new RubyUnknown("a text with unknown parts", null, flat) { Origin = origin, IsSecret = isSecret };
        }
        var texts = new string[pieces.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = ((RubyString)pieces[i]).Text;
        }
        return new RubyString(string.Concat(texts)) { Origin = origin, IsSecret = isSecret };
    }

    private RubyRegexp EvaluateRegex(RegexNode node, RubyFrame frame)
    {
        if (node.Parts is [StringNode only])
            return new RubyRegexp(only.Value, node.Options, node);
        var builder = new StringBuilder();
        foreach (var part in node.Parts)
        {
            builder.Append(part is StringNode text ? text.Value : RubyPrinter.Of(Known(Evaluate(part, frame))));
        }
        Charge(builder.Length);
        return new RubyRegexp(builder.ToString(), node.Options);
    }

    private RubyArray EvaluateArray(ArrayNode node, RubyFrame frame) => new([.. EvaluateList(node.Elements, frame)]);

    /// <summary>Values with splats spread out.</summary>
    private List<RubyValue> EvaluateList(RubyNode[] nodes, RubyFrame frame)
    {
        var values = new List<RubyValue>(nodes.Length);
        foreach (var node in nodes)
        {
            if (node is SplatNode { Kind: NodeKind.Splat, Operand: { } operand })
                values.AddRange(RubyConversions.ToArray(Evaluate(operand, frame)).Items);
            else
                values.Add(EvaluateGuarded(node, frame));
        }
        Charge(values.Count);
        return values;
    }

    private RubyHash EvaluateHash(HashNode node, RubyFrame frame)
    {
        var hash = new RubyHash { IsKeywords = node.IsBare };
        foreach (var (key, value) in node.Pairs)
        {
            if (value is null)
            {
                foreach (var (name, item) in RubyConversions.ToHash(Evaluate(((SplatNode)key).Operand!, frame)).Entries)
                {
                    hash.Set(name, item);
                }
                continue;
            }
            hash.Set(Known(Evaluate(key, frame)), EvaluateGuarded(value, frame));
        }
        Charge(hash.Count);
        return hash;
    }

    private RubyRange EvaluateRange(RangeNode node, RubyFrame frame)
    {
        var from = node.From is null ? RubyNil.Value : Known(Evaluate(node.From, frame));
        var to = node.To is null ? RubyNil.Value : Known(Evaluate(node.To, frame));
        if (from is not RubyNil && to is not RubyNil && RubyEquality.Compare(from, to) is null)
            throw new RubyError(ExceptionClasses.ArgumentError, "bad value for range");
        return new RubyRange(from, to, node.IsExclusive);
    }

    private RubyValue EvaluateLogical(LogicalNode node, RubyFrame frame)
    {
        var left = EvaluateGuarded(node.Left, frame);
        if (left is RubyJump)
            return left;
        if (left is RubyUnknown unknown)
            return Fork(unknown, node, left, frame);
        return left.IsTruthy == (node.Kind == NodeKind.And) ? Evaluate(node.Right, frame) : left;
    }

    // On its own: what captures variables costs an object at each entry of the method that it stands in.
    private RubyValue Fork(RubyUnknown cause, LogicalNode node, RubyValue left, RubyFrame frame) =>
        Fork(cause, frame, [("if it holds", () => Evaluate(node.Right, frame)), ("otherwise", () => left)]);

    private RubyValue EvaluateNot(UnaryNode node, RubyFrame frame)
    {
        var value = EvaluateGuarded(node.Operand!, frame);
        return value is RubyUnknown or RubyJump ? value : RubyBoolean.Of(!value.IsTruthy);
    }

    private RubyValue EvaluateDefined(UnaryNode node, RubyFrame frame)
    {
        var operand = node.Operand;
        while (operand is SequenceNode { Statements: [var only] })
        {
            operand = only;
        }
        string? text = operand switch
        {
            WordNode { Kind: NodeKind.Nil } => "expression",
            WordNode { Kind: NodeKind.Self } => "self",
            WordNode { Kind: NodeKind.True } => "expression",
            WordNode { Kind: NodeKind.False } => "expression",
            LocalNode => "local-variable",
            SigilNode { Kind: NodeKind.InstanceVariable } variable => InstanceVariable(variable.Name) is null ? null : "instance-variable",
            ConstantNode { FullName: { } name } => _constants.ContainsKey(name) || RubyClasses.Find(name) is not null || ConstantValues.Find(name) is not null || FindConstant?.Invoke(name) is not null
                ? "constant" : throw new UnknownException($"whether the constant {name} is defined"),
            AssignNode or OperatorAssignNode or MultipleAssignNode => "assignment",
            CallNode { Receiver: null } call => IsCallable(frame.Self, call.Name) ? "method" : null,
            CallNode call => DefinedMember(call, frame),
            IntegerNode or FloatNode or StringNode or SymbolNode or ArrayNode or HashNode or InterpolatedNode or LogicalNode or UnaryNode => "expression",
            _ => throw new UnknownException("defined? of this expression is not evaluated"),
        };
        return text is null ? RubyNil.Value : new RubyString(text);
    }

    private string? DefinedMember(CallNode call, RubyFrame frame)
    {
        try
        {
            return IsCallable(Known(Evaluate(call.Receiver!, frame)), call.Name) ? "method" : null;
        }
        catch (RubyError)
        {
            return null;
        }
    }

    /// <summary>Whether a method can be called on a value.</summary>
    public bool IsCallable(RubyValue value, string name) =>
        value.Class.Find(name) is not null || ReferenceEquals(value, Self) && _definitions.ContainsKey(name);
}
