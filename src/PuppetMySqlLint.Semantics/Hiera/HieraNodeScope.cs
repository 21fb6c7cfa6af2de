using System.Text.RegularExpressions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// What a lookup sees of a node without compiling it: its facts and what follows from its name. Variables of classes are unknown.
/// </summary>
public sealed partial class HieraNodeScope : IHieraScope
{
    private readonly string _certname;
    private readonly bool _isComplete;
    private readonly UnknownReason _missing;
    private readonly PuppetValue _environment;
    private readonly HashValue _facts;
    private readonly HashValue _trusted;

    /// <summary>The scope of a node.</summary>
    /// <param name="certname">The node.</param>
    /// <param name="facts">Its facts; null if none were given, so that they are unknown.</param>
    /// <param name="environment">Name of the environment.</param>
    /// <param name="factsAreComplete">Whether a fact that is not given is surely absent; null if it is where the facts are Facter's whole output.</param>
    public HieraNodeScope(string certname, FactSet? facts, string environment = "production", bool? factsAreComplete = null)
    {
        _certname = certname;
        _isComplete = facts is not null && (factsAreComplete ?? facts.IsFacterOutput);
        _missing = new UnknownReason(UnknownKind.MissingFact, facts is null ? $"no facts were given for {certname}" : $"the fact was not given for {certname}");
        _environment = Text(environment, OriginKind.Configuration, "name of the environment");
        _facts = WithNames(facts?.Values);
        _trusted = new HashValue(
            [
                Entry("authenticated", Text("remote", OriginKind.Certname, "$trusted")), Entry("certname", Name(certname)), Entry("hostname", Name(HostOf(certname))),
                Entry("domain", Name(DomainOf(certname))), Entry("extensions", Open("$trusted['extensions']")), Entry("external", Open("$trusted['external']")),
            ],
            new Origin(OriginKind.Certname, "$trusted"));
    }

    /// <inheritdoc/>
    public PuppetValue? GetVariable(string name)
    {
        if (name.StartsWith("::", StringComparison.Ordinal))
            name = name[2..];
        return name switch
        {
            "facts" => _facts,
            "trusted" => _trusted,
            "environment" => _environment,
            "server_facts" => new HashValue([Entry("environment", _environment)], _environment.Origin, openness: new UnknownReason(UnknownKind.MissingFact, "the server's facts are not known")),
            "module_name" or "caller_module_name" => new UndefValue(_environment.Origin),
            _ when !VariableName().IsMatch(name) => null,
            _ when name.Contains("::", StringComparison.Ordinal) => new UnknownValue(
                new UnknownReason(UnknownKind.LateBinding, $"${name} is only known while the node is compiled"), new Origin(OriginKind.Computed, $"${name}")),
            _ => _facts.Find(name) ?? (_isComplete ? null : new UnknownValue(_missing, new Origin(OriginKind.Fact, $"${name}"))),
        };
    }

    [GeneratedRegex("^(?:[a-z][a-z0-9_]*::)*[a-z_][A-Za-z0-9_]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VariableName();

    private static string HostOf(string certname) => certname.Split('.', 2)[0];

    private static string DomainOf(string certname) => certname.Split('.', 2) is [_, var domain] ? domain : "";

    /// <summary>Adds the facts that follow from the certname, where they were not given.</summary>
    private HashValue WithNames(HashValue? given)
    {
        var entries = HashBuilder.From(given?.Entries ?? []);
        var networking = HashBuilder.From(given?.Find("networking") is HashValue known ? known.Entries : []);
        foreach (var (name, value) in new[] { ("hostname", HostOf(_certname)), ("domain", DomainOf(_certname)), ("fqdn", _certname) })
        {
            AddMissing(networking, name, value);
            AddMissing(entries, name, value);
        }
        AddMissing(entries, "clientcert", _certname);
        var key = Text("networking", OriginKind.Certname, "facts");
        var openness = _isComplete ? null : _missing;
        if (!entries.TryGetValue(key, out var present) || present is HashValue)
            entries[key] = networking.ToHash(present?.Origin ?? new Origin(OriginKind.Certname, $"certname {_certname}"), openness: openness);
        return entries.ToHash(given?.Origin ?? new Origin(OriginKind.Fact, "$facts"), openness: openness);
    }

    private void AddMissing(HashBuilder entries, string name, string value)
    {
        var key = Text(name, OriginKind.Certname, "facts");
        if (!entries.TryGetValue(key, out _))
            entries[key] = Name(value);
    }

    private HashValue Open(string name) => new([], new Origin(OriginKind.Certname, name), openness: new UnknownReason(UnknownKind.MissingFact, $"{name} of {_certname} is not known"));

    private StringValue Name(string value) => Text(value, OriginKind.Certname, $"certname {_certname}");

    private static HashEntry Entry(string name, PuppetValue value) => new(Text(name, OriginKind.Certname, name), value);

    private static StringValue Text(string value, OriginKind kind, string description) => new(value, new Origin(kind, description));
}
