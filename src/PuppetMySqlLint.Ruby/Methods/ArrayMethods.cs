using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Methods;

/// <summary>Arrays: accesses, and what makes other values of them.</summary>
internal static class ArrayMethods
{
    public static void Define(RubyClass type)
    {
        type.AddShallow("[]", 1, 2, Slice)
            .AddShallow("slice", 1, 2, Slice)
            .AddShallow("at", 1, 1, static c => At(c.Items, c.Int(0)))
            .AddShallow("dig", 1, -1, static c => Digging.Dig(c.Ruby, c.Self, c.Arguments))
            .AddShallow("fetch", 1, 2, Fetch)
            .AddShallow("values_at", 0, -1, static c => Make.List(Enumerable.Range(0, c.Count).Select(i => At(c.Items, c.Int(i)))))
            .AddShallow("first", 0, 1, static c => c.Has(0) ? Make.List(c.Items.Take(EnumerableMethods.NotNegative(c, "negative array size"))) : Make.OrNil(c.Items.FirstOrDefault()))
            .AddShallow("last", 0, 1, static c => c.Has(0) ? Make.List(c.Items.TakeLast(EnumerableMethods.NotNegative(c, "negative array size"))) : Make.OrNil(c.Items.LastOrDefault()))
            .AddShallow("length", 0, 0, static c => Make.Number(c.Items.Count))
            .AddShallow("size", 0, 0, static c => Make.Number(c.Items.Count))
            .AddShallow("empty?", 0, 0, static c => Make.Bool(c.Items.Count == 0))
            .AddShallow("to_a", 0, 0, static c => c.Self)
            .AddShallow("to_ary", 0, 0, static c => c.Self)
            .AddShallow("entries", 0, 0, static c => Make.List(c.Items))
            .AddShallow("each", 0, 0, Each)
            .AddShallow("each_index", 0, 0, EachIndex)
            .AddShallow("reverse", 0, 0, static c => Make.List(Enumerable.Reverse(c.Items)))
            .AddShallow("rotate", 0, 1, Rotate)
            .AddShallow("compact", 0, 0, static c => Make.List(c.Items.Where(static i => RubyInterpreter.Known(i) is not RubyNil)))
            .AddShallow("flatten", 0, 1, static c => new RubyArray(Flatten(c.Items, c.Int(0, -1), 0)))
            .AddShallow("transpose", 0, 0, Transpose)
            .AddShallow("assoc", 1, 1, static c => Make.OrNil(c.Items.Find(i => i is RubyArray { Items: [var key, ..] } && RubyEquality.AreEqual(key, c.Known(0)))))
            .AddShallow("rassoc", 1, 1, static c => Make.OrNil(c.Items.Find(i => i is RubyArray { Items: [_, var value, ..] } && RubyEquality.AreEqual(value, c.Known(0)))))
            .AddShallow("bsearch", 0, 0, ArraySearch.Bisect)
            .AddShallow("join", 0, 1, static c => Join(c))
            .Add("pack", 1, 1, StringPacking.Pack)
            .Add("hash", 0, 0, static _ => throw new UnknownException("a hash number"))
            .Add("shuffle", 0, 1, static c => c.Items.Count < 2 ? Make.List(c.Items) : throw new UnknownException("a random order"))
            .Add("sample", 0, 2, static _ => throw new UnknownException("a random choice"));
        foreach (var name in (string[])["index", "find_index"])
            type.AddShallow(name, 0, 1, static c => Index(c, isLast: false));
        type.AddShallow("rindex", 0, 1, static c => Index(c, isLast: true));
        type.Singleton.AddShallow("new", 0, 2, New);
    }

    public static RubyValue At(List<RubyValue> items, int index)
    {
        index = index < 0 ? index + items.Count : index;
        return index >= 0 && index < items.Count ? items[index] : RubyNil.Value;
    }

    private static RubyValue Slice(RubyCall call)
    {
        var items = call.Items;
        if (call.Has(1))
        {
            var start = call.Int(0) is var s && s < 0 ? s + items.Count : call.Int(0);
            var length = call.Int(1);
            return start < 0 || start > items.Count || length < 0 ? RubyNil.Value : new RubyArray(items.GetRange(start, Math.Min(length, items.Count - start)));
        }
        if (call.Known(0) is RubyRange range)
            return TextSlices.Within(range, items.Count) is var (from, count) ? new RubyArray(items.GetRange(from, count)) : RubyNil.Value;
        return At(items, call.Int(0));
    }

    private static RubyValue Fetch(RubyCall call)
    {
        var index = call.Int(0);
        var place = index < 0 ? index + call.Items.Count : index;
        if (place >= 0 && place < call.Items.Count)
            return call.Items[place];
        if (call.Block is not null)
            return call.Yield(call.Arguments[0]);
        return call.Has(1) ? call.Arguments[1] : throw new RubyError(ExceptionClasses.IndexError, $"index {index} outside of array bounds: {-call.Items.Count}...{call.Items.Count}");
    }

    private static RubyValue Each(RubyCall call)
    {
        if (call.Block is null)
            return call.Enumerator();
        // What the block adds is visited too.
        for (var i = 0; i < call.Items.Count; i++)
        {
            call.Yield(call.Items[i]);
        }
        return call.Self;
    }

    private static RubyValue EachIndex(RubyCall call)
    {
        if (call.Block is null)
            return call.Enumerator();
        for (var i = 0; i < call.Items.Count; i++)
        {
            call.Yield(Make.Number(i));
        }
        return call.Self;
    }

    private static RubyValue Index(RubyCall call, bool isLast)
    {
        if (!call.Has(0) && call.Block is null)
            return call.Enumerator();
        bool Matches(RubyValue item) => call.Has(0) ? RubyEquality.AreEqual(item, call.Known(0)) : call.Test(item);
        var index = isLast ? call.Items.FindLastIndex(Matches) : call.Items.FindIndex(Matches);
        return index < 0 ? RubyNil.Value : Make.Number(index);
    }

    private static RubyArray Rotate(RubyCall call)
    {
        var count = call.Items.Count;
        var by = count == 0 ? 0 : ((call.Int(0, 1) % count) + count) % count;
        return Make.List(call.Items.Skip(by).Concat(call.Items.Take(by)));
    }

    public static List<RubyValue> Flatten(List<RubyValue> items, int levels, int depth)
    {
        if (depth > 200)
            throw new RubyError(ExceptionClasses.ArgumentError, "tried to flatten recursive array");
        var result = new List<RubyValue>(items.Count);
        foreach (var item in items)
        {
            if (RubyInterpreter.Known(item) is RubyArray inner && levels != 0)
                result.AddRange(Flatten(inner.Items, levels - 1, depth + 1));
            else
                result.Add(item);
        }
        return result;
    }

    private static RubyArray Transpose(RubyCall call)
    {
        var rows = call.Items.ConvertAll(static i => RubyConversions.ToAry(i).Items);
        if (rows.Count == 0)
            return new RubyArray();
        if (rows.Find(r => r.Count != rows[0].Count) is { } other)
            throw new RubyError(ExceptionClasses.IndexError, $"element size differs ({other.Count} should be {rows[0].Count})");
        return Make.List(Enumerable.Range(0, rows[0].Count).Select(column => Make.List(rows.Select(r => r[column]))));
    }

    /// <summary>Members put together; those of nested arrays too. A member that is unknown becomes a hole.</summary>
    private static RubyValue Join(RubyCall call)
    {
        var separator = call.Has(0) && call.Known(0) is not RubyNil ? call.Str(0) : "";
        var pieces = new List<RubyValue>();
        AddPieces(call, call.Items, separator, pieces, 0);
        return call.Ruby.Concatenate(pieces);
    }

    private static void AddPieces(RubyCall call, List<RubyValue> items, string separator, List<RubyValue> pieces, int depth)
    {
        if (depth > 200)
            throw call.ArgumentError("recursive array join");
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0 && separator.Length > 0)
                pieces.Add(Make.Text(separator));
            if (items[i] is RubyArray inner)
                AddPieces(call, inner.Items, separator, pieces, depth + 1);
            else
                pieces.Add(call.Ruby.Stringify(items[i]));
        }
    }

    private static RubyArray New(RubyCall call)
    {
        if (call.Has(0) && call.Known(0) is RubyArray copied)
            return Make.List(copied.Items);
        var size = call.Int(0, 0);
        if (size < 0)
            throw call.ArgumentError("negative array size");
        call.Ruby.Charge(size);
        return Make.List(Enumerable.Range(0, size).Select(i => call.Block is null ? (call.Has(1) ? call.Arguments[1] : RubyNil.Value) : call.Yield(Make.Number(i))));
    }
}
