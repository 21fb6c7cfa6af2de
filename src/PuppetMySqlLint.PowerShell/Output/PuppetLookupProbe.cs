using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.PowerShell;

/// <summary>A file that Hiera looked into for a key.</summary>
public sealed class PuppetLookupProbe
{
    private readonly HieraProbe _probe;

    internal PuppetLookupProbe(HieraProbe probe) => _probe = probe;

    /// <summary>The layer: global, environment or a module's.</summary>
    public string Layer => _probe.Layer;

    /// <summary>The level in the hierarchy.</summary>
    public string Level => _probe.Level;

    /// <summary>The path, with the node's facts filled in.</summary>
    public string Path => _probe.Path;

    /// <summary>Found, NotFound, NoFile or Unknown.</summary>
    public HieraProbeResult Result => _probe.Result;

    /// <summary>Path and result.</summary>
    public override string ToString() => $"{Path}: {Result}";
}
