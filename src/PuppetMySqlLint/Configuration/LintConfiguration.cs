using System.Collections.Immutable;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>What <c>puppet-mysql-lint.yaml</c> at a repository's root says. Immutable.</summary>
public sealed record LintConfiguration
{
    /// <summary>The file's name.</summary>
    public const string FileName = "puppet-mysql-lint.yaml";

    /// <summary>A repository without the file.</summary>
    public static LintConfiguration Default { get; } = new();

    /// <summary><c>inventory:</c>, what exists beyond the repository.</summary>
    public HostInventory Inventory { get; init; } = HostInventory.Empty;

    /// <summary><c>facts:</c>, fact files or folders, relative to the repository's root.</summary>
    public ImmutableArray<string> Facts { get; init; } = [];

    /// <summary><c>modulepath:</c>, folders of modules outside the repository, relative to its root.</summary>
    public ImmutableArray<string> ModulePath { get; init; } = [];

    /// <summary><c>expect: { instances: N }</c>, how many MySQL servers there are at the least; null if it is not said.</summary>
    public int? ExpectedInstances { get; init; }

    /// <summary><c>expect: { channels: N }</c>, how many replication channels there are at the least; null if it is not said.</summary>
    public int? ExpectedChannels { get; init; }

    /// <summary><c>expect: { coverage: PERCENT }</c>, the least <see cref="Ledger.Coverage"/>, 0 to 100; null if it is not said.</summary>
    public double? MinimumCoverage { get; init; }

    /// <summary>What is wrong with the file.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Reads the file at a repository's root.</summary>
    /// <param name="files">The repository's files.</param>
    /// <returns>What it says; <see cref="Default"/> if there is none. What is wrong with it is in <see cref="Diagnostics"/>.</returns>
    public static LintConfiguration Read(IFileSource files)
    {
        var path = RepoPath.Parse(FileName);
        if (!files.Exists(path))
            return Default;
        var reading = files.Read(path);
        return reading.Text is { } text
            ? Parse(text)
            : Default with { Diagnostics = [new Diagnostic(ConfigurationDescriptors.Unreadable, null, files.GetDisplayPath(path), reading.Problem!.Reason)] };
    }

    /// <summary>Reads the file's text.</summary>
    public static LintConfiguration Parse(SourceText text) => new ConfigurationReader(text).Read();
}
