using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary><c>keys</c>, <c>values</c>, <c>flatten</c>, <c>dig</c>, <c>get</c>, <c>getvar</c>.</summary>
internal static partial class CollectionFunctions
{
    public static void AddTo(FunctionLibrary library)
    {
        library.AddPassing("keys", 1, 1, static call => call.HashAt(0, "hsh") is var hash ? call.ArrayLike(hash.Entries.Select(static e => e.Key), hash.Openness) : call.Undef());
        library.AddPassing("values", 1, 1, static call => call.HashAt(0, "hsh") is var hash ? call.ArrayLike(hash.Entries.Select(static e => e.Value), hash.Openness) : call.Undef());
        library.AddPassing("flatten", 0, null, static call => call.ArrayLike(ArgumentChecks.Flatten(call.Arguments), Openness(call.Arguments)));
        library.AddPassing("dig", 1, null, static call => Dig(call, call[0], call.Arguments.RemoveAt(0)));
        library.AddPassing("get", 2, 3, Get, BlockUse.Optional);
        library.AddPassing("getvar", 1, 2, GetVar, BlockUse.Optional);
    }

    /// <summary>Why one of some values, or an array in them, may have more members.</summary>
    public static UnknownReason? Openness(ImmutableArray<PuppetValue> values)
    {
        foreach (var value in values)
        {
            if (value is ArrayValue array && (array.Openness ?? Openness(array.Elements)) is { } reason)
                return reason;
        }
        return null;
    }

    /// <summary>Walks into a value; the value found keeps its origin.</summary>
    public static PuppetValue Dig(FunctionCall call, PuppetValue data, ImmutableArray<PuppetValue> keys)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i];
            if (data is UndefValue || key is UndefValue)
                return call.Undef();
            switch (data)
            {
                case ArrayValue array when key is IntegerValue index:
                    var at = index.Value < 0 ? index.Value + array.Elements.Length : index.Value;
                    data = at >= 0 && at < array.Elements.Length ? array.Elements[(int)at] : Missing(call, array.Openness);
                    break;
                case HashValue hash:
                    data = hash.TryGetValue(key, out var value) ? value : Missing(call, hash.Openness);
                    break;
                case ArrayValue:
                    throw new EvaluationException($"The given data requires an Integer index at {Path(keys[..(i + 1)])}, got '{TypeInference.Infer(key)}'");
                case UnknownValue or OneOfValue or DeferredValue:
                    return new UnknownValue(FunctionDispatcher.FindUnknown(data, deep: true)!, data.Origin, data.IsSecret);
                default:
                    throw new EvaluationException($"The given data does not contain a Collection at {Path(keys[..i])}, got '{TypeInference.Infer(data)}'");
            }
        }
        return data;
    }

    /// <summary>Walks along a dotted path, keys in quotes where they have dots; digits are indexes.</summary>
    public static PuppetValue Get(FunctionCall call, PuppetValue value, string path, PuppetValue? fallback)
    {
        if (value is UndefValue)
            return fallback ?? call.Undef();
        if (path.Length == 0)
            return value;
        var keys = SplitPath(path).Select(k => long.TryParse(k, System.Globalization.CultureInfo.InvariantCulture, out var index) ? call.Integer(index) : call.String(k));
        var result = Dig(call, value, [.. keys]);
        return result is UndefValue && fallback is not null ? fallback : result;
    }

    private static PuppetValue Get(FunctionCall call)
    {
        var path = call.Text(1, "dotted_string");
        try
        {
            return Get(call, call[0], path, call.Count > 2 ? call[2] : null);
        }
        catch (EvaluationException) when (call.Lambda is not null)
        {
            return call.Lambda.Invoke([call.Unknown(UnknownKind.Error, "the error that get() passes to its block")]);
        }
    }

    private static PuppetValue GetVar(FunctionCall call)
    {
        var text = call.Text(0, "get_string");
        var match = VariablePath().Match(text);
        if (!match.Success)
            throw new EvaluationException("The given string does not start with a valid variable name");
        return Get(call, call.Services.GetVariable(match.Groups["name"].Value), match.Groups["path"].Value, call.Count > 1 ? call[1] : null);
    }

    private static IEnumerable<string> SplitPath(string path)
    {
        if (!PathSyntax().IsMatch(path))
            throw new EvaluationException($"Syntax error in dotted-navigation string");
        return PathSegment().Matches(path).Select(static m => m.Value.Trim('\'', '"'));
    }

    private static PuppetValue Missing(FunctionCall call, UnknownReason? openness) => openness is null ? call.Undef() : new UnknownValue(openness, call.ResultOrigin);

    private static string Path(ImmutableArray<PuppetValue> keys) => "[" + string.Join(", ", keys.Select(RubyInspection.Inspect)) + "]";

    [GeneratedRegex(@"\A(?<name>(::)?([a-z]\w*::)*[a-z_]\w*)(\.(?<path>.*))?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VariablePath();

    [GeneratedRegex(@"\A('[^']*'|""[^""]*""|[^'"".]+)(\.('[^']*'|""[^""]*""|[^'"".]+))*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PathSyntax();

    [GeneratedRegex(@"'[^']*'|""[^""]*""|[^'"".]+", RegexOptions.None, 1000)]
    private static partial Regex PathSegment();
}
