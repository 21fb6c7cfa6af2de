namespace PuppetMySqlLint.Semantics;

/// <summary>Says why a value is not of a type, in Puppet's words.</summary>
internal static class TypeMismatch
{
    /// <summary>What is wrong with a parameter's value: <c>parameter 'port' expects an Integer value, got String</c>.</summary>
    /// <returns>One message for each mismatch; empty if there is none.</returns>
    public static IReadOnlyList<string> ForParameter(string name, PuppetType expected, PuppetValue value) =>
        [.. Describe(expected, TypeInference.InferDetailed(value), MismatchPath.Empty.Parameter(name)).Select(static m => m.Message.TrimStart())];

    /// <summary>What is wrong with something: <c>assert_type(): expects an Integer value, got String</c>.</summary>
    /// <param name="subject">What the message begins with.</param>
    /// <param name="expected">The type that is needed.</param>
    /// <param name="actual">The type that is given.</param>
    /// <returns>The message, a line for each mismatch; empty if there is none.</returns>
    public static string ForSubject(string subject, PuppetType expected, PuppetType actual)
    {
        var mismatches = Describe(expected, actual, MismatchPath.Of(subject));
        return mismatches.Count == 1 ? mismatches[0].Message.Trim() : string.Join("\n ", mismatches.Select(static m => m.Message));
    }

    /// <summary>The ways in which one type does not fit another.</summary>
    public static List<Mismatch> Describe(PuppetType expected, PuppetType actual, MismatchPath path) =>
        FindUnresolved(expected) is { } name ? [new UnresolvedReference(path, name)] : Describe(expected.Normalize(), expected, actual, path);

    private static List<Mismatch> Describe(PuppetType expected, PuppetType original, PuppetType actual, MismatchPath path) => expected switch
    {
        VariantType type => Variant(type, original, actual, path),
        StructType type => Struct(type, original, actual, path),
        HashType type => Hash(type, original, actual, path),
        TupleType type => Tuple(type, original, actual, path),
        ArrayType type => Array(type, original, actual, path),
        OptionalType type => actual is SimpleType { Kind: SimpleTypeKind.Undef } || type.Type is null
            ? []
            : Describe(type.Type, original is TypeAliasType ? original : expected, actual, path),
        PatternType or EnumType => [new PatternMismatch(path, original, actual)],
        TypeAliasType type => Describe(type.Resolved.Normalize(), type, actual, path),
        _ => expected.IsAssignable(actual) ? [] : [Kind(path, original, actual)],
    };

    private static List<Mismatch> Variant(VariantType expected, PuppetType original, PuppetType actual, MismatchPath path)
    {
        var types = original is OptionalType ? expected.Types.Insert(0, SimpleType.Undef) : expected.Types;
        var all = new List<List<Mismatch>>();
        for (var i = 0; i < types.Length; i++)
        {
            var mismatches = Describe(types[i], actual, path.Variant(i));
            if (mismatches.Count == 0 || types[i].IsAssignable(actual))
                return [];
            all.Add(mismatches);
        }
        var merged = Merge(path.Length, all);
        return original is TypeAliasType && merged.Count == 1 ? [Kind(path, original, actual)] : merged;
    }

    /// <summary>Makes one message of those of all variants where they say the same of the same place.</summary>
    private static List<Mismatch> Merge(int varyingStep, List<List<Mismatch>> variants)
    {
        var mismatches = variants.SelectMany(static v => v).ToList();
        mismatches = MergeOfKind<SizeMismatch>(mismatches, variants.Count, static (a, b) => a.Merge(b))
            ?? MergeTypes(mismatches, variants.Count)
            ?? mismatches;
        mismatches = [.. mismatches.DistinctBy(static m => m.Identity)];
        return mismatches is [var only] ? [only with { Path = only.Path.Without(varyingStep) }] : mismatches;
    }

    private static List<Mismatch>? MergeOfKind<T>(List<Mismatch> mismatches, int count, Func<T, T, T> merge)
        where T : Mismatch
    {
        var candidates = mismatches.OfType<T>().ToList();
        if (candidates.Count != count || candidates.DistinctBy(static c => c.Path.Canonical).Skip(1).Any())
            return null;
        return [candidates.Aggregate(merge)];
    }

    /// <summary>A pattern that does not match is a wrong type among others: the first kind gives the wording.</summary>
    private static List<Mismatch>? MergeTypes(List<Mismatch> mismatches, int count)
    {
        var candidates = mismatches.Where(static m => m is KindMismatch or PatternMismatch).ToList();
        if (candidates.Count != count || candidates.DistinctBy(static c => c.Path.Canonical).Skip(1).Any())
            return null;
        return [candidates.Aggregate(MergePair)];
    }

    private static Mismatch MergePair(Mismatch left, Mismatch right) => (left, right) switch
    {
        (KindMismatch a, KindMismatch b) => a.Merge(b),
        (PatternMismatch a, PatternMismatch b) => a.Merge(b),
        (KindMismatch a, PatternMismatch b) => KindMismatch.Create(a.Path, [.. a.IsOptional ? (PuppetType[])[SimpleType.Undef] : [], .. a.Expected, b.Expected], a.Actual),
        (PatternMismatch a, KindMismatch b) =>
            new PatternMismatch(a.Path, VariantType.Of([a.Expected, .. b.IsOptional ? (PuppetType[])[SimpleType.Undef] : [], .. b.Expected]).Normalize(), a.Actual),
        _ => left,
    };

    private static List<Mismatch> Array(ArrayType expected, PuppetType original, PuppetType actual, MismatchPath path)
    {
        switch (actual)
        {
            case TupleType tuple when !CollectionType.Includes(expected.Size, tuple.EffectiveSize):
                return [new SizeMismatch(path, expected.Size ?? CollectionType.AnySize, tuple.EffectiveSize)];
            case TupleType tuple:
                return [.. tuple.Types.SelectMany((t, i) => expected.Element.IsAssignable(t) ? [] : Describe(expected.Element, t, path.Index(i)))];
            case ArrayType array when CollectionType.Includes(expected.Size, array.Size):
                return [Kind(path, original, new ArrayType(array.Element))];
            case ArrayType array:
                return [new SizeMismatch(path, expected.Size ?? CollectionType.AnySize, array.Size ?? CollectionType.AnySize)];
            default:
                return [Kind(path, original, actual)];
        }
    }

    private static List<Mismatch> Hash(HashType expected, PuppetType original, PuppetType actual, MismatchPath path)
    {
        switch (actual)
        {
            case StructType record when !CollectionType.Includes(expected.Size, record.EffectiveSize):
                return [new SizeMismatch(path, expected.Size ?? CollectionType.AnySize, record.EffectiveSize)];
            case StructType record:
                return
                [
                    .. record.Elements.SelectMany(e => (List<Mismatch>)
                    [
                        .. expected.Key.IsAssignable(StringType.Of(e.Name)) ? [] : Describe(expected.Key, StringType.Of(e.Name), path.EntryKey(e.Name)),
                        .. expected.Value.IsAssignable(e.Value) ? [] : Describe(expected.Value, e.Value, path.Entry(e.Name)),
                    ]),
                ];
            case HashType hash when CollectionType.Includes(expected.Size, hash.Size):
                return [Kind(path, original, new HashType(hash.Key, hash.Value))];
            case HashType hash:
                return [new SizeMismatch(path, expected.Size ?? CollectionType.AnySize, hash.Size ?? CollectionType.AnySize)];
            default:
                return [Kind(path, original, actual)];
        }
    }

    private static List<Mismatch> Struct(StructType expected, PuppetType original, PuppetType actual, MismatchPath path)
    {
        switch (actual)
        {
            case StructType record:
                var result = new List<Mismatch>();
                foreach (var element in expected.Elements)
                {
                    if (record.Find(element.Name) is not { } given)
                        result.AddRange(element.IsOptional ? [] : [new MissingKey(path, element.Name)]);
                    else if (!element.Value.IsAssignable(given.Value))
                        result.AddRange(Describe(element.Value, given.Value, path.Entry(element.Name)));
                }
                result.AddRange(record.Elements.Where(e => expected.Find(e.Name) is null).Select(e => new ExtraneousKey(path, e.Name)));
                return result;
            case HashType hash when expected.EffectiveSize.Contains(hash.Size ?? CollectionType.AnySize):
                return [Kind(path, original, new HashType(hash.Key, hash.Value))];
            case HashType hash:
                return [new SizeMismatch(path, expected.EffectiveSize, hash.Size ?? CollectionType.AnySize)];
            default:
                return [Kind(path, original, actual)];
        }
    }

    private static List<Mismatch> Tuple(TupleType expected, PuppetType original, PuppetType actual, MismatchPath path)
    {
        switch (actual)
        {
            case TupleType tuple when expected.EffectiveSize.Contains(tuple.EffectiveSize):
                return expected.Types.IsEmpty
                    ? []
                    : [.. tuple.Types.SelectMany((t, i) => Describe(expected.TypeAt(i), t, path.Index(Math.Min(i, expected.Types.Length - 1))))];
            case TupleType tuple:
                return [new SizeMismatch(path, expected.EffectiveSize, tuple.EffectiveSize)];
            case ArrayType array when expected.EffectiveSize.Contains(array.Size ?? CollectionType.AnySize):
                return [.. expected.Types.SelectMany((t, i) => Describe(t, array.Element, path.Index(i)))];
            case ArrayType array:
                return [new SizeMismatch(path, expected.EffectiveSize, array.Size ?? CollectionType.AnySize)];
            default:
                return [Kind(path, original, actual)];
        }
    }

    private static KindMismatch Kind(MismatchPath path, PuppetType expected, PuppetType actual) => KindMismatch.Create(path, [expected], actual);

    private static string? FindUnresolved(PuppetType type) => type switch
    {
        NamedType named => named.UnresolvedName,
        OptionalType { Type: { } inner } => FindUnresolved(inner),
        NotUndefType { Type: { } inner } => FindUnresolved(inner),
        VariantType variant => variant.Types.Select(FindUnresolved).FirstOrDefault(static n => n is not null),
        ArrayType array => FindUnresolved(array.Element),
        HashType hash => FindUnresolved(hash.Key) ?? FindUnresolved(hash.Value),
        TupleType tuple => tuple.Types.Select(FindUnresolved).FirstOrDefault(static n => n is not null),
        StructType record => record.Elements.Select(static e => FindUnresolved(e.Value)).FirstOrDefault(static n => n is not null),
        _ => null,
    };
}
