using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Statements one after the other; the last one's value counts.</summary>
internal sealed class BoundBlock(ImmutableArray<BoundNode> statements, Location location) : BoundNode(BoundKind.Block, location)
{
    public ImmutableArray<BoundNode> Statements { get; } = statements;
}

/// <summary><c>if</c>, <c>elsif</c> and <c>unless</c>.</summary>
internal sealed class BoundConditional(BoundNode test, bool isNegated, BoundNode then, BoundNode? otherwise, Location location)
    : BoundNode(BoundKind.Conditional, location)
{
    public BoundNode Test { get; } = test;

    /// <summary>Whether it is an <c>unless</c>.</summary>
    public bool IsNegated { get; } = isNegated;

    public BoundNode Then { get; } = then;

    public BoundNode? Else { get; } = otherwise;
}

/// <summary><c>case</c> or a selector.</summary>
internal sealed class BoundChoice(BoundKind kind, BoundNode test, ImmutableArray<BoundOption> options, Location location) : BoundNode(kind, location)
{
    public BoundNode Test { get; } = test;

    public ImmutableArray<BoundOption> Options { get; } = options;
}

/// <summary>One option of a <see cref="BoundChoice"/>.</summary>
/// <param name="Values">What it matches; <c>default</c> among them is a <see cref="BoundLiteral"/> of <see cref="DefaultValue"/>.</param>
/// <param name="Body">What it evaluates to.</param>
internal sealed record BoundOption(ImmutableArray<BoundNode> Values, BoundNode Body);

/// <summary>A call of a function, by name or as a method.</summary>
internal sealed class BoundCall(
    string name, BoundNode? functor, ImmutableArray<BoundNode> arguments, BoundLambda? lambda, Location location, Location nameLocation, Location? dotLocation = null)
    : BoundNode(BoundKind.Call, location)
{
    /// <summary>A method's dot, else the beginning.</summary>
    public override Location Place { get; } = dotLocation ?? location;

    /// <summary>The function's name; <c>new</c> where a type is called.</summary>
    public string Name { get; } = name;

    /// <summary>The type that is called; null where a name is.</summary>
    public BoundNode? Functor { get; } = functor;

    /// <summary>Whether it is written as a method of its first argument.</summary>
    public bool IsMethod { get; } = dotLocation is not null;

    /// <summary>The arguments, a method's receiver first.</summary>
    public ImmutableArray<BoundNode> Arguments { get; } = arguments;

    public BoundLambda? Lambda { get; } = lambda;

    /// <summary>What the name stands for, once a compilation has asked; null before.</summary>
    public CallTarget? Target { get; set; }

    public Location NameLocation { get; } = nameLocation;
}

/// <summary>A lambda, or the body of a template.</summary>
internal sealed class BoundLambda(ImmutableArray<BoundParameter> parameters, BoundNode body, BoundNode? returnType, Location location)
    : BoundNode(BoundKind.Lambda, location)
{
    public ImmutableArray<BoundParameter> Parameters { get; } = parameters;

    public BoundNode Body { get; } = body;

    public BoundNode? ReturnType { get; } = returnType;
}

/// <summary>A parameter of a class, define, function, lambda or template.</summary>
internal sealed record BoundParameter(string Name, BoundNode? Type, BoundNode? Default, bool CapturesRest, Location Location);
