using System.Collections.Concurrent;
using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Evaluation;
using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Symbols;

/// <summary>
/// What a repository defines: classes, defines, node definitions, functions and type aliases of its manifests and modules. Files are
/// parsed when a name leads to them, once for all nodes. Safe to use from many threads.
/// </summary>
internal sealed class SymbolIndex
{
    private readonly ControlRepository _repository;
    private readonly FileCache _cache;
    private readonly PuppetValidationOptions _validation;
    private readonly ConcurrentDictionary<(string Module, string Path), Lazy<FileSymbols>> _files = new();
    private readonly KeptValues<string, ContainerSymbol?> _classes;
    private readonly KeptValues<string, ContainerSymbol?> _defines;
    private readonly KeptValues<string, FunctionSymbol?> _functions;
    private readonly KeptValues<string, TypeAliasSymbol?> _aliases;
    private readonly KeptValues<string, Diagnostic?> _errors;
    private readonly ConcurrentDictionary<SourceText, Diagnostic> _parseErrors = new();
    private readonly Lazy<Recorded<ImmutableArray<FileSymbols>>> _site;
    private readonly Lazy<Recorded<ContainerSymbol>> _main;

    public SymbolIndex(ControlRepository repository, FileCache cache)
    {
        _repository = repository;
        _cache = cache;
        _validation = new PuppetValidationOptions { Strict = repository.Options.PuppetVersion >= 8 ? PuppetStrictness.Error : PuppetStrictness.Warning };
        _classes = new KeptValues<string, ContainerSymbol?>(n => FindContainer(n, ContainerKind.Class));
        _defines = new KeptValues<string, ContainerSymbol?>(n => FindContainer(n, ContainerKind.Define));
        _functions = new KeptValues<string, FunctionSymbol?>(n => FilesOf(n, "functions", fallsBack: false).Concat(Site).SelectMany(static f => f.Functions).FirstOrDefault(f => f.Name == n));
        _aliases = new KeptValues<string, TypeAliasSymbol?>(n => FilesOf(n.ToLowerInvariant(), "types", fallsBack: false).Concat(Site)
            .SelectMany(static f => f.Aliases).FirstOrDefault(a => string.Equals(a.Name, n, StringComparison.OrdinalIgnoreCase)));
        _errors = new KeptValues<string, Diagnostic?>(FindErrorOnTheWayTo);
        _site = new Lazy<Recorded<ImmutableArray<FileSymbols>>>(() => ReadRecorder.Keep(ReadSite));
        _main = new Lazy<Recorded<ContainerSymbol>>(() => ReadRecorder.Keep(MakeMain));
    }

    /// <summary>The statements of the site manifests outside all definitions, as the nameless class that Puppet makes of them.</summary>
    public ContainerSymbol Main => _main.Value.Use();

    /// <summary>The node definitions of the site manifests, in order.</summary>
    public IEnumerable<ContainerSymbol> Nodes => Site.SelectMany(static f => f.Containers).Where(static c => c.Kind == ContainerKind.Node);

    private ImmutableArray<FileSymbols> Site => _site.Value.Use();

    /// <summary>First syntax error of each file that could not be read whole.</summary>
    public IEnumerable<Diagnostic> ParseErrors => _parseErrors.Values;

    /// <summary>Finds a class by its full name, lower-case.</summary>
    public ContainerSymbol? FindClass(string name) => _classes.Use(name);

    /// <summary>Finds a define by its full name, lower-case.</summary>
    public ContainerSymbol? FindDefine(string name) => _defines.Use(name);

    /// <summary>Finds a function written in Puppet.</summary>
    public FunctionSymbol? FindFunction(string name) => _functions.Use(name);

    /// <summary>Finds a type alias by its name with capitals.</summary>
    public TypeAliasSymbol? FindAlias(string name) => _aliases.Use(name);

    /// <summary>The node definition for a node: its name, the first regular expression that matches, or <c>default</c>.</summary>
    public ContainerSymbol? FindNode(string certname)
    {
        var name = certname.ToLowerInvariant();
        ContainerSymbol? fallback = null;
        ContainerSymbol? matching = null;
        foreach (var node in Nodes)
        {
            if (node.NodePattern is { } pattern)
                matching ??= RegularExpressions.Match(pattern, new StringValue(name, Origins.Puppet)) is null ? null : node;
            else if (node.Name == name)
                return node;
            else if (node.Name == "default")
                fallback ??= node;
        }
        return matching ?? fallback;
    }

    /// <summary>The syntax error of the site manifests at which Puppet would stop every node; null if there is none.</summary>
    public Diagnostic? SiteError => Site.Select(static f => f.ParseError).FirstOrDefault(static e => e is not null);

    /// <summary>The first class, define or node that the site manifests define twice; null if there is none.</summary>
    public Diagnostic? DefinedTwice()
    {
        var first = new Dictionary<(ContainerKind Kind, string Name), ContainerSymbol>();
        foreach (var symbol in Site.SelectMany(static f => f.Containers))
        {
            if (first.TryAdd((symbol.Kind, symbol.Name), symbol))
                continue;
            var kind = symbol.Kind switch { ContainerKind.Class => "Class", ContainerKind.Node => "Node", _ => "Definition" };
            return new Diagnostic(EvaluationDescriptors.DuplicateDeclaration, first[(symbol.Kind, symbol.Name)].Location, $"{kind} '{symbol.Name}' is already defined; cannot redefine")
            {
                Related = symbol.Location is { } again ? [new RelatedLocation("it is defined again here", again)] : [],
            };
        }
        return null;
    }

    /// <summary>The syntax error that Puppet meets where it looks for a class or define; null if it meets none.</summary>
    public Diagnostic? ErrorOnTheWayTo(string name) => _errors.Use(name);

    private Diagnostic? FindErrorOnTheWayTo(string name)
    {
        foreach (var file in FilesOf(name, "manifests", fallsBack: true))
        {
            if (file.ParseError is not null)
                return file.ParseError;
            if (file.Containers.Any(c => c.Name == name))
                return null;
        }
        return null;
    }

    private ContainerSymbol? FindContainer(string name, ContainerKind kind)
    {
        foreach (var file in Site.Concat(FilesOf(name, "manifests", fallsBack: true)))
        {
            foreach (var container in file.Containers)
            {
                if (container.Kind == kind && container.Name == name)
                    return container;
            }
        }
        return null;
    }

    /// <summary>The files in which Puppet looks for a name: <c>a::b::c</c> in <c>a/manifests/b/c.pp</c>, then up to <c>init.pp</c>.</summary>
    private IEnumerable<FileSymbols> FilesOf(string name, string folder, bool fallsBack)
    {
        var segments = name.Split("::");
        if (segments.Length == 1 && !fallsBack)
            return [];
        if (segments[0] == "environment" && !fallsBack)
            return Read("", _repository.Files, RepoPath.Parse($"{folder}/{string.Join('/', segments.Skip(1))}.pp"));
        if (_repository.FindModule(segments[0]) is not { } module)
            return [];
        var paths = new List<string>();
        for (var count = segments.Length; count > 1; count--)
        {
            paths.Add($"{folder}/{string.Join('/', segments.Skip(1).Take(count - 1))}.pp");
            if (!fallsBack)
                break;
        }
        if (fallsBack)
            paths.Add($"{folder}/init.pp");
        return paths.Select(module.Find).Where(static p => p is not null).SelectMany(p => Read(module.Name, module.Files, p!.Value));
    }

    /// <summary>Reads manifests of a module, also those that nothing leads to.</summary>
    /// <param name="module">The module.</param>
    /// <param name="files">Files of it; what is no manifest does not count.</param>
    /// <returns>The first error of each that has any.</returns>
    public IEnumerable<(RepoPath Path, Diagnostic Error)> ReadAll(PuppetModule module, IEnumerable<RepoPath> files)
    {
        foreach (var path in files)
        {
            if (path.Extension == ".pp" && path.RelativeTo(module.Root)?.Split('/')[0] is "manifests" or "functions" or "types" && Read(module.Name, module.Files, path).FirstOrDefault()?.ParseError is { } error)
                yield return (path, error);
        }
    }

    private IEnumerable<FileSymbols> Read(string module, IFileSource files, RepoPath path)
    {
        if (files.Exists(path))
            yield return _files.GetOrAdd((module, path.Value), _ => new Lazy<FileSymbols>(() => Parse(module, files, path))).Value;
    }

    /// <summary>Puppet refuses a file that is not valid UTF-8 as a whole; here the rest of it is read.</summary>
    private static Diagnostic? InvalidUtf8(SourceText text) => text.IsValidUtf8
        ? null
        : new Diagnostic(RepositoryDescriptors.InvalidUtf8, new Location(text, new TextSpan(Math.Max(0, text.Text.IndexOf('\uFFFD', StringComparison.Ordinal)), 1)), text.Path);

    private FileSymbols Parse(string module, IFileSource files, RepoPath path)
    {
        var reading = files.Read(path);
        if (reading.Text is not { } text)
        {
            var absent = SourceText.From("", files.GetDisplayPath(path));
            return FileSymbols.Empty with { ParseError = _parseErrors[absent] = new Diagnostic(RepositoryDescriptors.UnreadableManifest, new Location(absent, default), absent.Path, reading.Problem!.Reason) };
        }
        var symbols = _cache.Get(text, module, Bind);
        if (symbols.ParseError is { } error)
            _parseErrors[text] = error;
        return symbols;
    }

    /// <summary>Says again that a file cannot be read whole, which only a catalog that is kept has read.</summary>
    public void AddParseError(Diagnostic error) => _parseErrors.TryAdd(error.Location!.Value.Source, error);

    private FileSymbols Bind(SourceText text, string module)
    {
        var tree = SyntaxTree.Parse(text);
        var error = tree.Diagnostics.FirstOrDefault(static d => d.Severity == Severity.Error) ?? InvalidUtf8(text)
            ?? PuppetValidator.Validate(tree, _validation).FirstOrDefault(static d => d.Severity == Severity.Error);
        return Binder.BindManifest(tree, module) with { ParseError = error };
    }

    /// <summary>The main manifest, or all manifests below its folder in the order of their paths.</summary>
    private ImmutableArray<FileSymbols> ReadSite()
    {
        var manifest = _repository.Environment.Manifest;
        var files = _repository.Files;
        if (files.Exists(manifest))
            return [.. Read("", files, manifest)];
        ReadRecorder.Note(ReadKind.Folder, $"{files.GetDisplayPath(manifest)}/");
        return
        [
            .. files.Files
                .Where(f => f.IsWithin(manifest) && f.Extension == ".pp" && !f.RelativeTo(manifest)!.Split('/').Any(static s => s.StartsWith('.')))
                .OrderBy(static f => f.Value, StringComparer.Ordinal)
                .SelectMany(f => Read("", files, f)),
        ];
    }

    private ContainerSymbol MakeMain() => new()
    {
        Kind = ContainerKind.Class,
        Name = "",
        ModuleName = "",
        Body = [.. Site.SelectMany(static f => f.Statements)],
    };
}
