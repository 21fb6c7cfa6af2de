using System.Text.RegularExpressions;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>Functions that read facts: <c>fact</c>, <c>os_version_gte</c>, <c>has_interface_with</c>, <c>has_ip_address</c>.</summary>
internal static partial class FactFunctions
{
    public static void AddTo(FunctionLibrary legacy, FunctionLibrary modern)
    {
        modern.Add("fact", 1, 1, static call => Fact(call, call.Text(0, "fact_name")));
        modern.Add("os_version_gte", 2, 2, OsVersionGte);
        legacy.Add("has_interface_with", 1, 2, static call => call.Count == 1
            ? HasInterface(call, RubyInspection.ToText(call[0]))
            : HasInterfaceWith(call, RubyInspection.ToText(call[0]), call[1]));
        legacy.Add("has_ip_address", 1, 1, static call => HasInterfaceWith(call, "ipaddress", call[0]));
        legacy.Add("has_ip_network", 1, 1, static call => HasInterfaceWith(call, "network", call[0]));
    }

    private static PuppetValue Fact(FunctionCall call, string path)
    {
        var value = call.Services.GetVariable("facts");
        foreach (Match match in Segment().Matches(path))
        {
            var key = match.Groups["name"].Success ? match.Groups["name"].Value : match.Groups["quoted"].Value;
            switch (value)
            {
                case UndefValue:
                    return value;
                case UnknownValue or OneOfValue:
                    return new UnknownValue(FunctionDispatcher.FindUnknown(value, deep: false)!, value.Origin);
                case HashValue hash:
                    value = hash.Find(key) ?? (hash.Openness is { } openness ? new UnknownValue(openness, hash.Origin) : new UndefValue(call.ResultOrigin));
                    break;
                case ArrayValue array when RubyFormat.RubyInteger(key) is { } index:
                    value = CollectionFunctions.Dig(call, array, [call.Integer(index)]);
                    break;
                default:
                    return call.Undef();
            }
        }
        return value;
    }

    private static PuppetValue OsVersionGte(FunctionCall call)
    {
        var name = Fact(call, "operatingsystem");
        var version = Fact(call, "operatingsystemmajrelease");
        if (name is UndefValue && Fact(call, "os.name") is StringValue modernName)
            name = modernName;
        if (version is UndefValue && Fact(call, "os.release.major") is StringValue modernVersion)
            version = modernVersion;
        if (name is StringValue os && os.Value != call.Text(0, "os"))
            return call.Boolean(false);
        return name is StringValue && version is StringValue major
            ? call.Boolean(VersionOrder.Compare(major.Value, call.Text(1, "version")) >= 0)
            : call.Unknown(UnknownKind.MissingFact, "os_version_gte() needs the facts operatingsystem and operatingsystemmajrelease");
    }

    private static PuppetValue HasInterface(FunctionCall call, string name) => Interfaces(call) is { } interfaces
        ? call.Boolean(interfaces.Contains(name, StringComparer.Ordinal))
        : UnknownInterfaces(call);

    private static PuppetValue HasInterfaceWith(FunctionCall call, string kind, PuppetValue wanted)
    {
        if (Interfaces(call) is not { } interfaces)
            return UnknownInterfaces(call);
        var names = interfaces.Select(i => $"{kind}_{RubyStrings.Downcase(i)}").Prepend(kind);
        return call.Boolean(names.Any(n => RubyOrder.AreEqual(call.Services.GetVariable(n), wanted)));
    }

    private static string[]? Interfaces(FunctionCall call) => call.Services.GetVariable("interfaces") switch
    {
        StringValue text => text.Value.Split(','),
        UndefValue => [],
        _ => null,
    };

    private static PuppetValue UnknownInterfaces(FunctionCall call) => call.Unknown(UnknownKind.MissingFact, "the fact interfaces is not given");

    [GeneratedRegex(@"(?<name>[^.""]+)|""(?<quoted>[^""]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Segment();
}
