using System.Text;
using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>stdlib's functions on strings.</summary>
internal static partial class StdlibStringFunctions
{
    private const string UnreservedInUri = "-_.!~*'();/?:@&=+$,[]%";

    public static void AddTo(FunctionLibrary legacy, FunctionLibrary modern)
    {
        legacy.AddPassing("swapcase", 1, 1, static call => Apply(call, RubyStrings.SwapCase));
        legacy.AddPassing("regexpescape", 1, 1, static call => Apply(call, RubyRegex.Escape));
        legacy.AddPassing("uriescape", 1, 1, static call => Apply(call, UriEscape));
        legacy.Add("squeeze", 1, 2, Squeeze);
        legacy.Add("dos2unix", 1, 1, static call => call.String(OldText(call, 0).Replace("\r\n", "\n", StringComparison.Ordinal)));
        legacy.Add("unix2dos", 1, 1, static call => call.String(LineEnd().Replace(OldText(call, 0), "\r\n")));
        legacy.Add("range", 1, 3, Range);
        legacy.Add("base64", 2, 3, Base64);
        modern.Add("stdlib::start_with", 2, 2, static call => call.Boolean(Affixes(call).Any(p => call.Text(0, "test_string").StartsWith(p, StringComparison.Ordinal))));
        modern.Add("stdlib::end_with", 2, 2, static call => call.Boolean(Affixes(call).Any(p => call.Text(0, "test_string").EndsWith(p, StringComparison.Ordinal))));
        modern.Add("sprintf_hash", 2, 2, static call => call.String(RubyFormat.Format(call.Text(0, "format"), call.HashAt(1, "arguments"))));
        modern.Add("stdlib::xml_encode", 1, 2, XmlEncode);
    }

    /// <summary>The message itself, with <c>%{name}</c> filled in: translations are for people who read the catalog's log.</summary>
    public static PuppetValue Translate(FunctionCall call)
    {
        var text = call.Text(0, "message");
        if (!call.Has(1))
            return call.String(text);
        var values = call.HashAt(1, "interpolation_values");
        return call.String(Placeholder().Replace(text, m => values.Find(m.Groups["name"].Value) is { } value ? RubyInspection.ToText(value) : m.Value));
    }

    private static string OldText(FunctionCall call, int index) => call[index] is StringValue text ? text.Value : throw call.Refuse("Requires string as argument");

    private static PuppetValue Apply(FunctionCall call, Func<string, string> change) => call[0] switch
    {
        StringValue v => call.String(change(v.Value)),
        ArrayValue v => call.ArrayLike(
            v.Elements.Select(e => e is StringValue text
                ? new StringValue(change(text.Value), text.Origin.Then(call.Origin.Kind, call.Origin.Description, call.Origin.Location), text.IsSecret)
                : FunctionDispatcher.FindUnknown(e, deep: true) is { } reason ? new UnknownValue(reason, e.Origin, e.IsSecret) : e),
            v.Openness),
        _ => throw call.Refuse("Requires either array or string to work with"),
    };

    private static string UriEscape(string text)
    {
        var builder = new StringBuilder();
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            var c = (char)b;
            builder.Append(char.IsAsciiLetterOrDigit(c) || c != '%' && UnreservedInUri.Contains(c, StringComparison.Ordinal) ? c.ToString() : $"%{b:X2}");
        }
        return builder.ToString();
    }

    private static PuppetValue Squeeze(FunctionCall call)
    {
        var set = call.Count > 1 && call[1] is StringValue given ? given.Value : null;
        string One(string text)
        {
            var builder = new StringBuilder();
            foreach (var c in text)
            {
                if (builder.Length == 0 || builder[^1] != c || set is not null && !set.Contains(c, StringComparison.Ordinal))
                    builder.Append(c);
            }
            return builder.ToString();
        }
        return call[0] is ArrayValue array ? call.Strings(array.Elements.Select(e => One(RubyInspection.ToText(e)))) : call.String(One(OldText(call, 0)));
    }

    private static PuppetValue Range(FunctionCall call)
    {
        string from;
        string to;
        var step = 1L;
        var isExclusive = false;
        if (call.Count == 1)
        {
            var text = RubyInspection.ToText(call[0]);
            var match = RangeText().Match(text);
            if (!match.Success)
                throw call.Refuse(text.Length > 0 ? $"Unable to compute range from the value: {text}" : $"Unknown range format: {text}");
            (from, to, isExclusive) = (match.Groups["from"].Value, match.Groups["to"].Value, match.Groups["dots"].Value == "...");
        }
        else
        {
            (from, to) = (RubyInspection.ToText(call[0]), RubyInspection.ToText(call[1]));
            step = call.Count > 2 && call[2] is not StringValue { Value: "" } ? Math.Abs(NumberFunctions.LeadingInteger(RubyInspection.ToText(call[2]))) : 1;
            if (step == 0)
                throw call.Refuse("3rd arg (step size) must be a non zero integer (e.g. 1 or -1)");
        }
        if (from.Length > 0 && from.All(char.IsAsciiDigit))
        {
            var start = NumberFunctions.LeadingInteger(from);
            var stop = NumberFunctions.LeadingInteger(to) - (isExclusive ? 1 : 0);
            var count = stop < start ? 0 : ((Int128)stop - start) / step + 1;
            if (count > Iterated.MaximumLength)
                throw TooLong();
            return call.Array(Enumerable.Range(0, (int)count).Select(i => call.Integer(start + i * step)));
        }
        var texts = RubySuccessor.Range(from, to, isExclusive, Iterated.MaximumLength + 1).ToList();
        return texts.Count > Iterated.MaximumLength ? throw TooLong() : call.Strings(texts.Where((_, i) => i % step == 0));

        EvaluationException TooLong() => new($"range() gives more than {Iterated.MaximumLength} elements");
    }

    private static PuppetValue Base64(FunctionCall call)
    {
        var text = call[1] is StringValue given ? given.Value : throw call.Refuse("the second argument must be a string to base64");
        var method = call.Count > 2 ? RubyInspection.ToText(call[2]) : "default";
        if (method is not ("default" or "strict" or "urlsafe"))
            throw call.Refuse("the third argument must be one of 'default', 'strict', or 'urlsafe'");
        switch (RubyInspection.ToText(call[0]))
        {
            case "encode":
                var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
                return call.String(method switch
                {
                    "default" => string.Concat(encoded.Chunk(60).Select(static line => new string(line) + "\n")),
                    "urlsafe" => encoded.Replace('+', '-').Replace('/', '_'),
                    _ => encoded,
                });
            case "decode":
                var compact = string.Concat(text.Where(static c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '-' or '_')).Replace('-', '+').Replace('_', '/');
                try
                {
                    return call.String(Encoding.UTF8.GetString(Convert.FromBase64String(compact.PadRight((compact.Length + 3) / 4 * 4, '='))));
                }
                catch (FormatException)
                {
                    throw new EvaluationException("invalid base64");
                }
            default:
                throw call.Refuse("the first argument must be one of 'encode' or 'decode'");
        }
    }

    private static IEnumerable<string> Affixes(FunctionCall call) => call[1] switch
    {
        StringValue v => [v.Value],
        ArrayValue v => v.Elements.OfType<StringValue>().Select(static e => e.Value),
        _ => throw ArgumentChecks.Refusal(call, 1, "affixes", new VariantType([StringType.NonEmpty, new ArrayType(StringType.NonEmpty, new IntegerType(1))])),
    };

    private static PuppetValue XmlEncode(FunctionCall call)
    {
        var text = call.Text(0, "str").Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        return call.String(call.Has(1) && call.Text(1, "type") == "attr" ? $"\"{text.Replace("\"", "&quot;", StringComparison.Ordinal)}\"" : text);
    }

    [GeneratedRegex(@"%\{(?<name>\w+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\r*\n", RegexOptions.None, 1000)]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"^(?<from>\w+)(?<dots>\.\.\.?|-)(?<to>\w+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RangeText();
}
