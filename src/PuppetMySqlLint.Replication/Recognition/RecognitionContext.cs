using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Replication;

/// <summary>One node's catalog, and where a recognizer puts what it finds in it.</summary>
public sealed class RecognitionContext
{
    internal RecognitionContext(ControlRepository repository, NodeInput node, Catalog catalog)
    {
        Repository = repository;
        Node = node;
        Catalog = catalog;
    }

    /// <summary>The repository, for the versions that its Puppetfile pins.</summary>
    public ControlRepository Repository { get; }

    /// <summary>The node, with its facts.</summary>
    public NodeInput Node { get; }

    /// <summary>Its catalog; once the recognizers have had it, only what the fleet is put together from is left of it.</summary>
    public Catalog Catalog { get; private set; }

    /// <summary>Lets go of what nobody needs any more; opaque resources stay for the ledger, packages for the server's version.</summary>
    internal void Release() => Catalog = Catalog.Reduce(r => r.IsOpaque || (Instances.Count > 0 && r.Type == "Package"));

    /// <summary>The same for another state of the repository, in which nothing of it changed.</summary>
    internal RecognitionContext For(ControlRepository repository) => new(repository, Node, Catalog)
    {
        Instances = Instances,
        Accounts = Accounts,
        Channels = Channels,
        FailoverManagers = FailoverManagers,
        Monitors = Monitors,
        Assembled = Assembled,
    };

    internal Dictionary<string, InstanceDraft> Instances { get; private init; } = new(StringComparer.Ordinal);

    internal List<AccountDraft> Accounts { get; private init; } = [];

    internal List<ChannelDraft> Channels { get; private init; } = [];

    /// <summary>Managers of fail-over that run on the node.</summary>
    internal List<FailoverManager> FailoverManagers { get; private init; } = [];

    /// <summary>Agents on the node that watch its servers.</summary>
    internal List<ServerMonitor> Monitors { get; private init; } = [];

    /// <summary>What the fleet was last put together from of this; null if it was not yet.</summary>
    internal NodeParts? Assembled { get; set; }

    /// <summary>Says that a server runs on the node; what several recognizers say of one is put together.</summary>
    /// <param name="recognizer">Who says so.</param>
    /// <param name="name">The instance's name; empty for the only one.</param>
    /// <param name="origin">What declares it.</param>
    public InstanceDraft AddInstance(IReplicationRecognizer recognizer, string name, Origin origin)
    {
        if (!Instances.TryGetValue(name, out var draft))
            Instances[name] = draft = new InstanceDraft(name, origin);
        draft.RecognizedBy.Add(recognizer.Name);
        return draft;
    }

    /// <summary>Says that the node's server gets an account, or an account gets privileges; what is said of one account is put together.</summary>
    /// <param name="account">The account as far as it is known.</param>
    public void AddAccount(AccountDraft account) => Accounts.Add(account);

    /// <summary>Says that the node's server replicates from a host.</summary>
    /// <param name="channel">The channel.</param>
    public void AddChannel(ChannelDraft channel) => Channels.Add(channel);

    /// <summary>Says that a monitoring agent on the node watches its servers.</summary>
    /// <param name="monitor">The agent.</param>
    public void AddMonitor(ServerMonitor monitor) => Monitors.Add(monitor);
}

/// <summary>What recognizers say of a server, before the fleet is put together.</summary>
/// <param name="name">The instance's name; empty for the only one.</param>
/// <param name="origin">What declares it.</param>
public sealed class InstanceDraft(string name, Origin origin)
{
    /// <summary>The instance's name; empty for the only one.</summary>
    public string Name { get; } = name;

    /// <summary>What declares it.</summary>
    public Origin Origin { get; } = origin;

    /// <summary>Who recognised it.</summary>
    public ISet<string> RecognizedBy { get; } = new SortedSet<string>(StringComparer.Ordinal);

    /// <summary>Which server it is.</summary>
    public ServerFlavor Flavor { get; set; }

    /// <summary>Its version; null while nothing says it.</summary>
    public ServerVersion? Version { get; set; }

    /// <summary>Whether it is there in every state that the repository leaves open.</summary>
    public Confidence Confidence { get; set; } = Confidence.Definite;

    /// <summary>The settings of its option files in reading order.</summary>
    public IList<InstanceOption> Options { get; } = [];

    /// <summary>Options that are given without a value, so that no line is written for them.</summary>
    public IList<InstanceOption> Dropped { get; } = [];

    /// <summary>Why there may be more settings; null if there are none.</summary>
    public UnknownReason? Openness { get; set; }

    /// <summary>Whether Puppet manages the server's main option file as a whole.</summary>
    public bool HasMainFile { get; set; }

    /// <summary>Libraries of the plugins that statements install, <c>semisync_source.so</c>, with what installs them.</summary>
    public IDictionary<string, Origin> InstalledLibraries { get; } = new SortedDictionary<string, Origin>(StringComparer.Ordinal);

    /// <summary>Variables that statements set while the server runs, until it stops: <c>SET GLOBAL read_only = OFF</c>.</summary>
    public IList<InstanceOption> RunTimeSettings { get; } = [];

    /// <summary>
    /// Adds the settings of a hash of options, <c>{ server_id => 1, skip_networking => true }</c>, as the templates of the MySQL modules write them:
    /// <c>true</c> and the empty string as a bare name, an array as one line for each element, <c>undef</c> not at all. Where the hash, or a part of
    /// it, is not known that is noted in <see cref="Openness"/>.
    /// </summary>
    /// <param name="options">The hash as a resource's parameter has it; null if it was not given.</param>
    /// <param name="file">The option file on the node.</param>
    /// <param name="group">The group of the file.</param>
    public void AddOptions(PuppetValue? options, string file, string group = "mysqld")
    {
        if (options is null or UndefValue)
            return;
        if (options is not HashValue hash)
        {
            Openness ??= OptionHash.WhyHidden(options);
            return;
        }
        var groups = new HashValue([new HashEntry(new StringValue(group, hash.Origin), hash)], hash.Origin);
        foreach (var option in OptionHash.Read(groups, file))
            Options.Add(option with { Confidence = Confidence });
        Openness ??= OptionHash.OpennessOf(groups);
    }
}

/// <summary>What a recognizer says of an account.</summary>
/// <param name="User">User name; null if it is not known.</param>
/// <param name="Host">Host or pattern from which it may log in; null if it is not known.</param>
/// <param name="Privileges">Privileges on all tables that are granted here, upper-case; empty for a mere account.</param>
/// <param name="Origin">What declares it.</param>
/// <param name="Confidence">Whether it is declared in every state that the repository leaves open.</param>
public sealed record AccountDraft(string? User, string? Host, System.Collections.Immutable.ImmutableArray<string> Privileges, Origin Origin, Confidence Confidence)
{
    /// <summary>Where the privileges are written; null if that is not known more closely than the declaration.</summary>
    public Origin? PrivilegesOrigin { get; init; }
}

/// <summary>What a recognizer says of a channel.</summary>
/// <param name="Source">The source's host; null if it is not known.</param>
/// <param name="Origin">The statement or option that says so.</param>
public sealed record ChannelDraft(string? Source, Origin Origin)
{
    /// <summary>The instance's name; empty for the only one.</summary>
    public string Instance { get; init; } = "";

    /// <summary>Where the host's name came from, if that is known more closely than the statement.</summary>
    public Origin? SourceOrigin { get; init; }

    /// <summary>Channel name; empty for the default channel.</summary>
    public string Name { get; init; } = "";

    /// <summary>The source's port; null if it is not said.</summary>
    public int? Port { get; init; }

    /// <summary>Whether more may be said of it than is known.</summary>
    public bool HasUnknownOptions { get; init; }

    /// <summary>User of the connection; null if it is not said or not known.</summary>
    public string? User { get; init; }

    /// <summary>Whether positions are found by GTID; null if it is not said.</summary>
    public bool? AutoPosition { get; init; }

    /// <summary>Whether transactions that come without a GTID are given one (<c>ASSIGN_GTIDS_TO_ANONYMOUS_TRANSACTIONS</c>).</summary>
    public bool AssignsGtids { get; init; }

    /// <summary>Whether it is set up in every state that the repository leaves open.</summary>
    public Confidence Confidence { get; init; } = Confidence.Definite;
}
