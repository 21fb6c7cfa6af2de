using System.Collections.Concurrent;
using System.Collections.Immutable;
using PuppetMySqlLint.Ruby.Erb;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Semantics.Symbols;
using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>What all compilations of a repository share. Safe to use from many threads.</summary>
internal sealed class CompilationContext
{
    private readonly ConcurrentDictionary<string, Diagnostic> _once = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Recorded<string?>> _mayExist = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Location, bool> _reportedValues = new();
    private readonly Lazy<bool> _isWhole;
    private readonly ConcurrentDictionary<string, Recorded<SourceText?>> _templateFiles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Name, bool PrefersLegacy), Recorded<RubyFunctionFile?>> _rubyFunctions = new();

    public CompilationContext(ControlRepository repository, HieraLookup hiera, FunctionTable functions, FileCache? cache = null)
    {
        Files = cache ?? new FileCache();
        Repository = repository;
        Hiera = hiera;
        Functions = functions;
        Symbols = new SymbolIndex(repository, Files);
        Types = new TypeResolver(Symbols, IsModuleMissing);
        ResourceTypes = new ResourceTypeIndex(repository, Files);
        _isWhole = new Lazy<bool>(() => repository.Puppetfile.Modules is { IsEmpty: false } modules && modules.All(m => repository.FindModule(m.Name) is not null));
    }

    public ControlRepository Repository { get; }

    /// <summary>What was read out of files, perhaps by the compiler of an earlier state of the repository.</summary>
    public FileCache Files { get; }

    public HieraLookup Hiera { get; }

    public FunctionTable Functions { get; }

    /// <summary>Whether a module's function in Ruby comes before the same one in C#.</summary>
    public bool PrefersRuby { get; init; }

    /// <summary>Whether the legacy one comes first if there are two in Ruby.</summary>
    public bool PrefersLegacyRuby { get; init; }

    /// <summary>Whether a function comes from outside, so that it hides one that is known here.</summary>
    public bool IsPlugged(string name) => Functions.TryGet(name, out var function) && function.Library == "plugged";

    public SymbolIndex Symbols { get; }

    public TypeResolver Types { get; }

    /// <summary>Whether all modules that the Puppetfile names are here, so that what nobody defines does not exist.</summary>
    public bool IsWhole => _isWhole.Value;

    public ResourceTypeIndex ResourceTypes { get; }

    /// <summary>What concerns the repository rather than one node, each once.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. _once.Values.Concat(Symbols.ParseErrors).OrderBy(static d => d.Id, StringComparer.Ordinal).ThenBy(static d => d.Message, StringComparer.Ordinal)];

    /// <summary>The first segment of a name, which is its module's.</summary>
    public static string ModuleOf(string name) => name.IndexOf("::", StringComparison.Ordinal) is > 0 and var end ? name[..end] : name;

    /// <summary>Reports at the first place in order of paths, whichever node came by first.</summary>
    public void ReportOnce(DiagnosticDescriptor descriptor, string key, string message, Location? location)
    {
        var diagnostic = new Diagnostic(descriptor, location, message);
        NodeNotes.Current?.Once.Add(($"{descriptor.Id} {key}", diagnostic));
        ReportOnce($"{descriptor.Id} {key}", diagnostic);
    }

    private void ReportOnce(string key, Diagnostic diagnostic) => _once.AddOrUpdate(
        key,
        diagnostic,
        (_, known) => IsBefore(diagnostic.Location, known.Location) ? diagnostic : known);

    /// <summary>Notes that a compilation has blamed a value for not being of its parameter's type.</summary>
    public void NoteReported(Location? location)
    {
        if (location is not { } place)
            return;
        NodeNotes.Current?.Blamed.Add(place);
        _reportedValues.TryAdd(place, value: true);
    }

    /// <summary>Says again what the compilation of a node said whose catalog is kept.</summary>
    public void Say(NodeNotes notes)
    {
        foreach (var (key, diagnostic) in notes.Once)
            ReportOnce(key, diagnostic);
        foreach (var place in notes.Blamed)
            _reportedValues.TryAdd(place, value: true);
        Hiera.Say(notes);
    }

    /// <summary>Whether a compilation has blamed the value at a place.</summary>
    public bool IsReported(Location? location) => location is { } place && _reportedValues.ContainsKey(place);

    private static bool IsBefore(Location? left, Location? right) => left is { } a
        && (right is not { } b || string.CompareOrdinal(a.Path, b.Path) is var order && (order < 0 || (order == 0 && a.Span.Start < b.Span.Start)));

    /// <summary>Whether a name belongs to a module that is not on the module path.</summary>
    /// <returns>False also where the Puppetfile's modules are all there, so that nobody else can bring it.</returns>
    public bool IsModuleMissing(string name) => Repository.FindModule(ModuleOf(name)) is null && !_isWhole.Value;

    /// <summary>Whether a resource type is a define of a module that is not on the module path.</summary>
    public bool IsOpaqueDefine(string typeName) =>
        (typeName.Contains("::", StringComparison.Ordinal) || (BuiltInResourceTypes.Find(typeName) is null && Repository.Puppetfile.Find(typeName) is not null)) && IsModuleMissing(typeName);

    /// <summary>What Hiera binds under a class's name, for a class whose parameters are not known.</summary>
    public IEnumerable<(string Parameter, PuppetValue Value)> BoundUnder(string className, IHieraScope scope)
    {
        var prefix = className + "::";
        foreach (var key in Hiera.KeysWithPrefix(scope, prefix))
        {
            var parameter = key[prefix.Length..];
            if (parameter.Contains("::", StringComparison.Ordinal))
                continue;
            var answer = Hiera.Lookup(scope, key, new HieraRequest(), CancellationToken.None);
            if (answer.IsFound)
                yield return (parameter, answer.Value);
        }
    }

    /// <summary>Whether a function that is not known here may exist where Puppet runs.</summary>
    /// <returns>Why; null if it surely does not exist.</returns>
    public string? FunctionMayExist(string name) => _mayExist.GetOrAdd(name, n => ReadRecorder.Keep(() =>
    {
        ReadRecorder.Note(ReadKind.InAnyModule, $"/functions/{n.Replace("::", "/", StringComparison.Ordinal)}.rb");
        var path = n.Replace("::", "/", StringComparison.Ordinal);
        foreach (var module in Repository.Modules)
        {
            if (module.Find($"lib/puppet/functions/{path}.rb") is not null || module.Find($"lib/puppet/parser/functions/{path}.rb") is not null)
                return $"the module {module.Name} defines it in Ruby";
        }
        if (Repository.Files.Exists(RepoPath.Parse($"lib/puppet/functions/{path}.rb")))
            return "the environment defines it in Ruby";
        if (BuiltInFunctions.Contains(n))
            return "it is one of Puppet's own";
        if (n.Contains("::", StringComparison.Ordinal))
            return IsModuleMissing(n) ? $"the module {ModuleOf(n)} is not on the module path" : null;
        return Repository.Puppetfile.Modules.FirstOrDefault(m => Repository.FindModule(m.Name) is null) is { } absent
            ? $"a module that is not on the module path may define it, such as {absent.Name}"
            : null;
    })).Use();

    /// <summary>Finds a template as <c>template()</c> and <c>epp()</c> name it: <c>module/file</c>.</summary>
    /// <returns>Its text; null if there is no such file.</returns>
    public SourceText? FindTemplate(string name) => _templateFiles.TryGetValue(name, out var known) ? known.Use() : FindTemplateFirst(name);

    private SourceText? FindTemplateFirst(string name) => _templateFiles.GetOrAdd(name, n => ReadRecorder.Keep(() =>
    {
        var slash = n.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0)
            return null;
        return Repository.FindModule(n[..slash]) is { } module && module.Find($"templates/{n[(slash + 1)..]}") is { } path ? module.Files.Read(path).Text : null;
    })).Use();

    /// <summary>A function that a module defines in Ruby, read once.</summary>
    /// <returns>Null if there is none of that name.</returns>
    public RubyFunctionFile? RubyFunction(string name, bool prefersLegacy = false) =>
        _rubyFunctions.TryGetValue((name, prefersLegacy), out var known) ? known.Use() : ReadRubyFunction(name, prefersLegacy);

    private RubyFunctionFile? ReadRubyFunction(string name, bool prefersLegacy) => _rubyFunctions.GetOrAdd((name, prefersLegacy), key => ReadRecorder.Keep(() =>
    {
        var path = key.Name.Replace("::", "/", StringComparison.Ordinal);
        ReadRecorder.Note(ReadKind.InAnyModule, $"/functions/{path}.rb");
        string[] files = [$"lib/puppet/functions/{path}.rb", $"lib/puppet/parser/functions/{path}.rb"];
        foreach (var file in key.PrefersLegacy ? files.Reverse() : files)
        {
            foreach (var module in Repository.Modules)
            {
                if (module.Find(file) is { } found && module.Files.Read(found).Text is { } text)
                    return RubyFunctionFile.Read(text.Text, key.Name);
            }
        }
        return null;
    })).Use();

    /// <summary>An ERB template, compiled once.</summary>
    public ErbProgram ErbProgram(SourceText text) => Files.Get(text, "", static (t, _) => Ruby.Erb.ErbProgram.Compile(ErbTemplate.Parse(t)));

    /// <summary>An EPP template, parsed once.</summary>
    /// <exception cref="PuppetError">It cannot be parsed.</exception>
    public BoundTemplate Template(SourceText text) => Files.Get(text, "", static (t, _) =>
    {
        var tree = SyntaxTree.Parse(t, new SyntaxParseOptions { IsEpp = true });
        if (tree.Diagnostics.FirstOrDefault(static d => d.Severity == Severity.Error) is { } error)
            throw new PuppetError(EvaluationDescriptors.Template, $"Invalid EPP: {error.Message}", error.Location);
        return Binder.BindTemplate(tree);
    });
}
