using System.Globalization;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>stdlib's <c>validate_*</c> functions: they fail or do nothing.</summary>
internal static class ValidationFunctions
{
    public static void AddTo(FunctionLibrary legacy, FunctionLibrary modern)
    {
        Each(legacy, "validate_array", static v => v is ArrayValue ? null : $"{Show(v)} is not an Array.  It looks to be a {Kind(v)}");
        Each(legacy, "validate_hash", static v => v is HashValue ? null : $"{Show(v)} is not a Hash.  It looks to be a {Kind(v)}");
        Each(legacy, "validate_bool", static v => v is BooleanValue ? null : $"{Show(v)} is not a boolean.  It looks to be a {Kind(v)}");
        Each(legacy, "validate_string", static v => v is StringValue or PartialStringValue ? null : $"{Show(v)} is not a string.  It looks to be a {Kind(v)}");
        Each(legacy, "validate_absolute_path", static v => (v is ArrayValue a ? a.Elements : [v]).Where(static p => !PredicateFunctions.IsAbsolutePath(p))
            .Select(static p => $"{Show(p)} is not an absolute path.").FirstOrDefault());
        Each(legacy, "validate_ip_address", static v => v is not StringValue ? $"{Show(v)} is not a string." : PredicateFunctions.Ip(v) is null ? $"{Show(v)} is not a valid IP address." : null);
        Each(legacy, "validate_ipv4_address", static v => v is not StringValue ? $"{Show(v)} is not a string." : PredicateFunctions.Ip(v) is not { IsIPv4: true } ? $"{Show(v)} is not a valid IPv4 address." : null);
        Each(legacy, "validate_ipv6_address", static v => v is not StringValue ? $"{Show(v)} is not a string." : PredicateFunctions.Ip(v) is not { IsIPv6: true } ? $"{Show(v)} is not a valid IPv6 address." : null);
        Each(legacy, "validate_domain_name", static v => v is not StringValue text ? $"{Show(v)} is not a string." : PredicateFunctions.IsDomainName(text.Value) ? null : $"{Show(v)} is not a syntactically correct domain name");
        legacy.Add("validate_re", 2, 3, ValidateRe);
        legacy.Add("validate_integer", 1, 3, static call => ValidateNumber(call, "an Integer", static t => RubyFormat.RubyInteger(t)));
        legacy.Add("validate_numeric", 1, 3, static call => ValidateNumber(call, "a Numeric", RubyFormat.RubyFloat));
        legacy.Add("validate_slength", 2, 3, ValidateLength);
        modern.AddPassing("validate_legacy", 3, null, ValidateLegacy);
        modern.AddInspecting("deprecation", 2, 3, static call => call.Undef());
    }

    private static string Show(PuppetValue value) => value.ContainsSecret ? "[secret]" : RubyInspection.Inspect(value);

    private static string Kind(PuppetValue value) => RubyInspection.ClassName(value);

    private static void Each(FunctionLibrary library, string name, Func<PuppetValue, string?> refuse) => library.AddPassing(name, 1, null, call =>
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.IsKnown && refuse(argument) is { } message)
                throw new EvaluationException(message);
        }
        return call.Undef();
    });

    private static PuppetValue ValidateRe(FunctionCall call)
    {
        if (call[0] is not StringValue text)
            throw call.Refuse($"input needs to be a String, not a {Kind(call[0])}");
        if (ArgumentChecks.Flatten([call[1]]).Any(p => RubyRegex.Get(p is RegexValue r ? r.Pattern : RubyInspection.ToText(p)).IsMatch(text.Value)))
            return call.Undef();
        throw call.Count > 2 && call[2] is StringValue { Value.Length: > 0 } message
            ? new EvaluationException(message.Value)
            : call.Refuse($"{Show(text)} does not match {Show(call[1])}");
    }

    private static PuppetValue ValidateNumber(FunctionCall call, string kind, Func<string, double?> read)
    {
        double? Bound(int index, string name)
        {
            if (index >= call.Count || index == 1 && call.Count > 2 && call[1] is StringValue { Value: "" })
                return null;
            var text = RubyInspection.ToText(call[index]);
            return read(text) ?? throw call.Refuse($"Expected {name} argument to be unset or {kind}, got {text}:String");
        }
        var max = Bound(1, "second");
        var min = Bound(2, "third");
        if (min > max)
            throw call.Refuse($"Expected second argument to be larger than third argument, got {Number(max)} < {Number(min)}");
        if (call[0] is HashValue)
            throw call.Refuse($"Expected first argument to be {kind} or Array, got Hash");
        var elements = call[0] is ArrayValue array ? array.Elements : [call[0]];
        for (var i = 0; i < elements.Length; i++)
        {
            if (elements[i] is HashValue || read(RubyInspection.ToText(elements[i])) is not { } number)
            {
                throw call.Refuse(call[0] is ArrayValue
                    ? $"Expected element at array position {i} to be {kind}, got {Kind(elements[i])}"
                    : $"Expected first argument to be {kind} or Array, got {Kind(call[0])}");
            }
            if (number > max)
                throw call.Refuse($"Expected {Show(call[0])} to be smaller or equal to {Number(max)}, got {Show(call[0])}.");
            if (number < min)
                throw call.Refuse($"Expected {Show(call[0])} to be greater or equal to {Number(min)}, got {Show(call[0])}.");
        }
        return call.Undef();
    }

    private static string Number(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static PuppetValue ValidateLength(FunctionCall call)
    {
        long Bound(int index, long least, string name) => RubyFormat.RubyInteger(RubyInspection.ToText(call[index])) is { } number && number >= least
            ? number
            : throw call.Refuse($"Expected {name} argument to be {(least > 0 ? "" : "unset or ")}a positive Numeric, got {RubyInspection.ToText(call[index])}:{Kind(call[index])}");
        var max = Bound(1, 1, "second");
        var min = call.Count > 2 && call[2] is not StringValue { Value: "" } ? Bound(2, 0, "third") : 0;
        if (max < min)
            throw call.Refuse("Expected second argument to be equal to or larger than third argument");
        if (call[0] is not (StringValue or ArrayValue))
            throw call.Refuse($"Expected first argument to be a String or Array, got {Kind(call[0])}");
        var elements = call[0] is ArrayValue array ? array.Elements : [call[0]];
        for (var i = 0; i < elements.Length; i++)
        {
            if (elements[i] is not StringValue text)
                throw call.Refuse($"Expected element at array position {i} to be a String, got {Kind(elements[i])}");
            var length = RubyStrings.Length(text.Value);
            if (length > max || length < min)
                throw call.Refuse($"Expected length of {Show(call[0])} to be between {min} and {max}, was {(call[0] is StringValue ? length : elements.Length)}");
        }
        return call.Undef();
    }

    private static PuppetValue ValidateLegacy(FunctionCall call)
    {
        var type = call[0] switch
        {
            TypeValue v => v.Type,
            StringValue v => TypeParser.Parse(v.Value, call.Services.FindTypeAlias),
            _ => throw ArgumentChecks.Refusal(call, 0, "target_type", new TypeType()),
        };
        if (type.IsInstance(call[2]) is not false)
            return call.Undef();
        var previous = call.Text(1, "function_name");
        try
        {
            call.Services.CallFunction(previous, call.Arguments[2..], lambda: null, call.Origin);
            return call.Undef();
        }
        catch (EvaluationException)
        {
            throw new EvaluationException(TypeMismatch.ForSubject($"validate_legacy({previous})", type, TypeInference.InferDetailed(call[2])));
        }
    }
}
