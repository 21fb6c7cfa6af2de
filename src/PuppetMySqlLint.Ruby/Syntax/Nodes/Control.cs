namespace PuppetMySqlLint.Ruby.Syntax;

/// <summary><c>and</c> or <c>or</c>, by its kind.</summary>
internal sealed class LogicalNode(NodeKind kind, RubyNode left, RubyNode right) : RubyNode
{
    public RubyNode Left { get; } = left;

    public RubyNode Right { get; } = right;

    public override NodeKind Kind => kind;
}

/// <summary><c>not</c>, <c>defined?</c>, <c>return</c>, <c>break</c> or <c>next</c>, by its kind.</summary>
internal sealed class UnaryNode(NodeKind kind, RubyNode? operand) : RubyNode
{
    public RubyNode? Operand { get; } = operand;

    public override NodeKind Kind => kind;
}

/// <summary><c>if</c>, <c>unless</c> and the conditional operator.</summary>
internal sealed class IfNode(RubyNode condition, RubyNode? then, RubyNode? @else) : RubyNode
{
    public RubyNode Condition { get; } = condition;

    public RubyNode? Then { get; } = then;

    public RubyNode? Else { get; } = @else;

    public override NodeKind Kind => NodeKind.If;
}

/// <summary><c>while</c> and <c>until</c>.</summary>
internal sealed class WhileNode(RubyNode condition, RubyNode body, bool isUntil, bool isBodyFirst) : RubyNode
{
    public RubyNode Condition { get; } = condition;

    public RubyNode Body { get; } = body;

    public bool IsUntil { get; } = isUntil;

    /// <summary><c>begin … end while x</c> runs its body before it asks.</summary>
    public bool IsBodyFirst { get; } = isBodyFirst;

    public override NodeKind Kind => NodeKind.While;
}

/// <summary><c>for x in list</c>.</summary>
internal sealed class ForNode(RubyNode target, RubyNode list, RubyNode body) : RubyNode
{
    public RubyNode Target { get; } = target;

    public RubyNode List { get; } = list;

    public RubyNode Body { get; } = body;

    public override NodeKind Kind => NodeKind.For;
}

/// <summary><c>case</c> with <c>when</c>.</summary>
internal sealed class CaseNode(RubyNode? subject, (RubyNode[] Conditions, RubyNode Body)[] branches, RubyNode? @else) : RubyNode
{
    public RubyNode? Subject { get; } = subject;

    public (RubyNode[] Conditions, RubyNode Body)[] Branches { get; } = branches;

    public RubyNode? Else { get; } = @else;

    public override NodeKind Kind => NodeKind.Case;
}

/// <summary><c>begin</c> with <c>rescue</c>, <c>else</c>, <c>ensure</c>.</summary>
internal sealed class BeginNode(RubyNode body, RescueClause[] rescues, RubyNode? @else, RubyNode? ensure) : RubyNode
{
    public RubyNode Body { get; } = body;

    public RescueClause[] Rescues { get; } = rescues;

    public RubyNode? Else { get; } = @else;

    public RubyNode? Ensure { get; } = ensure;

    public override NodeKind Kind => NodeKind.Begin;
}

/// <summary><c>rescue Class => name</c>.</summary>
internal sealed record RescueClause(RubyNode[] Classes, RubyNode? Target, RubyNode Body);

/// <summary>Statements one after the other.</summary>
internal sealed class SequenceNode(RubyNode[] statements) : RubyNode
{
    public RubyNode[] Statements { get; } = statements;

    public override NodeKind Kind => NodeKind.Sequence;
}

/// <summary><c>def</c>.</summary>
internal sealed class DefineNode(string name, BlockNode body, bool isSingleton) : RubyNode
{
    public string Name { get; } = name;

    public BlockNode Body { get; } = body;

    /// <summary>Whether it is defined on an object: <c>def self.x</c>.</summary>
    public bool IsSingleton { get; } = isSingleton;

    public override NodeKind Kind => NodeKind.Define;
}

/// <summary><c>module</c> or <c>class</c>.</summary>
internal sealed class ModuleNode(RubyNode name, RubyNode? superclass, RubyNode body, RubyLocals locals, bool isClass) : RubyNode
{
    public RubyNode Name { get; } = name;

    public RubyNode? Superclass { get; } = superclass;

    public RubyNode Body { get; } = body;

    public RubyLocals Locals { get; } = locals;

    public bool IsClass { get; } = isClass;

    public override NodeKind Kind => NodeKind.Module;
}

/// <summary>Ruby that is read but not evaluated: where it runs, the value is unknown.</summary>
internal sealed class UnsupportedNode(string what) : RubyNode
{
    /// <summary>What it is, as the subject of a sentence: <c>a shell command</c>.</summary>
    public string What { get; } = what;

    public override NodeKind Kind => NodeKind.Unsupported;
}
