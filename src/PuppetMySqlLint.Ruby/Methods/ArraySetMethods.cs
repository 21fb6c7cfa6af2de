using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Methods;

/// <summary>Arrays as sets, and what changes them in place.</summary>
internal static class ArraySetMethods
{
    public static void Define(RubyClass type)
    {
        DefineSets(type);
        DefineAdditions(type);
        DefineRemovals(type);
        foreach (var name in (string[])["map", "collect", "select", "filter", "reject", "sort", "sort_by", "uniq", "compact", "flatten", "reverse", "rotate", "shuffle"])
            type.AddShallow(name + "!", 0, -1, c => Become(c, name));
    }

    private static RubyValue Become(RubyCall call, string name)
    {
        if (call.Block is null && name is "map" or "collect" or "select" or "filter" or "reject" or "sort_by" && call.Block is null)
            throw new UnknownException($"{name}! without a block");
        var result = RubyInterpreter.Known(call.Ruby.Invoke(call.Self.Class.Find(name)!, call.Self, call.Arguments, call.Block));
        var items = ((RubyArray)result).Items;
        var isUnchanged = items.Count == call.Items.Count && name is "select" or "filter" or "reject" or "uniq" or "compact" && items.Count == call.Items.Count
            || name == "flatten" && !call.Items.Exists(static i => i is RubyArray);
        call.Changes();
        ((RubyArray)call.Self).Items = [.. items];
        return isUnchanged ? RubyNil.Value : call.Self;
    }

    private static void DefineSets(RubyClass type) => type
        .AddShallow("+", 1, 1, static c => { var other = c.Array(0); c.Ruby.Charge(c.Items.Count + (long)other.Items.Count); return Make.List(c.Items.Concat(other.Items)); })
        .AddShallow("-", 1, 1, static c => Difference(c))
        .AddShallow("difference", 0, -1, static c => Difference(c))
        .AddShallow("*", 1, 1, Repeat)
        .AddShallow("&", 1, 1, static c => Make.List(Distinct(c.Items).Where(Members(c.Array(0).Items).Contains)))
        .AddShallow("intersection", 0, -1, static c => Make.List(Enumerable.Range(0, c.Count).Aggregate(Distinct(c.Items).AsEnumerable(), (left, i) => left.Where(Members(c.Array(i).Items).Contains))))
        .AddShallow("intersect?", 1, 1, static c => Make.Bool(Distinct(c.Items).Any(Members(c.Array(0).Items).Contains)))
        .AddShallow("|", 1, 1, static c => Make.List(Distinct(c.Items.Concat(c.Array(0).Items))))
        .AddShallow("union", 0, -1, static c => Make.List(Distinct(c.Items.Concat(Enumerable.Range(0, c.Count).SelectMany(i => c.Array(i).Items)))))
        .AddShallow("product", 0, -1, Product)
        .AddShallow("combination", 1, 1, static c => Choices(c, ordered: false))
        .AddShallow("permutation", 0, 1, static c => Choices(c, ordered: true));

    private static HashSet<RubyValue> Members(IEnumerable<RubyValue> items) => new(items, RubyEquality.Key);

    private static IEnumerable<RubyValue> Distinct(IEnumerable<RubyValue> items) => items.Distinct(RubyEquality.Key);

    private static RubyArray Difference(RubyCall call)
    {
        var removed = Members(Enumerable.Range(0, call.Count).SelectMany(i => call.Array(i).Items));
        return Make.List(call.Items.Where(i => !removed.Contains(i)));
    }

    private static RubyValue Repeat(RubyCall call)
    {
        if (call.Known(0) is RubyString)
            return call.Ruby.Send(call.Self, "join", call.Arguments, null);
        var count = call.Int(0);
        if (count < 0)
            throw call.ArgumentError("argument must be non-negative");
        call.Ruby.Charge((long)count * call.Items.Count);
        return Make.List(Enumerable.Repeat(call.Items, count).SelectMany(static i => i));
    }

    /// <summary>What a short array takes besides its members.</summary>
    private const int SizeOfRow = 8;

    private static RubyValue Product(RubyCall call)
    {
        IEnumerable<List<RubyValue>> rows = call.Items.Select(static i => new List<RubyValue> { i });
        long count = call.Items.Count;
        for (var i = 0; i < call.Count; i++)
        {
            var others = call.Array(i).Items;
            count *= others.Count;
            call.Ruby.Charge(count * (i + 2) * SizeOfRow);
            rows = rows.SelectMany(r => others.Select(o => new List<RubyValue>(r) { o })).ToList();
        }
        return Make.List(rows.Select(static r => new RubyArray(r)));
    }

    private static RubyValue Choices(RubyCall call, bool ordered)
    {
        var size = call.Int(0, call.Items.Count);
        var results = new List<RubyValue>();
        void Choose(List<int> chosen)
        {
            call.Ruby.Step();
            if (chosen.Count == size)
            {
                results.Add(Make.List(chosen.Select(i => call.Items[i])));
                return;
            }
            for (var i = ordered || chosen.Count == 0 ? 0 : chosen[^1] + 1; i < call.Items.Count; i++)
            {
                if (!chosen.Contains(i))
                    Choose([.. chosen, i]);
            }
        }
        if (size >= 0 && size <= call.Items.Count)
            Choose([]);
        if (call.Block is null)
            return new RubyObject(LibraryClasses.Enumerator) { Data = new RubyEnumeration(new RubyArray(results), RubyClasses.Array.Find("each")!, []) };
        results.ForEach(r => call.Yield(r));
        return call.Self;
    }

    private static void DefineAdditions(RubyClass type)
    {
        foreach (var name in (string[])["push", "append"])
            type.AddShallow(name, 0, -1, static c => Insert(c, c.Items.Count, c.Arguments));
        foreach (var name in (string[])["unshift", "prepend"])
            type.AddShallow(name, 0, -1, static c => Insert(c, 0, c.Arguments));
        type.AddShallow("<<", 1, 1, static c => Insert(c, c.Items.Count, c.Arguments))
            .AddShallow("concat", 0, -1, static c => Insert(c, c.Items.Count, [.. Enumerable.Range(0, c.Count).SelectMany(i => c.Array(i).Items)]))
            .AddShallow("insert", 1, -1, InsertAt)
            .AddShallow("replace", 1, 1, static c => { var items = c.Array(0).Items; c.Changes(); ((RubyArray)c.Self).Items = [.. items]; return c.Self; })
            .AddShallow("fill", 1, 1, static c => { c.Changes(); for (var i = 0; i < c.Items.Count; i++) c.Items[i] = c.Arguments[0]; return c.Self; })
            .AddShallow("[]=", 2, 3, Assign);
    }

    private static RubyValue Insert(RubyCall call, int place, RubyValue[] items)
    {
        call.Ruby.Charge(items.Length);
        call.Changes();
        call.Items.InsertRange(place, items);
        return call.Self;
    }

    private static RubyValue InsertAt(RubyCall call)
    {
        var index = call.Int(0) is var i && i < 0 ? i + call.Items.Count + 1 : call.Int(0);
        if (index < 0)
            throw new RubyError(ExceptionClasses.IndexError, $"index {call.Int(0)} too small for array; minimum: -{call.Items.Count + 1}");
        Extend(call, index);
        return Insert(call, index, call.Arguments[1..]);
    }

    private static void Extend(RubyCall call, int size)
    {
        call.Ruby.Charge(Math.Max(0, size - call.Items.Count));
        call.Changes();
        while (call.Items.Count < size)
        {
            call.Items.Add(RubyNil.Value);
        }
    }

    private static RubyValue Assign(RubyCall call)
    {
        var value = call.Arguments[^1];
        if (call.Count == 3 || call.Known(0) is RubyRange)
        {
            var (start, length) = call.Count == 3 ? (call.Int(0) < 0 ? call.Int(0) + call.Items.Count : call.Int(0), call.Int(1))
                : TextSlices.Within((RubyRange)call.Known(0), call.Items.Count) ?? throw new UnknownException("an assignment outside of an array");
            if (start < 0 || length < 0)
                throw new RubyError(ExceptionClasses.IndexError, length < 0 ? $"negative length ({length})" : $"index {call.Int(0)} too small for array; minimum: -{call.Items.Count}");
            Extend(call, start);
            call.Items.RemoveRange(start, Math.Min(length, call.Items.Count - start));
            call.Items.InsertRange(start, RubyInterpreter.Known(value) is RubyArray array ? array.Items : [value]);
            return value;
        }
        var index = call.Int(0) < 0 ? call.Int(0) + call.Items.Count : call.Int(0);
        if (index < 0)
            throw new RubyError(ExceptionClasses.IndexError, $"index {call.Int(0)} too small for array; minimum: -{call.Items.Count}");
        Extend(call, index + 1);
        call.Items[index] = value;
        return value;
    }

    private static void DefineRemovals(RubyClass type)
    {
        type.AddShallow("pop", 0, 1, static c => Take(c, fromEnd: true))
            .AddShallow("shift", 0, 1, static c => Take(c, fromEnd: false))
            .AddShallow("delete", 1, 1, Delete)
            .AddShallow("delete_at", 1, 1, static c => DeleteAt(c, c.Int(0)))
            .AddShallow("delete_if", 0, 0, static c => { Become(c, "reject"); return c.Self; })
            .AddShallow("keep_if", 0, 0, static c => { Become(c, "select"); return c.Self; })
            .AddShallow("clear", 0, 0, static c => { c.Changes(); c.Items.Clear(); return c.Self; })
            .AddShallow("slice!", 1, 2, SliceOut);
    }

    private static RubyValue Take(RubyCall call, bool fromEnd)
    {
        if (!call.Has(0))
        {
            if (call.Items.Count == 0)
                return RubyNil.Value;
            return DeleteAt(call, fromEnd ? -1 : 0);
        }
        var count = Math.Min(EnumerableMethods.NotNegative(call, "negative array size"), call.Items.Count);
        var start = fromEnd ? call.Items.Count - count : 0;
        var taken = call.Items.GetRange(start, count);
        call.Changes();
        call.Items.RemoveRange(start, count);
        return new RubyArray(taken);
    }

    private static RubyValue DeleteAt(RubyCall call, int index)
    {
        index = index < 0 ? index + call.Items.Count : index;
        if (index < 0 || index >= call.Items.Count)
            return RubyNil.Value;
        var item = call.Items[index];
        call.Changes();
        call.Items.RemoveAt(index);
        return item;
    }

    private static RubyValue Delete(RubyCall call)
    {
        var found = call.Items.FindLast(i => RubyEquality.AreEqual(i, call.Known(0)));
        if (found is null)
            return call.Block is null ? RubyNil.Value : call.Yield(call.Arguments[0]);
        call.Changes();
        call.Items.RemoveAll(i => RubyEquality.AreEqual(i, call.Known(0)));
        return found;
    }

    private static RubyValue SliceOut(RubyCall call)
    {
        if (call.Count == 1 && call.Known(0) is not RubyRange)
            return DeleteAt(call, call.Int(0));
        var (start, length) = call.Count == 2 ? (call.Int(0) < 0 ? call.Int(0) + call.Items.Count : call.Int(0), call.Int(1)) : TextSlices.Within((RubyRange)call.Known(0), call.Items.Count) ?? (-1, 0);
        if (start < 0 || start > call.Items.Count || length < 0)
            return RubyNil.Value;
        var taken = call.Items.GetRange(start, Math.Min(length, call.Items.Count - start));
        call.Changes();
        call.Items.RemoveRange(start, taken.Count);
        return new RubyArray(taken);
    }
}
