using System.Globalization;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>stdlib's <c>is_*</c> functions.</summary>
internal static class PredicateFunctions
{
    private const string NumericText = @"^-?(?:(?:[1-9]\d*)|0)(?:\.\d+)?(?:[eE]-?\d+)?$";
    private const string WindowsPath = @"\A(([A-Z]:[\\/])|([\\/][\\/][^\\/]+[\\/][^\\/]+)|([\\/][\\/]\?[\\/][^\\/]+))";

    public static void AddTo(FunctionLibrary legacy, FunctionLibrary modern)
    {
        legacy.AddPassing("is_array", 1, 1, static call => call.Boolean(call[0] is ArrayValue));
        legacy.AddPassing("is_hash", 1, 1, static call => call.Boolean(call[0] is HashValue));
        legacy.AddPassing("is_bool", 1, 1, static call => call.Boolean(call[0] is BooleanValue));
        Add(legacy, "is_string", IsString);
        Add(legacy, "is_integer", IsInteger);
        Add(legacy, "is_float", IsFloat);
        Add(legacy, "is_numeric", static v => v is IntegerValue or FloatValue || v is StringValue text && RubyRegex.Get(NumericText).IsMatch(text.Value));
        Add(legacy, "is_absolute_path", IsAbsolutePath);
        Add(legacy, "is_ip_address", static v => Ip(v) is not null);
        Add(legacy, "is_ipv4_address", static v => Ip(v) is { IsIPv4: true });
        Add(legacy, "is_ipv6_address", static v => Ip(v) is { IsIPv6: true });
        Add(legacy, "is_mac_address", static v => v is StringValue text
            && RubyRegex.Get("(?i:^[a-f0-9]{1,2}(:[a-f0-9]{1,2}){5}$|^[a-f0-9]{1,2}(:[a-f0-9]{1,2}){19}$)").IsMatch(text.Value));
        Add(legacy, "is_domain_name", static v => v is StringValue text && IsDomainName(text.Value));
        Add(legacy, "is_email_address", static v => v is StringValue text && RubyRegex.Get(@"\A([\w+\-].?)+@[a-z\d\-]+(\.[a-z]+)*\.[a-z]+\z").IsMatch(text.Value));
        modern.AddPassing("is_a", 2, 2, static call => call[1] is TypeValue type
            ? type.Type.IsInstance(call[0]) is { } answer
                ? call.Boolean(answer)
                : new UnknownValue(FunctionDispatcher.FindUnknown(call[0], deep: true) ?? new UnknownReason(UnknownKind.Undecided, "the value is not known"), call.ResultOrigin)
            : throw ArgumentChecks.Refusal(call, 1, "type", new TypeType()));
        legacy.Add("enclose_ipv6", 1, 1, EncloseIPv6);
        modern.Add("stdlib::ip_in_range", 2, 2, IpInRange);
    }

    public static bool IsInteger(PuppetValue value) =>
        value is IntegerValue || value is StringValue text && RubyRegex.Get(@"^-?(?:(?:[1-9]\d*)|0)$").IsMatch(text.Value);

    public static bool IsAbsolutePath(PuppetValue value) => value is StringValue text
        && (text.Value.StartsWith('/') || RubyRegex.Get($"(?i:{WindowsPath})").IsMatch(text.Value));

    public static IpAddress? Ip(PuppetValue value) => value is StringValue text && IpAddress.TryParse(text.Value, out var address) ? address : null;

    public static bool IsDomainName(string text)
    {
        if (text == ".")
            return true;
        var domain = text.EndsWith('.') ? text[..^1] : text;
        if (domain.Length is 0 or > 255 || domain.Contains('.', StringComparison.Ordinal) && !RubyRegex.Get(@"\.[A-Za-z]+$").IsMatch(domain))
            return false;
        return domain.TrimEnd('.').Split('.').All(static l => l.Length is > 0 and <= 63 && l[0] != '-' && l[^1] != '-' && l.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-'));
    }

    private static void Add(FunctionLibrary library, string name, Func<PuppetValue, bool> predicate) =>
        library.Add(name, 1, 1, call => call.Boolean(predicate(call[0])));

    private static bool IsString(PuppetValue value) => value is StringValue text
        && text.Value != RubyNumbers.ToText(NumberFunctions.LeadingNumber(text.Value))
        && text.Value != NumberFunctions.LeadingInteger(text.Value).ToString(CultureInfo.InvariantCulture);

    private static bool IsFloat(PuppetValue value) =>
        value is FloatValue || value is StringValue text && text.Value == RubyNumbers.ToText(NumberFunctions.LeadingNumber(text.Value));

    private static PuppetValue EncloseIPv6(FunctionCall call)
    {
        if (call[0] is not (StringValue or ArrayValue))
            throw call.Refuse($"Wrong argument type given {RubyInspection.ClassName(call[0])} expected String or Array");
        var enclosed = ArgumentChecks.Flatten([call[0]]).Select(RubyInspection.ToText).Select(text =>
        {
            if (text == "*")
                return text;
            if (!IpAddress.TryParse(text, out var address))
                throw call.Refuse($"Wrong argument given {text} is not an ip address.");
            return address.IsIPv6 ? $"[{address.Address}]" : text;
        });
        return call.Strings(enclosed.Distinct(StringComparer.Ordinal));
    }

    private static PuppetValue IpInRange(FunctionCall call)
    {
        IpAddress Read(PuppetValue value) => Ip(value) ?? throw new EvaluationException($"invalid address: {RubyInspection.ToText(value)}");
        var address = Read(call[0]);
        return call.Boolean((call[1] is ArrayValue ranges ? ranges.Elements : [call[1]]).Any(r => Read(r).Contains(address)));
    }
}
