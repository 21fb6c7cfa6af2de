using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Puppet's <c>Sensitive</c>: a value in a wrapper that Puppet does not print. Always secret.</summary>
/// <param name="inner">The wrapped value; it is tainted when it is unwrapped.</param>
/// <param name="origin">Where the wrapper came from.</param>
public sealed class SensitiveValue(PuppetValue inner, Origin origin) : PuppetValue(origin, isSecret: true)
{
    /// <summary>The wrapped value, tainted.</summary>
    public PuppetValue Inner { get; } = inner.AsSecret();

    /// <inheritdoc/>
    public override bool IsKnown => Inner.IsKnown;

    internal override long Weight => Inner.Weight;

    private protected override PuppetValue Copy(Origin origin, bool isSecret) => new SensitiveValue(Inner, origin);
}

/// <summary>Puppet's <c>Deferred</c>: a function call that the agent makes when it applies the catalog.</summary>
/// <param name="function">Name of the function or <c>$variable</c>.</param>
/// <param name="arguments">Its arguments.</param>
/// <param name="origin">Where it was written.</param>
/// <param name="isSecret">Whether it is secret.</param>
public sealed class DeferredValue(string function, ImmutableArray<PuppetValue> arguments, Origin origin, bool isSecret = false) : PuppetValue(origin, isSecret)
{
    /// <summary>Name of the function or <c>$variable</c>.</summary>
    public string Function { get; } = function;

    /// <summary>The arguments that the agent will pass.</summary>
    public ImmutableArray<PuppetValue> Arguments { get; } = arguments;

    /// <inheritdoc/>
    public override bool IsKnown => false;

    /// <inheritdoc/>
    public override bool ContainsSecret => IsSecret || Arguments.Any(static a => a.ContainsSecret);

    private protected override PuppetValue Copy(Origin origin, bool isSecret) => new DeferredValue(Function, Arguments, origin, isSecret);
}
