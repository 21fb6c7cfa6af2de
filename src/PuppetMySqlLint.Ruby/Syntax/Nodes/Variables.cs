namespace PuppetMySqlLint.Ruby.Syntax;

/// <summary>A local variable.</summary>
/// <param name="name">Its name.</param>
/// <param name="depth">How many blocks further out it lives.</param>
/// <param name="slot">Its place there.</param>
internal sealed class LocalNode(string name, int depth, int slot) : RubyNode
{
    public string Name { get; } = name;

    public int Depth { get; } = depth;

    public int Slot { get; } = slot;

    public override NodeKind Kind => NodeKind.Local;
}

/// <summary>A variable with a sigil, by its kind.</summary>
internal sealed class SigilNode(NodeKind kind, string name) : RubyNode
{
    public string Name { get; } = name;

    public override NodeKind Kind => kind;
}

/// <summary>A constant: <c>Array</c>, <c>Puppet::ParseError</c>.</summary>
internal sealed class ConstantNode(RubyNode? scope, string name, bool isTop) : RubyNode
{
    public RubyNode? Scope { get; } = scope;

    public string Name { get; } = name;

    public bool IsTop { get; } = isTop;

    /// <summary>The whole name; null if the scope is not a constant.</summary>
    public string? FullName => Scope switch
    {
        null => Name,
        ConstantNode constant when constant.FullName is { } outer => $"{outer}::{Name}",
        _ => null,
    };

    public override NodeKind Kind => NodeKind.Constant;
}

/// <summary><c>target = value</c>.</summary>
internal sealed class AssignNode(RubyNode target, RubyNode value) : RubyNode
{
    public RubyNode Target { get; } = target;

    public RubyNode Value { get; } = value;

    public override NodeKind Kind => NodeKind.Assign;
}

/// <summary><c>target += value</c>, <c>target ||= value</c>.</summary>
internal sealed class OperatorAssignNode(RubyNode target, string @operator, RubyNode value) : RubyNode
{
    public RubyNode Target { get; } = target;

    /// <summary>The operator without its equals sign.</summary>
    public string Operator { get; } = @operator;

    public RubyNode Value { get; } = value;

    public override NodeKind Kind => NodeKind.OperatorAssign;
}

/// <summary><c>a, b = value</c>.</summary>
internal sealed class MultipleAssignNode(MultipleTargetNode target, RubyNode value) : RubyNode
{
    public MultipleTargetNode Target { get; } = target;

    public RubyNode Value { get; } = value;

    public override NodeKind Kind => NodeKind.MultipleAssign;
}

/// <summary>What several values are assigned to; at most one target is a splat.</summary>
internal sealed class MultipleTargetNode(RubyNode[] targets) : RubyNode
{
    public RubyNode[] Targets { get; } = targets;

    public override NodeKind Kind => NodeKind.MultipleTarget;
}
