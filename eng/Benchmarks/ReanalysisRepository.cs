using System.Globalization;
using System.Text;
using Benchmarks.Generation;

namespace Benchmarks;

/// <summary>
/// Writes a control repo of many profiles, of which each node takes a dozen by its role: the nodes, roles and common data of
/// <see cref="ControlRepoGenerator"/> beside them.
/// </summary>
internal static class ReanalysisRepository
{
    private const int ProfilesPerRole = 12;
    private const int NodesPerRole = 20;
    private const int ProfilesPerModule = 30;

    /// <summary>The key in the common data that only the nodes of one role read.</summary>
    public const string KeyOfSome = "team0::profile0::text";

    /// <summary>The nodes that read it.</summary>
    public const int Readers = NodesPerRole;

    /// <summary>Of how many nodes there is a key in the common data that they read and nobody else; the last one for all nodes.</summary>
    private static readonly int[] s_groups = [1, 10, 100, int.MaxValue];

    /// <summary>The key that a number of nodes read.</summary>
    public static string KeyOf(int readers) => $"readers::{NameOf(readers)}::text";

    public static void Write(string folder, int manifests, int dataFiles, int nodes)
    {
        new ControlRepoGenerator(folder, nodes, dataFiles).Write();
        var common = new StringBuilder(File.ReadAllText(Path.Combine(folder, "data/common.yaml")));
        Directory.CreateDirectory(Path.Combine(folder, "modules/readers/manifests"));
        foreach (var readers in s_groups)
        {
            File.WriteAllText(
                Path.Combine(folder, $"modules/readers/manifests/{NameOf(readers)}.pp"),
                $"class readers::{NameOf(readers)}(String $text) {{\n  file {{ '/etc/{NameOf(readers)}': content => $text }}\n}}\n");
            common.Append(CultureInfo.InvariantCulture, $"{KeyOf(readers)}: 'a text'\n");
        }
        // The site manifest is one of them, the class mysql::server another.
        for (var i = 0; i < manifests - 2 - s_groups.Length; i++)
        {
            var (module, name) = Name(i);
            var path = Path.Combine(folder, $"modules/{module}/manifests");
            Directory.CreateDirectory(path);
            File.WriteAllText(Path.Combine(path, $"{name}.pp"), Manifest(i));
            common.Append(CultureInfo.InvariantCulture, $"{module}::{name}::text: 'text {i}'\n");
        }
        File.WriteAllText(Path.Combine(folder, "data/common.yaml"), common.ToString());
        Directory.CreateDirectory(Path.Combine(folder, "modules/mysql/manifests"));
        File.WriteAllText(Path.Combine(folder, "modules/mysql/manifests/server.pp"), "class mysql::server(Hash $override_options = {}) {\n  file { '/etc/mysql/my.cnf': ensure => file }\n}\n");
        File.WriteAllText(Path.Combine(folder, "manifests/site.pp"), Site(nodes));
    }

    private static string NameOf(int readers) => readers == int.MaxValue ? "all" : string.Create(CultureInfo.InvariantCulture, $"n{readers}");

    private static (string Module, string Name) Name(int number) => ($"team{number / ProfilesPerModule}", $"profile{number % ProfilesPerModule}");

    private static string Site(int nodes)
    {
        var site = new StringBuilder("node default {\n  include mysql::server\n  case $facts['role'] {\n");
        for (var role = 0; role * NodesPerRole < nodes; role++)
        {
            var classes = Enumerable.Range(role * ProfilesPerRole, ProfilesPerRole).Select(static i => Name(i) is var (module, name) ? $"{module}::{name}" : "");
            site.Append(CultureInfo.InvariantCulture, $"    'role{role}': {{ include {string.Join(", ", classes)} }}\n");
        }
        site.Append("    default: {}\n  }\n  $number = Integer($trusted['certname'][2, 5], 10)\n");
        foreach (var readers in s_groups)
            site.Append(CultureInfo.InvariantCulture, $"  if $number < {readers} {{ include readers::{NameOf(readers)} }}\n");
        return site.Append("}\n").ToString();
    }

    private static string Manifest(int number)
    {
        var (module, name) = Name(number);
        return $$"""
            # Profile {{number.ToString(CultureInfo.InvariantCulture)}}.
            class {{module}}::{{name}}(
              String $text = 'none',
              Array[String] $packages = ['{{name}}-server', '{{name}}-client', '{{name}}-common'],
            ) {
              package { $packages: ensure => installed }
              file { "/etc/{{module}}-{{name}}.conf":
                ensure  => file,
                mode    => '0644',
                content => "# ${text}\nhost = ${trusted['certname']}\n",
                require => Package[$packages],
              }
              $packages.each |Integer $index, String $package| {
                if $index > 0 {
                  file { "/var/lib/{{module}}-${package}": ensure => directory, owner => 'root' }
                  cron { "{{module}} ${package}": command => "/usr/bin/touch /var/lib/{{module}}-${package}", hour => $index, minute => 5 * $index }
                }
              }
              service { '{{module}}-{{name}}':
                ensure    => running,
                enable    => true,
                subscribe => File["/etc/{{module}}-{{name}}.conf"],
              }
            }

            """;
    }
}
