using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Functions;

namespace PuppetMySqlLint.Semantics;

/// <summary>Types with parameters: <c>Integer[1, 10]</c>.</summary>
internal static partial class TypeFactory
{
    /// <summary>Gives a type its parameters.</summary>
    /// <param name="type">The type without parameters, or a resource type.</param>
    /// <param name="arguments">What stands in the brackets; arrays in it are flattened as in Puppet.</param>
    /// <exception cref="EvaluationException">The type does not take these.</exception>
    public static PuppetType Parameterize(PuppetType type, ImmutableArray<PuppetValue> arguments)
    {
        try
        {
            return ParameterizeKnown(type, arguments);
        }
        catch (EvaluationException exception) when (exception.Culprit is { } culprit)
        {
            throw new EvaluationException(exception.Message, Math.Max(0, arguments.IndexOf(culprit, 0, arguments.Length, ReferenceEqualityComparer.Instance)));
        }
    }

    private static PuppetType ParameterizeKnown(PuppetType type, ImmutableArray<PuppetValue> arguments)
    {
        if (type is CallableType)
            return Callable(arguments);
        if (type is StructType)
            return Struct(arguments);
        var keys = Flatten(arguments).ToImmutableArray();
        return type switch
        {
            IntegerType => Integer(keys),
            FloatType => Float(keys),
            StringType => StringType.OfSize(keys.Length is 1 or 2 ? Size(keys) : throw Failure($"String supports [] with one or two arguments. Got {keys.Length}")),
            EnumType => Enum(keys),
            PatternType => new PatternType([.. AtLeastOne(type, keys).SelectMany(PatternsOf)]),
            RegexpType => new RegexpType(Checked(Single(type, keys) switch
            {
                RegexValue v => v.Pattern,
                StringValue v => v.Value,
                var other => throw WrongKey(type, other, "a String or Regexp"),
            })),
            BooleanType => new BooleanType(Single(type, keys) is BooleanValue v ? v.Value : throw WrongKey(type, keys[0], "TrueClass or FalseClass")),
            ArrayType => Array(keys),
            HashType => Hash(keys),
            TupleType => Tuple(type, keys),
            CollectionType => new CollectionType(keys.Length is 1 or 2 ? Size(keys) : throw WrongCount("Collection-Type", 1, 2, keys.Length)),
            VariantType => VariantType.Of(AtLeastOne(type, keys).Select(k => TypeOf(k) ?? throw WrongKey(type, k, "Any-Type"))),
            OptionalType => new OptionalType(Contained("Optional", keys)),
            NotUndefType => keys.Length > 1 ? throw WrongCount("NotUndef-Type", 0, 1, keys.Length) : keys.IsEmpty ? type : new NotUndefType(Contained("NotUndef", keys) is var inner && inner.IsAny ? null : inner),
            TypeType => new TypeType(ContainedType("Type", keys)),
            SensitiveType => new SensitiveType(ContainedType("Sensitive", keys).Generalize()),
            IterableType => new IterableType(ContainedType("Iterable", keys)),
            IteratorType => new IteratorType(ContainedType("Iterator", keys)),
            InitType => new InitType(TypeOf(keys[0]) ?? throw NotAType("Init", keys[0]), keys[1..]),
            SemVerType => new SemVerType([.. AtLeastOne(type, keys).Select(RangeOf)]),
            TimespanType => new TimespanType(SpanOf(keys, 0), SpanOf(keys, 1)),
            TimestampType => new TimestampType(StampOf(keys, 0), StampOf(keys, 1)),
            UriType => Single(type, keys) switch
            {
                StringValue text => UriType.Of(UriData.Parse(text.Value)),
                RichValue { Data: UriData uri } => UriType.Of(uri),
                HashValue parts => new UriType([.. parts.Entries.Select(static e => (Interpolation.ToText(e.Key), e.Value))]),
                var other => throw WrongKey(type, other, "a String or Hash"),
            },
            ResourceReferenceType reference => Reference(reference, keys),
            NamedType { Name: "Runtime" or "Object" or "TypeSet" or "Error" or "Target" } => type,
            NamedType { Name: "TypeReference", UnresolvedName: null } => NamedType.Unresolved(keys is [StringValue name] ? name.Value : ""),
            TypeAliasType alias => Parameterize(alias.Resolved, arguments),
            _ => throw Failure($"Operator '[]' is not applicable to {Article(type.Name)} {type.Name}-Type."),
        };
    }

    /// <summary>What <c>File['a', 'b']</c> gives: one reference, or several.</summary>
    public static ImmutableArray<ResourceReferenceType> References(ResourceReferenceType type, ImmutableArray<PuppetValue> titles)
    {
        var keys = Flatten(titles).Where(static k => k is not UndefValue).ToImmutableArray();
        if (type is { TypeName: "Resource", Title: null })
        {
            if (keys.IsEmpty)
                throw Failure("Arguments to Resource[] are all empty/undefined");
            var name = keys[0] switch
            {
                StringValue v => v.Value,
                TypeValue { Type: ResourceReferenceType t } => t.TypeName,
                var other => throw Failure($"First argument to Resource[] must be a resource type or a String. Got {TypeInference.Infer(other).Generalize()}."),
            };
            type = Resource(name);
            keys = keys[1..];
            if (keys.IsEmpty)
                return [type];
        }
        return [.. keys.Select(k => k switch
        {
            StringValue v when type.TypeName == "Class" => Resource("Class", CapitalizeSegments(v.Value.ToLowerInvariant())),
            StringValue v => new ResourceReferenceType(type.TypeName, v.Value),
            _ when type.TypeName == "Class" =>
                throw Failure($"Illegal Class name in class reference. {Capital(Article(TypeInference.Infer(k).Name))} {TypeInference.Infer(k).Name} cannot be used where a String is expected", k),
            _ => throw Failure($"Error creating type specialization of {Article(type.KindName)} {type.TypeName}-Type, Cannot use {TypeInference.Infer(k).Generalize()} where a resource title String is expected", k),
        })];
    }

    /// <summary>The article before a word: <c>a</c> or <c>an</c>.</summary>
    public static string Article(string word) => word.Length > 0 && "aeiouAEIOU".Contains(word[0], StringComparison.Ordinal) ? "an" : "a";

    private static string Capital(string text) => RubyStrings.Capitalize(text);

    private static ResourceReferenceType Reference(ResourceReferenceType type, ImmutableArray<PuppetValue> keys) => References(type, keys) is [var only]
        ? only
        : throw WrongCount($"{type.TypeName}-Type", 1, 1, keys.Length);

    private static IEnumerable<PuppetValue> Flatten(IEnumerable<PuppetValue> values) => values.SelectMany(static v => v is ArrayValue a ? Flatten(a.Elements) : [v]);

    private static IntegerType Integer(ImmutableArray<PuppetValue> keys)
    {
        if (keys.Length is not (1 or 2))
            throw Failure($"Integer-Type supports [] with one or two arguments (from, to). Got {keys.Length}");
        long? Bound(PuppetValue key) => key switch
        {
            IntegerValue v => v.Value,
            DefaultValue => null,
            _ => throw Failure($"Integer-Type [] requires all arguments to be integers (or default). Got {RubyInspection.ClassName(key)}", key),
        };
        return Range(Bound(keys[0]), keys.Length == 2 ? Bound(keys[1]) : null);
    }

    private static IntegerType Range(long? from, long? to) =>
        from > to ? throw Failure($"'from' must be less or equal to 'to'. Got ({from}, {to}") : new IntegerType(from, to);

    private static FloatType Float(ImmutableArray<PuppetValue> keys)
    {
        if (keys.Length is not (1 or 2))
            throw Failure($"Float-Type supports [] with one or two arguments (from, to). Got {keys.Length}");
        double? Bound(PuppetValue key) => key switch
        {
            IntegerValue v => v.Value,
            FloatValue v => v.Value,
            DefaultValue => null,
            _ => throw Failure($"Float-Type [] requires all arguments to be floats, or integers (or default). Got {RubyInspection.ClassName(key)}", key),
        };
        return new FloatType(Bound(keys[0]), keys.Length == 2 ? Bound(keys[1]) : null);
    }

    private static IntegerType Size(ReadOnlySpan<PuppetValue> keys)
    {
        if (keys is [TypeValue { Type: IntegerType range }])
            return range.ToSize();
        long? Bound(PuppetValue key) => key switch
        {
            IntegerValue v => v.Value,
            DefaultValue => null,
            _ => throw Failure($"A Type's size constraint arguments must be a single Integer type, or 1-2 integers (or default). Got {Article(RubyInspection.ClassName(key))} {RubyInspection.ClassName(key)}", key),
        };
        return Range(Bound(keys[0]), keys.Length > 1 ? Bound(keys[1]) : null).ToSize();
    }

    private static IntegerType Size(ImmutableArray<PuppetValue> keys) => Size(keys.AsSpan());

    private static IEnumerable<string> PatternsOf(PuppetValue key) => key switch
    {
        RegexValue v => [v.Pattern],
        StringValue v => [Checked(v.Value)],
        TypeValue { Type: PatternType type } => type.Patterns,
        TypeValue { Type: RegexpType { Pattern: { } pattern } } => [pattern],
        _ => throw WrongKey(PatternType.Default, key, "String or Regexp or Pattern-Type or Regexp-Type"),
    };

    /// <summary>A pattern that is well formed.</summary>
    private static string Checked(string pattern) => RubyRegex.Get(pattern).Pattern;

    private static SemVerRange RangeOf(PuppetValue key) => key switch
    {
        RichValue { Data: SemVerRange range } => range,
        StringValue v when SemVerRange.TryParse(v.Value, out var range) => range,
        StringValue v => throw Failure($"Unparsable version range: \"{v.Value}\""),
        _ => throw WrongKey(SemVerType.Default, key, "a String or SemVerRange"),
    };

    private static Timespan? SpanOf(ImmutableArray<PuppetValue> keys, int index) => index >= keys.Length ? null : keys[index] switch
    {
        RichValue { Data: Timespan span } => span,
        IntegerValue v => Timespan.FromSeconds(v.Value),
        FloatValue v => Timespan.FromSeconds(v.Value),
        StringValue v => Timespan.Parse(v.Value),
        _ => null,
    };

    private static Timestamp? StampOf(ImmutableArray<PuppetValue> keys, int index) => index >= keys.Length ? null : keys[index] switch
    {
        RichValue { Data: Timestamp stamp } => stamp,
        IntegerValue v => new Timestamp(v.Value * Timespan.NanosecondsPerSecond),
        FloatValue v => new Timestamp((long)(v.Value * Timespan.NanosecondsPerSecond)),
        StringValue v => Timestamp.Parse(v.Value),
        _ => null,
    };

    private static PuppetType? TypeOf(PuppetValue value) => (value as TypeValue)?.Type;

    private static PuppetType Contained(string name, ImmutableArray<PuppetValue> keys) =>
        keys is [StringValue text] ? StringType.Of(text.Value) : ContainedType(name, keys);

    private static PuppetType ContainedType(string name, ImmutableArray<PuppetValue> keys) => keys.Length == 1
        ? TypeOf(keys[0]) ?? throw NotAType(name, keys[0])
        : throw WrongCount($"{name}-Type", 1, 1, keys.Length);

    private static PuppetValue Single(PuppetType type, ImmutableArray<PuppetValue> keys) => keys.Length == 1 ? keys[0] : throw WrongCount($"{type.Name}-Type", 1, 1, keys.Length);

    private static ImmutableArray<PuppetValue> AtLeastOne(PuppetType type, ImmutableArray<PuppetValue> keys) =>
        keys.IsEmpty ? throw Failure($"{Capital(Article(type.Name))} {type.Name}-Type[] accepts 1 or more arguments. Got 0") : keys;

    private static EvaluationException NotAType(string name, PuppetValue key) => Failure($"{name}-Type[] arguments must be types. Got {RubyInspection.ClassName(key)}", key);

    private static EvaluationException WrongKey(PuppetType type, PuppetValue key, string expected) =>
        Failure($"Error creating type specialization of {Article(type.Name)} {type.Name}-Type, Cannot use {TypeInference.Infer(key).Generalize()} where {expected} is expected", key);

    private static EvaluationException WrongCount(string label, int min, int max, int actual) =>
        Failure(min == max ? $"{label}[] accepts {min} argument{(min == 1 ? "" : "s")}. Got {actual}" : $"{label}[] accepts {min} to {max} arguments. Got {actual}");

    private static EvaluationException Failure(string message, PuppetValue? culprit = null) => new(message) { Culprit = culprit };
}
