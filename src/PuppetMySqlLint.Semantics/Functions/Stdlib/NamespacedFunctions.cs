using System.Security.Cryptography;
using System.Text;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>What stdlib 9 calls <c>stdlib::…</c>: its older functions under new names, and a few new ones.</summary>
internal static class NamespacedFunctions
{
    private static readonly string[] s_renamed =
    [
        "batch_escape", "enclose_ipv6", "fqdn_rand_string", "fqdn_rotate", "fqdn_uuid", "has_interface_with", "os_version_gte", "parsehocon",
        "parsejson", "parseyaml", "powershell_escape", "seeded_rand", "seeded_rand_string", "shell_escape", "to_json", "to_json_pretty", "to_python",
        "to_ruby", "to_toml", "to_yaml", "type_of", "validate_domain_name",
    ];

    public static void AddTo(FunctionLibrary modern)
    {
        foreach (var name in s_renamed)
            modern.AddAlias("stdlib::" + name, name);
        modern.Add("stdlib::sha256", 1, 1, static call => call.String(Convert.ToHexStringLower(SHA256.HashData(Bytes(call)))));
        modern.Add("stdlib::sha512", 1, 1, static call => call.String(Convert.ToHexStringLower(SHA512.HashData(Bytes(call)))));
        modern.AddPassing("stdlib::nested_values", 1, 1, static call => call.Array(Nested(call.HashAt(0, "hash"))));
        modern.AddPassing("stdlib::sort_by", 1, 1, SortBy, BlockUse.Required);
        modern.AddInspecting("stdlib::rewrap_sensitive_data", 1, 1, Rewrap, BlockUse.Optional);
    }

    private static byte[] Bytes(FunctionCall call) => Encoding.UTF8.GetBytes(RubyInspection.ToText(call[0] is SensitiveValue sensitive ? sensitive.Inner : call[0]));

    private static IEnumerable<PuppetValue> Nested(HashValue hash) => hash.Entries.SelectMany(static e => e.Value is HashValue inner ? Nested(inner) : [e.Value]);

    private static PuppetValue SortBy(FunctionCall call)
    {
        var items = Iterated.Of(call, 0, "ary");
        var keyed = Enumerable.Range(0, items.Values.Length).Select(i => (Key: items.Invoke(call.Lambda!, i), Index: i)).ToList();
        keyed.Sort(static (a, b) => RubyOrder.Compare(a.Key, b.Key) is var order && order != 0 ? order : a.Index.CompareTo(b.Index));
        return items.IsHash ? call.HashLike(keyed.Select(k => items.Entries[k.Index]), items.Openness) : call.ArrayLike(keyed.Select(k => items.Values[k.Index]), items.Openness);
    }

    /// <summary>Unwraps what is sensitive at any depth, lets the block have it, and wraps the whole if anything was.</summary>
    private static PuppetValue Rewrap(FunctionCall call)
    {
        var hasSensitive = false;
        var unwrapped = Unwrap(call[0]);
        var result = call.Lambda is { } lambda ? lambda.Invoke([unwrapped]) : unwrapped;
        return hasSensitive ? new SensitiveValue(result, call.ResultOrigin) : result;

        PuppetValue Unwrap(PuppetValue value)
        {
            switch (value)
            {
                case SensitiveValue sensitive:
                    hasSensitive = true;
                    return Unwrap(sensitive.Inner);
                case ArrayValue array:
                    return new ArrayValue([.. array.Elements.Select(Unwrap)], array.Origin, array.IsSecret, array.Openness);
                case HashValue hash:
                    return new HashValue([.. hash.Entries.Select(e => new HashEntry(Unwrap(e.Key), Unwrap(e.Value)))], hash.Origin, hash.IsSecret, hash.Openness);
                default:
                    return value;
            }
        }
    }
}
