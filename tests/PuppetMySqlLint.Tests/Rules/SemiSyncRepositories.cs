namespace PuppetMySqlLint.Tests;

/// <summary>Pieces of small repositories for the tests of rules on semi-synchronous replication.</summary>
internal static class SemiSyncRepositories
{
    public const string Configuration = "inventory:\n  complete: [example.com]\n";

    /// <summary>A source and a number of replicas, MySQL 8.4, whose options stand in the nodes' data.</summary>
    public static string Site(int replicas = 1) =>
        "=== manifests/site.pp\nnode 'db01.example.com' {\n  include mysql::server\n}\n"
        + string.Concat(Enumerable.Range(2, replicas).Select(static i => $$"""
            node 'db0{{i}}.example.com' {
              include mysql::server
              exec { 'replicate': command => 'mysql -e "CHANGE REPLICATION SOURCE TO SOURCE_HOST=\'db01.example.com\', SOURCE_AUTO_POSITION=1"' }
            }

            """))
        + """
          === data/common.yaml
          mysql::server::package_name: mysql-community-server
          mysql::server::package_ensure: 8.4.3-1debian12
          mysql::server::purge_conf_dir: true

          """;

    /// <summary>A node's data file with options of <c>mysqld</c>, as lines of YAML.</summary>
    public static string Node(int number, params string[] options) =>
        $"=== data/nodes/db0{number}.example.com.yaml\nmysql::server::override_options:\n  mysqld:\n    server_id: {number}\n{string.Concat(options.Select(static o => $"    {o}\n"))}";

    public static string Source(params string[] options) => Node(1, ["plugin_load_add: semisync_source.so", "rpl_semi_sync_source_enabled: 'ON'", .. options]);

    public static string Replica(int number) => Node(number, "plugin_load_add: semisync_replica.so", "rpl_semi_sync_replica_enabled: 'ON'", "super_read_only: 'ON'");
}
