using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary><c>T.new(…)</c>: conversions and constructors.</summary>
internal static partial class NewInstance
{
    /// <summary>Makes an instance of a type.</summary>
    public static PuppetValue Create(FunctionCall call, PuppetType type, ImmutableArray<PuppetValue> arguments)
    {
        if (arguments is [var only] && type is not InitType && type.IsInstance(only) == true && only.IsKnown)
            return only;
        if (type is SensitiveType)
            return arguments is [var inner] ? inner as SensitiveValue ?? new SensitiveValue(inner, call.ResultOrigin) : throw WrongCount("Sensitive", 1, arguments.Length);
        if (type is OptionalType { Type: { } optional } && arguments is [var value] && FunctionDispatcher.FindUnknown(value, deep: false) is null)
            return value is UndefValue ? value : Create(call, optional, arguments);
        if (type is NotUndefType { Type: { } notUndef })
            return Create(call, notUndef, arguments);
        if (type is NamedType { Name: NamedType.Deferred } && arguments is [StringValue function, ..])
            return new DeferredValue(function.Value, arguments is [_, ArrayValue given, ..] ? given.Elements : [], call.ResultOrigin, arguments.Any(static a => a.ContainsSecret));
        foreach (var argument in arguments)
        {
            if (FunctionDispatcher.FindUnknown(argument, deep: type is not (ArrayType or HashType or TupleType or StructType)) is { } reason)
                return new UnknownValue(reason, call.ResultOrigin, argument.ContainsSecret);
        }
        if (IsCheckedFirst(type, arguments))
            ConstructorSignatures.Of(type)!.Check(arguments);
        var result = Convert(call, type, arguments);
        if (type.IsInstance(result) == false)
            throw new EvaluationException(TypeMismatch.ForSubject($"Converted value from {type}.new() has wrong type,", type, TypeInference.InferDetailed(result)));
        var isSecret = type is StringType or IntegerType or FloatType or SimpleType && arguments.Any(static a => a is not SensitiveValue && a.ContainsSecret);
        return isSecret ? result.AsSecret() : result;
    }

    /// <summary>Whether the signatures say what is wrong; other constructors have words of their own for it.</summary>
    private static bool IsCheckedFirst(PuppetType type, ImmutableArray<PuppetValue> arguments) => type switch
    {
        SemVerType => arguments is not [StringValue],
        TimespanType or TimestampType or UriType or RegexpType or TypeType or SimpleType { Kind: SimpleTypeKind.Binary or SimpleTypeKind.SemVerRange } => true,
        IntegerType => arguments is [_, _, not BooleanValue] or { Length: 0 or > 3 },
        FloatType => arguments is [_, not BooleanValue] or { Length: 0 or > 2 },
        StringType => arguments.Length is 0 or > 2,
        _ => false,
    };

    private static PuppetValue Convert(FunctionCall call, PuppetType type, ImmutableArray<PuppetValue> arguments) => type switch
    {
        TypeAliasType alias => Create(call, alias.Resolved, arguments),
        InitType { Type: { } inner } init => Create(call, inner, [.. arguments, .. init.Arguments]),
        IntegerType => Integer(call, arguments),
        FloatType => Float(call, arguments),
        SimpleType { Kind: SimpleTypeKind.Numeric } => Numeric(call, arguments),
        StringType => String(call, arguments),
        BooleanType => Boolean(call, Single("Boolean", arguments)),
        ArrayType or TupleType => Array(call, arguments),
        HashType or StructType => Hash(call, arguments),
        RegexpType => new RegexValue(arguments is [StringValue text, .. var rest] ? rest is [BooleanValue { Value: true }] ? RubyRegex.Escape(text.Value) : RubyRegex.Get(text.Value).Pattern : throw Impossible(type), call.ResultOrigin),
        SimpleType { Kind: SimpleTypeKind.Binary } => Binary(call, arguments),
        SemVerType => SemVersion(call, arguments),
        SimpleType { Kind: SimpleTypeKind.SemVerRange } => Range(call, arguments),
        TimespanType => Span(call, arguments),
        TimestampType => Stamp(call, arguments),
        UriType => new RichValue(arguments is [HashValue parts] ? UriData.Build(parts) : UriData.Parse(Text(arguments)), call.ResultOrigin),
        TypeType => new TypeValue(TypeParser.Parse(Text(arguments), call.Services.FindTypeAlias), call.ResultOrigin),
        NamedType { Name: "Error" } => call.Unknown(UnknownKind.UnknownFunction, "Error values are not evaluated"),
        _ => throw Impossible(type),
    };

    private static PuppetValue String(FunctionCall call, ImmutableArray<PuppetValue> arguments) => arguments switch
    {
        [var from] => call.String(StringFormatter.Format(from)),
        [var from, var formats] => call.String(StringFormatter.Format(from, formats)),
        _ => throw WrongCount("String", 1, arguments.Length),
    };

    private static PuppetValue Boolean(FunctionCall call, PuppetValue from) => from switch
    {
        IntegerValue v => call.Boolean(v.Value != 0),
        FloatValue v => call.Boolean(v.Value != 0),
        StringValue v => v.Value.ToLowerInvariant() switch
        {
            "true" or "yes" or "y" => call.Boolean(true),
            "false" or "no" or "n" => call.Boolean(false),
            _ => throw Inconvertible(from, "Boolean"),
        },
        _ => throw Inconvertible(from, "Boolean"),
    };

    private static PuppetValue Array(FunctionCall call, ImmutableArray<PuppetValue> arguments)
    {
        var wraps = arguments is [_, BooleanValue { Value: true }];
        return TypeAliasType.Behind(arguments[0]) switch
        {
            ArrayValue v => v,
            _ when wraps => call.Array([arguments[0]]),
            HashValue v => call.ArrayLike(v.Entries.Select(static e => (PuppetValue)new ArrayValue([e.Key, e.Value], e.Value.Origin)), v.Openness),
            RichValue { Data: BinaryData data } => call.Array(data.Bytes.Select(b => call.Integer(b))),
            var v when IterableType.Default.IsInstance(v) == true => call.Array(Iterated.Of(call.With(arguments), 0, "from").Values),
            _ => throw Inconvertible(arguments[0], "Array"),
        };
    }

    private static PuppetValue Hash(FunctionCall call, ImmutableArray<PuppetValue> arguments)
    {
        switch (TypeAliasType.Behind(arguments[0]))
        {
            case HashValue hash:
                return hash;
            case ArrayValue array when arguments is [_, StringValue option, ..]:
                return HashTree.Build(call, array, option.Value == "hash_tree");
            case ArrayValue { Elements: [_, ..] } pairs when pairs.Elements.All(static e => e is ArrayValue { Elements.Length: 2 }):
                return call.HashLike(pairs.Elements.Cast<ArrayValue>().Select(static p => new HashEntry(p.Elements[0], p.Elements[1])), pairs.Openness);
            case ArrayValue flat when flat.Elements.Length % 2 == 0:
                return call.HashLike(flat.Elements.Chunk(2).Select(static p => new HashEntry(p[0], p[1])), flat.Openness);
            case ArrayValue:
                throw new EvaluationException("odd number of arguments for Hash");
            case var value when IterableType.Default.IsInstance(value) == true:
                return Hash(call, [call.Array(Iterated.Of(call.With(arguments), 0, "from").Values)]);
            default:
                throw Inconvertible(arguments[0], "Hash");
        }
    }

    private static string Text(ImmutableArray<PuppetValue> arguments) =>
        arguments is [StringValue text, ..] ? text.Value : throw new EvaluationException("expects a String value");

    private static PuppetValue Single(string type, ImmutableArray<PuppetValue> arguments) => arguments.Length == 1 ? arguments[0] : throw WrongCount(type, 1, arguments.Length);

    private static EvaluationException Inconvertible(PuppetValue from, string type)
    {
        // The names of Puppet's own constructors, of which Hash's speaks for itself.
        var speaker = type switch { "Integer" => "'new' ", "Hash" => "", _ => $"'new_{type.ToLowerInvariant()}' " };
        return new EvaluationException(from is StringValue text
            ? $"{speaker}The string '{(from.IsSecret ? "[secret]" : text.Value)}' cannot be converted to {type}"
            : $"{speaker}Value of type {TypeInference.Infer(from).Generalize()} cannot be converted to {type}");
    }

    private static EvaluationException WrongCount(string type, int expected, int actual) =>
        new($"'new_{type}' expects {expected} argument{(expected == 1 ? "" : "s")}, got {actual}");

    private static EvaluationException Impossible(PuppetType type) => new($"Creation of new instance of type '{type}' is not supported");
}
