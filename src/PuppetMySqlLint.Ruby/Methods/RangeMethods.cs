using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Methods;

/// <summary>Ranges.</summary>
internal static class RangeMethods
{
    private const int MaximumMembers = 1_000_000;

    public static void Define(RubyClass type)
    {
        foreach (var name in (string[])["include?", "member?", "===", "cover?"])
            type.Add(name, 1, 1, static c => Make.Bool(Covers(c)));
        type.AddShallow("each", 0, 0, Each)
            .Add("first", 0, 1, static c => c.Has(0) ? Make.List(Members(Of(c)).Take(EnumerableMethods.NotNegative(c, "negative array size (or size too big)"))) : Of(c).From)
            .Add("begin", 0, 0, static c => Of(c).From)
            .Add("last", 0, 1, static c => c.Has(0) ? Make.List(Members(Of(c)).TakeLast(EnumerableMethods.NotNegative(c, "negative array size"))) : Of(c).To)
            .Add("end", 0, 0, static c => Of(c).To)
            .Add("exclude_end?", 0, 0, static c => Make.Bool(Of(c).IsExclusive))
            .Add("size", 0, 0, static c => Of(c).From is RubyInteger ? Make.Number(Members(Of(c)).Count()) : RubyNil.Value)
            .AddShallow("step", 1, 1, Step)
            .AddShallow("%", 1, 1, Step);
        type.Singleton.Add("new", 2, 3, static c => new RubyRange(c.Known(0), c.Known(1), c.Has(2) && c.Known(2).IsTruthy));
    }

    /// <summary>The members of a range.</summary>
    public static IEnumerable<RubyValue> Members(RubyRange range)
    {
        switch (range.From, range.To)
        {
            case (RubyInteger from, RubyInteger or RubyFloat):
                var to = range.To is RubyFloat f ? RubyConversions.Truncate(Math.Floor(f.Value)) : ((RubyInteger)range.To).Value;
                if (range.IsExclusive && range.To is not RubyFloat { Value: var v } || range.IsExclusive && range.To is RubyFloat { Value: var w } && w == Math.Floor(w))
                    to--;
                if (to - from.Value > MaximumMembers)
                    throw new RubyBudgetException("a range with too many members");
                for (var i = from.Value; i <= to; i++)
                {
                    yield return Make.Number(i);
                }
                break;
            case (RubyString from, RubyString last):
                if (from.Text.All(char.IsAsciiDigit) && last.Text.All(char.IsAsciiDigit) && from.Text.Length > 0)
                {
                    foreach (var text in Digits(from.Text, last.Text, range.IsExclusive))
                        yield return Make.Text(text);
                    break;
                }
                if (from.Text.Length > last.Text.Length)
                    break;
                foreach (var text in RubySuccessor.Range(from.Text, last.Text, range.IsExclusive, MaximumMembers))
                    yield return Make.Text(text);
                break;
            case (RubyInteger from, RubyNil):
                for (var i = from.Value; i < from.Value + MaximumMembers; i++)
                {
                    yield return Make.Number(i);
                }
                throw new RubyBudgetException("a range without end");
            default: throw new RubyError(ExceptionClasses.TypeError, $"can't iterate from {range.From.Class.Name}");
        }
    }

    /// <summary>Strings of digits are counted as numbers, with the width of the first.</summary>
    private static IEnumerable<string> Digits(string from, string to, bool isExclusive)
    {
        var first = StringMethods.LeadingInteger(from, 10);
        var last = StringMethods.LeadingInteger(to, 10) - (isExclusive ? 1 : 0);
        if (last - first > MaximumMembers)
            throw new RubyBudgetException("a range with too many members");
        for (var i = first; i <= last; i++)
        {
            yield return i.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(from.Length, '0');
        }
    }

    private static RubyRange Of(RubyCall call) => (RubyRange)call.Self;

    private static bool Covers(RubyCall call)
    {
        var (range, value) = (Of(call), call.Known(0));
        if (value is RubyRange)
            throw new UnknownException("a range in a range");
        if (call.Method.Name is "include?" or "member?" && range.From is RubyString && range.To is RubyString)
            return value is RubyString && Members(range).Any(m => RubyEquality.AreEqual(m, value));
        var low = range.From is RubyNil ? -1 : RubyEquality.Compare(range.From, value);
        if (low is null or > 0)
            return false;
        var high = range.To is RubyNil ? -1 : RubyEquality.Compare(value, range.To);
        return high is { } order && (range.IsExclusive ? order < 0 : order <= 0);
    }

    private static RubyValue Each(RubyCall call)
    {
        if (call.Block is null)
            return call.Enumerator();
        if (Of(call) is { From: RubyInteger from, To: RubyNil })
        {
            for (var i = from.Value; ; i++)
            {
                call.Yield(Make.Number(i));
            }
        }
        foreach (var member in Members(Of(call)))
        {
            call.Yield(member);
        }
        return call.Self;
    }

    private static RubyValue Step(RubyCall call)
    {
        var size = call.Known(0) is RubyInteger { Value: var step } ? step : throw new UnknownException("a step that is no integer");
        if (size.Sign <= 0)
            throw call.ArgumentError(size.IsZero ? "step can't be 0" : "step can't be negative");
        if (Of(call).From is not RubyInteger)
            throw new UnknownException("steps of other than integers");
        var members = Members(Of(call)).Where((_, i) => i % (long)size == 0);
        if (call.Block is null)
            return new RubyObject(LibraryClasses.Enumerator) { Data = new RubyEnumeration(Make.List(members), RubyClasses.Array.Find("each")!, []) };
        foreach (var member in members)
        {
            call.Yield(member);
        }
        return call.Self;
    }
}
