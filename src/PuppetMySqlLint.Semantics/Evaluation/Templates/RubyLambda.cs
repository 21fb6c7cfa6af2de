using System.Collections.Immutable;
using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>A block of Ruby code that is given to a function of Puppet.</summary>
/// <param name="ruby">The interpreter whose code it is.</param>
/// <param name="block">The block.</param>
/// <param name="origin">The call that the code is part of.</param>
internal sealed class RubyLambda(RubyInterpreter ruby, RubyProc block, Origin origin) : ILambda
{
    public int ParameterCount => Math.Abs(block.Arity);

    public int RequiredCount => block.Arity < 0 ? -block.Arity - 1 : block.Arity;

    public bool CapturesRest => block.Arity < 0;

    public PuppetValue Invoke(ImmutableArray<PuppetValue> arguments) => RubyBridge.ToPuppet(ruby.CallBlock(block, [.. arguments.Select(RubyBridge.ToRuby)]), origin);
}
