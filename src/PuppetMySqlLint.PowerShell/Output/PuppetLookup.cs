using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.PowerShell;

/// <summary>What Hiera answers for a key on a node.</summary>
public sealed class PuppetLookup
{
    private readonly HieraAnswer _answer;
    private readonly HieraExplanation? _explanation;
    private readonly string _folder;

    internal PuppetLookup(string node, HieraAnswer answer, HieraExplanation? explanation, string folder)
    {
        Node = node;
        _answer = answer;
        _explanation = explanation;
        _folder = folder;
    }

    /// <summary>The node's certname.</summary>
    public string Node { get; }

    /// <summary>The key.</summary>
    public string Key => _answer.Key;

    /// <summary>Whether a value was found.</summary>
    public bool IsFound => _answer.IsFound;

    /// <summary>
    /// The value: a string, number, boolean, array, dictionary or null; what is secret or not known as PuppetUnknownValue. Null if nothing was
    /// found.
    /// </summary>
    public object? Value => _answer.IsFound ? PuppetObjects.Of(_answer.Value) : null;

    /// <summary>Whether nothing in the value is unknown, at any depth.</summary>
    public bool IsKnown => _answer.IsFound && _answer.Value.IsKnown;

    /// <summary>How values of several levels were merged; null if they were not.</summary>
    public string? Merge => _answer.Merge?.ToString();

    /// <summary>Why Hiera would fail; null if it would not.</summary>
    public string? Failure => _answer.Error?.Message;

    /// <summary>When the key would not be found; null if it always is.</summary>
    public string? AbsentWhen => _answer.AbsentWhen;

    /// <summary>Full path of the file that decides the value; null if none does.</summary>
    public string? Path => PuppetMySqlPlace.FullPath(Place, _folder);

    /// <summary>The line, from 1 on; 0 without a place.</summary>
    public int Line => Place?.Start.Line ?? 0;

    /// <summary>The place as seen from the folder in which the command ran; null without one.</summary>
    public string? Location => Place?.ToString();

    /// <summary>Where each leaf of the value stands and what it hides, with <c>-Explain</c>; else empty.</summary>
    public PuppetLookupLeaf[] Leaves => [.. (_explanation?.Leaves ?? []).Select(l => new PuppetLookupLeaf(l, _folder))];

    /// <summary>The files that were searched, in order, with <c>-Explain</c>; else empty.</summary>
    public PuppetLookupProbe[] Searched => _explanation is null ? [] : [.. _answer.Probes.Where(static p => p.Key != "lookup_options").Select(static p => new PuppetLookupProbe(p))];

    private Text.Location? Place => _answer.IsFound ? _answer.Value.Origin.PrimaryLocation : _answer.Error?.Location;

    /// <summary>Key and value, secrets left out.</summary>
    public override string ToString() => $"{Key} = {(IsFound ? _answer.Value.ToString() : "not found")}";
}
