using System.Collections.Immutable;
using System.IO.Enumeration;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// All nodes that a repository, its facts and lists speak of, each with how much that proves. Where data files are all there is, they are
/// the list of nodes: then nothing tells the living from the dead.
/// </summary>
/// <param name="Nodes">The nodes by certname.</param>
public sealed record NodeRoster(ImmutableArray<RosterNode> Nodes)
{
    /// <summary>Whether anything but data files names nodes, so that one that only a data file names counts as dead.</summary>
    public bool TellsLivingFromDead { get; private init; }

    /// <summary>The nodes that a name or a glob means: those of the roster, and a name that is not in it as a node of which nothing else is known.</summary>
    /// <param name="repository">The repository, for the facts of the nodes.</param>
    /// <param name="nameOrGlob">A certname in any case, or a pattern with <c>*</c> and <c>?</c>.</param>
    /// <returns>By certname; empty if it is a pattern that no node matches.</returns>
    public ImmutableArray<NodeInput> Select(ControlRepository repository, string nameOrGlob)
    {
        ArgumentNullException.ThrowIfNull(repository);
        ArgumentException.ThrowIfNullOrEmpty(nameOrGlob);
        var matches = Nodes.Where(n => FileSystemName.MatchesSimpleExpression(nameOrGlob, n.Certname)).Select(n => NodeInputs.Create(repository, n.Certname, n.Existence)).ToImmutableArray();
        return matches.IsEmpty && nameOrGlob.AsSpan().IndexOfAny('*', '?') < 0 ? [NodeInputs.Create(repository, nameOrGlob.ToLowerInvariant(), NodeExistence.Classified)] : matches;
    }

    /// <summary>The nodes of a repository, with what was read of its code to tell.</summary>
    internal static Recorded<NodeRoster> Read(CatalogCompiler compiler) => ReadRecorder.Keep(() => Of(compiler));

    /// <summary>The same nodes, where some data files that name them have other texts.</summary>
    /// <param name="find">Gives the text of a data file by its path; null if it is the same.</param>
    internal NodeRoster At(Func<string, SourceText?> find) => this with
    {
        Nodes = [.. Nodes.Select(n => n.Location is { } place && find(place.Path) is { } text ? n with { Location = HieraLookup.StartOf(text) } : n)],
    };

    /// <summary>The nodes of a repository.</summary>
    /// <param name="compiler">The compiler of the repository.</param>
    public static NodeRoster Of(CatalogCompiler compiler)
    {
        var repository = compiler.Repository;
        var nodes = new SortedDictionary<string, RosterNode>(StringComparer.Ordinal);
        foreach (var certname in repository.Facts.Certnames)
            nodes[certname] = new RosterNode(certname, NodeExistence.Classified, "facts were given for it", null);
        foreach (var classification in repository.Nodes.Classifications)
            Name(classification.Certname, "the ENC classifies it", classification.Location);
        foreach (var listed in repository.Nodes.Listed)
            Name(listed.Certname, $"{listed.Location.Path} lists it", listed.Location);
        foreach (var (certname, location) in compiler.LiteralNodes)
            Name(certname, $"a node definition names it ({location})", location);
        // PuppetDB knows best who is alive.
        foreach (var known in repository.Nodes.Inventory)
            nodes[known.Certname] = InventoryRoster.Judge(known, repository.Nodes.NewestReport);
        var tellsLivingFromDead = nodes.Count > 0;
        foreach (var file in compiler.Hiera.CertnamesWithOwnData())
        {
            // A host name without its domain is that of the one node that bears it.
            var certname = file.IsShort && nodes.Keys.Where(n => n.StartsWith($"{file.Name}.", StringComparison.Ordinal)).ToList() is [var only] ? only : file.Name;
            if (nodes.TryGetValue(certname, out var known))
                nodes[certname] = known with { Location = known.Location ?? file.Location };
            else
                nodes[certname] = new RosterNode(certname, tellsLivingFromDead ? NodeExistence.DataOnly : NodeExistence.Classified, $"{(tellsLivingFromDead ? "only " : "")}{file.Location.Path} names it", file.Location);
        }
        return new NodeRoster([.. nodes.Values]) { TellsLivingFromDead = tellsLivingFromDead };

        void Name(string certname, string evidence, Location? location) => nodes.TryAdd(certname, new RosterNode(certname, NodeExistence.Classified, evidence, location));
    }
}

/// <summary>A node of the roster.</summary>
/// <param name="Certname">Its certname.</param>
/// <param name="Existence">Why it is believed to exist.</param>
/// <param name="Evidence">The same in one clause: <c>only data/nodes/db03.example.com.yaml names it</c>.</param>
/// <param name="Location">The start of its data file, or its node definition; null if only facts or lists name it.</param>
public sealed record RosterNode(string Certname, NodeExistence Existence, string Evidence, Location? Location);
