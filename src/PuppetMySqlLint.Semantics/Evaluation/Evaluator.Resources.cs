using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Semantics.Symbols;
using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

internal sealed partial class Evaluator
{
    private ArrayValue EvaluateResource(BoundResource node, Scope scope)
    {
        var typeName = node.TypeName ?? TypeNameOf(Evaluate(node.TypeExpression, scope), node);
        if (typeName == "class" && node.Form != ResourceForm.Regular)
            throw new PuppetError(EvaluationDescriptors.EvaluationError, "Classes are not virtualizable", node.Location);
        if (node.Bodies is [var only])
            return EvaluateResource(node, typeName, only, scope);
        var bodies = new List<(BoundResourceBody Body, List<PuppetValue> Titles, List<ResourceParam> Parameters)>(node.Bodies.Length);
        List<ResourceParam>? defaults = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var body in node.Bodies)
        {
            var titles = TitlesOf(body, scope, seen, node, out var isDefault);
            var parameters = EvaluateAttributes(body.Attributes, scope, node.Location);
            if (isDefault)
                defaults = defaults is null ? parameters : throw Used("default", node);
            bodies.Add((body, titles, parameters));
        }
        var references = ImmutableArray.CreateBuilder<PuppetValue>();
        foreach (var (body, titles, parameters) in bodies)
        {
            var merged = defaults is null || ReferenceEquals(defaults, parameters) ? parameters : Over(defaults, parameters);
            foreach (var title in titles)
            {
                _at = node;
                var resource = CreateResource(new ResourceDeclaration(typeName, title, node.Form, [.. merged], node.Location, body.Title.OperandPlace), scope);
                references.Add(new TypeValue(new ResourceReferenceType(resource.Type, resource.Title), node.Computed));
            }
        }
        return new ArrayValue(references.DrainToImmutable(), node.Computed);
    }

    /// <summary>The usual case: one body, with one title or several.</summary>
    private ArrayValue EvaluateResource(BoundResource node, string typeName, BoundResourceBody body, Scope scope)
    {
        var titles = TitlesOf(body, scope, null, node, out _);
        var parameters = EvaluateAttributes(body.Attributes, scope, node.Location).ToImmutableArray();
        var references = new PuppetValue[titles.Count];
        for (var i = 0; i < references.Length; i++)
        {
            _at = node;
            var resource = CreateResource(new ResourceDeclaration(typeName, titles[i], node.Form, parameters, node.Location, body.Title.OperandPlace), scope);
            references[i] = new TypeValue(new ResourceReferenceType(resource.Type, resource.Title), node.Computed);
        }
        return new ArrayValue(ImmutableCollectionsMarshal.AsImmutableArray(references), node.Computed);
    }

    private static List<ResourceParam> Over(List<ResourceParam> under, List<ResourceParam> over)
    {
        var result = new List<ResourceParam>(under);
        foreach (var parameter in over)
        {
            var index = result.FindIndex(p => p.Name == parameter.Name);
            if (index < 0)
                result.Add(parameter);
            else
                result[index] = parameter;
        }
        return result;
    }

    /// <summary>The type that an expression in a type's place names; it has to be written as a type.</summary>
    private static string TypeNameOf(PuppetValue value, BoundResource node) => value switch
    {
        TypeValue { Type: ResourceReferenceType { Title: null } type } when node.TypeExpression is BoundTypeName or BoundAccess { Target: BoundTypeName } => type.TypeName.ToLowerInvariant(),
        TypeValue { Type: ResourceReferenceType type } when node.TypeExpression is BoundTypeName or BoundAccess { Target: BoundTypeName } => throw IllegalType(type.ToString(), node),
        _ => throw IllegalType(ValueWords.TypeOf(value), node),
    };

    private static PuppetError IllegalType(string actual, BoundResource node) => new(
        EvaluationDescriptors.EvaluationError, $"Illegal Resource Type expression, expected result to be a type name, or untitled Resource, got {actual}", node.Location);

    private List<PuppetValue> TitlesOf(BoundResourceBody body, Scope scope, HashSet<string>? seen, BoundResource node, out bool isDefault)
    {
        isDefault = false;
        var value = Evaluate(body.Title, scope);
        if (value is UndefValue)
            throw new PuppetError(EvaluationDescriptors.EvaluationError, "Missing title. The title expression resulted in undef", body.Title.OperandPlace);
        if (value is StringValue { Value.Length: > 0 } one && seen is null)
            return [one];
        if (value is ArrayValue)
            seen ??= new HashSet<string>(StringComparer.Ordinal);
        var result = new List<PuppetValue>(value is ArrayValue { Elements.Length: var count } ? count : 1);
        var index = 0;
        foreach (var title in value.Flatten())
        {
            switch (title)
            {
                case DefaultValue:
                    isDefault = true;
                    break;
                case StringValue { Value: "" }:
                    throw new PuppetError(EvaluationDescriptors.EvaluationError, $"Empty string title at {index}. Title strings must have a length greater than zero.", body.Title.OperandPlace);
                case StringValue text when seen?.Add(text.Value) is false:
                    throw Used(ValueWords.Show(title), node);
                case StringValue or PartialStringValue or UnknownValue or OneOfValue or DeferredValue:
                    result.Add(title);
                    break;
                case UndefValue:
                    throw new PuppetError(EvaluationDescriptors.EvaluationError, $"Missing title at index {index}. The title expression resulted in an undef title", body.Title.OperandPlace);
                default:
                    throw new PuppetError(EvaluationDescriptors.EvaluationError, $"Illegal title type at index {index}. Expected String, got {ValueWords.TypeOf(title)}", body.Title.OperandPlace);
            }
            index++;
        }
        if (value is ArrayValue { Openness: { } reason })
            result.Add(new UnknownValue(reason, value.Origin));
        return result;
    }

    private static PuppetError Used(string title, BoundResource node) =>
        new(EvaluationDescriptors.EvaluationError, $"The title '{title}' has already been used in this resource expression", node.Location);

    private List<ResourceParam> EvaluateAttributes(ImmutableArray<BoundAttribute> attributes, Scope scope, Location location)
    {
        var result = new List<ResourceParam>(attributes.Length);
        foreach (var attribute in attributes)
        {
            var value = Evaluate(attribute.Value, scope);
            if (attribute.Name is not null)
            {
                RefuseUntitled(value, attribute);
                Add(new ResourceParam(attribute.Name, value, scope.Source, attribute.Location, attribute.IsAddition));
                continue;
            }
            switch (value)
            {
                case HashValue hash:
                    foreach (var entry in hash.Entries)
                        Add(new ResourceParam(StringConversion.Of(entry.Key) ?? "", entry.Value, scope.Source, attribute.Location));
                    break;
                case UnknownValue or OneOfValue:
                    _log.AddGap(FunctionDispatcher.FindUnknown(value, deep: true)!, attribute.Location);
                    break;
                default:
                    throw new PuppetError(EvaluationDescriptors.EvaluationError, $"Expected value of type Hash, got {ValueWords.TypeOf(value)}", attribute.Value.Place);
            }
        }
        return result;

        void Add(ResourceParam parameter)
        {
            foreach (var other in result)
            {
                if (other.Name == parameter.Name)
                    throw new PuppetError(EvaluationDescriptors.EvaluationError, $"The attribute '{parameter.Name}' has already been set", location);
            }
            result.Add(parameter);
        }
    }

    /// <summary>Puppet's catalogs hold references to resources; a type that names none cannot become one.</summary>
    private static void RefuseUntitled(PuppetValue value, BoundAttribute attribute)
    {
        switch (value)
        {
            case ArrayValue array:
                foreach (var element in array.Elements)
                {
                    if (element is TypeValue or ArrayValue)
                        RefuseUntitled(element, attribute);
                }
                break;
            case TypeValue { Type: ResourceReferenceType { TypeName: "Class" or "Resource", Title: null } type }:
                throw new PuppetError(EvaluationDescriptors.EvaluationError, $"No title provided and \"{type.TypeName.ToLowerInvariant()}\" is not a valid resource reference", attribute.Location);
            case TypeValue { Type: SimpleType { Kind: SimpleTypeKind.CatalogEntry } }:
                throw new PuppetError(
                    EvaluationDescriptors.EvaluationError, "Cannot split the type Puppet::Pops::Types::PCatalogEntryType, it represents neither a PClassType, nor a PResourceType.", attribute.Location);
        }
    }

    /// <summary>Declares one resource of any kind.</summary>
    internal CompiledResource CreateResource(ResourceDeclaration declaration, Scope scope)
    {
        if (declaration.Title is OneOfValue choice)
            return CreateAlternatives(declaration, choice, scope);
        var title = TitleOf(declaration.Title);
        if (declaration.TypeName == "class")
            return CreateClass(declaration, CatalogNames.ClassName(title), scope);
        var symbol = _context.Symbols.FindDefine(declaration.TypeName);
        if (symbol is not null || declaration.TypeName.Contains("::", StringComparison.Ordinal))
            CheckSyntax(declaration.TypeName);
        var isOpaque = symbol is null && _context.IsOpaqueDefine(declaration.TypeName);
        if (isOpaque)
            MissingModule(declaration.TypeName, declaration.Location);
        else if (symbol is null && declaration.TypeName.Contains("::", StringComparison.Ordinal))
            throw new PuppetError(EvaluationDescriptors.UnknownClass, $"Unknown resource type: '{declaration.TypeName}'", declaration.Location);
        else if (symbol is null && _context.ResourceTypes.Find(declaration.TypeName) is null)
            UnknownType(declaration, scope);
        var type = CatalogNames.Capitalize(declaration.TypeName);
        var resource = new CompiledResource
        {
            Type = type,
            Title = title,
            TitleOrigin = declaration.Title.Origin,
            TitleItself = declaration.Title.ContainsSecret ? declaration.Title : declaration.Number,
            Symbol = symbol,
            Scope = scope,
            Source = scope.Source,
            Location = declaration.Location,
            Declaration = declaration.TitleLocation ?? declaration.Location,
            IsVirtual = declaration.Form != ResourceForm.Regular,
            IsExported = declaration.Form == ResourceForm.Exported,
            IsOpaque = isOpaque,
            IsEvaluated = isOpaque,
            Path = declaration.Title is StringValue ? _path : new PathCondition(new object(), 0, "its title turns out so", _path),
            Cause = CauseOf(type),
        };
        AddTagsAndDefaults(resource, declaration.Parameters);
        return _catalog.Add(resource, scope.Resource);
    }

    /// <summary>Why a resource of a type is here: one text for all of them.</summary>
    private string CauseOf(string type) => _causes.TryGetValue(type, out var known) ? known : _causes[type] = $"{type} is declared";

    /// <summary>A type that nobody here defines: surely wrong where all modules are here, probably where its name is nearly right.</summary>
    private void UnknownType(ResourceDeclaration declaration, Scope scope)
    {
        var meant = _context.ResourceTypes.Nearest(declaration.TypeName);
        var message = $"Unknown resource type: '{declaration.TypeName}'{(meant is null ? "" : $"; did you mean '{meant}'?")}";
        if (_context.IsWhole)
            throw new PuppetError(EvaluationDescriptors.UnknownResourceType, message, declaration.Location);
        if (meant is not null)
            _log.Warn(EvaluationDescriptors.UnknownResourceType, message, declaration.Location, scope.Resource, isPossible: true);
    }

    private CompiledResource CreateAlternatives(ResourceDeclaration declaration, OneOfValue choice, Scope scope)
    {
        var fork = new object();
        var saved = _path;
        CompiledResource? first = null;
        Exception? failure = null;
        for (var i = 0; i < choice.Alternatives.Length; i++)
        {
            _path = new PathCondition(fork, i, choice.Alternatives[i].Condition, saved);
            if (choice.Alternatives[i].Value is UndefValue)
                continue;
            try
            {
                var created = CreateResource(declaration with { Title = choice.Alternatives[i].Value }, scope);
                first ??= created;
            }
            catch (Exception exception) when (exception is EvaluationException or PuppetError)
            {
                // What Puppet would refuse is not the one that the node has.
                _path.IsInfeasible = true;
                failure = exception;
            }
        }
        _path = saved;
        return first ?? throw failure ?? PuppetError.Plain("Missing title. The title expression resulted in undef");
    }

    private string TitleOf(PuppetValue title)
    {
        if (title.ContainsSecret)
            return SecretTitle(title);
        if (title is StringValue text)
            return text.Value;
        _catalog.MayHoldMore = true;
        if (FunctionDispatcher.FindUnknown(title, deep: true) is { } reason)
            MissingContent(reason, title.Origin.Location);
        return title is PartialStringValue partial ? partial.Template : PartialStringValue.Hole.ToString();
    }

    /// <summary>A stand-in for a title that holds a secret: titles are shown everywhere. The same for the same title.</summary>
    private string SecretTitle(PuppetValue title)
    {
        var text = title is StringValue known ? known.Value : title.Origin.ToString();
        if (!_secretTitles.TryGetValue(text, out var masked))
            _secretTitles[text] = masked = _secretTitles.Count == 0 ? "[secret]" : $"[secret {_secretTitles.Count + 1}]";
        return masked;
    }

    private CompiledResource CreateClass(ResourceDeclaration declaration, string name, Scope scope)
    {
        if (name == "settings")
            throw new PuppetError(EvaluationDescriptors.DuplicateDeclaration, "Duplicate declaration: Class[Settings] is already declared; cannot redeclare", declaration.Location);
        CheckSyntax(name);
        if (_context.Symbols.FindClass(name) is not { } symbol)
            return DeclareOpaqueClass(name, declaration.Parameters, scope, declaration.Location, isInclude: false);
        var resource = new CompiledResource
        {
            Type = "Class",
            Title = CatalogNames.Capitalize(name),
            Symbol = symbol,
            Scope = scope,
            Source = scope.Source,
            Location = declaration.Location,
            Declaration = declaration.TitleLocation ?? declaration.Location,
            Path = _path,
            Cause = $"class {name} is declared",
        };
        var added = Declare(resource, declaration.Parameters);
        if (!_classScopes.ContainsKey(name))
            EvaluateContainer(added);
        return added;
    }
}
