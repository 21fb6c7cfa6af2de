namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>How Ruby compares values: <c>==</c> and <c>&lt;=&gt;</c>.</summary>
internal static class RubyOrder
{
    /// <summary>Ruby's <c>==</c>: numbers by value, whatever their kind.</summary>
    public static bool AreEqual(PuppetValue left, PuppetValue right) => (left, right) switch
    {
        (IntegerValue a, FloatValue b) => a.Value == b.Value,
        (FloatValue a, IntegerValue b) => a.Value == b.Value,
        (FloatValue a, FloatValue b) => a.Value == b.Value,
        (ArrayValue a, ArrayValue b) => a.Elements.Length == b.Elements.Length && a.Elements.Zip(b.Elements).All(static p => AreEqual(p.First, p.Second)),
        _ => ValueComparer.HashKey.Equals(left, right),
    };

    /// <summary>Ruby's order.</summary>
    /// <exception cref="EvaluationException">The values have none.</exception>
    public static int Compare(PuppetValue left, PuppetValue right) => TryCompare(left, right)
        ?? throw new EvaluationException($"comparison of {RubyInspection.ClassName(left)} with {Name(right)} failed");

    /// <summary>Ruby's order.</summary>
    /// <returns>Null if the values have none.</returns>
    public static int? TryCompare(PuppetValue left, PuppetValue right)
    {
        switch (left, right)
        {
            case (IntegerValue a, IntegerValue b): return a.Value.CompareTo(b.Value);
            case (IntegerValue or FloatValue, IntegerValue or FloatValue): return Number(left).CompareTo(Number(right));
            case (StringValue a, StringValue b): return Math.Sign(RubyStrings.Compare(a.Value, b.Value));
            case (RichValue { Data: SemVer a }, RichValue { Data: SemVer b }): return Math.Sign(a.Order(b));
            case (RichValue { Data: Timespan a }, RichValue { Data: Timespan b }): return a.Nanoseconds.CompareTo(b.Nanoseconds);
            case (RichValue { Data: Timestamp a }, RichValue { Data: Timestamp b }): return a.Nanoseconds.CompareTo(b.Nanoseconds);
            case (ArrayValue a, ArrayValue b):
                for (var i = 0; i < Math.Min(a.Elements.Length, b.Elements.Length); i++)
                {
                    var order = TryCompare(a.Elements[i], b.Elements[i]);
                    if (order is not 0)
                        return order;
                }
                return a.Elements.Length.CompareTo(b.Elements.Length);
            default: return AreEqual(left, right) ? 0 : null;
        }
    }

    public static double Number(PuppetValue value) => value is IntegerValue integer ? integer.Value : ((FloatValue)value).Value;

    private static string Name(PuppetValue value) =>
        value is IntegerValue or FloatValue or UndefValue or BooleanValue ? RubyInspection.Inspect(value) : RubyInspection.ClassName(value);
}
