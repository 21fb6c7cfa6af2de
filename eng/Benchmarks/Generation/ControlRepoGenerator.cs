using System.Globalization;
using System.Text;

namespace Benchmarks.Generation;

/// <summary>
/// Writes control repos of any size: a hierarchy of nodes, roles, regions and common data, facts of each node, a manifest. The same
/// numbers give the same files on every machine.
/// </summary>
internal sealed class ControlRepoGenerator(string folder, int nodes, int dataFiles)
{
    private const int NodesPerRole = 20;
    private const int Regions = 16;
    private const int KeysPerRole = 12;

    private static readonly string[] _settings =
        ["innodb_buffer_pool_size", "max_connections", "sync_binlog", "binlog_expire_logs_seconds", "relay_log_recovery", "tmp_table_size", "innodb_flush_log_at_trx_commit", "read_only"];

    /// <summary>Number of roles that have a data file.</summary>
    public int Roles { get; } = Math.Clamp(dataFiles / 10, 1, 500);

    /// <summary>The name of a node.</summary>
    public static string NodeName(int number) => string.Create(CultureInfo.InvariantCulture, $"db{number:D5}.example.com");

    /// <summary>The keys that every node has.</summary>
    public static IEnumerable<string> Keys => Enumerable.Range(0, KeysPerRole).Select(static k => $"profile::mysql::setting_{k}").Concat(["profile::mysql::users", "mysql::server::override_options", "profile::mysql::region", "profile::mysql::name"]);

    /// <summary>Writes everything; what is in the folder already under the same names is written over.</summary>
    /// <returns>Number of data files and their bytes.</returns>
    public (int Files, long Bytes) Write()
    {
        WriteText("hiera.yaml", """
            version: 5
            defaults: {datadir: data, data_hash: yaml_data}
            hierarchy:
              - name: Nodes
                path: "nodes/%{trusted.certname}.yaml"
              - name: Roles
                path: "roles/%{facts.role}.yaml"
              - name: Regions
                path: "regions/%{facts.region}.yaml"
              - name: Common
                path: common.yaml

            """);
        WriteText("environment.conf", "modulepath = modules\n");
        WriteText("manifests/site.pp", "node default {\n  $options = lookup('mysql::server::override_options')\n  notify { \"server ${options['mysqld']['server_id']}\": }\n}\n");
        for (var node = 0; node < nodes; node++)
            WriteText($"facts/{NodeName(node)}.json", Facts(node));
        var (files, bytes) = (1, WriteText("data/common.yaml", Common()));
        for (var region = 0; region < Regions && files < dataFiles; region++, files++)
            bytes += WriteText($"data/regions/region{region}.yaml", $"# Region {region}\nprofile::mysql::region: region{region}\nmysql::server::override_options:\n  mysqld:\n    report_host: \"%{{facts.region}}-%{{trusted.certname}}\"\n");
        for (var role = 0; role < Roles && files < dataFiles; role++, files++)
            bytes += WriteText($"data/roles/role{role}.yaml", Role(role));
        for (var node = 0; files < dataFiles; node++, files++)
            bytes += WriteText($"data/nodes/{NodeName(node)}.yaml", Node(node));
        return (files, bytes);
    }

    /// <summary>The text of a role's data file, which looks like those of real control repos.</summary>
    public static string Role(int number)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"---\n# Role {number}: written by the platform team\n");
        for (var key = 0; key < KeysPerRole; key++)
            text.Append(CultureInfo.InvariantCulture, $"profile::mysql::setting_{key}: {(key % 3 == 0 ? $"'value {number * 7 + key}'" : key % 3 == 1 ? number + key : $"\"%{{facts.role}}-{key}\"")}\n");
        text.Append("\nmysql::server::override_options:\n  mysqld:\n");
        for (var setting = 0; setting < _settings.Length; setting++)
            text.Append(CultureInfo.InvariantCulture, $"    {_settings[setting]}: {number * 13 % 97 + setting}   # tuned in {2015 + (number + setting) % 10}\n");
        text.Append("    plugin_load_add: [semisync_source.so, semisync_replica.so]\n\nprofile::mysql::users:\n");
        for (var user = 0; user < 6; user++)
            text.Append(CultureInfo.InvariantCulture, $"  \"app{user}@10.{number % 250}.%\":\n    ensure: present\n    grants:\n      - SELECT\n      - INSERT\n    comment: >-\n      made for role {number},\n      by hand\n");
        return text.ToString();
    }

    private static string Node(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"---\nprofile::mysql::name: {NodeName(number)}\nmysql::server::override_options:\n  mysqld:\n    server_id: {number + 1}\n    gtid_mode: 'ON'\n    log_bin: /var/lib/mysql/binlog\n");

    private static string Common() => """
        ---
        lookup_options:
          mysql::server::override_options: {merge: deep}
          profile::mysql::users: {merge: hash}
        mysql::server::override_options:
          mysqld:
            server_id: 1
            enforce_gtid_consistency: 'ON'
        profile::mysql::region: none
        profile::mysql::name: "%{trusted.certname}"
        profile::mysql::users: {}

        """;

    private static string Facts(int node) => string.Create(
        CultureInfo.InvariantCulture,
        $"{{\"role\": \"role{node / NodesPerRole % 500}\", \"region\": \"region{node % Regions}\", \"os\": {{\"family\": \"Debian\", \"name\": \"Debian\"}}}}\n");

    private long WriteText(string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return Encoding.UTF8.GetByteCount(text);
    }
}
