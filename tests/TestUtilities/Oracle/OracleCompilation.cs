using System.Collections.Immutable;

namespace TestUtilities;

/// <summary>A control repo and the nodes to compile, or look keys up, for.</summary>
/// <param name="Environment">The control repo's folder. It must not change while the tests run: answers are kept.</param>
/// <param name="Nodes">Certnames.</param>
public sealed record OracleCompilation(string Environment, params ImmutableArray<string> Nodes)
{
    /// <summary>Folders searched for modules after those that the environment names itself.</summary>
    public ImmutableArray<string> ModulePath { get; init; } = [CorpusModules.Root];

    /// <summary>Facts of every node as a JSON object.</summary>
    public string? Facts { get; init; }

    /// <summary>JSON files with facts of every node, before <see cref="Facts"/>; later ones win.</summary>
    public ImmutableArray<string> FactFiles { get; init; } = [];

    /// <summary>Folder with <c>&lt;certname&gt;.json</c>, merged over the other facts.</summary>
    public string? NodeFacts { get; init; }

    /// <summary>A JSON object merged into <c>$trusted</c>.</summary>
    public string? Trusted { get; init; }

    /// <summary>Folder with <c>&lt;certname&gt;.yaml</c>, an external node classifier's output.</summary>
    public string? Enc { get; init; }

    /// <summary>Hiera's global layer.</summary>
    public string? HieraConfig { get; init; }

    /// <summary>Puppet's setting: <c>off</c>, <c>warning</c> or <c>error</c>.</summary>
    public string Strict { get; init; } = "warning";

    /// <summary>Whether an unknown variable is an error.</summary>
    public bool StrictVariables { get; init; } = true;

    /// <summary>Whether exported resources are gathered in a first pass and collected in a second.</summary>
    public bool StoreConfigs { get; init; }

    /// <summary>Whether to add the true dependency graph and its cycles.</summary>
    public bool Relationships { get; init; }

    internal IEnumerable<string> Arguments
    {
        get
        {
            yield return "--env";
            yield return Path.GetFullPath(Environment);
            yield return "--modulepath";
            yield return string.Join(':', ModulePath);
            yield return "--strict";
            yield return Strict;
            yield return StrictVariables ? "--strict-variables" : "--no-strict-variables";
            foreach (var file in FactFiles)
                yield return $"--facts={file}";
            if (NodeFacts is not null)
                yield return $"--node-facts={NodeFacts}";
            if (HieraConfig is not null)
                yield return $"--hiera-config={HieraConfig}";
            if (Enc is not null)
                yield return $"--enc={Enc}";
            if (StoreConfigs)
                yield return "--storeconfigs";
            if (Relationships)
                yield return "--ral";
            foreach (var node in Nodes)
                yield return $"--node={node}";
        }
    }
}
