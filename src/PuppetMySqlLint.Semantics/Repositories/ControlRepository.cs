using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>
/// A snapshot of one Puppet environment: its files, settings, modules, Hiera configuration and facts. Nothing in it is executed and no
/// path leads out of it. Immutable; safe to use from many threads.
/// </summary>
public sealed class ControlRepository
{
    private readonly KeptValues<string, PuppetModule?> _modulesByName;

    private readonly IFileSource _source;
    private readonly GivenNodes _given;
    private readonly ImmutableArray<PuppetModule> _outside;

    private ControlRepository(
        IFileSource source, IFileSource files, ControlRepositoryOptions options, EnvironmentConf environment, ModulePath modulePath, Puppetfile puppetfile, GivenNodes given,
        ImmutableArray<Diagnostic> diagnostics)
    {
        _source = source;
        Files = files;
        Options = options;
        Environment = environment;
        Modules = modulePath.Modules;
        Puppetfile = puppetfile;
        _given = given;
        _outside = modulePath.Outside;
        Diagnostics = diagnostics;
        _modulesByName = new KeptValues<string, PuppetModule?>(FindModuleUncached);
    }

    /// <summary>The files of the environment.</summary>
    public IFileSource Files { get; }

    /// <summary>What the caller said about the environment.</summary>
    public ControlRepositoryOptions Options { get; }

    /// <summary>The settings of <c>environment.conf</c>.</summary>
    public EnvironmentConf Environment { get; }

    /// <summary>The modules on the module path; of several of one name the first one counts, as in Puppet.</summary>
    public ImmutableArray<PuppetModule> Modules { get; }

    /// <summary>The modules that the <c>Puppetfile</c> pins; empty if there is none.</summary>
    public Puppetfile Puppetfile { get; }

    /// <summary>The facts that were given, by node.</summary>
    public FactCollection Facts => _given.Facts;

    /// <summary>What was given about nodes beside their facts.</summary>
    public NodeSources Nodes => _given.Nodes;

    /// <summary>What was wrong with the input as a whole: files that may not be read, links that lead out, broken settings.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Opens the control repo in a folder, with the facts in its <c>facts/</c> folder if there is one.</summary>
    /// <param name="folder">The folder that holds <c>environment.conf</c>, <c>hiera.yaml</c> or <c>manifests/</c>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static Task<ControlRepository> OpenAsync(string folder, CancellationToken cancellationToken = default) =>
        OpenAsync(folder, ControlRepositoryOptions.Default, cancellationToken);

    /// <summary>Opens the control repo in a folder.</summary>
    /// <param name="folder">
    /// The folder that holds <c>environment.conf</c>, <c>hiera.yaml</c> or <c>manifests/</c>; or the one that holds <c>environments/</c>, of
    /// which <see cref="ControlRepositoryOptions.EnvironmentName"/> is opened, with the folder's own <c>modules/</c> and <c>hiera.yaml</c>
    /// as base module path and global layer.
    /// </param>
    /// <param name="options">Module path, facts and the like.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder, or none of a folder that the options name.</exception>
    public static Task<ControlRepository> OpenAsync(string folder, ControlRepositoryOptions options, CancellationToken cancellationToken = default) =>
        Task.Run(() => Open(EnvironmentFolder.Of(folder, options), cancellationToken), cancellationToken);

    /// <summary>A control repo whose files come from any source.</summary>
    /// <param name="files">The environment's files.</param>
    /// <param name="options">Module path, facts and the like.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static ControlRepository Create(IFileSource files, ControlRepositoryOptions? options = null, CancellationToken cancellationToken = default) =>
        Create(files, options ?? ControlRepositoryOptions.Default, earlier: null, cancellationToken);

    private static ControlRepository Create(IFileSource files, ControlRepositoryOptions options, ControlRepository? earlier, CancellationToken cancellationToken)
    {
        var source = files;
        files = new RecordingFileSource(source);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var problem in files.Problems)
            diagnostics.Add(new Diagnostic(RepositoryDescriptors.UnusablePath, null, files.GetDisplayPath(problem.Path), problem.Reason));
        if (!LooksLikeControlRepo(files))
            diagnostics.Add(new Diagnostic(RepositoryDescriptors.NotAControlRepo, null, files.GetDisplayPath(RepoPath.Root)));
        var environment = EnvironmentConf.Read(files, options.EnvironmentName, diagnostics);
        var modulePath = ModulePath.Of(files, environment, options, diagnostics, earlier?._outside);
        cancellationToken.ThrowIfCancellationRequested();
        var given = earlier is not null && GivenNodes.AreSame(earlier._source, source) ? earlier._given : GivenNodes.Read(files, options, earlier?._given, cancellationToken);
        diagnostics.AddRange(given.Diagnostics);
        return new ControlRepository(source, files, options, environment, modulePath, Puppetfile.Read(files), given, diagnostics.ToImmutable());
    }

    /// <summary>The same control repo with one file replaced or added: an editor's buffer, or what a fix would write. This one does not change.</summary>
    /// <param name="path">The file's path inside the repository: <c>data/common.yaml</c>.</param>
    /// <param name="text">Its text; null to take the file away.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="FormatException">The path is absolute or leads out of the repository.</exception>
    public ControlRepository WithFile(string path, string? text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        var file = RepoPath.Parse(path);
        return WithFiles([KeyValuePair.Create(file, text is null ? null : SourceText.From(text, Files.GetDisplayPath(file)))], cancellationToken);
    }

    /// <summary>
    /// The same control repo with files replaced, added or taken away. This one does not change. What lies outside of the repository is
    /// not read again.
    /// </summary>
    /// <param name="changes">The text of each file, under the path that reports show; null to take the file away.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public ControlRepository WithFiles(IEnumerable<KeyValuePair<RepoPath, SourceText?>> changes, CancellationToken cancellationToken = default) =>
        Create(new OverlayFileSource(_source, changes), Options, this, cancellationToken);

    /// <summary>The files whose texts differ from those of another state.</summary>
    internal IReadOnlyList<RepoPath> ChangesSince(ControlRepository earlier) => OverlayFileSource.Differences(earlier._source, _source);

    /// <summary>Whether what was given about nodes, and the modules outside, are those of another state.</summary>
    internal bool SharesSurroundingsWith(ControlRepository other) =>
        ReferenceEquals(Options, other.Options) && ReferenceEquals(_given, other._given) && _outside.SequenceEqual(other._outside);

    /// <summary>The module of a name.</summary>
    /// <param name="name">Module name without its author, <c>mysql</c>.</param>
    /// <returns>The module; null if it is not on the module path.</returns>
    public PuppetModule? FindModule(string name) => _modulesByName.Use(name);

    private PuppetModule? FindModuleUncached(string name)
    {
        var module = Modules.FirstOrDefault(m => m.Name == name);
        // A folder of that name that comes earlier on the module path would hide it.
        foreach (var entry in Environment.ModulePath)
        {
            if (!RepoPath.TryParse(entry, out var folder))
                continue;
            if (ReferenceEquals(module?.Files, Files) && module!.Root.Parent == folder)
                break;
            ReadRecorder.Note(ReadKind.Folder, $"{Files.GetDisplayPath(folder.Combine(name))}/");
        }
        return module;
    }

    private static ControlRepository Open(EnvironmentFolder folder, CancellationToken cancellationToken) =>
        Create(DiskFileSource.Open(folder.Path, folder.Options.DisplayPrefix, cancellationToken: cancellationToken), folder.Options, cancellationToken);

    private static bool LooksLikeControlRepo(IFileSource files) => files.Files.Any(static f =>
        f.Value is "environment.conf" or "hiera.yaml" or "Puppetfile" or "metadata.json" || (f.Extension == ".pp" && f.Value.Contains("manifests/", StringComparison.Ordinal)));
}
