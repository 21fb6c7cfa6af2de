using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.PowerShell;

/// <summary>A leaf of a value that Hiera answers, and where it stands.</summary>
public sealed class PuppetLookupLeaf
{
    private readonly HieraLeaf _leaf;
    private readonly string _folder;

    internal PuppetLookupLeaf(HieraLeaf leaf, string folder)
    {
        _leaf = leaf;
        _folder = folder;
    }

    /// <summary>The way to the leaf in the value: <c>mysqld.server_id</c>; empty if it is the whole value.</summary>
    public string Name => _leaf.Path;

    /// <summary>Its value.</summary>
    public object? Value => PuppetObjects.Of(_leaf.Value);

    /// <summary>Name of the level in the hierarchy; null if none gave it.</summary>
    public string? Level => _leaf.Source?.Level;

    /// <summary>Full path of the file; null if it stands in none.</summary>
    public string? Path => PuppetMySqlPlace.FullPath(_leaf.Value.Origin.Location, _folder);

    /// <summary>The line, from 1 on; 0 without a place.</summary>
    public int Line => _leaf.Value.Origin.Location?.Start.Line ?? 0;

    /// <summary>The place as seen from the folder in which the command ran; null without one.</summary>
    public string? Location => _leaf.Value.Origin.Location?.ToString();

    /// <summary>The values of lower levels that it hides.</summary>
    public PuppetMySqlPlace[] Hides => [.. _leaf.Hidden.Select(h => PuppetMySqlPlace.Of($"{h.Value} in level \"{h.Source.Level}\"", h.Value.Origin.Location, _folder))];

    /// <summary>Name and value, secrets left out.</summary>
    public override string ToString() => $"{Name} = {_leaf.Value}";
}
