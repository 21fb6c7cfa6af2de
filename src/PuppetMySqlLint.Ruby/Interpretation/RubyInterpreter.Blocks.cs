using PuppetMySqlLint.Ruby.Syntax;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Interpretation;

/// <summary>Blocks, lambdas and methods of the program.</summary>
internal sealed partial class RubyInterpreter
{
    /// <summary>Calls a block.</summary>
    public RubyValue CallBlock(RubyProc proc, params RubyValue[] arguments)
    {
        Step();
        if (proc.Native is { } native)
            return native(arguments);
        var node = proc.Node!;
        var parent = proc.Frame!;
        var frame = new RubyFrame(node.Locals.Names.Count, parent, parent.Self, parent.Block) { IsLambda = proc.IsLambda };
        if (proc.IsLambda)
            BindStrict(node.Parameters, arguments, frame, null);
        else
            BindLoose(node.Parameters, arguments, frame);
        Enter();
        var depth = _depth;
        try
        {
            return Leave(proc, Evaluate(node.Body, frame), frame);
        }
        catch (UnwindException e) when (proc.IsLambda && ReferenceEquals(e.Target, frame))
        {
            return e.Value;
        }
        finally
        {
            _depth = depth - 1;
        }
    }

    private static RubyValue Leave(RubyProc proc, RubyValue result, RubyFrame frame)
    {
        if (result is not RubyJump jump)
            return result;
        if (jump.Kind == JumpKind.Next || proc.IsLambda && jump.Kind is JumpKind.Return or JumpKind.Break && proc.IsLambda)
            return jump.Value;
        if (jump.Kind == JumpKind.Break)
            throw new UnwindException(proc, jump.Value);
        if (jump.Kind == JumpKind.Return)
            throw new UnwindException(ReturnTarget(frame), jump.Value);
        throw new UnknownException("this jump is not evaluated");
    }

    /// <summary>The frame of the method or lambda that a block stands in.</summary>
    private static RubyFrame ReturnTarget(RubyFrame frame)
    {
        var target = frame.Parent!;
        while (!target.IsLambda && target.Parent is { } parent)
        {
            target = parent;
        }
        return target;
    }

    /// <summary>Calls a method that the program defines.</summary>
    public RubyValue CallDefinition(string name, RubyProc definition, RubyValue[] arguments, RubyProc? block)
    {
        Step();
        if (definition.Native is { } native)
            return native(arguments);
        var node = definition.Node!;
        var frame = new RubyFrame(node.Locals.Names.Count, null, Self, block) { Method = name };
        BindStrict(node.Parameters, arguments, frame, block);
        var mark = MarkState();
        Enter();
        var depth = _depth;
        try
        {
            var result = Evaluate(node.Body, frame);
            return result is RubyJump jump ? jump.Kind == JumpKind.Return ? jump.Value : throw new UnknownException("this jump is not evaluated") : result;
        }
        catch (UnwindException e) when (ReferenceEquals(e.Target, frame))
        {
            return e.Value;
        }
        catch (UnknownException e) when (e.Jump is not null)
        {
            return Recover(mark, e.Value, node.Body);
        }
        finally
        {
            _depth = depth - 1;
        }
    }

    /// <summary>A block takes what it has parameters for, and spreads one array over several.</summary>
    private void BindLoose(RubyParameters parameters, RubyValue[] arguments, RubyFrame frame)
    {
        var all = parameters.All;
        if (all.Length == 0)
            return;
        var positional = parameters.Required + parameters.Optional;
        if (parameters.IsPlain && arguments is [RubyArray pair] && positional > 1)
        {
            for (var i = 0; i < all.Length; i++)
            {
                frame.Slots[all[i].Slot] = i < pair.Items.Count ? pair.Items[i] : RubyNil.Value;
            }
            return;
        }
        if (arguments is [RubyArray only] && (positional > 1 || parameters.HasTrailingComma || positional == 1 && parameters.HasRest))
            arguments = [.. only.Items];
        else if (arguments is [RubyUnknown unknown] && positional > 1)
            arguments = [.. Enumerable.Repeat<RubyValue>(unknown, positional)];
        if (parameters.IsPlain)
        {
            for (var i = 0; i < all.Length; i++)
            {
                frame.Slots[all[i].Slot] = i < arguments.Length ? arguments[i] : RubyNil.Value;
            }
            return;
        }
        Bind(parameters, arguments, frame, null);
    }

    private void BindStrict(RubyParameters parameters, RubyValue[] arguments, RubyFrame frame, RubyProc? block)
    {
        var count = arguments.Length - (parameters.HasKeywords && arguments.Length > 0 && arguments[^1] is RubyHash { IsKeywords: true } ? 1 : 0);
        if (count < parameters.Required || !parameters.HasRest && count > parameters.Required + parameters.Optional)
            throw WrongCount(count, parameters.Required, parameters.HasRest ? -1 : parameters.Required + parameters.Optional);
        if (parameters.IsPlain)
        {
            for (var i = 0; i < arguments.Length; i++)
            {
                frame.Slots[parameters.All[i].Slot] = arguments[i];
            }
            return;
        }
        Bind(parameters, arguments, frame, block);
    }

    private void Bind(RubyParameters parameters, RubyValue[] arguments, RubyFrame frame, RubyProc? block)
    {
        RubyHash? keywords = null;
        var count = arguments.Length;
        if (parameters.HasKeywords && count > 0 && arguments[^1] is RubyHash { IsKeywords: true } named)
        {
            keywords = named;
            count--;
        }
        var optional = Math.Max(0, Math.Min(parameters.Optional, count - parameters.Required));
        var rest = Math.Max(0, count - parameters.Required - optional);
        var next = 0;
        RubyValue Take() => next < count ? arguments[next++] : RubyNil.Value;
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in parameters.All)
        {
            switch (parameter.Kind)
            {
                case ParameterKind.Required: frame.Slots[parameter.Slot] = Take(); break;
                case ParameterKind.Destructured: AssignAll(parameter.Targets!, Take(), frame); break;
                case ParameterKind.Optional when optional > 0:
                    optional--;
                    frame.Slots[parameter.Slot] = Take();
                    break;
                case ParameterKind.Optional: frame.Slots[parameter.Slot] = Evaluate(parameter.Default!, frame); break;
                case ParameterKind.Rest:
                    frame.Slots[parameter.Slot] = new RubyArray([.. arguments.Skip(next).Take(rest)]);
                    next += rest;
                    break;
                case ParameterKind.Keyword:
                    used.Add(parameter.Name);
                    if (keywords is not null && keywords.TryGet(new RubySymbol(parameter.Name), out var value))
                        frame.Slots[parameter.Slot] = value;
                    else
                        frame.Slots[parameter.Slot] = parameter.Default is null ? throw new RubyError(ExceptionClasses.ArgumentError, $"missing keyword: :{parameter.Name}") : Evaluate(parameter.Default, frame);
                    break;
                case ParameterKind.KeywordRest:
                    var others = new RubyHash();
                    foreach (var (key, item) in keywords?.Entries ?? [])
                    {
                        if (key is not RubySymbol { Name: var name } || !used.Contains(name))
                            others.Set(key, item);
                    }
                    frame.Slots[parameter.Slot] = others;
                    break;
                case ParameterKind.Block: frame.Slots[parameter.Slot] = (RubyValue?)block ?? RubyNil.Value; break;
                default: break;
            }
        }
    }

    private RubyValue EvaluateYield(PassNode node, RubyFrame frame)
    {
        var block = frame.Home.Block ?? throw new RubyError(ExceptionClasses.LocalJumpError, "no block given (yield)");
        return CallBlock(block, [.. EvaluateList(node.Arguments, frame)]);
    }

    /// <summary>The symbols that a <c>catch</c> around what runs waits for.</summary>
    private readonly List<string> _awaited = [];

    /// <summary>Runs a block that may be left by a <c>throw</c>.</summary>
    public RubyValue Catch(RubyValue tag, RubyCall call)
    {
        var name = TagOf(tag);
        var count = _awaited.Count;
        _awaited.Add(name);
        try
        {
            return call.Yield(tag);
        }
        catch (UnwindException e) when (name.Equals(e.Target))
        {
            return e.Value;
        }
        finally
        {
            _awaited.RemoveRange(count, _awaited.Count - count);
        }
    }

    /// <summary>Whether a <c>catch</c> around what runs waits for a symbol.</summary>
    public bool IsAwaited(string tag) => _awaited.Contains(tag);

    /// <summary>What leaves the <c>catch</c> that waits for a symbol; an error if none does.</summary>
    public Exception Throw(RubyValue tag, RubyValue value) => TagOf(tag) is var name && IsAwaited(name)
        ? new UnwindException(name, value)
        : new RubyError(ExceptionClasses.UncaughtThrowError, $"uncaught throw {RubyPrinter.Inspect(tag)}") { Position = Position };

    private static string TagOf(RubyValue value) => value is RubySymbol symbol ? symbol.Name : throw new UnknownException("throw with a tag that is no symbol");
}
