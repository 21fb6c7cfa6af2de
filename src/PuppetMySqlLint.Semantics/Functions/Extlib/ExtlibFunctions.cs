using System.Globalization;
using System.Net;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>Functions of puppet/extlib that compute something out of their arguments alone, after its reference.</summary>
internal static class ExtlibFunctions
{
    public static void AddTo(FunctionLibrary library)
    {
        library.AddPassing("extlib::echo", 1, 2, static call => call[0]);
        library.Add("extlib::file_separator", 0, 0, static call => call.String("/"));
        library.Add("extlib::path_join", 1, null, static call => call.String(PathJoin(ArgumentChecks.Flatten(call.Arguments).Select(RubyInspection.ToText))));
        library.Add("extlib::dir_split", 1, null, static call => call.Strings(ArgumentChecks.Flatten(call.Arguments).SelectMany(static d => Parents(RubyInspection.ToText(d))).Distinct(StringComparer.Ordinal)));
        library.Add("extlib::cidr_to_netmask", 1, 1, static call => call.String(Mask(Network(call)).ToString()));
        library.Add("extlib::cidr_to_network", 1, 1, static call => call.String(Network(call).Address.ToString()));
        library.Add("extlib::netmask_to_cidr", 1, 1, NetmaskToCidr);
        library.Add("extlib::compare_ip", 2, 2, static call => call.Integer(CompareIp(Address(call, 0), Address(call, 1))));
        library.Add("extlib::sort_by_version", 1, 1, static call => call.Strings(call.ArrayAt(0, "versions").Elements.Select(RubyInspection.ToText).Order(Comparer<string>.Create(static (a, b) => VersionOrder.Compare(a, b)))));
        library.AddPassing("extlib::resources_deep_merge", 2, 2, ResourcesDeepMerge);
        library.Add("extlib::to_ini", 1, 2, ToIni);
        library.AddUnknown("extlib::cache_data", 3, 3, UnknownKind.ExternalData, "extlib::cache_data() reads a file of the server");
        library.AddUnknown("extlib::random_password", 1, 1, UnknownKind.ExternalData, "extlib::random_password() is random");
        library.AddUnknown("extlib::read_url", 1, 1, UnknownKind.ExternalData, "extlib::read_url() reads from the network");
        library.AddUnknown("extlib::last_modified", 1, 1, UnknownKind.ExternalData, "extlib::last_modified() reads the server's file system");
        library.AddUnknown("extlib::remote_pql_query", 2, 2, UnknownKind.ExternalData, "extlib::remote_pql_query() asks PuppetDB");
        library.AddUnknown("extlib::default_content", 2, 2, UnknownKind.UnknownFunction, "extlib::default_content() is not evaluated");
        library.AddUnknown("extlib::dump_args", 1, 1, UnknownKind.UnknownFunction, "extlib::dump_args() prints on the server");
    }

    /// <summary>As Ruby's <c>File.join</c>: one slash between parts.</summary>
    private static string PathJoin(IEnumerable<string> parts)
    {
        var result = "";
        var first = true;
        foreach (var part in parts)
        {
            result = first ? part : $"{result.TrimEnd('/')}/{part.TrimStart('/')}";
            first = false;
        }
        return result;
    }

    /// <summary><c>/a</c>, <c>/a/b</c>, <c>/a/b/c</c> of <c>/a/b/c</c>.</summary>
    private static IEnumerable<string> Parents(string path)
    {
        var current = "";
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            yield return current += $"/{part}";
    }

    private static IpAddress Network(FunctionCall call) => IpAddress.TryParse(call.Text(0, "ip"), out var network)
        ? network
        : throw new EvaluationException($"'{call.Name}' parameter 'ip' expects an address with its prefix, got '{call.Text(0, "ip")}'");

    private static IPAddress Mask(IpAddress network)
    {
        var bytes = new byte[network.Address.GetAddressBytes().Length];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)(0xFF << (8 - Math.Clamp(network.PrefixLength - i * 8, 0, 8)));
        return new IPAddress(bytes);
    }

    private static PuppetValue NetmaskToCidr(FunctionCall call) => IpAddress.TryParse($"0.0.0.0/{call.Text(0, "netmask")}", out var network)
        ? call.Integer(network.PrefixLength)
        : throw new EvaluationException($"'{call.Name}' parameter 'netmask' expects a netmask, got '{call.Text(0, "netmask")}'");

    private static byte[] Address(FunctionCall call, int index) => IpAddress.TryParse(call.Text(index, index == 0 ? "left" : "right"), out var address)
        ? address.Address.GetAddressBytes()
        : throw new EvaluationException($"'{call.Name}' expects addresses, got '{call.Text(index, "address")}'");

    private static int CompareIp(byte[] left, byte[] right) => left.Length != right.Length ? left.Length.CompareTo(right.Length) : Math.Sign(left.AsSpan().SequenceCompareTo(right));

    /// <summary>The second hash's entries are added to every resource of the first, which win.</summary>
    private static PuppetValue ResourcesDeepMerge(FunctionCall call)
    {
        var (resources, defaults) = (call.HashAt(0, "resources"), call.HashAt(1, "defaults"));
        return call.HashLike(
            resources.Entries.Select(e => e.Value is HashValue own ? e with { Value = call.HashLike(defaults.Entries.Concat(own.Entries), own.Openness ?? defaults.Openness) } : e), resources.Openness);
    }

    private static PuppetValue ToIni(FunctionCall call)
    {
        var settings = call.Has(1) ? call.HashAt(1, "settings") : null;
        var header = (settings?.Find("header") as StringValue)?.Value ?? "# THIS FILE IS CONTROLLED BY PUPPET";
        var separator = (settings?.Find("key_val_separator") as StringValue)?.Value ?? "=";
        var quote = (settings?.Find("quote_char") as StringValue)?.Value ?? "\"";
        var lines = new List<string> { header };
        var data = call.HashAt(0, "data");
        foreach (var (key, value) in data.Entries.Where(static e => e.Value is not HashValue))
            lines.Add(Line(key, value));
        foreach (var (section, content) in data.Entries.Where(static e => e.Value is HashValue))
        {
            lines.Add("");
            lines.Add($"[{RubyInspection.ToText(section)}]");
            foreach (var (key, value) in ((HashValue)content).Entries)
                lines.Add(Line(key, value));
        }
        return call.String(string.Join('\n', lines) + "\n");

        string Line(PuppetValue key, PuppetValue value) => string.Create(CultureInfo.InvariantCulture, $"{RubyInspection.ToText(key)}{separator}{quote}{RubyInspection.ToText(value)}{quote}");
    }
}
