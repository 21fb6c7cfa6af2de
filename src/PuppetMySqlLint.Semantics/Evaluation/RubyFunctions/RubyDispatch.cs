using System.Collections.Immutable;
using PuppetMySqlLint.Ruby.Syntax;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>One way to call a function that is written in Ruby.</summary>
/// <param name="Method">The method that is called.</param>
/// <param name="Types">The types of its parameters, as Puppet writes them.</param>
/// <param name="Required">How many must be given.</param>
/// <param name="Repeats">Whether the last may be given more than once.</param>
/// <param name="RequiresBlock">Whether a block must be given.</param>
/// <param name="TakesBlock">Whether a block may be given.</param>
/// <param name="TakesScope">Whether the method gets the scope before the arguments.</param>
internal sealed record RubyDispatch(string Method, ImmutableArray<string> Types, int Required, bool Repeats, bool RequiresBlock, bool TakesBlock, bool TakesScope)
{
    /// <summary>Reads the block of a <c>dispatch</c>.</summary>
    /// <param name="method">The method.</param>
    /// <param name="block">The block.</param>
    /// <param name="hasScopeFirst">Whether the function puts the scope before its arguments, so that the first parameter is for that.</param>
    /// <returns>Null if it says something that is not known here.</returns>
    public static RubyDispatch? Read(string method, BlockNode block, bool hasScopeFirst)
    {
        var types = ImmutableArray.CreateBuilder<string>();
        var required = 0;
        var (repeats, requiresBlock, takesBlock, takesScope) = (false, false, false, false);
        foreach (var statement in RubyFunctionFile.StatementsOf(block.Body))
        {
            if (statement is not CallNode { Receiver: null } call)
                return null;
            switch (call.Name)
            {
                case "param" or "required_param":
                    required++;
                    break;
                case "optional_param": break;
                case "repeated_param" or "optional_repeated_param": repeats = true; break;
                case "required_repeated_param":
                    required++;
                    repeats = true;
                    break;
                case "block_param" or "required_block_param":
                    (requiresBlock, takesBlock) = (true, true);
                    continue;
                case "optional_block_param":
                    takesBlock = true;
                    continue;
                case "return_type": continue;
                case "scope_param":
                    takesScope = true;
                    continue;
                default: return null;
            }
            if (call.Arguments is not [var type, ..] || RubyFunctionFile.NameOf(type) is not { } name)
                return null;
            types.Add(name);
        }
        if (hasScopeFirst && types.Count > 0 && required > 0)
        {
            types.RemoveAt(0);
            (required, takesScope) = (required - 1, true);
        }
        return new RubyDispatch(method, types.ToImmutable(), required, repeats, requiresBlock, takesBlock, takesScope);
    }

    /// <summary>Whether arguments and block fit.</summary>
    /// <returns>Null if that depends on something unknown.</returns>
    public bool? Accepts(ImmutableArray<PuppetValue> arguments, bool hasBlock, Func<string, PuppetType> typeOf)
    {
        if (arguments.Length < Required || arguments.Length > Types.Length && !Repeats || RequiresBlock && !hasBlock || hasBlock && !TakesBlock)
            return false;
        bool? result = true;
        for (var i = 0; i < arguments.Length; i++)
        {
            switch (typeOf(Types[Math.Min(i, Types.Length - 1)]).IsInstance(arguments[i]))
            {
                case false: return false;
                case null: result = null; break;
                default: break;
            }
        }
        return result;
    }
}
