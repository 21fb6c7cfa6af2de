#pragma warning disable RS0030 // The caller names fact files on disk, outside any file source.
using System.Collections.Immutable;
using System.Text.Json;
using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>Reads fact files in the forms that <see cref="ControlRepositoryOptions.Facts"/> lists.</summary>
internal sealed class FactReader(ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private const string PuppetTag = "!ruby/object:Puppet::Node::Facts";

    private static readonly ImmutableArray<string> Extensions = [".json", ".facts", ".yaml", ".yml"];

    private readonly Dictionary<string, FactSet> _sets = new(StringComparer.Ordinal);
    private FactSet? _shared;

    public FactCollection ToCollection() => new(_sets.Values, _shared);

    public void ReadFolder(IFileSource files, RepoPath folder, CancellationToken cancellationToken)
    {
        foreach (var file in files.Files)
        {
            if (!file.IsWithin(folder) || file.Parent != folder || CertnameOf(file.FileName) is not { } certname)
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            ReadFile(files, file, certname);
        }
    }

    /// <summary>Reads a file or folder of facts.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <param name="isInventory">Whether it is PuppetDB's inventory, which may hold no facts and whose mistakes are told elsewhere.</param>
    public void ReadFromDisk(string path, CancellationToken cancellationToken, bool isInventory = false)
    {
        if (Directory.Exists(path))
        {
            ReadFolder(DiskFileSource.Open(path, path, cancellationToken: cancellationToken), RepoPath.Root, cancellationToken);
            return;
        }
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!File.Exists(path))
        {
            if (isInventory)
                return;
            diagnostics.Add(new Diagnostic(RepositoryDescriptors.BrokenFacts, null, path, "there is no such file or folder"));
            return;
        }
        var source = DiskFileSource.OpenDeferred(folder, Path.GetDirectoryName(path) ?? "");
        if (!isInventory)
            ReadFile(source, RepoPath.Parse(Path.GetFileName(path)), certname: null);
        else if (source.Read(RepoPath.Parse(Path.GetFileName(path))).Text is { } text)
            ReadInventory(text);
    }

    private static string? CertnameOf(string fileName) =>
        Extensions.FirstOrDefault(e => fileName.EndsWith(e, StringComparison.OrdinalIgnoreCase)) is { } extension ? fileName[..^extension.Length] : null;

    private void ReadFile(IFileSource files, RepoPath path, string? certname)
    {
        var reading = files.Read(path);
        if (reading.Text is not { } text)
        {
            diagnostics.Add(new Diagnostic(RepositoryDescriptors.BrokenFacts, null, files.GetDisplayPath(path), reading.Problem!.Reason));
            return;
        }
        if (path.Extension is ".yaml" or ".yml")
        {
            ReadYaml(text, certname);
            return;
        }
        try
        {
            Add(JsonValueReader.Read(text, static (fact, location) => new Origin(OriginKind.Fact, $"facts.{fact}", location)), certname, text);
        }
        catch (JsonException exception)
        {
            var line = (int)Math.Min((exception.LineNumber ?? 0) + 1, text.LineCount);
            diagnostics.Add(new Diagnostic(RepositoryDescriptors.BrokenFacts, new Location(text, text.GetLineSpan(line)), text.Path, "it is not valid JSON here"));
        }
    }

    /// <summary>Facter's output as YAML, and what Puppet keeps below <c>$vardir/yaml/facts</c>.</summary>
    private void ReadYaml(SourceText text, string? certname)
    {
        // Puppet writes the class of its own object before it: blanked, so that places stay.
        if (text.Text.Contains(PuppetTag, StringComparison.Ordinal))
            text = SourceText.From(text.Text.Replace(PuppetTag, new string(' ', PuppetTag.Length), StringComparison.Ordinal), text.Path);
        var (root, failure) = YamlDataReader.ReadConfiguration(YamlDocument.Parse(text));
        if (failure is not null)
            diagnostics.Add(new Diagnostic(RepositoryDescriptors.BrokenFacts, failure.Location, text.Path, failure.Message));
        if (root is not null)
            Add(FactOrigins.In(root, "facts"), certname, text);
    }

    private void Add(PuppetValue value, string? certname, SourceText text)
    {
        switch (value)
        {
            // Facter's own output, or Puppet's {"name": …, "values": {…}}.
            case HashValue hash when hash.Find("values") is HashValue values && hash.Find("name") is StringValue name:
                Add(new FactSet(name.Value, values));
                break;
            case HashValue hash:
                Add(new FactSet(certname ?? "", hash));
                break;
            // A PuppetDB export: one element a node ("facts") or one element a fact ("name", "value").
            case ArrayValue array:
                foreach (var group in array.Elements.OfType<HashValue>().GroupBy(static e => e.Find("certname") is StringValue name ? name.Value : ""))
                    Add(new FactSet(group.Key, new HashValue([.. group.SelectMany(FactsOf)], array.Origin)));
                break;
            default:
                diagnostics.Add(new Diagnostic(RepositoryDescriptors.BrokenFacts, new Location(text, default), text.Path, "it holds neither a hash of facts nor a PuppetDB export"));
                break;
        }
    }

    private void ReadInventory(SourceText text)
    {
        try
        {
            if (JsonValueReader.Read(text, static (fact, location) => new Origin(OriginKind.Fact, $"facts.{fact}", location)) is ArrayValue rows && rows.Elements.OfType<HashValue>().Any(static r => r.Find("facts") is HashValue))
                Add(rows, certname: null, text);
        }
        catch (JsonException)
        {
            // The reader of the inventory says where.
        }
    }

    private static IEnumerable<HashEntry> FactsOf(HashValue element) =>
        element.Find("facts") is HashValue facts
            ? facts.Entries
            : element.Find("name") is { } name && element.Find("value") is { } value ? [new HashEntry(name, value)] : [];

    private void Add(FactSet set)
    {
        if (set.Certname.Length == 0)
            _shared = _shared is null ? set : set.Over(_shared);
        else
            _sets[set.Certname] = _sets.TryGetValue(set.Certname, out var earlier) ? set.Over(earlier) : set;
    }
}
