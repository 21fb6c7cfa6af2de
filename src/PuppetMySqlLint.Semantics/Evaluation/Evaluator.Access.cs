using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Semantics.Symbols;

namespace PuppetMySqlLint.Semantics.Evaluation;

internal sealed partial class Evaluator
{
    private PuppetValue EvaluateAccess(BoundAccess node, Scope scope)
    {
        var target = Evaluate(node.Target, scope);
        var (keys, openness) = EvaluateList(node.Keys, scope);
        _at = node;
        if (openness is not null)
            return new UnknownValue(openness, node.Computed);
        try
        {
            return Access(target, keys, node);
        }
        catch (EvaluationException exception)
        {
            exception.Blame(node.Location, exception.Operand is >= 0 and var key && key < keys.Length ? keys[key] : target);
            throw;
        }
    }

    private PuppetValue Access(PuppetValue target, ImmutableArray<PuppetValue> keys, BoundAccess node)
    {
        switch (target)
        {
            case OneOfValue choice:
                return AccessAlternatives(choice, keys, node);
            case UnknownValue or DeferredValue or PartialStringValue:
                return new UnknownValue(FunctionDispatcher.FindUnknown(target, deep: true)!, Lifting.Computed(node, target), target.IsSecret);
            case TypeValue type:
                return AccessType(type, keys, node);
        }
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] is OneOfValue choice)
                return AccessAlternatives(target, keys, i, choice, node);
            if (keys[i] is UnknownValue or DeferredValue or PartialStringValue)
                return new UnknownValue(FunctionDispatcher.FindUnknown(keys[i], deep: true)!, Lifting.Computed(node, target, keys[i]), target.ContainsSecret);
        }
        return target switch
        {
            HashValue hash => AccessHash(hash, keys, node),
            ArrayValue array => AccessArray(array, Flattened(keys), node),
            StringValue text => AccessString(text, Flattened(keys), node),
            RichValue { Data: BinaryData data } => AccessBinary(data, target, Flattened(keys), node),
            _ => throw PuppetError.Plain($"Operator '[]' is not applicable to {ValueWords.Kind(target)}.", operand: -1),
        };
    }

    // On their own: what captures variables costs an object at each entry of the method that it stands in.
    private PuppetValue AccessAlternatives(OneOfValue choice, ImmutableArray<PuppetValue> keys, BoundAccess node) =>
        Lifting.Map(choice, Lifting.Computed(node, choice), t => Access(t, keys, node));

    private PuppetValue AccessAlternatives(PuppetValue target, ImmutableArray<PuppetValue> keys, int index, OneOfValue choice, BoundAccess node) =>
        Lifting.Map(choice, Lifting.Computed(node, target, choice), k => Access(target, keys.SetItem(index, k), node));

    private PuppetValue AccessHash(HashValue hash, ImmutableArray<PuppetValue> keys, BoundAccess node)
    {
        if (keys.IsEmpty)
            throw PuppetError.Plain("Hash supports [] with one or more arguments. Got 0", operand: -1);
        if (keys.Length == 1)
            return Entry(hash, keys[0], node);
        return new ArrayValue([.. keys.Select(k => Entry(hash, k, node)).Where(static v => v is not UndefValue)], Lifting.Computed(node, hash), hash.IsSecret);
    }

    private static ImmutableArray<PuppetValue> Flattened(ImmutableArray<PuppetValue> keys)
    {
        foreach (var key in keys)
        {
            if (key is ArrayValue)
                return [.. keys.SelectMany(static v => v.Flatten())];
        }
        return keys;
    }

    private PuppetValue Entry(HashValue hash, PuppetValue key, BoundAccess node)
    {
        if (hash.TryGetValue(key, out var value))
            return hash.IsSecret ? value.AsSecret() : value;
        if (hash.Openness is not { } reason)
            return new UndefValue(Lifting.Computed(node, hash), hash.IsSecret);
        var name = StringConversion.Of(key);
        return Unknown(reason.Kind, name is null || reason.Kind != UnknownKind.MissingFact ? reason.Description : $"{reason.Description} ({node.Text})", Lifting.Computed(node, hash));
    }

    private static PuppetValue AccessArray(ArrayValue array, ImmutableArray<PuppetValue> keys, BoundAccess node)
    {
        if (keys.Length is 0 or > 2)
            throw PuppetError.Plain($"Array supports [] with one or two arguments. Got {keys.Length}", operand: -1);
        var first = Index(keys[0], 0, "Array");
        var length = array.Elements.Length;
        var origin = Lifting.Computed(node, array);
        if (array.Openness is { } reason && (first < 0 || first >= length || keys.Length == 2))
            return new UnknownValue(reason, origin, array.IsSecret);
        if (keys.Length == 1)
        {
            var index = first < 0 ? length + first : first;
            var element = index >= 0 && index < length ? array.Elements[(int)index] : new UndefValue(origin);
            return array.IsSecret ? element.AsSecret() : element;
        }
        var (start, count) = Slice(first, Index(keys[1], 1, "Array"), length);
        return new ArrayValue(count <= 0 ? [] : array.Elements.Slice(start, count), origin, array.IsSecret);
    }

    private static StringValue AccessString(StringValue text, ImmutableArray<PuppetValue> keys, BoundAccess node)
    {
        var runes = text.Value.EnumerateRunes().ToArray();
        var (start, count) = Part(keys, runes.Length);
        return new StringValue(string.Concat(runes.Skip(start).Take(count).Select(static r => r.ToString())), Lifting.Computed(node, text), text.IsSecret);
    }

    private static RichValue AccessBinary(BinaryData data, PuppetValue target, ImmutableArray<PuppetValue> keys, BoundAccess node)
    {
        var (start, count) = Part(keys, data.Bytes.Length);
        return new RichValue(new BinaryData([.. data.Bytes.Skip(start).Take(count)]), Lifting.Computed(node, target), target.IsSecret);
    }

    /// <summary>The part of a string, or of bytes, that keys name: one, or so many from a place on.</summary>
    private static (int Start, int Count) Part(ImmutableArray<PuppetValue> keys, int length)
    {
        if (keys.Length is 0 or > 2)
            throw PuppetError.Plain($"String supports [] with one or two arguments. Got {keys.Length}", operand: -1);
        for (var i = 0; i < keys.Length; i++)
        {
            if (Numbers.Of(keys[i]) is not IntegerValue)
                throw PuppetError.Plain($"A substring operation does not accept {ValueWords.WithArticle(KindOfIndex(keys[i]))} as a character index. Expected an Integer", operand: i);
        }
        var first = ((IntegerValue)Numbers.Of(keys[0])!).Value;
        var (start, count) = keys.Length == 2
            ? Slice(first, ((IntegerValue)Numbers.Of(keys[1])!).Value, length)
            : first < 0 && length + first < 0 ? (0, 0) : Slice(first, 1, length);
        return (start, Math.Max(count, 0));
    }

    private static long Index(PuppetValue key, int operand, string kind) => Numbers.Of(key) switch
    {
        IntegerValue integer => integer.Value,
        FloatValue => throw PuppetError.Plain($"An {kind}[] cannot use Float where Integer is expected", operand),
        _ => throw PuppetError.Plain($"The value '{ValueWords.Show(key)}' cannot be converted to Numeric.", operand),
    };

    private static string KindOfIndex(PuppetValue key) => (TypeInference.Infer(key) is var type && key is HashValue or ArrayValue ? type.Generalize() : type).ToString();

    /// <summary>Puppet's slices: a negative start counts from the end, a negative length reaches to that place from the end.</summary>
    private static (int Start, int Count) Slice(long start, long count, int length)
    {
        var from = start < 0 ? length + start : start;
        var size = count < 0 ? length - from + count + 1 : count;
        if (from < 0)
        {
            size += from;
            from = 0;
        }
        if (from > length || size <= 0)
            return (0, 0);
        return ((int)from, (int)Math.Min(size, length - from));
    }

    private PuppetValue AccessType(TypeValue target, ImmutableArray<PuppetValue> keys, BoundAccess node)
    {
        // A type that is not known here stands for any value too, and takes parameters.
        if (node.Target is BoundTypeName { Name: "Any" })
            throw PuppetError.Plain("Operator '[]' is not applicable to an Any-Type.", operand: -1);
        if (target.Type is TypeAliasType)
            throw PuppetError.Plain($"Operator '[]' is not applicable to {ValueWords.Kind(target)}.", operand: -1);
        if (target.Type is not ResourceReferenceType reference)
            return new TypeValue(TypeResolver.Parameterize(target.Type, keys), node.Computed);
        if (reference.Title is not null)
            return AccessParameter(reference, keys, node);
        var flat = keys.SelectMany(static v => v.Flatten()).ToList();
        var isArray = keys.Length > 1 || keys is [ArrayValue];
        var typeName = reference.TypeName;
        if (typeName == "Resource" && flat.Count > 0)
        {
            isArray = keys.Length > 2 || (keys.Length == 2 && keys[1] is ArrayValue);
            if (flat[0] is TypeValue { Type: ResourceReferenceType { Title: not null } } && flat.Count == 1)
                return flat[0];
            typeName = flat[0] switch
            {
                StringValue name => CatalogNames.Capitalize(name.Value),
                TypeValue { Type: ResourceReferenceType type } => type.TypeName,
                UnknownValue unknown => null,
                _ => throw PuppetError.Plain($"Cannot use {ValueWords.Kind(flat[0])} where a resource type name is expected"),
            } ?? "";
            if (typeName.Length == 0)
                return flat[0];
            flat.RemoveAt(0);
            if (flat.Count == 0)
                return new TypeValue(new ResourceReferenceType(typeName, title: null), node.Computed);
        }
        flat.RemoveAll(static k => k is UndefValue);
        var results = flat.ConvertAll(title => Reference(typeName, title is StringValue { IsSecret: true } ? new StringValue(SecretTitle(title), title.Origin) : title, node));
        return isArray ? new ArrayValue([.. results], node.Computed) : results.Count == 0 ? new UndefValue(node.Computed) : results[^1];
    }

    private static PuppetValue Reference(string typeName, PuppetValue title, BoundAccess node)
    {
        switch (title)
        {
            case OneOfValue choice:
                return Lifting.Map(choice, Lifting.Computed(node, title), t => Reference(typeName, t, node));
            case UnknownValue or PartialStringValue or DeferredValue:
                return new UnknownValue(FunctionDispatcher.FindUnknown(title, deep: true)!, Lifting.Computed(node, title));
            case StringValue text:
                var name = typeName == "Class" ? CatalogNames.Capitalize(CatalogNames.ClassName(text.Value)) : text.Value;
                return new TypeValue(new ResourceReferenceType(typeName, name), Lifting.Computed(node, title));
            case TypeValue { Type: ResourceReferenceType { Title: null } type } when typeName == "Class":
                return new TypeValue(new ResourceReferenceType("Class", type.TypeName), node.Computed);
            default:
                throw PuppetError.Plain($"Cannot use {ValueWords.TypeOf(title)} where a resource title String is expected");
        }
    }

    /// <summary><c>File['/etc/my.cnf']['mode']</c>.</summary>
    private PuppetValue AccessParameter(ResourceReferenceType reference, ImmutableArray<PuppetValue> keys, BoundAccess node)
    {
        if (_catalog.Find(reference) is not { } resource)
        {
            return _catalog.MayHoldMore
                ? Unknown(UnknownKind.MissingModule, $"{reference} may be declared by a module that is not on the module path", node.Computed)
                : throw PuppetError.Plain($"Resource not found: {reference.TypeName}['{reference.Title}']");
        }
        var results = keys.SelectMany(static v => v.Flatten()).Select(key => ParameterOf(resource, StringConversion.Of(key) ?? "", node)).ToList();
        return keys.Length > 1 || keys is [ArrayValue] ? new ArrayValue([.. results], node.Computed) : results[^1];
    }

    private static EvaluationException NoParameter(CompiledResource resource, string name) =>
        PuppetError.Plain($"The resource {resource.Type}['{resource.Title}'] does not have a parameter called '{name}'");

    private PuppetValue ParameterOf(CompiledResource resource, string name, BoundAccess node)
    {
        if (CatalogBuilder.ValueOf(resource, name) is { } value)
            return value;
        if (resource.IsOpaque)
            return Unknown(UnknownKind.MissingModule, $"the default of {resource}'s parameter {name} is not known", node.Computed);
        if (resource.Symbol is { } symbol && symbol.FindParameter(name) is null && !MetaParameters.IsOne(name) && name != "name")
            throw NoParameter(resource, name);
        if (resource.Symbol is null && _context.ResourceTypes.Find(resource.Type.ToLowerInvariant()) is { HasKnownAttributes: true } type && !type.Takes(name) && !MetaParameters.IsOne(name))
            throw NoParameter(resource, name);
        return new UndefValue(node.Computed);
    }
}
