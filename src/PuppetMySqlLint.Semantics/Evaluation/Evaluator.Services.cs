using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>What functions and lookups ask of the evaluator.</summary>
internal sealed partial class Evaluator
{
    internal string NodeName => _node.Certname;

    internal TagSet CatalogTags => _catalog.Tags;

    internal CancellationToken CancellationToken => _cancellationToken;

    internal Ruby.Erb.ErbProgram ErbProgram(SourceText text) => _context.ErbProgram(text);

    internal SourceText? FindTemplate(string name) => _context.FindTemplate(name);

    /// <summary>A module's file as <c>file()</c> names it: <c>module/path</c> below a folder of the module.</summary>
    internal SourceText? FindModuleFile(string folder, string name) =>
        name.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? ReadModuleFile(name[..slash], $"{folder}/{name[(slash + 1)..]}") : null;

    /// <summary>A file of a module by its path there; null if there is none.</summary>
    internal SourceText? ReadModuleFile(string module, string path) =>
        _context.Repository.FindModule(module) is { } found && found.Find(path) is { } file ? found.Files.Read(file).Text : null;

    internal bool HasModule(string module) => _context.Repository.FindModule(module) is not null;

    internal bool IsModuleMissing(string module) => _context.IsModuleMissing(module);

    internal PuppetType? FindTypeAlias(string name) => _context.Types.FindAlias(name);

    internal int PuppetVersion => _context.Repository.Options.PuppetVersion;

    /// <summary>Whether no fact is missing from what was given.</summary>
    internal bool HasAllFacts => _node.Facts.Openness is null;

    internal void AddGap(UnknownReason reason, Location? location) => _log.AddGap(reason, location);

    internal UnknownValue UnknownBecause(UnknownKind kind, string description, Origin origin) => Unknown(kind, description, origin);

    internal void AddCollector(Collector collector) => _catalog.AddCollector(collector);

    internal CompiledResource? FindResource(ResourceReferenceType reference) => _catalog.Find(reference);

    /// <summary>Resources may be missing because of what is not known.</summary>
    internal void MissingContent(UnknownReason reason, Location? location)
    {
        _catalog.MayHoldMore = true;
        _missingContent ??= reason;
        _log.AddGap(reason, location);
    }

    internal PuppetValue? VariableOrNull(string name, Scope scope)
    {
        var isQualified = name.Contains("::", StringComparison.Ordinal);
        return Lookup(name.StartsWith("::", StringComparison.Ordinal) ? name[2..] : name, isQualified, scope);
    }

    /// <summary>Gives a variable another value, after Ruby code changed something in it.</summary>
    internal void ReplaceVariable(string name, PuppetValue value, Scope scope)
    {
        if (_journal is not null)
            value = new UnknownValue(new UnknownReason(UnknownKind.Undecided, $"Ruby code that may not run changes ${name}"), value.Origin, value.ContainsSecret);
        var separator = name.LastIndexOf("::", StringComparison.Ordinal);
        var start = separator < 0 ? scope : separator == 0 ? TopScope : _classScopes.GetValueOrDefault(name[..separator].TrimStart(':'));
        for (var current = start; current is not null; current = current.Inherited ?? (separator < 0 ? current.Enclosing : null))
        {
            if (current.Replace(name[(separator < 0 ? 0 : separator + 2)..], value))
                return;
        }
    }

    internal bool? VariableExists(string name, Scope scope) => VariableOrNull(name, scope) switch
    {
        null => false,
        UnknownValue { Reason.Kind: UnknownKind.MissingFact or UnknownKind.MissingModule } => null,
        _ => true,
    };

    /// <summary>Whether there is a class, define or resource type of a name.</summary>
    internal bool? NameExists(string name)
    {
        if (BuiltInResourceTypes.Find(name) is not null || _context.Symbols.FindDefine(name) is not null || _context.Symbols.FindClass(name) is not null)
            return true;
        if (name.Contains("::", StringComparison.Ordinal))
            return _context.IsModuleMissing(name) ? null : false;
        return _context.ResourceTypes.Find(name) is not null ? true : _context.Repository.Puppetfile.Modules.Any(m => _context.Repository.FindModule(m.Name) is null) ? null : false;
    }

    internal bool? ResourceExists(ResourceReferenceType reference)
    {
        if (_catalog.Find(reference) is { } resource)
            return CompilationLog.IsConditional(resource) && !ReferenceEquals(resource.Path, _path) ? null : true;
        return _catalog.MayHoldMore && reference.TypeName != "Class" ? null : false;
    }

    internal void LogMessage(Severity severity, string message, Scope scope)
    {
        if (severity != Severity.Info)
            _log.Warn(EvaluationDescriptors.PuppetWarning, message, _at?.Location, scope.Resource, isPossible: _path is not null);
    }

    internal PuppetValue? Convert(PuppetValue value, ImmutableArray<PuppetValue> convertTo, Scope scope)
    {
        if (convertTo is not [StringValue typeName, .. var rest])
            return null;
        try
        {
            var type = TypeParser.Parse(typeName.Value, n => _context.Types.FindAlias(n));
            return CallFunction("new", [new TypeValue(type, value.Origin), value, .. rest], null, value.Origin, scope, null);
        }
        catch (Exception exception) when (exception is EvaluationException or PuppetError)
        {
            throw new HieraLookupException(HieraDescriptors.LookupFailed, typeName.Origin.Location, $"lookup_options cannot convert the value to {typeName.Value}: {exception.Message}");
        }
    }

    internal HieraAnswer LookupAnswer(string key, HieraMerge? merge, Scope scope, bool isHieraCall = false)
    {
        var answer = _context.Hiera.Lookup(HieraScopeOf(scope), key, new HieraRequest(merge, IsHieraCall: isHieraCall), _cancellationToken);
        if (answer.Error is { } error)
            throw new PuppetError(error.Descriptor with { MessageFormat = "{0}" }, error.Message, error.Location);
        return answer;
    }

    internal DataFunctions DataFunctions { get; } = new();

    /// <summary>Calls a function that reads Hiera data.</summary>
    internal PuppetValue? CallDataFunction(string name, ImmutableArray<PuppetValue> arguments, Location? location, string? cacheKey)
    {
        if (_context.Symbols.FindFunction(name) is not { } function)
        {
            if (_context.RubyFunction(name) is { } ruby)
                return DataFunctions.Call(name, arguments, location, cacheKey, () => CallRuby(ruby, name, arguments, null, new Origin(OriginKind.Computed, $"{name}()", location), TopScope, location));
            return _context.FunctionMayExist(name) is { } why
                ? Unknown(UnknownKind.UnknownFunction, $"the function {name}() is not evaluated: {why}", new Origin(OriginKind.Computed, name, location))
                : throw new HieraLookupException(HieraDescriptors.LookupFailed, location, $"there is no function '{name}' to read the data");
        }
        if (function.Lambda.ReturnType is { } declared)
        {
            // Puppet holds the type that the function declares against what it has to give.
            var isHash = arguments is [HashValue, ..];
            var type = _context.Types.Evaluate(declared);
            if (isHash ? !DataFunctionTypes.IsDataHash(type) : !DataFunctionTypes.IsRichData(type))
                throw new HieraLookupException(HieraDescriptors.LookupFailed, declared.Location, $"the function {name}() has to declare that it returns {(isHash ? "Hash[RichDataKey, RichData]" : "RichData")}, or nothing");
        }
        return DataFunctions.Call(name, arguments, location, cacheKey, () => InvokeFunction(function, arguments, new Origin(OriginKind.Computed, $"{name}()", location)));
    }

    private HieraScope HieraScopeOf(Scope scope) => new(this, scope);
}
