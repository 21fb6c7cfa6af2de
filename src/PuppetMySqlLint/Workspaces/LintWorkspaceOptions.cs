using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint;

/// <summary>What a caller says about a control repo on disk beyond what its configuration file does.</summary>
public sealed record LintWorkspaceOptions
{
    /// <summary>Nothing beyond it.</summary>
    public static LintWorkspaceOptions Default { get; } = new();

    /// <summary>Facts, module path and the like. The facts come after those that the configuration names, the modules before its.</summary>
    public ControlRepositoryOptions Repository { get; init; } = ControlRepositoryOptions.Default;

    /// <summary>A configuration in place of any file; null to read one.</summary>
    public LintConfiguration? Configuration { get; init; }

    /// <summary>The configuration file; null for the nearest <see cref="LintConfiguration.FileName"/> from the repository's folder upwards, as far as its git checkout reaches.</summary>
    public string? ConfigurationFile { get; init; }

    /// <summary>The folder from which paths in findings are written; null to write those inside the repository as they are there.</summary>
    public string? DisplayFrom { get; init; }
}
