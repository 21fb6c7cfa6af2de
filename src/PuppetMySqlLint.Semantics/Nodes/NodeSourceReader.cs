#pragma warning disable RS0030 // The caller names these files on disk, outside any file source.
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Reads ENC output, PuppetDB's answers and lists of nodes.</summary>
internal sealed class NodeSourceReader(ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json", ""];

    private readonly List<NodeClassification> _classifications = [];
    private readonly List<InventoryNode> _inventory = [];
    private readonly List<ListedNode> _listed = [];

    public static NodeSources Read(ControlRepositoryOptions options, ImmutableArray<Diagnostic>.Builder diagnostics, CancellationToken cancellationToken)
    {
        if (options.Enc.IsEmpty && options.Inventory.IsEmpty && options.NodesFiles.IsEmpty)
            return NodeSources.Empty;
        var reader = new NodeSourceReader(diagnostics);
        foreach (var path in options.Enc)
            reader.ReadEach(path, reader.ReadEnc, cancellationToken);
        foreach (var path in options.Inventory)
            reader.ReadEach(path, (text, _) => reader.ReadInventory(text), cancellationToken);
        foreach (var path in options.NodesFiles)
            reader.ReadEach(path, (text, _) => reader.ReadList(text), cancellationToken);
        return new NodeSources(reader._classifications, reader._inventory, reader._listed);
    }

    /// <summary>A file, or all files directly in a folder, each of which is named after its node.</summary>
    private void ReadEach(string path, Action<SourceText, string?> read, CancellationToken cancellationToken)
    {
        var isFolder = Directory.Exists(path);
        if (!isFolder && !File.Exists(path))
        {
            Report(null, path, "there is no such file or folder");
            return;
        }
        var source = isFolder
            ? DiskFileSource.Open(path, path, cancellationToken: cancellationToken)
            : DiskFileSource.OpenDeferred(Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetDirectoryName(path) ?? "");
        var files = isFolder ? source.Files.Where(static f => f.Parent == RepoPath.Root) : [RepoPath.Parse(Path.GetFileName(path))];
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (isFolder && NodeOf(file.FileName) is null)
                continue;
            if (source.Read(file) is { Text: { } text })
                read(text, isFolder ? NodeOf(file.FileName) : null);
            else
                Report(null, source.GetDisplayPath(file), source.Read(file).Problem!.Reason);
        }
    }

    /// <summary>The certname that a file is named after; certnames have dots, so that only known extensions are cut off.</summary>
    private static string? NodeOf(string fileName)
    {
        if (fileName.StartsWith('.') || fileName.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            return null;
        var extension = Extensions.First(e => fileName.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        return fileName[..^extension.Length].ToLowerInvariant();
    }

    private void ReadEnc(SourceText text, string? certname)
    {
        if (Parse(text, "enc") is not { } value)
            return;
        if (value is not HashValue hash)
        {
            Report(new Location(text, default), text.Path, "an ENC's answer is a hash with 'classes', 'parameters' and 'environment'");
            return;
        }
        if (certname is not null || hash.Entries.Any(static e => e.Key is StringValue { Value: "classes" or "parameters" or "environment" }))
        {
            AddClassification(certname ?? NodeOf(text.Path.Split('/')[^1])!, hash, new Location(text, default));
            return;
        }
        foreach (var entry in hash.Entries)
        {
            if (entry.Value is HashValue node)
                AddClassification(NameOf(entry.Key), node, entry.Key.Origin.Location ?? new Location(text, default));
            else
                Report(entry.Value.Origin.Location, text.Path, $"'{NameOf(entry.Key)}' holds no hash with 'classes', 'parameters' and 'environment'");
        }
    }

    private void AddClassification(string certname, HashValue answer, Location location) => _classifications.Add(new NodeClassification(certname.ToLowerInvariant(), location)
    {
        Classes = Classes(answer.Find("classes"), location),
        Parameters = answer.Find("parameters") is HashValue parameters ? [.. parameters.Entries.Select(static e => KeyValuePair.Create(NameOf(e.Key), e.Value))] : [],
        Environment = (answer.Find("environment") as StringValue)?.Value,
    });

    private ImmutableArray<(string Class, HashValue? Parameters)> Classes(PuppetValue? value, Location location)
    {
        switch (value)
        {
            case null or UndefValue:
                return [];
            case HashValue hash:
                return [.. hash.Entries.Select(static e => (NameOf(e.Key), e.Value as HashValue))];
            case ArrayValue array:
                return [.. array.Elements.Select(static e => (NameOf(e), (HashValue?)null))];
            default:
                Report(value.Origin.Location ?? location, location.Path, "'classes' is a list or a hash");
                return [];
        }
    }

    /// <summary><c>/pdb/query/v4/nodes</c> and <c>/pdb/query/v4/inventory</c>; the facts of the latter are read as facts.</summary>
    private void ReadInventory(SourceText text)
    {
        if (Parse(text, "inventory") is not ArrayValue rows)
        {
            Report(new Location(text, default), text.Path, "PuppetDB's answer is a list of nodes");
            return;
        }
        foreach (var row in rows.Elements.OfType<HashValue>())
        {
            if (row.Find("certname") is not StringValue certname)
                continue;
            var seen = Time(row.Find("report_timestamp")) ?? (row.Find("facts") is null ? null : Time(row.Find("timestamp")));
            _inventory.Add(new InventoryNode(certname.Value.ToLowerInvariant(), certname.Origin.Location ?? new Location(text, default), seen, Time(row.Find("deactivated")) ?? Time(row.Find("expired"))));
            if (row.Find("trusted") is HashValue trusted && trusted.Find("extensions") is HashValue extensions)
                _listed.Add(new ListedNode(certname.Value.ToLowerInvariant(), certname.Origin.Location ?? new Location(text, default), extensions));
        }
    }

    private static DateTimeOffset? Time(PuppetValue? value) =>
        value is StringValue text && DateTimeOffset.TryParse(text.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    /// <summary>Certnames, one a line; or YAML: a list of them, or a hash with their certificates' extensions.</summary>
    private void ReadList(SourceText text)
    {
        if (text.Path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || text.Path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || text.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            switch (Parse(text, "nodes"))
            {
                case HashValue hash:
                    foreach (var entry in hash.Entries)
                        AddListed(NameOf(entry.Key), entry.Key.Origin.Location ?? new Location(text, default), (entry.Value as HashValue)?.Find("extensions") as HashValue);
                    break;
                case ArrayValue array:
                    foreach (var name in array.Elements.OfType<StringValue>())
                        AddListed(name.Value, name.Origin.Location ?? new Location(text, default), null);
                    break;
                case not null:
                    Report(new Location(text, default), text.Path, "it holds neither a list of certnames nor a hash with their 'extensions'");
                    break;
            }
            return;
        }
        for (var line = 1; line <= text.LineCount; line++)
        {
            var span = text.GetLineSpan(line);
            var name = text.ToString(span).Split('#')[0].Trim();
            if (name.Length > 0)
                AddListed(name, new Location(text, span), null);
        }
    }

    private void AddListed(string certname, Location location, HashValue? extensions) => _listed.Add(new ListedNode(certname.ToLowerInvariant(), location, extensions));

    private PuppetValue? Parse(SourceText text, string path)
    {
        try
        {
            if (text.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || text.Text.AsSpan().TrimStart() is ['[' or '{', ..])
                return JsonValueReader.Read(text, (key, location) => new Origin(OriginKind.Configuration, key.Length == 0 ? path : $"{path}.{key}", location));
            var (root, failure) = YamlDataReader.ReadConfiguration(YamlDocument.Parse(text));
            if (failure is not null)
                Report(failure.Location, text.Path, failure.Message);
            return root is null ? null : FactOrigins.In(root, path, OriginKind.Configuration);
        }
        catch (JsonException exception)
        {
            Report(new Location(text, text.GetLineSpan((int)Math.Min((exception.LineNumber ?? 0) + 1, text.LineCount))), text.Path, "it is not valid JSON here");
            return null;
        }
    }

    private void Report(Location? location, string path, string problem) => diagnostics.Add(new Diagnostic(RepositoryDescriptors.BrokenNodeSource, location, path, problem));

    private static string NameOf(PuppetValue key) => key is StringValue name ? name.Value : key.ToString();
}
