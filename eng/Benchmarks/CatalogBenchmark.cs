using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using PuppetMySqlLint.Semantics;

namespace Benchmarks;

/// <summary>Compiles a small node and one of 2,500 resources, warm, here and with real Puppet in the same run.</summary>
internal static partial class CatalogBenchmark
{
    private const string Modules = "/usr/share/puppet/modules";
    private const int Rounds = 101;
    private const int PuppetRounds = 15;

    private const string Facts = """
        {
          "facterversion": "4.3.0", "osfamily": "Debian", "operatingsystem": "Debian", "operatingsystemrelease": "12", "operatingsystemmajrelease": "12", "lsbdistcodename": "bookworm",
          "kernel": "Linux", "architecture": "amd64", "ipaddress": "10.0.0.5", "root_home": "/root", "service_provider": "systemd", "mysql_version": "8.4.0", "is_virtual": true,
          "mysqld_version": "mysqld  Ver 8.4.0 for Linux on x86_64", "processorcount": 2, "memorysize_mb": 3900.1, "puppetversion": "7.23.0", "path": "/usr/bin:/bin", "virtual": "kvm",
          "networking": {"ip": "10.0.0.5"}, "os": {"family": "Debian", "name": "Debian", "architecture": "amd64", "release": {"full": "12.2", "major": "12", "minor": "2"},
          "distro": {"codename": "bookworm", "id": "Debian", "release": {"full": "12", "major": "12"}}, "selinux": {"enabled": false}}
        }
        """;

    private const string Site = """
        node 'small.example.com' {
          class { 'mysql::server': root_password => 'x', override_options => { 'mysqld' => { 'server_id' => 1, 'log_bin' => 'binlog' } } }
          mysql_user { 'repl@10.0.0.%': ensure => present }
        }
        define app::site($root, $port, $owner = 'www') {
          file { $root: ensure => directory, owner => $owner }
          file { "${root}/conf": content => "port = ${port}\nname = ${title}\n", require => File[$root], notify => Exec["reload ${title}"] }
          exec { "reload ${title}": command => "/usr/bin/reload ${title}", refreshonly => true }
          cron { $title: command => "/usr/bin/rotate ${root}", user => $owner, hour => $port % 24 }
        }
        node 'large.example.com' {
          class { 'mysql::server': root_password => 'x', override_options => lookup('mysql_options') }
          user { 'www': ensure => present }
          $sites = lookup('sites')
          $sites.each |$name, $site| { app::site { $name: * => $site } }
          create_resources('mysql_user', lookup('accounts'))
        }
        """;

    public static int Run()
    {
        var folder = Directory.CreateTempSubdirectory("catalog-benchmark");
        try
        {
            Write(folder.FullName);
            Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription.Trim()}, {Environment.ProcessorCount} processors; modules: {Modules}");
            foreach (var node in (string[])["small.example.com", "large.example.com"])
                Compare(folder.FullName, node);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Compare(string folder, string node)
    {
        var watch = Stopwatch.StartNew();
        var repository = ControlRepository.OpenAsync(Path.Combine(folder, "env"), new ControlRepositoryOptions
        {
            ModulePath = [Modules],
            Facts = [Path.Combine(folder, "facts.json")],
            PuppetVersion = 7,
            EnvironmentName = "oracle",
            FactsAreComplete = true,
        }).GetAwaiter().GetResult();
        var compiler = new CatalogCompiler(repository);
        var input = NodeInputs.Create(repository, node, NodeExistence.Classified);
        var catalog = compiler.Compile(input);
        var first = watch.Elapsed;
        if (catalog.Failure is { } failure)
            throw new InvalidOperationException(failure.ToString());
        var ours = Warm.Measure(() => compiler.Compile(input), Rounds, runs: Math.Max(1, 1000 / catalog.Resources.Length));
        var puppet = AskPuppet(folder, node);
        Console.WriteLine(
            $"{node}: {catalog.Resources.Length} resources (Puppet: {puppet.Resources}); first {first.TotalMilliseconds:F0} ms, JIT and opening included; "
            + $"warm {ours.Processor:F3} ms of processor time, median of {Rounds} (best {ours.Best:F3}; {ours.Wall:F3} ms by the clock), {ours.Allocated / 1024} KiB allocated; "
            + $"Puppet first {puppet.First * 1000:F0} ms, warm {puppet.Processor * 1000:F1} ms of processor time ({puppet.Warm * 1000:F1} ms by the clock), median of {PuppetRounds - 5}: "
            + $"{puppet.Processor * 1000 / ours.Processor:F0} times ours, {puppet.Warm * 1000 / ours.Wall:F0} by the clock");
    }

    private static (int Resources, double First, double Warm, double Processor) AskPuppet(string folder, string node)
    {
        var start = new ProcessStartInfo("ruby")
        {
            ArgumentList =
            {
                "eng/oracle/compile_catalog.rb", "--env", Path.Combine(folder, "env"), "--modulepath", Modules, "--facts", Path.Combine(folder, "facts.json"), "--node", node,
                "--repeat", $"{PuppetRounds}", "--time", "--out", Path.Combine(folder, "out"),
            },
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["LANG"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var text = process.StandardError.ReadToEnd();
        process.WaitForExit();
        var runs = Timing().Matches(text);
        if (runs.Count != PuppetRounds)
            throw new InvalidOperationException($"Puppet says: {text}");
        var times = runs.Select(static m => double.Parse(m.Groups["seconds"].Value, CultureInfo.InvariantCulture)).ToList();
        var warm = times.Skip(5).Order().ToList();
        var processor = runs.Select(static m => double.Parse(m.Groups["processor"].Value, CultureInfo.InvariantCulture)).Skip(5).Order().ToList();
        return (int.Parse(runs[0].Groups["resources"].Value, CultureInfo.InvariantCulture), times[0], warm[warm.Count / 2], processor[processor.Count / 2]);
    }

    private static void Write(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "env", "manifests"));
        Directory.CreateDirectory(Path.Combine(folder, "env", "data"));
        File.WriteAllText(Path.Combine(folder, "facts.json"), Facts);
        File.WriteAllText(Path.Combine(folder, "env", "manifests", "site.pp"), Site);
        File.WriteAllText(Path.Combine(folder, "env", "hiera.yaml"), "version: 5\nhierarchy:\n  - name: node\n    path: 'nodes/%{trusted.certname}.yaml'\n  - name: common\n    path: common.yaml\n");
        var data = new StringBuilder("mysql_options:\n  mysqld:\n    server_id: 2\n    log_bin: binlog\nsites:\n");
        for (var i = 0; i < 400; i++)
            data.Append(CultureInfo.InvariantCulture, $"  site{i}:\n    root: /srv/site{i}\n    port: {8000 + i}\n");
        data.Append("accounts:\n");
        for (var i = 0; i < 480; i++)
            data.Append(CultureInfo.InvariantCulture, $"  app{i}@10.0.0.%:\n    ensure: present\n");
        File.WriteAllText(Path.Combine(folder, "env", "data", "common.yaml"), data.ToString());
    }

    [GeneratedRegex(@"pass=\d+ ok=true resources=(?<resources>\d+) (?<seconds>[\d.]+)s processor=(?<processor>[\d.]+)s", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Timing();
}
