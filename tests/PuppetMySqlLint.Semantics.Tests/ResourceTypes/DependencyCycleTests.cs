using PuppetMySqlLint.Semantics.Tests.Evaluation;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.ResourceTypes;

public sealed class DependencyCycleTests
{
    /// <summary>Programs, each with whether Puppet finds a cycle in it.</summary>
    private static readonly (string Program, bool HasCycle)[] Programs =
    [
        ("notify { 'a': require => Notify['b'] }\nnotify { 'b': require => Notify['a'] }", true),
        ("notify { 'a': } -> notify { 'b': } -> notify { 'c': } ~> Notify['a']", true),
        ("notify { 'a': before => Notify['b'] }\nnotify { 'b': require => Notify['a'] }", false),
        ("notify { 'a': require => Notify['a'] }", true),
        ("class x1 { notify { 'in': } }\ninclude x1\nnotify { 'a': require => Class['x1'], before => Notify['in'] }", true),
        ("class x2 { notify { 'in': } }\ninclude x2\nnotify { 'a': require => Notify['in'], before => Class['x2'] }", true),
        ("class x3 { notify { 'in': require => Class['x3'] } }\ninclude x3", true),
        ("class x4 { notify { 'in': } }\nclass y4 { include x4\n notify { 'y': before => Class['x4'] } }\ninclude y4\nClass['x4'] -> Class['y4']", true),
        ("class x5 { notify { 'in': } }\nclass y5 { contain x5 }\ninclude y5\nClass['x5'] -> Class['y5']", true),
        ("class x6 { notify { 'in': } }\nclass y6 { include x6 }\ninclude y6\nClass['x6'] -> Class['y6']", false),
        ("class x7 { }\nclass y7 { }\ninclude x7, y7\nClass['x7'] -> Class['y7'] -> Class['x7']", true),
        ("define d8() { notify { $title: } }\nd8 { 'a': } -> d8 { 'b': }\nNotify['b'] -> Notify['a']", true),
        ("file { '/a': ensure => directory, require => File['/a/b/c'] }\nfile { '/a/b/c': ensure => file }", false),
        ("file { '/a': ensure => directory, require => Notify['x'] }\nfile { '/a/b/c': ensure => file, before => Notify['x'] }\nnotify { 'x': }", true),
        ("user { 'u': require => File['/h'] }\nfile { '/h': owner => 'u' }", false),
        ("user { 'u': require => Notify['n'] }\nfile { '/h': owner => 'u', before => Notify['n'] }\nnotify { 'n': }", true),
        ("group { 'g': require => Notify['n'] }\nuser { 'u': gid => 'g', before => Notify['n'] }\nnotify { 'n': }", true),
        ("group { 'g': gid => 500, require => Notify['n'] }\nuser { 'u': gid => 500, before => Notify['n'] }\nnotify { 'n': }", true),
        ("group { 'g': require => Notify['n'] }\nuser { 'u': groups => ['x', 'g'], before => Notify['n'] }\nnotify { 'n': }", true),
        ("file { '/usr/bin/tool': require => Notify['n'] }\nexec { '/usr/bin/tool --now': before => Notify['n'] }\nnotify { 'n': }", true),
        ("file { '/usr/bin/tool': require => Notify['n'] }\nexec { 'x': command => '/bin/true', unless => '/usr/bin/tool -q', before => Notify['n'] }\nnotify { 'n': }", true),
        ("file { '/srv': ensure => directory, require => Notify['n'] }\nexec { '/bin/true': cwd => '/srv', before => Notify['n'] }\nnotify { 'n': }", true),
        ("file { '/t': require => Notify['n'] }\nfile { '/l': ensure => link, target => '/t', before => Notify['n'] }\nnotify { 'n': }", true),
        ("file { '/p.deb': require => Notify['n'] }\npackage { 'p': source => '/p.deb', provider => dpkg, before => Notify['n'] }\nnotify { 'n': }", true),
        ("user { 'u': require => Notify['n'] }\ncron { 'c': command => 'x', user => 'u', before => Notify['n'] }\nnotify { 'n': }", true),
        ("mount { '/m': require => Notify['n'] }\nfile { '/m/f': before => Notify['n'] }\nnotify { 'n': }", true),
        ("mount { '/m': require => Notify['n'] }\nmount { '/m/n': before => Notify['n'] }\nnotify { 'n': }", true),
        ("@notify { 'a': require => Notify['b'] }\nnotify { 'b': }", false),
        ("notify { 'a': alias => 'x', require => Notify['b'] }\nnotify { 'b': require => Notify['x'] }", true),
        ("file { 'f': path => '/f', require => Notify['b'] }\nnotify { 'b': require => File['/f'] }", true),
    ];

    [OracleFact(corpus: true)]
    public async Task Cycles_are_those_that_Puppet_finds()
    {
        using var folder = new CompiledFolder(Programs.Select(static (p, i) => ($"n{i}.example.com", p.Program)));
        var answers = await Oracle.Required.CompileAsync(new OracleCompilation(folder.Path, [.. folder.Certnames]) { Relationships = true });
        var wrong = new List<string>();
        for (var i = 0; i < Programs.Length; i++)
        {
            var answer = answers[$"n{i}.example.com"];
            Assert.True(answer.TryGetProperty("cycles", out var cycles), answer.GetRawText()[..Math.Min(2000, answer.GetRawText().Length)]);
            if (cycles.GetArrayLength() > 0 != Programs[i].HasCycle)
                wrong.Add($"Puppet finds {cycles} in {Programs[i].Program}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Cycles_are_found()
    {
        foreach (var (program, hasCycle) in Programs)
        {
            var catalog = Compiled.Of(program);
            Assert.True(catalog.Failure is null, $"{catalog.Failure} in {program}");
            Assert.True(catalog.Diagnostics.Any(static d => d.Id == "PML1332") == hasCycle, program);
        }
    }

    [Fact]
    public void A_cycle_is_shown_with_the_place_of_each_step()
    {
        var catalog = Compiled.Of("""
            file { '/etc/app':
              ensure  => directory,
              require => Service['app'],
            }
            file { '/etc/app/conf.d/x.conf':
              notify => Service['app'],
            }
            service { 'app': }
            """);
        var cycle = Assert.Single(catalog.Diagnostics, static d => d.Id == "PML1332");
        Assert.Equal("these resources wait for each other: Service[app] → File[/etc/app] → File[/etc/app/conf.d/x.conf] → Service[app]", cycle.Message);
        Assert.Equal(
            [
                "3 Service[app] comes before File[/etc/app]: 'require' says so here",
                "5 File[/etc/app] comes before File[/etc/app/conf.d/x.conf]: a folder comes before what lies in it",
                "6 File[/etc/app/conf.d/x.conf] comes before Service[app]: 'notify' says so here",
            ],
            cycle.Related.Select(static r => $"{r.Location!.Value.Start.Line} {r.Message}"));
    }

    [Fact]
    public void A_cycle_through_a_resource_that_may_not_be_there_is_possible()
    {
        var catalog = Compiled.WithoutFacts("if $facts['x'] { notify { 'a': require => Notify['b'], before => Notify['b'] } }\nnotify { 'b': }");
        Assert.Equal(Confidence.Possible, Assert.Single(catalog.Diagnostics, static d => d.Id == "PML1332").Confidence);
    }
}
