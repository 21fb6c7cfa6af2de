namespace PuppetMySqlLint;

/// <summary>The configuration file, described once.</summary>
internal static class ConfigurationShape
{
    private static readonly ChoiceShape Severity = new("`off`, `info`, `warning` or `error`: the rule's severity, or that its findings are left out.", ["off", "info", "warning", "error"]);

    private static readonly ChoiceShape RoleAuthority = new(
        "Who decides which server is the primary: `puppet`, `orchestrator` (or any fail-over manager), `group-replication`, `galera`, `manual`. Without it the answer is taken from what the catalogs say.",
        ["puppet", "orchestrator", "group-replication", "galera", "manual"]);

    private static readonly ChoiceShape Durability = new(
        "What a primary is to do when too few replicas acknowledge: go on after a short time (`availability`), or wait so that nothing confirmed is ever lost (`lossless`).", ["availability", "lossless"]);

    private static readonly MapShape Rules = new(
        "Rules by id or name, each with a severity, or with `severity` and `options`.", "rules",
        new ShortOrLongShape("A severity, or more about the rule.", Severity, new ObjectShape("More about the rule.",
        [
            ("severity", Severity),
            ("options", new MapShape("The rule's own options; its page names them.", "options", new AnyShape("The option's value."))),
        ])))
    { Example = "{ semi-sync-without-slack: info, PML5002: off }" };

    private static readonly TextShape Globs = new("Globs; `*` and `?` stand for anything.", IsList: true);

    public static ObjectShape Root { get; } = new("What `puppet-mysql-lint.yaml` at the root of a control repo says.",
    [
        ("extends", new TextShape("Configuration files to start from, relative to the folder of the first file and inside it. Keys here win over theirs; lists of things, such as `overrides`, come after theirs.", IsList: true) { Example = "[lint/base.yaml]" }),
        ("inventory", new ObjectShape("What exists beyond the repository.",
        [
            ("complete", new TextShape("Domains all hosts of which this repository manages: a name inside that no node bears surely does not exist.", IsList: true) { Example = "[db.example.com]" }),
            ("external", new TextShape("Hosts outside the repository that exist nevertheless: names or globs.", IsList: true) { Example = "['*.rds.amazonaws.com']" }),
            ("aliases", new MapShape("Other names of nodes, and what stands behind virtual addresses: alias to certname.", "names", new TextShape("A certname.") { Noun = "the certname of the node that bears this name" }) { Example = "{ mysql.example.com: db01.example.com }" }),
        ])),
        ("facts", new TextShape("Fact files or folders, relative to the repository's root.", IsList: true) { Example = "[facts]" }),
        ("modulepath", new TextShape("Folders of modules outside the repository, relative to its root.", IsList: true) { Example = "[../modules]" }),
        ("expect", new ObjectShape("What a run has to recognise; with less it ends with exit code 4, not assessed.",
        [
            ("instances", new NumberShape("The least number of MySQL servers.")),
            ("channels", new NumberShape("The least number of replication channels.")),
            ("coverage", new PercentageShape("The least part of the nodes that has to be assessed.") { Example = "90%" }),
        ]) { Example = "{ instances: 3, coverage: 90% }" }),
        ("roleAuthority", RoleAuthority),
        ("durabilityPolicy", Durability),
        ("servers", new ListShape("Flavour and version of servers of which the catalogs do not say it, or say it wrongly. Of several that fit a node the last wins.", new ObjectShape("Some servers.",
        [
            ("nodes", Globs),
            ("flavor", new ChoiceShape("Which server it is.", ["mysql", "percona", "mariadb"])),
            ("version", new TextShape("Its version, as exactly as it is known.") { Noun = "a version, such as 8.4 or 10.11.6" }),
        ]) { Required = ["nodes"] }) { Example = "[{ nodes: ['db*'], flavor: mysql, version: '8.4' }]" }),
        ("topologies", new MapShape("Who replicates from whom, where the code does not say it, by a name of your own.", "topologies", new ObjectShape("One topology.",
        [
            ("primary", new TextShape("Certname of the server that takes writes; several where all do.", IsList: true)),
            ("replicas", new TextShape("Certnames of the servers that replicate from the primary.", IsList: true)),
            ("roleAuthority", RoleAuthority),
            ("durabilityPolicy", Durability),
        ])) { Example = "{ shop: { primary: db01.example.com, replicas: [db02.example.com] } }" }),
        ("datadog", new ObjectShape("What Datadog has to watch.",
        [
            ("required", new TextShape("Globs of the nodes whose servers need Datadog's check of MySQL on the same node; `*` and `?` stand for anything.", IsList: true)),
        ]) { Example = "{ required: ['db*'] }" }),
        ("rules", Rules),
        ("overrides", new ListShape("Settings of rules for some files or nodes only. Of several that fit, later ones win.", new ObjectShape("One override.",
        [
            ("paths", new TextShape("Globs of files inside the repository; `**` stands for any folders.", IsList: true) { Example = "['site/legacy/**']" }),
            ("nodes", Globs),
            ("rules", Rules),
        ]) { Required = ["rules"] }) { Example = "[{ nodes: ['*.test.example.com'], rules: { writable-replica: off } }]" }),
        ("suppressions", new ObjectShape("What comments that silence findings have to say.",
        [
            ("requireReason", new FlagShape("Whether a comment has to give a reason (default true).")),
            ("requireExpiry", new FlagShape("Whether a comment has to name a day until which it holds (default false).")),
        ])),
        ("customRules", new ListShape("Rules of your own about single options, without a line of C#.", CustomRuleShape.Item)),
    ]);
}
