using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>
/// Calls a function with what all functions have in common: the number of arguments, unknown arguments, alternatives, and secrecy.
/// </summary>
internal static class FunctionDispatcher
{
    /// <summary>Calls the function.</summary>
    /// <exception cref="EvaluationException">Puppet would refuse the call.</exception>
    public static PuppetValue Invoke(FunctionDescriptor function, FunctionCall call)
    {
        CheckCount(function, call);
        if (function.IsLegacy && call.Arguments.Any(static a => a is UndefValue || !LegacyArguments.AreOldEnough(a)))
            call = call.With([.. call.Arguments.Select(static a => a is UndefValue ? new StringValue("", a.Origin, a.IsSecret) : LegacyArguments.Convert(a))]);
        PuppetValue result;
        try
        {
            result = Compute(function, call);
        }
        catch (EvaluationException exception)
        {
            // What fails in a block is not the arguments' fault.
            if (call.Lambda is null)
                exception.Blame(call.Origin.Location, call.Arguments.AsSpan());
            if (!call.Arguments.Any(static a => a.ContainsSecret))
                throw;
            throw new EvaluationException(SecretTaint.Redact(exception.Message, call.Arguments.AsSpan())) { Origin = exception.Origin };
        }
        return IsTainted(function, call.Arguments) ? result.AsSecret() : result;
    }

    private static PuppetValue Compute(FunctionDescriptor function, FunctionCall call)
    {
        if (function.Use == ArgumentUse.Inspects)
            return function.Body(call);
        for (var i = 0; i < call.Count; i++)
        {
            if (call[i] is OneOfValue choice)
                return MapAlternatives(function, call, i, choice);
        }
        foreach (var argument in call.Arguments)
        {
            if (FindUnknown(argument, deep: function.Use == ArgumentUse.Computes) is { } reason)
                return new UnknownValue(reason, call.ResultOrigin);
        }
        return function.Body(call);
    }

    private static PuppetValue MapAlternatives(FunctionDescriptor function, FunctionCall call, int index, OneOfValue choice)
    {
        var results = ImmutableArray.CreateBuilder<Alternative>();
        foreach (var alternative in choice.Alternatives)
        {
            var result = Compute(function, call.With(call.Arguments.SetItem(index, alternative.Value)));
            if (result is OneOfValue inner)
                results.AddRange(inner.Alternatives.Select(a => new Alternative($"{alternative.Condition} and {a.Condition}", a.Value)));
            else
                results.Add(new Alternative(alternative.Condition, result));
        }
        if (results.All(r => r.Value.IsKnown && ValueComparer.HashKey.Equals(r.Value, results[0].Value)))
            return results[0].Value;
        return results.Count <= OneOfValue.MaximumAlternatives
            ? new OneOfValue(results.DrainToImmutable(), call.ResultOrigin)
            : call.Unknown(UnknownKind.Budget, $"{call.Name}() could give more than {OneOfValue.MaximumAlternatives} values");
    }

    /// <summary>Why a value, or with <paramref name="deep"/> anything in it, is unknown.</summary>
    /// <returns>The first reason; null if it is known.</returns>
    internal static UnknownReason? FindUnknown(PuppetValue value, bool deep) => value switch
    {
        UnknownValue unknown => unknown.Reason,
        DeferredValue deferred => new UnknownReason(UnknownKind.LateBinding, $"the agent computes Deferred({deferred.Function})"),
        OneOfValue => new UnknownReason(UnknownKind.Undecided, "one of several values"),
        PartialStringValue partial => partial.Pieces.Select(static p => FindUnknown(p, deep: true)).FirstOrDefault(static r => r is not null),
        _ when !deep || value.IsKnown => null,
        ArrayValue array => array.Elements.Select(static e => FindUnknown(e, deep: true)).FirstOrDefault(static r => r is not null) ?? array.Openness,
        HashValue hash => hash.Entries.Select(static e => FindUnknown(e.Key, deep: true) ?? FindUnknown(e.Value, deep: true))
            .FirstOrDefault(static r => r is not null) ?? hash.Openness,
        SensitiveValue sensitive => FindUnknown(sensitive.Inner, deep: true),
        _ => null,
    };

    private static bool IsTainted(FunctionDescriptor function, ImmutableArray<PuppetValue> arguments)
    {
        foreach (var argument in arguments)
        {
            if (function.Use == ArgumentUse.Computes ? argument.ContainsSecret : argument.IsSecret)
                return true;
        }
        return false;
    }

    private static void CheckCount(FunctionDescriptor function, FunctionCall call)
    {
        if (call.Count < function.MinimumArguments || call.Count > (function.MaximumArguments ?? int.MaxValue))
            throw new EvaluationException($"'{function.Name}' expects {Arity(function)}, got {(call.Count == 0 ? "none" : call.Count)}");
        if (function.Block == BlockUse.Required && call.Lambda is null)
            throw new EvaluationException($"'{function.Name}' expects a block");
        if (function.Block == BlockUse.None && call.Lambda is not null)
            throw new EvaluationException($"'{function.Name}' does not expect a block");
    }

    private static string Arity(FunctionDescriptor function) => (function.MinimumArguments, function.MaximumArguments) switch
    {
        (0, 0) => "no arguments",
        (1, 1) => "1 argument",
        (var n, null) => n == 1 ? "at least 1 argument" : $"at least {n} arguments",
        (var n, var m) when n == m => $"{n} arguments",
        var (n, m) => $"between {n} and {m} arguments",
    };
}
