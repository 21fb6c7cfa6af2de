using PuppetMySqlLint.Ruby.Methods;
using PuppetMySqlLint.Ruby.Syntax;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Interpretation;

/// <summary>Calls of methods.</summary>
internal sealed partial class RubyInterpreter
{
    private RubyValue EvaluateCall(CallNode node, RubyFrame frame)
    {
        if (node.Receiver is null)
            return CallSelf(node, frame);
        var receiver = EvaluateGuarded(node.Receiver, frame);
        if (receiver is RubyJump || node.IsSafe && receiver is RubyNil)
            return receiver;
        if (receiver is RubyOutput output)
            return Render(output, node, frame);
        var arguments = EvaluateArguments(node, frame, out var jump);
        if (jump is not null)
            return jump;
        var block = node.Block is null ? null : EvaluateBlock(node.Block, frame);
        if (receiver is RubyUnknown || receiver.Spoiled is not null)
            return CallUnknown(receiver, node.Name, arguments, block);
        var type = receiver.Class;
        if (node.Found is not FoundMethod found || !ReferenceEquals(found.Class, type))
        {
            found = type.Look(node.Name);
            if (receiver is not RubyObject)
                node.Found = found;
        }
        if (found.Method is { } method)
            return Invoke(method, receiver, arguments, block, frame);
        if (ReferenceEquals(receiver, Self) && _definitions.TryGetValue(node.Name, out var definition))
            return CallDefinition(node.Name, definition, arguments, block);
        var missing = Missing(receiver, node);
        if (missing is UnknownException unknown)
            RunAnyTimes(block, unknown.Value);
        throw missing;
    }

    private static Exception Missing(RubyValue receiver, CallNode node)
    {
        if (receiver is RubyForeign or RubyBytes or RubyClassValue or RubyObject { Data: not null } || KnownMethods.Exists(receiver.Class, node.Name))
            return new UnknownException($"the method {receiver.Class.Name}#{node.Name} is not evaluated");
        return new RubyError(ExceptionClasses.NoMethodError, $"undefined method `{node.Name}' for {Describe(receiver)}") { Position = node.Span.Start };
    }

    private static string Describe(RubyValue receiver) => receiver switch
    {
        RubyNil => "nil:NilClass",
        RubyBoolean { Value: true } => "true:TrueClass",
        RubyBoolean => "false:FalseClass",
        RubyObject => throw new UnknownException("an error message with an object's address"),
        _ => RubyPrinter.Inspect(receiver) is { Length: <= 65 } text ? $"{text}:{receiver.Class.Name}" : throw new UnknownException("an error message that is cut off"),
    };

    private static RubyMethod? FindMethod(RubyValue receiver, string name) => receiver.Class.Find(name);

    /// <summary><c>_erbout &lt;&lt; text</c>.</summary>
    private RubyValue Render(RubyOutput output, CallNode node, RubyFrame frame)
    {
        if (node.Name is not ("<<" or "concat") || node.Arguments.Length != 1)
            throw new RubyBudgetException("the template works on its own output");
        if (node.Arguments[0] is StringNode text)
        {
            output.AddText(text.Value, text.Span.Start);
            Charge(text.Value.Length);
            return output;
        }
        var computed = EvaluateGuarded(node.Arguments[0], frame);
        var value = Stringify(computed);
        if (value is RubyJump)
            return value;
        Charge(value is RubyString known ? known.Units : 1);
        // The program may go on changing what it has in hand.
        if (ReferenceEquals(value, computed) && value is RubyString shown)
            value = new RubyString(shown.Text) { Origin = value.Origin, IsSecret = value.IsSecret };
        output.Add(value, node.Arguments[0].Span.Start);
        return output;
    }

    private RubyValue[] EvaluateArguments(CallNode node, RubyFrame frame, out RubyJump? jump)
    {
        jump = null;
        if (node.Arguments.Length == 0)
            return [];
        if (node.HasSplat)
            return [.. EvaluateList(node.Arguments, frame)];
        var values = new RubyValue[node.Arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = EvaluateGuarded(node.Arguments[i], frame);
            if (values[i] is RubyJump left)
            {
                jump = left;
                return values;
            }
        }
        return values;
    }

    private RubyProc? EvaluateBlock(RubyNode node, RubyFrame frame)
    {
        if (node is BlockNode block)
            return new RubyProc(block, frame, isLambda: false);
        if (((SplatNode)node).Operand is not { } operand)
            return frame.Home.Block;
        var value = Known(Evaluate(operand, frame));
        return value switch
        {
            RubyNil => null,
            RubyProc proc => proc,
            RubySymbol symbol => SymbolMethods.ToProc(this, symbol),
            RubyHash hash => new RubyProc(a => hash.TryGet(a[0], out var found) ? found : hash.Default, 1, isLambda: true),
            RubyObject { Data: RubyEnumeration { Arguments.Length: 0 } bound } when value.Class == LibraryClasses.Method => new RubyProc(a => Invoke(bound.Method, bound.Source, a, null), -1, isLambda: true),
            _ => throw new RubyError(ExceptionClasses.TypeError, $"wrong argument type {value.Class.Name} (expected Proc)"),
        };
    }

    /// <summary>A call without a receiver.</summary>
    private RubyValue CallSelf(CallNode node, RubyFrame frame)
    {
        switch (node.Name)
        {
            case "block_given?": return RubyBoolean.Of(frame.Home.Block is not null);
            case "__method__": return MethodName(frame);
            case "binding": throw new UnknownException("a binding is not evaluated");
            default: break;
        }
        var arguments = EvaluateArguments(node, frame, out var jump);
        if (jump is not null)
            return jump;
        var block = node.Block is null ? null : EvaluateBlock(node.Block, frame);
        if (node.Name is "lambda" or "proc" && arguments.Length == 0 && block is not null)
            return block.Node is null ? block : new RubyProc(block.Node, block.Frame!, node.Name == "lambda");
        if (_definitions.TryGetValue(node.Name, out var definition))
            return CallDefinition(node.Name, definition, arguments, block);
        if (frame.Self.Class.Find(node.Name) is { } method)
            return Invoke(method, frame.Self, arguments, block, frame);
        if (!node.HasArguments)
            throw new RubyError(ExceptionClasses.NameError, $"undefined local variable or method `{node.Name}' for {SelfName}") { Position = node.Span.Start };
        throw new RubyError(ExceptionClasses.NoMethodError, $"undefined method `{node.Name}' for {SelfName}") { Position = node.Span.Start };
    }

    /// <summary>What messages call the object that the program runs in.</summary>
    public string SelfName { get; init; } = "main:Object";

    private static RubyValue MethodName(RubyFrame frame) => frame.Home.Method is { } name ? new RubySymbol(name) : RubyNil.Value;

    /// <summary>Calls a method by its name.</summary>
    public RubyValue Send(RubyValue receiver, string name, RubyValue[] arguments, RubyProc? block, RubyFrame? frame = null)
    {
        if (receiver is RubyUnknown || receiver.Spoiled is not null)
            return CallUnknown(receiver, name, arguments, block);
        if (FindMethod(receiver, name) is { } method)
            return Invoke(method, receiver, arguments, block, frame);
        if (ReferenceEquals(receiver, Self) && _definitions.TryGetValue(name, out var definition))
            return CallDefinition(name, definition, arguments, block);
        throw Missing(receiver, new CallNode(null, name, [], null, false, true));
    }

    /// <summary>Calls a method of something unknown: the result is unknown, and the block may run any number of times.</summary>
    private RubyUnknown CallUnknown(RubyValue receiver, string name, RubyValue[] arguments, RubyProc? block)
    {
        var unknown = receiver as RubyUnknown ?? new RubyUnknown(receiver.Spoiled!) { Origin = receiver.Origin, IsSecret = receiver.IsSecret };
        if (unknown.Pieces is not null && name is "to_s" or "to_str" or "dup" or "freeze" or "clone" && unknown.Pieces is not null)
            return unknown;
        if (unknown.Pieces is not null && name == "+" && arguments is [RubyString or RubyUnknown])
            return (RubyUnknown)Concatenate([unknown, arguments[0]]);
        if (name is "<<" or "concat" or "push" or "[]=" or "delete" or "merge!" or "unshift" or "replace" && receiver.Spoiled is null)
            return unknown;
        RunAnyTimes(block, unknown);
        return name is "to_s" or "+" || unknown.Pieces is null ? unknown : new RubyUnknown(unknown.Reason, unknown.Source) { Origin = unknown.Origin, IsSecret = unknown.IsSecret };
    }

    /// <summary>Calls a method that is written in C#.</summary>
    public RubyValue Invoke(RubyMethod method, RubyValue self, RubyValue[] arguments, RubyProc? block, RubyFrame? frame = null)
    {
        Step();
        var count = arguments.Length;
        if (count < method.Minimum || method.Maximum >= 0 && count > method.Maximum)
            throw WrongCount(count, method.Minimum, method.Maximum);
        if (!method.IsShallow)
        {
            foreach (var argument in arguments)
            {
                if (argument is RubyUnknown unknown)
                    return Unknown(self, unknown, method, arguments);
                if (argument.Spoiled is { } spoiled)
                    return new RubyUnknown(spoiled);
            }
        }
        var mark = MarkState();
        var depth = _depth;
        Enter();
        try
        {
            var result = method.Body(new RubyCall(this, method, self, arguments, block));
            if (frame is not null && _match is not null)
                frame.Home.LastMatch = _match;
            return Inherit(result, method, self, arguments);
        }
        catch (UnknownException e) when (e.Jump is null || block?.Node is not null && e.Jump is JumpKind.Next or JumpKind.Break)
        {
            if (frame is not null && method.Name is "=~" or "match" or "===" && frame is not null)
                frame.Home.LastMatch = e.Value;
            RunAnyTimes(block, e.Value);
            return Recover(mark, e.Value, (RubyNode?)block?.Node ?? s_nothing);
        }
        catch (Exception e) when (e is InvalidCastException or ArgumentException or ArithmeticException or InvalidOperationException or IndexOutOfRangeException)
        {
            // Arguments that the method was not written for: what Ruby makes of them is not known here.
            Fault?.Invoke(method, e);
            var cause = new RubyUnknown($"the method {self.Class.Name}#{method.Name} with these arguments");
            RunAnyTimes(block, cause);
            return Recover(mark, cause, (RubyNode?)block?.Node ?? s_nothing);
        }
        catch (UnwindException e) when (ReferenceEquals(e.Target, block))
        {
            return e.Value;
        }
        finally
        {
            _depth = depth;
            _match = null;
        }
    }

    /// <summary>Stands for what renders nothing.</summary>
    private static readonly WordNode s_nothing = new(NodeKind.Nil);

    /// <summary>What the running method matched.</summary>
    private RubyValue? _match;

    /// <summary>Keeps what a regular expression matched, for <c>$~</c>.</summary>
    public void SetLastMatch(RubyValue match) => _match = match;

    private RubyUnknown Unknown(RubyValue self, RubyUnknown unknown, RubyMethod method, RubyValue[] arguments)
    {
        if (method.Name == "+" && self is RubyString && arguments[0] is RubyUnknown)
            return (RubyUnknown)Concatenate([self, unknown]);
        return new RubyUnknown(unknown.Reason, unknown.Source) { Origin = unknown.Origin, IsSecret = unknown.IsSecret };
    }

    internal static RubyError WrongCount(int given, int minimum, int maximum) => new(
        ExceptionClasses.ArgumentError,
        $"wrong number of arguments (given {given}, expected {(maximum < 0 ? $"{minimum}+" : maximum == minimum ? $"{minimum}" : $"{minimum}..{maximum}")})");

    /// <summary>What is computed comes from where its operands came from, and is secret if they are.</summary>
    private RubyValue Inherit(RubyValue result, RubyMethod method, RubyValue self, RubyValue[] arguments)
    {
        if (ReferenceEquals(result, self))
            return result;
        if (result.Origin is null && !result.IsShared)
        {
            result.Origin = self.Origin;
            for (var i = 0; result.Origin is null && i < arguments.Length; i++)
            {
                result.Origin = arguments[i].Origin;
            }
        }
        if (HasSecrets && !result.IsSecret && IsSecretCall(method, self, arguments))
        {
            result = result switch
            {
                RubyNil { IsShared: true } => new RubyNil(),
                RubyBoolean { IsShared: true } b => new RubyBoolean(b.Value),
                _ => result,
            };
            result.IsSecret = true;
        }
        return result;
    }

    /// <summary>Whether the host gave a secret to the program.</summary>
    public bool HasSecrets { get; set; }

    private bool IsSecretCall(RubyMethod method, RubyValue self, RubyValue[] arguments)
    {
        if (self.IsSecret || !method.IsShallow && IsSecretWithin(self, 0))
            return true;
        foreach (var argument in arguments)
        {
            if (argument.IsSecret || !method.IsShallow && IsSecretWithin(argument, 0))
                return true;
        }
        return false;
    }

    /// <summary>Whether a value or any member of it is secret.</summary>
    private bool IsSecretWithin(RubyValue value, int depth)
    {
        if (!HasSecrets || value.IsSecret || depth >= 20)
            return HasSecrets && value.IsSecret;
        switch (value)
        {
            case RubyArray array:
                foreach (var item in array.Items)
                {
                    if (IsSecretWithin(item, depth + 1))
                        return true;
                }
                return false;
            case RubyHash hash:
                foreach (var (key, item) in hash.Entries)
                {
                    if (IsSecretWithin(key, depth + 1) || IsSecretWithin(item, depth + 1))
                        return true;
                }
                return false;
            case RubyUnknown { Pieces: { } pieces }:
                return pieces.Any(static p => p.IsSecret);
            default:
                return false;
        }
    }
}
