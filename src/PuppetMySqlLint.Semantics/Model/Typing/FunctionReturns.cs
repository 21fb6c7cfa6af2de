using System.Collections.Frozen;

namespace PuppetMySqlLint.Semantics.Model;

/// <summary>What Puppet's and stdlib's functions return, as far as their documentation promises one type.</summary>
internal static class FunctionReturns
{
    private static readonly FrozenDictionary<string, PuppetType> Types = Table().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The type of what a function returns.</summary>
    /// <returns>Null where the function is not known or may return several types.</returns>
    public static PuppetType? Find(string name) => Types.GetValueOrDefault(name);

    private static IEnumerable<KeyValuePair<string, PuppetType>> Table() =>
    [
        .. Names("size length count versioncmp compare seeded_rand stdlib::seeded_rand round floor ceiling time to_bytes", IntegerType.Default),
        .. Names(
            "empty defined tagged any all has_key has_ip_address has_ip_network has_interface_with stdlib::has_interface_with is_array is_string is_hash is_integer is_numeric "
            + "is_float is_bool is_ip_address is_ipv4_address is_ipv6_address is_domain_name is_absolute_path is_function_available is_mac_address is_email_address member str2bool "
            + "num2bool stdlib::start_with stdlib::end_with defined_with_params stdlib::has_function",
            BooleanType.Default),
        .. Names(
            "join sprintf template epp inline_template inline_epp file md5 sha1 sha256 digest shellquote fqdn_rand fqdn_rand_string stdlib::fqdn_rand_string basename dirname extname "
            + "to_json to_json_pretty to_yaml to_toml stdlib::to_json stdlib::to_json_pretty stdlib::to_yaml stdlib::to_toml to_python to_ruby stdlib::to_python stdlib::to_ruby "
            + "regexpescape shell_escape stdlib::shell_escape shell_join stdlib::shell_join strftime stdlib::sha256 stdlib::crc32",
            StringType.Default),
        .. Names("split keys values concat range grep any2array values_at zip shell_split stdlib::shell_split intersection union difference map include contain require hiera_array", ArrayType.Default),
        .. Names("merge deep_merge stdlib::deep_merge group_by load_module_metadata mysql_deepmerge mysql::normalise_and_deepmerge hiera_hash", HashType.Default),
        .. Names("notice info debug warning err alert crit emerg fail create_resources realize tag assert_private", SimpleType.Undef),
    ];

    private static IEnumerable<KeyValuePair<string, PuppetType>> Names(string names, PuppetType type) => names.Split(' ').Select(n => KeyValuePair.Create(n, type));
}
