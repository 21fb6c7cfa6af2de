using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>stdlib's functions on arrays and hashes.</summary>
internal static partial class StdlibArrayFunctions
{
    public static void AddTo(FunctionLibrary legacy)
    {
        legacy.AddPassing("any2array", 0, null, Any2Array);
        legacy.AddPassing("concat", 2, null, Concat);
        legacy.AddPassing("delete", 2, 2, Delete);
        legacy.AddPassing("delete_at", 2, 2, DeleteAt);
        legacy.AddPassing("delete_regex", 2, 2, DeleteRegex);
        legacy.AddPassing("delete_undef_values", 1, 1, static call => Without(call, call[0], static v => v is UndefValue));
        legacy.AddPassing("delete_values", 2, 2, static call => call[0] is HashValue
            ? Without(call, call[0], v => RubyOrder.AreEqual(v, call[1]))
            : throw call.Refuse($"First argument must be a Hash. Given an argument of class {RubyInspection.ClassName(call[0])}."));
        legacy.AddPassing("hash", 1, 1, Hash);
        legacy.AddPassing("grep", 2, 2, static call => Grep(call, keepsMatches: true));
        legacy.AddPassing("reject", 2, 2, static call => Grep(call, keepsMatches: false));
        legacy.AddPassing("reverse", 1, 1, static call => call[0] switch
        {
            ArrayValue v => call.ArrayLike(v.Elements.Reverse(), v.Openness),
            StringValue v => call.String(string.Concat(RubyStrings.Characters(v.Value).Reverse())),
            _ => throw call.Refuse("Requires either array or string to work with"),
        });
        legacy.AddPassing("values_at", 2, null, ValuesAt);
        legacy.AddPassing("zip", 2, 3, Zip);
        legacy.AddPassing("has_key", 2, 2, HasKey);
        legacy.Add("count", 1, 2, Count);
        legacy.AddPassing("dig44", 2, 3, Dig44);
        legacy.AddPassing("try_get_value", 1, 4, TryGetValue);
        SetFunctions.AddTo(legacy);
        AffixFunctions.AddTo(legacy);
    }

    private static PuppetValue Any2Array(FunctionCall call) => call.Arguments switch
    {
        [ArrayValue array] => array,
        [StringValue { Value: "" }] => call.Array([]),
        [HashValue hash] => call.ArrayLike(hash.Entries.SelectMany(static e => (PuppetValue[])[e.Key, e.Value]), hash.Openness),
        _ => call.Array(call.Arguments),
    };

    private static PuppetValue Concat(FunctionCall call)
    {
        if (call[0] is not ArrayValue)
            throw call.Refuse("Requires array to work with");
        var openness = call.Arguments.OfType<ArrayValue>().Select(static a => a.Openness).FirstOrDefault(static o => o is not null);
        return call.ArrayLike(call.Arguments.SelectMany(static a => a is ArrayValue v ? v.Elements : [a]), openness);
    }

    /// <summary>A collection without some members; one that is unknown stays, for it may be one to keep.</summary>
    private static PuppetValue Without(FunctionCall call, PuppetValue collection, Func<PuppetValue, bool> isUnwanted) => collection switch
    {
        ArrayValue v => call.ArrayLike(v.Elements.Where(e => !isUnwanted(e)), v.Openness),
        HashValue v => call.HashLike(v.Entries.Where(e => !isUnwanted(e.Value)), v.Openness),
        _ => throw call.Refuse($"expected an array or hash, got {RubyInspection.ToText(collection)} type  {RubyInspection.ClassName(collection)} "),
    };

    private static PuppetValue Delete(FunctionCall call)
    {
        var result = call[0];
        foreach (var item in call[1] is ArrayValue items ? items.Elements : [call[1]])
        {
            result = result switch
            {
                ArrayValue v => Without(call, v, e => RubyOrder.AreEqual(e, item)),
                HashValue v => call.HashLike(v.Entries.Where(e => !ValueComparer.HashKey.Equals(e.Key, item)), v.Openness),
                StringValue v => call.String(v.Value.Replace(RubyInspection.ToText(item), "", StringComparison.Ordinal)),
                _ => throw call.Refuse($"First argument must be an Array, String, or Hash. Given an argument of class {RubyInspection.ClassName(result)}."),
            };
        }
        return result;
    }

    private static PuppetValue DeleteAt(FunctionCall call)
    {
        if (call[0] is not ArrayValue array)
            throw call.Refuse("Requires array to work with");
        var index = call[1] switch
        {
            IntegerValue v => v.Value,
            StringValue v when v.Value.Length > 0 && v.Value.All(char.IsAsciiDigit) => NumberFunctions.LeadingInteger(v.Value),
            _ => throw call.Refuse("You must provide non-negative numeric index"),
        };
        if (index > array.Elements.Length - 1)
            throw call.Refuse("Given index exceeds size of array given");
        var at = index < 0 ? index + array.Elements.Length : index;
        return at < 0 ? array : call.ArrayLike(array.Elements.RemoveAt((int)at), array.Openness);
    }

    private static PuppetValue DeleteRegex(FunctionCall call)
    {
        var patterns = (call[1] is ArrayValue items ? items.Elements : [call[1]]).Select(static p => RubyRegex.Get($"\\b{RubyInspection.ToText(p)}\\b")).ToList();
        bool Matches(PuppetValue value) => value is StringValue text && patterns.Exists(p => p.IsMatch(text.Value));
        return call[0] switch
        {
            ArrayValue v => Without(call, v, Matches),
            HashValue v => call.HashLike(v.Entries.Where(e => !Matches(e.Key)), v.Openness),
            _ => throw call.Refuse($"First argument must be an Array, Hash, or String. Given an argument of class {RubyInspection.ClassName(call[0])}."),
        };
    }

    private static PuppetValue Hash(FunctionCall call)
    {
        if (call[0] is not ArrayValue array)
            throw call.Refuse("Requires array to work with");
        var flat = ArgumentChecks.Flatten(array.Elements);
        return flat.Length % 2 == 0
            ? call.HashLike(flat.Chunk(2).Select(static p => new HashEntry(p[0], p[1])), array.Openness)
            : throw call.Refuse("Unable to compute hash from array given");
    }

    private static PuppetValue Grep(FunctionCall call, bool keepsMatches)
    {
        if (call[0] is not ArrayValue array || call[1] is not StringValue pattern)
            throw call.Refuse("Requires an array and a pattern to work with");
        var regex = RubyRegex.Get(pattern.Value);
        return call.ArrayLike(array.Elements.Where(e => (e is StringValue text && regex.IsMatch(text.Value)) == keepsMatches), array.Openness);
    }

    private static PuppetValue ValuesAt(FunctionCall call)
    {
        if (call[0] is not ArrayValue array)
            throw call.Refuse("Requires array to work with");
        var wanted = new List<int>();
        var last = array.Elements.Length - 1;
        foreach (var index in ArgumentChecks.Flatten([call[1]]).Select(RubyInspection.ToText))
        {
            var match = IndexRange().Match(index);
            if (!match.Success)
                throw call.Refuse("Unknown format of given index");
            var start = NumberFunctions.LeadingInteger(match.Groups["from"].Value);
            var stop = match.Groups["to"].Success ? NumberFunctions.LeadingInteger(match.Groups["to"].Value) : start;
            if (start > stop)
                throw call.Refuse("Stop index in given indices range is smaller than the start index");
            if (stop > last)
                throw call.Refuse(match.Groups["to"].Success ? "Stop index in given indices range exceeds array size" : "Given index exceeds array size");
            var count = (int)(stop - start) + (match.Groups["dots"].Value == "..." ? 0 : 1);
            wanted.AddRange(Enumerable.Range((int)start, count));
        }
        return wanted.Count == 0 && call[1] is ArrayValue { Elements.IsEmpty: true }
            ? throw call.Refuse("You must provide at least one positive index to collect")
            : call.Array(wanted.Select(i => array.Elements[i]).Where(static e => e is not UndefValue));
    }

    private static PuppetValue Zip(FunctionCall call)
    {
        if (call[0] is not ArrayValue left || call[1] is not ArrayValue right)
            throw call.Refuse("Requires array to work with");
        var pairs = left.Elements.Select((e, i) => call.Array([e, i < right.Elements.Length ? right.Elements[i] : call.Undef()]));
        var flattens = call.Count > 2 && ConversionFunctions.Str2Bool(call, call[2]);
        return call.ArrayLike(flattens ? ArgumentChecks.Flatten(pairs) : pairs, left.Openness ?? right.Openness);
    }

    private static PuppetValue HasKey(FunctionCall call)
    {
        if (call[0] is not HashValue hash)
            throw call.Refuse($"expects the first argument to be a hash, got {RubyInspection.Inspect(call[0])} which is of type {RubyInspection.ClassName(call[0])}");
        if (hash.TryGetValue(call[1], out _))
            return call.Boolean(true);
        return hash.Openness is { } openness ? new UnknownValue(openness, call.ResultOrigin) : call.Boolean(false);
    }

    private static PuppetValue Count(FunctionCall call)
    {
        IEnumerable<PuppetValue> values = call[0] switch
        {
            ArrayValue v => v.Elements,
            HashValue v => v.Entries.Select(static e => (PuppetValue)new ArrayValue([e.Key, e.Value], e.Value.Origin)),
            _ => throw call.Refuse($"Requires an array or hash to work with"),
        };
        return call.Integer(call.Count == 2 && call[1] is not UndefValue
            ? values.LongCount(v => RubyOrder.AreEqual(v, call[1]))
            : values.LongCount(static v => v is not (UndefValue or StringValue { Value: "" })));
    }

    private static PuppetValue Dig44(FunctionCall call)
    {
        if (call[0] is not (ArrayValue or HashValue))
            throw call.Refuse($"first argument must be a hash or an array, given {RubyInspection.ClassName(call[0])}");
        if (call[1] is not ArrayValue path)
            throw call.Refuse($"second argument must be an array, given {RubyInspection.ClassName(call[1])}");
        return Walk(call, path.Elements.Select(RubyInspection.ToText), call.Count > 2 ? call[2] : call.Undef());
    }

    private static PuppetValue TryGetValue(FunctionCall call)
    {
        var path = call.Count > 1 ? RubyInspection.ToText(call[1]) : "";
        var fallback = call.Count > 2 ? call[2] : call.Undef();
        if (call[0] is not (ArrayValue or HashValue) || path.Length == 0)
            return fallback is UndefValue ? call[0] : fallback;
        return Walk(call, path.Split(call.Count > 3 ? RubyInspection.ToText(call[3]) : "/"), fallback);
    }

    private static PuppetValue Walk(FunctionCall call, IEnumerable<string> keys, PuppetValue fallback)
    {
        var value = call[0];
        foreach (var key in keys)
        {
            PuppetValue step = value is ArrayValue && RubyFormat.RubyInteger(key) is { } index ? call.Integer(index) : call.String(key);
            if (value is ArrayValue && step is StringValue || value is not (ArrayValue or HashValue or UnknownValue))
                return fallback;
            value = CollectionFunctions.Dig(call, value, [step]);
        }
        return value is UndefValue ? fallback : value;
    }

    [GeneratedRegex(@"^(?<from>\d+)((?<dots>\.\.\.?|-)(?<to>\d+))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IndexRange();
}
