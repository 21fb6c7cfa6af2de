using System.Runtime.CompilerServices;
using PuppetMySqlLint.Ruby.Syntax;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Interpretation;

/// <summary>
/// Runs one program. It can do nothing but compute: what a program can reach are its own values, the classes in <see cref="RubyClasses"/>
/// and what the host puts into <see cref="Self"/>. Steps, memory and depth are bounded.
/// </summary>
internal sealed partial class RubyInterpreter
{
    private const int MaximumDepth = 150;
    private const int MaximumSteps = 1_000_000;
    private const long MaximumMemory = 64 << 20;

    /// <summary>Bytes that may be allocated in all, whether or not they are let go: what no single method counts.</summary>
    private const long MaximumAllocation = 1L << 30;
    private const int StepsBetweenChecks = 0x100;

    private readonly Dictionary<string, RubyValue> _instanceVariables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RubyProc> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RubyValue> _constants = new(StringComparer.Ordinal);
    private readonly CancellationToken _cancellation;
    private readonly long _allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
    private string _source = "";
    private int _steps;
    private int _depth;
    private long _memory;

    public RubyInterpreter(RubyValue? self = null, CancellationToken cancellationToken = default)
    {
        ExceptionClasses.Define();
        Self = self ?? new RubyObject(RubyClasses.Main);
        _cancellation = cancellationToken;
    }

    /// <summary>The object that the program runs in.</summary>
    public RubyValue Self { get; }

    /// <summary>Gives the value of an instance variable that the program did not assign; null if there is none.</summary>
    public Func<string, RubyValue?>? FindInstanceVariable { get; init; }

    /// <summary>Gives a constant that the host knows; null if it does not.</summary>
    public Func<string, RubyValue?>? FindConstant { get; init; }

    /// <summary>Writes a value as YAML, as Ruby's library does; null where the host cannot.</summary>
    public Func<RubyValue, string>? ToYaml { get; init; }

    /// <summary>Reads a text as YAML; null where the host cannot.</summary>
    public Func<RubyString, RubyValue>? FromYaml { get; init; }

    /// <summary>Told of the exceptions that methods throw for arguments that they were not written for, which give something unknown: fuzzing looks for slips among them.</summary>
    public Action<RubyMethod, Exception>? Fault { get; init; }

    /// <summary>The methods that the program defined.</summary>
    public IReadOnlyDictionary<string, RubyProc> Definitions => _definitions;

    /// <summary>What the template rendered.</summary>
    public RubyOutput Output { get; private set; } = new();

    /// <summary>Offset in the program of the statement that runs.</summary>
    public int Position { get; private set; }

    /// <summary>Runs a program; its first local variable is the output if it is a template.</summary>
    /// <exception cref="RubyError">An exception that nothing rescued.</exception>
    /// <exception cref="UnknownException">The result depends on something unknown.</exception>
    /// <exception cref="RubyBudgetException">Steps, memory or time are used up.</exception>
    public RubyValue Run(RubyProgram program, bool isTemplate)
    {
        if (program.Root is not { } root)
            throw new UnknownException(program.Problem!.Message);
        var frame = new RubyFrame(program.Locals.Names.Count, null, Self, null);
        _source = program.Text;
        if (isTemplate)
            frame.Slots[0] = Output = new RubyOutput(program.Rendered.Length, program.Rendered.Marks);
        try
        {
            var result = Evaluate(root, frame);
            program.Rendered = Output.Position;
            return result is RubyJump ? throw new UnknownException("a jump out of the program") : result;
        }
        catch (UnwindException)
        {
            throw new UnknownException("a jump out of the program");
        }
        catch (RubyPatternException e)
        {
            throw new UnknownException(e.Message);
        }
        catch (System.Text.RegularExpressions.RegexMatchTimeoutException)
        {
            throw new RubyBudgetException("a regular expression takes too long");
        }
    }

    /// <summary>Runs the definitions that stand beside a function.</summary>
    public void Prepare(IEnumerable<RubyNode> statements)
    {
        var frame = new RubyFrame(0, null, Self, null);
        foreach (var statement in statements)
        {
            if (statement is DefineNode or AssignNode { Target: ConstantNode })
                Evaluate(statement, frame);
        }
    }

    /// <summary>Runs a block as a method.</summary>
    public RubyValue RunBlock(BlockNode block, params RubyValue[] arguments)
    {
        var frame = new RubyFrame(0, null, Self, null);
        return CallBlock(new RubyProc(block, frame, isLambda: true), arguments);
    }

    /// <summary>A value that must be known.</summary>
    /// <exception cref="UnknownException">It is not.</exception>
    public static RubyValue Known(RubyValue value)
    {
        if (value is RubyUnknown unknown)
            throw new UnknownException(unknown);
        return value.Spoiled is { } spoiled ? throw new UnknownException(spoiled) : value;
    }

    /// <summary>Whether a condition holds; it must be known.</summary>
    public static bool IsTrue(RubyValue value) => value is RubyUnknown unknown ? throw new UnknownException(unknown) : value.IsTruthy;

    /// <summary>Counts memory that the program takes, in characters or members.</summary>
    public void Charge(long amount)
    {
        _memory += amount;
        if (_memory > MaximumMemory)
            throw new RubyBudgetException("too much memory");
    }

    /// <summary>Counts one step.</summary>
    public void Step()
    {
        if (++_steps > MaximumSteps)
            throw new RubyBudgetException("too many steps");
        if (_steps % StepsBetweenChecks != 0)
            return;
        _cancellation.ThrowIfCancellationRequested();
        if (GC.GetAllocatedBytesForCurrentThread() - _allocatedBefore > MaximumAllocation)
            throw new RubyBudgetException("too much memory");
    }

    private RubyValue Evaluate(RubyNode node, RubyFrame frame)
    {
        switch (node.Kind)
        {
            case NodeKind.Nil: return RubyNil.Value;
            case NodeKind.True: return RubyBoolean.True;
            case NodeKind.False: return RubyBoolean.False;
            case NodeKind.Self: return frame.Self;
            case NodeKind.Integer: return new RubyInteger(((IntegerNode)node).Value);
            case NodeKind.Float: return new RubyFloat(((FloatNode)node).Value);
            case NodeKind.String: return new RubyString(((StringNode)node).Value);
            case NodeKind.Symbol: return new RubySymbol(((SymbolNode)node).Name);
            case NodeKind.Interpolated: return EvaluateInterpolated((InterpolatedNode)node, frame);
            case NodeKind.Regex: return EvaluateRegex((RegexNode)node, frame);
            case NodeKind.Array: return EvaluateArray((ArrayNode)node, frame);
            case NodeKind.Hash: return EvaluateHash((HashNode)node, frame);
            case NodeKind.Range: return EvaluateRange((RangeNode)node, frame);
            case NodeKind.Local: return EvaluateLocal((LocalNode)node, frame);
            case NodeKind.InstanceVariable: return InstanceVariable(((SigilNode)node).Name) ?? RubyNil.Value;
            case NodeKind.GlobalVariable: return EvaluateGlobal((SigilNode)node, frame);
            case NodeKind.Constant: return EvaluateConstant((ConstantNode)node, frame);
            case NodeKind.Assign: return EvaluateAssign((AssignNode)node, frame);
            case NodeKind.OperatorAssign: return EvaluateOperatorAssign((OperatorAssignNode)node, frame);
            case NodeKind.MultipleAssign: return EvaluateMultipleAssign((MultipleAssignNode)node, frame);
            case NodeKind.Call: return EvaluateCall((CallNode)node, frame);
            case NodeKind.Yield: return EvaluateYield((PassNode)node, frame);
            case NodeKind.Lambda: return new RubyProc(((LambdaNode)node).Block, frame, isLambda: true);
            case NodeKind.And or NodeKind.Or: return EvaluateLogical((LogicalNode)node, frame);
            case NodeKind.Not: return EvaluateNot((UnaryNode)node, frame);
            case NodeKind.Defined: return EvaluateDefined((UnaryNode)node, frame);
            case NodeKind.If: return EvaluateIf((IfNode)node, frame);
            case NodeKind.While: return EvaluateWhile((WhileNode)node, frame);
            case NodeKind.For: return EvaluateFor((ForNode)node, frame);
            case NodeKind.Case: return EvaluateCase((CaseNode)node, frame);
            case NodeKind.Begin: return EvaluateBegin((BeginNode)node, frame);
            case NodeKind.Sequence: return EvaluateSequence((SequenceNode)node, frame);
            case NodeKind.Return: return EvaluateJump((UnaryNode)node, JumpKind.Return, frame);
            case NodeKind.Break: return EvaluateJump((UnaryNode)node, JumpKind.Break, frame);
            case NodeKind.Next: return EvaluateJump((UnaryNode)node, JumpKind.Next, frame);
            case NodeKind.Retry: return new RubyJump(JumpKind.Retry, RubyNil.Value);
            case NodeKind.Define: return EvaluateDefine((DefineNode)node, frame);
            case NodeKind.Module: throw new UnknownException("a class or module that is defined in the code is not evaluated");
            case NodeKind.Unsupported: throw new UnknownException($"{((UnsupportedNode)node).What} is not evaluated");
            default: throw new UnknownException($"{node.Kind} is not evaluated");
        }
    }

    private RubyValue EvaluateSequence(SequenceNode node, RubyFrame frame)
    {
        RubyValue result = RubyNil.Value;
        foreach (var statement in node.Statements)
        {
            Position = statement.Span.Start;
            var mark = MarkState();
            try
            {
                result = Evaluate(statement, frame);
            }
            catch (UnknownException e) when (e.Jump is null)
            {
                result = Recover(mark, e.Value, statement);
            }
            if (result is RubyJump)
                return result;
        }
        return result;
    }

    private static RubyValue EvaluateLocal(LocalNode node, RubyFrame frame)
    {
        if (node.Depth > 0)
            frame = frame.At(node.Depth);
        return frame.Slots[node.Slot] ?? RubyNil.Value;
    }

    private RubyValue? InstanceVariable(string name)
    {
        if (_instanceVariables.TryGetValue(name, out var value))
            return value;
        value = FindInstanceVariable?.Invoke(name);
        if (value is not null)
            _instanceVariables[name] = value;
        return value;
    }

    private static RubyValue EvaluateGlobal(SigilNode node, RubyFrame frame)
    {
        var match = frame.Home.LastMatch ?? RubyNil.Value;
        return node.Name switch
        {
            "$~" => match,
            "$&" => match is RubyMatch all ? all.Group(0) : RubyNil.Value,
            "$`" when match is RubyMatch before => new RubyString(before.Text[..before.Match.Index]),
            "$'" when match is RubyMatch after => new RubyString(after.Text[(after.Match.Index + after.Match.Length)..]),
            ['$', >= '1' and <= '9', ..] when int.TryParse(node.Name.AsSpan(1), out var number) => match switch
            {
                RubyMatch group => group.Group(number),
                RubyUnknown unknown => unknown,
                _ => RubyNil.Value,
            },
            _ => throw new UnknownException($"the global variable {node.Name} is not evaluated"),
        };
    }

    private RubyValue EvaluateConstant(ConstantNode node, RubyFrame frame)
    {
        var name = node.FullName ?? throw new UnknownException("a computed constant is not evaluated");
        if (_constants.TryGetValue(name, out var known))
            return known;
        if (FindConstant?.Invoke(name) is { } given)
            return given;
        if (RubyClasses.Find(name) is { } found)
            return found.Value;
        return ConstantValues.Find(name) ?? throw new UnknownException($"the constant {name} is not evaluated");
    }

    private RubySymbol EvaluateDefine(DefineNode node, RubyFrame frame)
    {
        _definitions[node.Name] = new RubyProc(node.Body, frame, isLambda: true);
        return new RubySymbol(node.Name);
    }

    private void Enter()
    {
        if (++_depth > MaximumDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new RubyBudgetException("calls nested too deeply");
    }
}
