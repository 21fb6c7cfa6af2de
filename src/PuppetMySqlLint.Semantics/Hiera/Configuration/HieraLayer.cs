using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>One of the layers that a lookup searches.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Module">Name of the module; null for the other layers.</param>
/// <param name="Files">The source of its files.</param>
/// <param name="Root">The folder of its <c>hiera.yaml</c>.</param>
/// <param name="Config">Its configuration.</param>
public sealed record HieraLayer(HieraLayerKind Kind, string? Module, IFileSource Files, RepoPath Root, HieraConfig Config)
{
    /// <summary>What people call it: <c>Environment</c>, <c>Module "mysql"</c>.</summary>
    public string Name => Module is null ? Kind.ToString() : $"Module \"{Module}\"";

    /// <summary>Reads the configuration in a folder.</summary>
    /// <param name="kind">The layer.</param>
    /// <param name="module">Name of the module; null for the other layers.</param>
    /// <param name="files">The source.</param>
    /// <param name="config">The configuration's path in it.</param>
    /// <param name="isStrict">Whether Puppet's setting <c>strict</c> is <c>error</c>, the default of Puppet 8.</param>
    /// <returns>The layer; null if there is no such file, so that Puppet has no data there.</returns>
    internal static HieraLayer? Read(HieraLayerKind kind, string? module, IFileSource files, RepoPath config, bool isStrict)
    {
        if (!files.Exists(config))
            return null;
        var reading = files.Read(config);
        if (reading.Text is not { } text)
        {
            var source = SourceText.From("", files.GetDisplayPath(config));
            var failure = new Diagnostic(HieraDescriptors.BrokenConfiguration, new Location(source, default), $"it {reading.Problem!.Reason}");
            return new HieraLayer(kind, module, files, config.Parent, new HieraConfig { Source = source, Failure = failure, Diagnostics = [failure] });
        }
        return new HieraLayer(kind, module, files, config.Parent, Localize(HieraConfigReader.Read(text, kind, isStrict), files));
    }

    /// <summary>The global layer names folders by their place on the server.</summary>
    private static HieraConfig Localize(HieraConfig config, IFileSource files) => files is GlobalFileSource global
        ? config with { Hierarchy = [.. config.Hierarchy.Select(l => l with { DataDirectory = global.Localize(l.DataDirectory) })] }
        : config;
}

/// <summary>The layers, in order of priority.</summary>
public enum HieraLayerKind
{
    /// <summary>The server's own, given by the caller.</summary>
    Global,

    /// <summary>The control repo's.</summary>
    Environment,

    /// <summary>That of the module whose name begins the key.</summary>
    Module,
}
