using System.Globalization;
using System.Text;

namespace Benchmarks;

/// <summary>Writes a control repo with any number of nodes: web and application servers, and database triplets that export and collect.</summary>
internal static class FleetRepository
{
    private const string Site = "node default { include lookup('role') }\n";

    private static readonly (string Path, string Text)[] Files =
    [
        ("environment.conf", "modulepath = site:modules\n"),
        ("hiera.yaml", "version: 5\nhierarchy:\n  - name: node\n    path: 'nodes/%{trusted.certname}.yaml'\n  - name: shard\n    path: 'shards/%{facts.shard}.yaml'\n  - name: role\n    path: 'roles/%{facts.role}.yaml'\n  - name: common\n    path: common.yaml\n"),
        ("manifests/site.pp", Site),
        ("data/common.yaml", "lookup_options:\n  profile::base::users: {merge: hash}\nprofile::base::packages: [vim, curl, git, htop, rsync]\nprofile::base::users:\n  ann: {uid: 1001}\n  bob: {uid: 1002}\n  eve: {uid: 1003}\nprofile::base::ntp: [ntp1.example.com, ntp2.example.com]\n"),
        ("data/roles/db.yaml", "role: role::db\nprofile::base::users:\n  dba: {uid: 1100}\n"),
        ("data/roles/web.yaml", "role: role::web\nprofile::web::sites:\n  shop: {port: 8080, names: [shop, www]}\n  blog: {port: 8081, names: [blog]}\n  api: {port: 8082, names: [api, api2]}\n"),
        ("site/role/manifests/db.pp", "class role::db { include profile::base include profile::db }\n"),
        ("site/role/manifests/web.pp", "class role::web { include profile::base include profile::web }\n"),
        ("site/profile/manifests/base.pp", """
            class profile::base(Array[String] $packages, Hash[String, Hash] $users, Array[String] $ntp) {
              package { $packages: ensure => installed }
              $users.each |$name, $user| {
                user { $name: ensure => present, uid => $user['uid'], home => "/home/${name}" }
                file { "/home/${name}": ensure => directory, owner => $name, mode => '0700' }
              }
              file { '/etc/ntp.conf': content => epp('profile/ntp.epp', { 'servers' => $ntp }), notify => Service['ntp'] }
              service { 'ntp': ensure => running, enable => true }
              @@monitoring_host { $facts['networking']['fqdn']: address => $facts['networking']['ip'], tag => $facts['role'] }
            }
            define profile::nothing() { }
            """),
        ("site/profile/manifests/web.pp", """
            class profile::web(Hash $sites) {
              package { 'nginx': ensure => installed }
              -> file { '/etc/nginx/sites': ensure => directory, purge => true, recurse => true }
              $sites.each |$name, $site| { profile::vhost { $name: * => $site } }
              service { 'nginx': ensure => running, subscribe => File['/etc/nginx/sites'] }
            }
            """),
        ("site/profile/manifests/vhost.pp", """
            define profile::vhost(Integer $port, Array[String] $names) {
              file { "/etc/nginx/sites/${title}.conf": content => epp('profile/vhost.epp', { 'port' => $port, 'names' => $names }), notify => Service['nginx'] }
              file { "/srv/${title}": ensure => directory, owner => 'www-data', before => Service['nginx'] }
              cron { "rotate ${title}": command => "/usr/sbin/logrotate /etc/logrotate.d/${title}", hour => fqdn_rand(24, $title) }
            }
            """),
        ("site/profile/manifests/db.pp", """
            class profile::db(Integer $server_id, Optional[String] $source = undef, Hash $options = {}) {
              $mysqld = { 'server_id' => $server_id, 'log_bin' => 'binlog', 'gtid_mode' => 'ON', 'enforce_gtid_consistency' => 'ON', 'read_only' => $source ? { undef => 'OFF', default => 'ON' } }
              class { 'mysql::server': override_options => { 'mysqld' => $mysqld + $options } }
              @@mysql_user { "repl@${facts['networking']['ip']}": ensure => present, tag => $facts['shard'] }
              Mysql_user <<| tag == $facts['shard'] |>>
              if $source {
                exec { 'replicate':
                  command => "/usr/bin/mysql -e \"CHANGE REPLICATION SOURCE TO SOURCE_HOST='${source}', SOURCE_USER='repl', SOURCE_AUTO_POSITION=1; START REPLICA\"",
                  unless  => '/usr/bin/mysql -e "SHOW REPLICA STATUS" | grep -q Source',
                  require => Class['mysql::server'],
                }
              }
            }
            """),
        ("site/profile/templates/ntp.epp", "<%- | Array $servers | -%>\n# managed\n<% $servers.each |$s| { -%>\nserver <%= $s %> iburst\n<% } -%>\n"),
        ("site/profile/templates/vhost.epp", "<%- | $port, $names | -%>\nserver {\n  listen <%= $port %>;\n  server_name <%= $names.join(' ') %>;\n}\n"),
        ("Puppetfile", "mod 'puppetlabs-mysql', '16.0.0'\nmod 'acme-monitoring', '1.0.0'\n"),
    ];

    /// <summary>Writes the repository.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="nodes">Number of nodes; three in ten are databases.</param>
    public static void Write(string folder, int nodes)
    {
        foreach (var (path, text) in Files)
            WriteFile(Path.Combine(folder, path), text);
        var facts = new StringBuilder("[\n");
        for (var i = 0; i < nodes; i++)
        {
            var isDatabase = i % 10 < 3;
            var (role, shard) = isDatabase ? ("db", $"shard{i / 10}") : ("web", $"pool{i / 100}");
            var certname = $"{role}{i:D5}.example.com";
            facts.Append(CultureInfo.InvariantCulture, $"{{\"certname\": \"{certname}\", \"facts\": {{\"facterversion\": \"4.3.0\", \"role\": \"{role}\", \"shard\": \"{shard}\", ")
                .Append("\"os\": {\"family\": \"Debian\", \"name\": \"Debian\", \"release\": {\"full\": \"12.2\", \"major\": \"12\"}}, \"kernel\": \"Linux\", ")
                .Append("\"memory\": {\"system\": {\"total_bytes\": 4089446400}}, \"processors\": {\"count\": 4}, ")
                .Append(CultureInfo.InvariantCulture, $"\"networking\": {{\"ip\": \"10.{i / 65536}.{i / 256 % 256}.{i % 256}\", \"fqdn\": \"{certname}\", \"hostname\": \"{role}{i:D5}\", \"domain\": \"example.com\"}}}}}}")
                .Append(i == nodes - 1 ? "\n" : ",\n");
            if (isDatabase)
                WriteFile(Path.Combine(folder, "data", "nodes", $"{certname}.yaml"), $"profile::db::server_id: {i + 1}\n" + (i % 10 == 0 ? "" : $"profile::db::source: db{i / 10 * 10:D5}.example.com\n"));
        }
        WriteFile(Path.Combine(folder, "facts.json"), facts.Append("]\n").ToString());
    }

    private static void WriteFile(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
