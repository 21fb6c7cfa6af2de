#pragma warning disable RS0030 // The caller names the folder on disk; what lies in it is read through a file source.
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>
/// A control repo on disk with its configuration, as the command line and the PowerShell module open it: what the configuration says of facts and
/// modules is heeded. Immutable.
/// </summary>
/// <param name="Folder">The folder that was opened, with its full path.</param>
/// <param name="Repository">The control repo.</param>
/// <param name="Configuration">The configuration; what is wrong with it is among its diagnostics.</param>
public sealed record LintWorkspace(string Folder, ControlRepository Repository, LintConfiguration Configuration)
{
    /// <summary>Opens the control repo in a folder.</summary>
    /// <param name="folder">As <see cref="ControlRepository.OpenAsync(string, CancellationToken)"/> takes it.</param>
    /// <param name="options">What to heed besides; null for nothing.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder, or none of a folder that the options name.</exception>
    /// <exception cref="IOException">The configuration file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The configuration file may not be read.</exception>
    public static async Task<LintWorkspace> OpenAsync(string folder, LintWorkspaceOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        options ??= LintWorkspaceOptions.Default;
        folder = Path.GetFullPath(folder);
        var configuration = options.Configuration ?? ReadConfiguration(folder, options);
        var relative = options.DisplayFrom is { } from ? Path.GetRelativePath(from, folder).Replace('\\', '/') : ".";
        var repository = await ControlRepository.OpenAsync(
            folder,
            options.Repository with
            {
                DisplayPrefix = relative == "." ? options.Repository.DisplayPrefix : relative,
                Facts = [.. configuration.Facts.Select(p => Path.Combine(folder, p)), .. options.Repository.Facts],
                ModulePath = [.. options.Repository.ModulePath, .. configuration.ModulePath.Select(p => Path.Combine(folder, p))],
            },
            cancellationToken).ConfigureAwait(false);
        return new LintWorkspace(folder, repository, configuration);
    }

    /// <summary>The nearest control repo from a folder upwards: one with an <c>environment.conf</c>, <c>hiera.yaml</c> or <c>manifests/</c>; null if there is none.</summary>
    /// <param name="folder">Where to begin.</param>
    public static string? FindFolder(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (File.Exists(Path.Combine(candidate.FullName, "environment.conf")) || File.Exists(Path.Combine(candidate.FullName, "hiera.yaml")) || Directory.Exists(Path.Combine(candidate.FullName, "manifests")))
                return candidate.FullName;
        }
        return null;
    }

    private static LintConfiguration ReadConfiguration(string folder, LintWorkspaceOptions options)
    {
        if ((options.ConfigurationFile ?? FindConfiguration(folder)) is not { } file)
            return LintConfiguration.Default;
        var home = Path.GetDirectoryName(Path.GetFullPath(file))!;
        return LintConfiguration.Parse(Read(file), name => RepoPath.TryParse(name, out var path) && Path.Combine(home, path.Value) is var extended && File.Exists(extended) ? Read(extended) : null);

        SourceText Read(string path) => SourceText.From(File.ReadAllBytes(path), options.DisplayFrom is { } from ? Path.GetRelativePath(from, path).Replace('\\', '/') : path);
    }

    /// <summary>The configuration of a folder or of one above it. A checkout's own root ends the search.</summary>
    private static string? FindConfiguration(string folder)
    {
        for (var parent = new DirectoryInfo(folder); parent is not null; parent = parent.Parent)
        {
            var file = Path.Combine(parent.FullName, LintConfiguration.FileName);
            if (File.Exists(file))
                return file;
            if (Path.Exists(Path.Combine(parent.FullName, ".git")))
                return null;
        }
        return null;
    }
}
