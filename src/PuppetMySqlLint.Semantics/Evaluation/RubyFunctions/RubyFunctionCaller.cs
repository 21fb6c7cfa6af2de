using System.Collections.Immutable;
using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Calls functions of modules that are written in Ruby.</summary>
internal static class RubyFunctionCaller
{
    /// <summary>Calls a function.</summary>
    /// <param name="function">The function.</param>
    /// <param name="name">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="lambda">Its block; null if none.</param>
    /// <param name="scope">What it sees.</param>
    /// <param name="typeOf">Reads a type.</param>
    /// <param name="origin">The call.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The value; null and why where nothing can be said.</returns>
    /// <exception cref="EvaluationException">The function fails, or refuses its arguments.</exception>
    public static (PuppetValue? Value, string? Reason) Call(
        RubyFunctionFile function, string name, ImmutableArray<PuppetValue> arguments, ILambda? lambda, TemplateScope scope, Func<string, PuppetType> typeOf, Origin origin, CancellationToken cancellationToken)
    {
        if (function.Problem is { } problem)
            return (null, problem);
        var ruby = new RubyInterpreter(function.IsLegacy ? scope.ScopeObject : scope.NewFunction(), cancellationToken)
        {
            FindConstant = PuppetConstants.Find,
            SelfName = function.IsLegacy ? "#<Puppet::Parser::Scope>" : "#<Puppet::Functions>",
            HasSecrets = arguments.Any(static a => a.ContainsSecret),
            ToYaml = v => RubyYaml.Write(v, origin),
            FromYaml = scope.ReadYaml,
        };
        scope.Interpreter = ruby;
        try
        {
            ruby.Prepare(function.Statements);
            var result = function.IsLegacy ? CallLegacy(function, name, arguments, ruby) : CallModern(function, name, arguments, lambda, scope, ruby, typeOf, origin);
            scope.HandBackChanges();
            var value = RubyBridge.ToPuppet(result, origin);
            // What could not be evaluated on the way may have failed, whatever the value is.
            if (ruby.Gap is { } gap)
                return (null, gap);
            return (ReferenceEquals(value.Origin, origin) ? value : value.WithOrigin(origin with { Causes = [value.Origin] }), null);
        }
        catch (RubyError e)
        {
            throw PuppetError.Plain(e.Message);
        }
        catch (Exception e) when (e is UnknownException or RubyBudgetException)
        {
            return (null, e.Message);
        }
    }

    /// <summary>A legacy function gets its arguments in one array; <c>undef</c> is an empty string there, and <c>nil</c> deeper within.</summary>
    private static RubyValue CallLegacy(RubyFunctionFile function, string name, ImmutableArray<PuppetValue> arguments, RubyInterpreter ruby)
    {
        if (function.Arity is >= 0 and var exact && arguments.Length != exact)
            throw PuppetError.Plain($"{name}(): Wrong number of arguments given ({arguments.Length} for {exact})");
        if (function.Arity is < 0 and var least && arguments.Length < -least - 1)
            throw PuppetError.Plain($"{name}(): Wrong number of arguments given ({arguments.Length} for minimum {-least - 1})");
        var list = new RubyArray([.. arguments.Select(static a => a is UndefValue ? new RubyString("") { Origin = a.Origin } : RubyBridge.ToRuby(a))]);
        var result = ruby.RunBlock(function.Body!, list);
        return function.GivesValue ? result : RubyNil.Value;
    }

    private static RubyValue CallModern(
        RubyFunctionFile function, string name, ImmutableArray<PuppetValue> arguments, ILambda? lambda, TemplateScope scope, RubyInterpreter ruby, Func<string, PuppetType> typeOf, Origin origin)
    {
        var method = name[(name.LastIndexOf(':') + 1)..];
        var takesScope = false;
        if (!function.Dispatches.IsEmpty)
        {
            RubyDispatch? chosen = null;
            foreach (var dispatch in function.Dispatches)
            {
                var accepts = dispatch.Accepts(arguments, lambda is not null, typeOf);
                if (accepts is null && function.Dispatches.Length > 1)
                    throw new UnknownException("which of its signatures is called depends on something unknown");
                if (accepts is false)
                    continue;
                chosen = dispatch;
                break;
            }
            (method, takesScope) = (chosen ?? throw PuppetError.Plain($"'{name}' expects other arguments")) is var taken ? (taken.Method, taken.TakesScope) : default;
        }
        if (!ruby.Definitions.TryGetValue(method, out var definition))
            throw new UnknownException($"its method {method} is not defined in a way that is known here");
        var block = lambda is null ? null : new RubyProc(a => RubyBridge.ToRuby(lambda.Invoke([.. a.Select(v => RubyBridge.ToPuppet(v, origin))])), lambda.ParameterCount, isLambda: true);
        return ruby.CallDefinition(method, definition, [.. takesScope ? [scope.ScopeObject] : (RubyValue[])[], .. arguments.Select(RubyBridge.ToRuby)], block);
    }
}
