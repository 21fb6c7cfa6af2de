using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>One call of an <see cref="IPuppetFunction"/>.</summary>
public sealed class PuppetFunctionCall
{
    private readonly FunctionCall _call;

    internal PuppetFunctionCall(FunctionCall call) => _call = call;

    /// <summary>The function's name.</summary>
    public string Name => _call.Name;

    /// <summary>The arguments, known at every depth, the receiver of <c>$x.f</c> first.</summary>
    public ImmutableArray<PuppetValue> Arguments => _call.Arguments;

    /// <summary>Certname of the node that is compiled.</summary>
    public string Node => _call.Services.NodeName;

    /// <summary>Whether a block was given.</summary>
    public bool HasBlock => _call.Lambda is not null;

    /// <summary>The origin for what the call computes: the call, with its arguments as causes.</summary>
    public Origin Origin => _call.ResultOrigin;

    /// <summary>The value of a variable as seen from the call.</summary>
    /// <param name="name">Name without sigil: <c>facts</c>, <c>mysql::server::package_name</c>.</param>
    /// <returns>The value; undef where Puppet has none, unknown where it may have one.</returns>
    public PuppetValue GetVariable(string name) => _call.Services.GetVariable(name);

    /// <summary>Evaluates the block.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="InvalidOperationException">No block was given.</exception>
    public PuppetValue InvokeBlock(params ImmutableArray<PuppetValue> arguments) =>
        (_call.Lambda ?? throw new InvalidOperationException($"{Name}() was called without a block.")).Invoke(arguments);

    /// <summary>A string that the call computes.</summary>
    public PuppetValue String(string value) => _call.String(value);

    /// <summary>An integer that the call computes.</summary>
    public PuppetValue Integer(long value) => _call.Integer(value);

    /// <summary>A truth value that the call computes.</summary>
    public PuppetValue Boolean(bool value) => _call.Boolean(value);

    /// <summary>An array that the call computes.</summary>
    public PuppetValue Array(ImmutableArray<PuppetValue> elements) => _call.Array(elements);

    /// <summary>A hash that the call computes.</summary>
    /// <param name="entries">Its entries, no key twice.</param>
    public PuppetValue Hash(ImmutableArray<HashEntry> entries) => _call.Hash(entries);

    /// <summary>No value.</summary>
    public PuppetValue Undef() => _call.Undef();

    /// <summary>A result that depends on what is not in the repository.</summary>
    /// <param name="reason">Why it is not known, in one clause without a full stop: <c>acme::secret() asks Vault</c>.</param>
    public PuppetValue Unknown(string reason) => _call.Unknown(UnknownKind.ExternalData, reason);
}
