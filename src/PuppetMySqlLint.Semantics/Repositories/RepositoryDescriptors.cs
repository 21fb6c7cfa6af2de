using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>What can be wrong with a repository as a whole, before any of its code is read.</summary>
public static class RepositoryDescriptors
{
    /// <summary>A file or folder was left out.</summary>
    public static DiagnosticDescriptor UnusablePath { get; } = new("PML1901", "unusable-path", Severity.Warning, "'{0}' {1}; it is left out");

    /// <summary>The folder holds nothing of a control repo.</summary>
    public static DiagnosticDescriptor NotAControlRepo { get; } = new(
        "PML1902", "not-a-control-repo", Severity.Error, "'{0}' holds no environment.conf, hiera.yaml, Puppetfile or manifests/: is it a control repo?");

    /// <summary><c>environment.conf</c> has a line that Puppet does not understand.</summary>
    public static DiagnosticDescriptor BrokenEnvironmentConf { get; } = new("PML1903", "broken-environment-conf", Severity.Warning, "environment.conf: {0}");

    /// <summary>The module path names a folder that is not read.</summary>
    public static DiagnosticDescriptor ModulePathNotRead { get; } = new(
        "PML1904", "module-path-not-read", Severity.Info, "the module path names '{0}', {1}");

    /// <summary>A fact file cannot be read.</summary>
    public static DiagnosticDescriptor BrokenFacts { get; } = new("PML1905", "broken-facts", Severity.Error, "the facts in '{0}' cannot be read: {1}");

    /// <summary>A file is not valid UTF-8.</summary>
    public static DiagnosticDescriptor InvalidUtf8 { get; } = new(
        "PML1906", "invalid-utf8", Severity.Error, "'{0}' is not valid UTF-8: Puppet refuses it, and it cannot be fixed here");

    /// <summary>A file about nodes cannot be read: an ENC's output, PuppetDB's inventory or a list.</summary>
    public static DiagnosticDescriptor BrokenNodeSource { get; } = new("PML1908", "broken-node-source", Severity.Error, "'{0}' cannot be read: {1}");

    /// <summary>The module path holds another version of a module than the Puppetfile asks for.</summary>
    public static DiagnosticDescriptor ModuleVersionMismatch { get; } = new("PML1909", "module-version-mismatch", Severity.Info, "{0}");

    /// <summary>A manifest exists and cannot be read.</summary>
    public static DiagnosticDescriptor UnreadableManifest { get; } = new("PML1907", "unreadable-manifest", Severity.Error, "the manifest '{0}' {1}");
}
