using System.Collections.Immutable;
using System.Text.Json;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>A module on the module path.</summary>
public sealed class PuppetModule
{
    private readonly Lazy<IFileSource> _files;
    private readonly Lazy<string?> _version;
    private readonly ImmutableArray<RepoPath>? _listing;

    /// <param name="name">The module's name without its author.</param>
    /// <param name="root">Its folder in the source.</param>
    /// <param name="files">Gives the source.</param>
    /// <param name="listing">The files below that folder; null if they are all of the source.</param>
    internal PuppetModule(string name, RepoPath root, Func<IFileSource> files, ImmutableArray<RepoPath>? listing = null)
    {
        _listing = listing;
        Name = name;
        Root = root;
        _files = new Lazy<IFileSource>(() => files() is var source && source is RecordingFileSource ? source : new RecordingFileSource(source));
        _version = new Lazy<string?>(ReadVersion);
    }

    /// <summary>The module's name without its author: <c>mysql</c>.</summary>
    public string Name { get; }

    /// <summary>The source that holds the module's files; listed when it is first asked for.</summary>
    public IFileSource Files => _files.Value;

    /// <summary>The module's folder in <see cref="Files"/>.</summary>
    public RepoPath Root { get; }

    /// <summary>The module's own files among <see cref="Files"/>, which a whole repository may share.</summary>
    internal ImmutableArray<RepoPath> Listing => _listing ?? Files.Files;

    /// <summary>The version that its <c>metadata.json</c> gives; null if it gives none.</summary>
    public string? Version => _version.Value;

    /// <summary>A file of the module.</summary>
    /// <param name="relative">Path below the module's folder: <c>templates/my.cnf.erb</c>.</param>
    /// <returns>Its path in <see cref="Files"/>; null if there is no such file.</returns>
    public RepoPath? Find(string relative) => Root.TryCombine(relative, out var path) && path.IsWithin(Root) && Files.Exists(path) ? path : null;

    /// <inheritdoc/>
    public override string ToString() => Version is null ? Name : $"{Name} {Version}";

    private string? ReadVersion()
    {
        if (Find("metadata.json") is not { } path || Files.Read(path).Text is not { } text)
            return null;
        try
        {
            using var document = JsonDocument.Parse(text.Text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.String
                ? version.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
