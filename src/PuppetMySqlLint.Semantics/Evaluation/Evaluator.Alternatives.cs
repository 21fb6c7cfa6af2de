using System.Collections.Frozen;
using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Explores what several possible values lead to, and blocks whose elements are not known.</summary>
internal sealed partial class Evaluator
{
    /// <summary>The most combinations of alternatives that are explored within each other.</summary>
    internal const int MaximumCombinations = 64;

    private static readonly FrozenSet<string> s_iterations = ((string[])["each", "map", "filter", "reverse_each", "slice", "step", "reduce", "group_by", "partition", "any", "all", "tree_each", "index", "then"])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How many combinations of alternatives are being explored within each other.</summary>
    private int _combinations = 1;

    /// <summary>Does something for each value that a choice may be, each in a branch of its own, and joins what they leave behind.</summary>
    /// <returns>The joined result; unknown where there are too many combinations.</returns>
    internal PuppetValue ForEachAlternative(OneOfValue choice, Origin origin, Scope scope, Func<PuppetValue, PuppetValue> action)
    {
        var alternatives = choice.Alternatives;
        if (_combinations * alternatives.Length > MaximumCombinations)
        {
            var reason = new UnknownReason(UnknownKind.Budget, $"more than {MaximumCombinations} combinations of values are possible here, and were not explored");
            MissingContent(reason, origin.Location);
            return new UnknownValue(reason, origin, choice.ContainsSecret);
        }
        _combinations *= alternatives.Length;
        try
        {
            return Explore(scope, origin with { Causes = [choice.Origin] }, alternatives.Length, i => alternatives[i].Condition, i => action(alternatives[i].Value));
        }
        finally
        {
            _combinations /= alternatives.Length;
        }
    }

    /// <summary>The same for the first argument of a call, or element of one, that may be one of several values.</summary>
    internal PuppetValue Split(CatalogCall call, Func<CatalogCall, PuppetValue> action)
    {
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            var index = i;
            if (call.Arguments[i] is OneOfValue choice)
                return ForEachAlternative(choice, call.Origin, call.Scope, v => Split(call with { Arguments = call.Arguments.SetItem(index, v) }, action));
            if (call.Arguments[i] is ArrayValue array && array.Elements.FirstOrDefault(static e => e is OneOfValue) is OneOfValue element)
            {
                var place = array.Elements.IndexOf(element);
                return ForEachAlternative(element, call.Origin, call.Scope, v => Split(
                    call with { Arguments = call.Arguments.SetItem(index, new ArrayValue(array.Elements.SetItem(place, v), array.Origin, array.IsSecret, array.Openness)) }, action));
            }
        }
        return action(call);
    }

    /// <summary>Calls a function with a block: for each of several collections, and once more for an element that is not known.</summary>
    private PuppetValue CallWithBlock(string name, ImmutableArray<PuppetValue> arguments, ILambda lambda, Origin origin, Scope scope, Location location)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is OneOfValue choice)
                return CallForEachAlternative(name, arguments, i, choice, lambda, origin, scope, location);
        }
        var result = CallFunction(name, arguments, lambda, origin, scope, location);
        if (!arguments.IsEmpty && s_iterations.Contains(name) && OpennessOf(arguments[0]) is { } reason)
            TryWithUnknown(name, reason, arguments[0], lambda, scope);
        return result;
    }

    // On its own: what captures variables costs an object at each entry of the method that it stands in.
    private PuppetValue CallForEachAlternative(string name, ImmutableArray<PuppetValue> arguments, int index, OneOfValue choice, ILambda lambda, Origin origin, Scope scope, Location location) =>
        ForEachAlternative(choice, origin, scope, v => CallWithBlock(name, arguments.SetItem(index, v), lambda, origin, scope, location));

    private static UnknownReason? OpennessOf(PuppetValue collection) => collection switch
    {
        UnknownValue unknown => unknown.Reason,
        ArrayValue array => array.Openness,
        HashValue hash => hash.Openness,
        _ => null,
    };

    /// <summary>Evaluates a block once with an element of which nothing is known: what it declares is possible.</summary>
    private void TryWithUnknown(string name, UnknownReason reason, PuppetValue collection, ILambda lambda, Scope scope)
    {
        MissingContent(reason, collection.Origin.Location);
        var path = new PathCondition(new object(), 0, name == "then" ? $"a value that is unknown is given: {reason.Description}" : $"{name}() meets an element that is unknown: {reason.Description}", _path);
        var element = new UnknownValue(reason, collection.Origin, collection.ContainsSecret);
        RunBranch(path, () => lambda.Invoke([.. Enumerable.Repeat<PuppetValue>(element, Math.Max(lambda.RequiredCount, Math.Min(1, lambda.ParameterCount)))]), scope);
    }

    /// <summary>Evaluates branches that exclude each other, and joins what they leave behind.</summary>
    private PuppetValue Explore(Scope scope, Origin origin, int count, Func<int, string> words, Func<int, PuppetValue> evaluate)
    {
        var fork = new ForkResult(scope, origin) { Count = count };
        for (var i = 0; i < count; i++)
        {
            var index = i;
            fork.Add(words(i), RunBranch(new PathCondition(fork, i, words(i), _path), () => evaluate(index), scope));
        }
        var result = fork.Join(_journal) ?? throw fork.Failure!;
        if (fork.Jumps is { Count: > 0 } jumps)
        {
            // What follows only holds where evaluation did not leave.
            (_pendingJumps ??= []).AddRange(jumps);
            _path = new PathCondition(fork, fork.FirstFeasible, words(fork.FirstFeasible), _path);
        }
        return result;
    }
}
