using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Puts together what is known about a node before it is compiled.</summary>
public static class NodeInputs
{
    /// <summary>A node with the facts that the repository was given for it.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="certname">The node.</param>
    /// <param name="existence">Why it is believed to exist.</param>
    public static NodeInput Create(ControlRepository repository, string certname, NodeExistence existence)
    {
        var origin = new Origin(OriginKind.Certname, $"follows from the certname {certname}");
        var given = repository.Facts.Find(certname);
        var complete = given is not null && (repository.Options.FactsAreComplete ?? given.IsFacterOutput);
        var openness = complete ? null : new UnknownReason(UnknownKind.MissingFact, given is null ? $"no facts were given for {certname}" : $"the fact is not among those given for {certname}");
        var facts = new HashValue([.. WithDerived(given?.Values, certname, repository, origin)], given?.Values.Origin ?? origin, openness: openness);
        var classification = repository.Nodes.FindClassification(certname);
        return new NodeInput(certname, existence)
        {
            Facts = facts,
            Trusted = Trusted(repository, given?.Values, certname, origin),
            Classes = classification?.Classes ?? [],
            Parameters = classification?.Parameters ?? [],
            Environment = classification?.Environment ?? repository.Options.EnvironmentName,
        };
    }

    private static IEnumerable<HashEntry> WithDerived(HashValue? given, string certname, ControlRepository repository, Origin origin)
    {
        var options = repository.Options;
        var (hostname, domain) = Split(certname);
        var derived = new List<(string Name, PuppetValue Value)> { ("clientcert", Text(certname, origin)) };
        if (options.PuppetVersion < 8)
            derived.AddRange([("fqdn", Text(certname, origin)), ("hostname", Text(hostname, origin)), ("domain", Text(domain, origin))]);
        var networking = given?.Find("networking") as HashValue;
        (string Name, PuppetValue Value)[] names = [("hostname", Text(hostname, origin)), ("domain", Text(domain, origin)), ("fqdn", Text(certname, origin))];
        derived.Add(("networking", new HashValue(
            [.. (networking?.Entries ?? []).Concat(names.Where(n => networking?.Find(n.Name) is null).Select(n => Entry(n.Name, n.Value)))],
            networking?.Origin ?? origin,
            openness: given is null ? new UnknownReason(UnknownKind.MissingFact, $"no facts were given for {certname}") : null)));
        // The agent adds its version to the facts; of the major version that the user states, the newest release is assumed.
        var version = new Origin(OriginKind.Configuration, $"Puppet {options.PuppetVersion}");
        derived.Add(("clientversion", Text(options.PuppetVersion < 8 ? "7.34.0" : "8.10.0", version)));
        derived.Add(("environment", Text(repository.Nodes.FindClassification(certname)?.Environment ?? options.EnvironmentName, origin)));
        var fresh = derived.Where(d => d.Name == "networking" || given?.Find(d.Name) is null).ToList();
        return (given?.Entries ?? []).Where(static e => e.Key is not StringValue { Value: "networking" }).Concat(fresh.Select(static d => Entry(d.Name, d.Value)));
    }

    private static HashValue Trusted(ControlRepository repository, HashValue? facts, string certname, Origin origin)
    {
        // PuppetDB's inventory keeps what the certificate said beside the facts; what it leaves out follows from the name.
        var given = facts?.Find("trusted") as HashValue;
        var (hostname, domain) = Split(certname);
        var openness = repository.Options.FactsAreComplete is true ? null : new UnknownReason(UnknownKind.ExternalData, "the certificate's extensions are not in the repository");
        HashEntry[] derived =
            [
                Entry("authenticated", Text("remote", origin)),
                Entry("certname", Text(certname, origin)),
                Entry("hostname", Text(hostname, origin)),
                Entry("domain", Text(domain, origin)),
                Entry("extensions", repository.Nodes.FindListed(certname)?.Extensions ?? new HashValue([], origin, openness: openness)),
                Entry("external", new HashValue([], origin)),
            ];
        return new HashValue([.. derived.Where(e => given is null || !given.TryGetValue(e.Key, out _)), .. given?.Entries ?? []], given?.Origin ?? origin);
    }

    private static (string Hostname, string Domain) Split(string certname) =>
        certname.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? (certname[..dot], certname[(dot + 1)..]) : (certname, "");

    private static StringValue Text(string value, Origin origin) => new(value, origin);

    private static HashEntry Entry(string key, PuppetValue value) => new(new StringValue(key, value.Origin), value);
}
