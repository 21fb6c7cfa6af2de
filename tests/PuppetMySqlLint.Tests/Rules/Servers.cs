using PuppetMySqlLint.Testing;

namespace PuppetMySqlLint.Tests;

/// <summary>Small control repos of a few servers, as text for <see cref="LintTest"/>.</summary>
internal static class Servers
{
    public const string MySql = "mysql-community-server";
    public const string MariaDb = "mariadb-server";

    /// <summary>A test of one rule, where all hosts of example.com are in the repository.</summary>
    public static LintTest Test(string rule) => LintTest.OfRules(rule) with { Configuration = "inventory: { complete: [example.com] }\n" };

    /// <summary>A site with servers of puppetlabs-mysql: <c>db01</c>, or <c>db02 &lt; db01</c> for one that replicates.</summary>
    public static string Site(params ReadOnlySpan<string> nodes)
    {
        var text = "=== manifests/site.pp\n";
        foreach (var node in nodes)
        {
            var parts = node.Split(" < ");
            text += $"node '{parts[0]}.example.com' {{\n  include mysql::server\n";
            if (parts.Length > 1)
                text += $"  exec {{ 'replicate': command => \"mysql -e \\\"CHANGE REPLICATION SOURCE TO SOURCE_HOST='{parts[1]}.example.com'\\\"\" }}\n";
            text += "}\n";
        }
        return text;
    }

    /// <summary>A node's data file with the options of its server, one a line.</summary>
    public static string Options(string node, string options, string package = MySql, string? version = "8.0.36", bool isPurged = true) =>
        $"=== data/nodes/{node}.example.com.yaml\nmysql::server::package_name: {package}\n"
        + (version is null ? "" : $"mysql::server::package_ensure: '{version}'\n")
        + (isPurged ? "mysql::server::purge_conf_dir: true\n" : "")
        + "mysql::server::override_options:\n  mysqld:\n"
        + string.Concat(options.Split('\n').Select(static line => $"    {line}\n"));

    /// <summary>A site of one server whose option file is a <c>file</c> resource.</summary>
    public static string Inline(string content, string package = MySql, string version = "8.0.36") =>
        $"=== manifests/site.pp\nnode 'db01.example.com' {{\n  package {{ '{package}': ensure => '{version}' }}\n  file {{ '/etc/my.cnf': content => {content} }}\n}}\n";
}
