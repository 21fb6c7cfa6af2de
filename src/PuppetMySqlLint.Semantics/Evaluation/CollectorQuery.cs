using System.Collections.Immutable;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>The query of a collector; its operands are evaluated once, where it stands.</summary>
/// <param name="Matches">Whether a resource is meant; null as the answer where it cannot be decided.</param>
/// <param name="Tags">Tags of which every resource that is meant carries one; empty where the query does not go by tags alone.</param>
internal sealed record CollectorQuery(Func<ICollectable, bool?> Matches, ImmutableArray<string> Tags)
{
    public static CollectorQuery Compile(BoundNode query, Func<BoundNode, PuppetValue> evaluate)
    {
        switch (query)
        {
            case BoundBinary { Kind: BoundKind.And } both:
                var (first, second) = (Compile(both.Left, evaluate), Compile(both.Right, evaluate));
                return new CollectorQuery(r => And(first.Matches(r), second.Matches(r)), first.Tags.IsEmpty ? second.Tags : first.Tags);
            case BoundBinary { Kind: BoundKind.Or } either:
                var (left, right) = (Compile(either.Left, evaluate), Compile(either.Right, evaluate));
                return new CollectorQuery(r => !And(!left.Matches(r), !right.Matches(r)), left.Tags.IsEmpty || right.Tags.IsEmpty ? [] : left.Tags.AddRange(right.Tags));
            case BoundBinary { Operator: BinaryOperator.Equal } equal:
                return Equal(NameOf(equal.Left, evaluate), Operand(equal.Right, evaluate));
            case BoundBinary { Operator: BinaryOperator.NotEqual } different:
                var (name, value) = (NameOf(different.Left, evaluate), Operand(different.Right, evaluate));
                return new CollectorQuery(r => !Comparison.AreEqual(ValueOf(r, name), value), []);
            default:
                throw PuppetError.Plain("Cannot transform this expression into a query");
        }
    }

    /// <summary>What a query compares with: a literal, a variable, or an access; not what is computed, though a variable may hold it.</summary>
    private static PuppetValue Operand(BoundNode node, Func<BoundNode, PuppetValue> evaluate) =>
        ModelClass(node) is { } refused ? throw PuppetError.Plain($"Cannot transform object of class Puppet::Pops::Model::{refused}") : evaluate(node);

    private static string? ModelClass(BoundNode node) => node switch
    {
        BoundArray => "LiteralList",
        BoundHash => "LiteralHash",
        BoundUnary { Kind: BoundKind.Negate } => "UnaryMinusExpression",
        BoundUnary { Kind: BoundKind.Not } => "NotExpression",
        BoundUnary => "UnfoldExpression",
        BoundBinary { Kind: BoundKind.Binary, Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Modulo or BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight } => "ArithmeticExpression",
        _ => null,
    };

    private static CollectorQuery Equal(string name, PuppetValue value)
    {
        if (name != "tag")
        {
            return new CollectorQuery(
                r => ValueOf(r, name) is ArrayValue array
                    ? Contains(array, value)
                    : Comparison.AreEqual(ValueOf(r, name), value),
                []);
        }
        ImmutableArray<string?> tags =
        [
            .. (value is ArrayValue several ? several.Elements : [value]).Select(static v => v switch
            {
                IntegerValue or FloatValue => throw PuppetError.Plain("Cannot transform a number to a tag"),
                _ => StringConversion.Of(v)?.ToLowerInvariant(),
            }),
        ];
        if (tags.Contains(null))
            return new CollectorQuery(static _ => null, []);
        IReadOnlyList<string> sought = tags!;
        return new CollectorQuery(r => r.IsTagged(sought), tags!);
    }

    private static bool? Contains(ArrayValue array, PuppetValue value)
    {
        MatchData? captures = null;
        return Matching.IsIn(value, array, ref captures);
    }

    private static string NameOf(BoundNode node, Func<BoundNode, PuppetValue> evaluate) =>
        node is BoundVariable variable ? variable.Name : StringConversion.Of(evaluate(node)) ?? "";

    private static PuppetValue ValueOf(ICollectable resource, string name) =>
        name == "title" ? new StringValue(resource.Title, Origins.Puppet) : resource.ValueOf(name) ?? new UndefValue(Origins.Puppet);

    private static bool? And(bool? first, bool? second) => first is false || second is false ? false : first is null || second is null ? null : true;
}
