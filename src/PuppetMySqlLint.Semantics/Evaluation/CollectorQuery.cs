namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Compiles the query of a collector; its operands are evaluated once, where it stands.</summary>
internal static class CollectorQuery
{
    public static Func<CompiledResource, bool?> Compile(BoundNode query, Func<BoundNode, PuppetValue> evaluate)
    {
        switch (query)
        {
            case BoundBinary { Kind: BoundKind.And } both:
                var (first, second) = (Compile(both.Left, evaluate), Compile(both.Right, evaluate));
                return r => And(first(r), second(r));
            case BoundBinary { Kind: BoundKind.Or } either:
                var (left, right) = (Compile(either.Left, evaluate), Compile(either.Right, evaluate));
                return r => !And(!left(r), !right(r));
            case BoundBinary { Operator: BinaryOperator.Equal } equal:
                return Equal(NameOf(equal.Left, evaluate), evaluate(equal.Right));
            case BoundBinary { Operator: BinaryOperator.NotEqual } different:
                var (name, value) = (NameOf(different.Left, evaluate), evaluate(different.Right));
                return r => !Comparison.AreEqual(ValueOf(r, name), value);
            default:
                throw PuppetError.Plain("Cannot transform this expression into a query");
        }
    }

    private static Func<CompiledResource, bool?> Equal(string name, PuppetValue value)
    {
        if (name != "tag")
        {
            return r => ValueOf(r, name) is ArrayValue array
                ? Contains(array, value)
                : Comparison.AreEqual(ValueOf(r, name), value);
        }
        var tags = (value is ArrayValue several ? several.Elements : [value]).Select(static v => v switch
        {
            IntegerValue or FloatValue => throw PuppetError.Plain("Cannot transform a number to a tag"),
            _ => StringConversion.Of(v)?.ToLowerInvariant(),
        }).ToList();
        if (tags.Contains(null))
            return static _ => null;
        return r => r.IsTagged(tags!);
    }

    private static bool? Contains(ArrayValue array, PuppetValue value)
    {
        MatchData? captures = null;
        return Matching.IsIn(value, array, ref captures);
    }

    private static string NameOf(BoundNode node, Func<BoundNode, PuppetValue> evaluate) =>
        node is BoundVariable variable ? variable.Name : StringConversion.Of(evaluate(node)) ?? "";

    private static PuppetValue ValueOf(CompiledResource resource, string name) =>
        name == "title" ? new StringValue(resource.Title, Origins.Puppet) : resource.Find(name)?.Value ?? new UndefValue(Origins.Puppet);

    private static bool? And(bool? first, bool? second) => first is false || second is false ? false : first is null || second is null ? null : true;
}
