using System.Collections.Immutable;
using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

/// <summary>Small fleets made by hand, whose options stand in a text so that findings have places.</summary>
internal static class Some
{
    public static readonly HostInventory Complete = new() { CompleteDomains = ["example.com"] };

    public static Origin Origin { get; } = new(OriginKind.Literal, "test");

    public static FleetNode Node(string name, NodeExistence existence = NodeExistence.Classified) =>
        new($"{name}.example.com", existence) { Names = [$"{name}.example.com", name], Location = existence == NodeExistence.DataOnly ? At($"data/nodes/{name}.example.com.yaml", "---", "---") : null, Evidence = $"only data/nodes/{name}.example.com.yaml names it" };

    public static Location At(string path, string text, string marked)
    {
        var source = SourceText.From(text, path);
        return new Location(source, new TextSpan(text.IndexOf(marked, StringComparison.Ordinal), marked.Length));
    }

    /// <summary>A MySQL 8.4 server whose option files are all known; the options are lines as in YAML, <c>server_id: 1</c>.</summary>
    public static MySqlInstance MySql(string name, params string[] options) =>
        Server(Node(name), ServerFlavor.MySql, "8.4.0", options);

    public static MySqlInstance MariaDb(string name, params string[] options) =>
        Server(Node(name), ServerFlavor.MariaDb, "10.11.6-MariaDB", options);

    public static MySqlInstance Server(FleetNode node, ServerFlavor flavor, string? version, params string[] options)
    {
        var source = SourceText.From(string.Join('\n', options), $"data/nodes/{node.Certname}.yaml");
        var settings = options.Select(line =>
        {
            var parts = line.Split(": ", 2);
            var place = new Location(source, new TextSpan(source.Text.IndexOf(line, StringComparison.Ordinal) + parts[0].Length + 2, parts[1].Length));
            var origin = new Origin(OriginKind.HieraData, $"{parts[0]} in level \"Nodes\"", place).Then(OriginKind.ResourceParameter, "option of mysql::server");
            return new InstanceOption("mysqld", parts[0], OptionSetting.Of(parts[0], parts[1].Trim('\'') is "?" ? OptionText.Hole.ToString() : parts[1].Trim('\'')), origin);
        });
        return new MySqlInstance(node, "", new Origin(OriginKind.ResourceParameter, "class mysql::server", At($"manifests/{node.Certname}.pp", "include mysql::server", "mysql::server")))
        {
            Flavor = flavor,
            Version = ServerVersion.TryParse(version, out var parsed) ? parsed : null,
            Options = new InstanceOptions([.. settings]),
        };
    }

    /// <summary>The same with option files that Puppet does not manage beside those that it does.</summary>
    public static MySqlInstance Open(this MySqlInstance instance) => instance with
    {
        Options = instance.Options with { Openness = new UnknownReason(UnknownKind.ExternalData, "other files may set it") },
    };

    /// <summary>A fleet; channels as <c>db02 &lt; db01</c> (db02 replicates from db01), accounts as <c>db01: repl@db02.example.com</c>.</summary>
    public static Fleet Fleet(IEnumerable<MySqlInstance> instances, string[]? channels = null, string[]? accounts = null, string[]? ghosts = null, HostInventory? inventory = null)
    {
        ImmutableArray<MySqlInstance> servers = [.. instances];
        ImmutableArray<FleetNode> nodes = [.. servers.Select(static i => i.Node), .. (ghosts ?? []).Select(static g => Node(g, NodeExistence.DataOnly))];
        var hosts = new HostDirectory(nodes, inventory ?? Complete);
        var fleet = new Fleet
        {
            Hosts = hosts,
            Nodes = nodes,
            Instances = servers,
            Channels = [.. (channels ?? []).Select(text => Channel(text, servers, hosts))],
            Accounts = [.. (accounts ?? []).Select(text => Account(text, servers, hosts))],
        };
        return fleet with { Topologies = Topologies(fleet) };
    }

    public static ImmutableArray<Diagnostic> Judge(this Fleet fleet, string rule) => [.. fleet.Lint().Diagnostics.Where(d => d.Descriptor.Name == rule)];

    public static LintResult Lint(this Fleet fleet, Action<LinterOptions>? configure = null, LintOptions? options = null) =>
        Linter.Create(configure).Judge(new AnalysisInput(Repository(), [], fleet, LintConfiguration.Default), [], options ?? LintOptions.Default, CancellationToken.None);

    public static ControlRepository Repository(params (string Path, string Text)[] files) =>
        ControlRepository.Create(new MemoryFileSource(files.Append(("manifests/site.pp", "")).DistinctBy(static f => f.Item1).Select(static f => KeyValuePair.Create(f.Item1, f.Item2))));

    private static ReplicationChannel Channel(string text, ImmutableArray<MySqlInstance> servers, HostDirectory hosts)
    {
        var parts = text.Split(" < ");
        var replica = servers.Single(i => i.Node.Certname == $"{parts[0]}.example.com");
        var place = At($"data/nodes/{replica.Node.Certname}.yaml", $"source: {parts[1]}", parts[1]);
        var origin = new Origin(OriginKind.HieraData, "profile::source", place);
        return new ReplicationChannel(replica, hosts.Resolve(parts[1] is "?" ? null : parts[1].Contains('.', StringComparison.Ordinal) ? parts[1] : $"{parts[1]}.example.com", replica.Node, origin), origin);
    }

    private static ReplicationAccount Account(string text, ImmutableArray<MySqlInstance> servers, HostDirectory hosts)
    {
        var parts = text.Split(": ");
        var node = servers.Single(i => i.Node.Certname == $"{parts[0]}.example.com").Node;
        var (user, host) = (parts[1].Split('@')[0], parts[1].Split('@')[1]);
        var origin = new Origin(OriginKind.HieraData, "profile::replicas", At($"data/nodes/{node.Certname}.yaml", $"{host}: {{}}", host));
        return new ReplicationAccount(node, user, hosts.Resolve(host, node, origin), origin) { Privileges = ["REPLICATION SLAVE"] };
    }

    private static ImmutableArray<Topology> Topologies(Fleet fleet) =>
    [
        .. fleet.Channels.Where(static c => c.Source.Node is not null).GroupBy(static c => c.Source.Node!.Certname, StringComparer.Ordinal).Select(group => new Topology(
            group.Key, [.. fleet.Instances.Where(i => i.Node.Certname == group.Key || group.Any(c => c.Replica.Equals(i)))]) { Channels = [.. group] }),
    ];
}
