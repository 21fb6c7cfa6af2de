namespace PuppetMySqlLint.Ruby.Syntax;

/// <summary>A call of a method, among them operators and accesses.</summary>
internal sealed class CallNode(RubyNode? receiver, string name, RubyNode[] arguments, RubyNode? block, bool isSafe, bool hasArguments) : RubyNode
{
    public RubyNode? Receiver { get; } = receiver;

    public string Name { get; } = name;

    public RubyNode[] Arguments { get; } = arguments;

    /// <summary>A <see cref="BlockNode"/>, or <c>&amp;block</c>.</summary>
    public RubyNode? Block { get; } = block;

    /// <summary>Whether it is called with <c>&amp;.</c>.</summary>
    public bool IsSafe { get; } = isSafe;

    /// <summary>Whether it has arguments or at least parentheses: <c>x</c> may be a variable, <c>x()</c> is not.</summary>
    public bool HasArguments { get; } = hasArguments;

    /// <summary>Whether an argument is a splat, so that their number is not known.</summary>
    public bool HasSplat { get; } = Array.Exists(arguments, static a => a.Kind == NodeKind.Splat);

    /// <summary>The method that was found last, with the class of receivers that it was found for: one object, since many threads run the same program.</summary>
    public object? Found { get; set; }

    public override NodeKind Kind => NodeKind.Call;
}

/// <summary><c>super</c> or <c>yield</c>, by its kind.</summary>
internal sealed class PassNode(NodeKind kind, RubyNode[] arguments, bool hasArguments) : RubyNode
{
    public RubyNode[] Arguments { get; } = arguments;

    public bool HasArguments { get; } = hasArguments;

    public override NodeKind Kind => kind;
}

/// <summary>A block, or the body of a lambda or method.</summary>
internal sealed class BlockNode(RubyParameters parameters, RubyNode body, RubyLocals locals) : RubyNode
{
    public RubyParameters Parameters { get; } = parameters;

    public RubyNode Body { get; } = body;

    public RubyLocals Locals { get; } = locals;

    public override NodeKind Kind => NodeKind.Block;
}

/// <summary><c>-&gt;(x) { … }</c>.</summary>
internal sealed class LambdaNode(BlockNode block) : RubyNode
{
    public BlockNode Block { get; } = block;

    public override NodeKind Kind => NodeKind.Lambda;
}

/// <summary>The local variables of a program, method or block.</summary>
/// <param name="parent">Those around a block; null where none can be seen.</param>
internal sealed class RubyLocals(RubyLocals? parent)
{
    public RubyLocals? Parent { get; } = parent;

    public List<string> Names { get; } = [];

    /// <summary>The place of a name, declared if it is new.</summary>
    public int Declare(string name)
    {
        var slot = Names.IndexOf(name);
        if (slot >= 0)
            return slot;
        Names.Add(name);
        return Names.Count - 1;
    }

    /// <summary>Finds a variable here or around.</summary>
    public LocalNode? Find(string name)
    {
        var depth = 0;
        for (var locals = this; locals is not null; locals = locals.Parent, depth++)
        {
            var slot = locals.Names.IndexOf(name);
            if (slot >= 0)
                return new LocalNode(name, depth, slot);
        }
        return null;
    }
}

/// <summary>The parameters of a block or method.</summary>
internal sealed class RubyParameters(RubyParameter[] all, bool hasTrailingComma = false)
{
    public static RubyParameters None { get; } = new([]);

    public RubyParameter[] All { get; } = all;

    /// <summary><c>|x,|</c>, which takes the first of an array.</summary>
    public bool HasTrailingComma { get; } = hasTrailingComma;

    /// <summary>How many must be given.</summary>
    public int Required { get; } = all.Count(static p => p.Kind is ParameterKind.Required or ParameterKind.Destructured);

    /// <summary>How many may be given in addition.</summary>
    public int Optional { get; } = all.Count(static p => p.Kind == ParameterKind.Optional);

    public bool HasRest { get; } = Array.Exists(all, static p => p.Kind == ParameterKind.Rest);

    public bool HasKeywords { get; } = Array.Exists(all, static p => p.Kind is ParameterKind.Keyword or ParameterKind.KeywordRest);

    /// <summary>Whether every parameter is a plain name.</summary>
    public bool IsPlain { get; } = Array.TrueForAll(all, static p => p.Kind == ParameterKind.Required);
}

/// <summary>One parameter.</summary>
internal sealed record RubyParameter(ParameterKind Kind, string Name, int Slot, RubyNode? Default = null, MultipleTargetNode? Targets = null);

/// <summary>The kinds of parameters.</summary>
internal enum ParameterKind
{
    Required,
    Optional,
    Rest,
    Keyword,
    KeywordRest,
    Block,
    Destructured,
}
