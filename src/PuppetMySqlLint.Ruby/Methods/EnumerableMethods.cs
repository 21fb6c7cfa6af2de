using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Methods;

/// <summary>What everything can do that has members: arrays, hashes, ranges, sets, enumerators.</summary>
internal static class EnumerableMethods
{
    public static void Define(RubyClass type)
    {
        DefineMaps(type);
        DefineSearches(type);
        DefineFolds(type);
        DefineOrders(type);
        DefineGroups(type);
    }

    /// <summary>The members of a receiver, as they are now.</summary>
    public static List<RubyValue> Members(RubyCall call) => Members(call.Ruby, call.Self);

    /// <summary>The members of a value.</summary>
    public static List<RubyValue> Members(RubyInterpreter ruby, RubyValue value)
    {
        switch (value)
        {
            case RubyArray array: return array.Items;
            case RubyHash hash:
                var pairs = new List<RubyValue>(hash.Count);
                foreach (var (key, member) in hash.Entries)
                {
                    pairs.Add(RubyArray.Of(key, member));
                }
                return pairs;
            case RubyRange range: return [.. RangeMethods.Members(range)];
            case RubyObject { Data: RubySet set }: return [.. set.Members];
            case RubyObject { Data: RubyEnumeration source }:
                var items = new List<RubyValue>();
                ruby.Invoke(source.Method, source.Source, source.Arguments, new RubyProc(
                    a =>
                    {
                        ruby.Charge(1);
                        items.Add(a.Length == 1 ? a[0] : new RubyArray([.. a]));
                        return RubyNil.Value;
                    },
                    -1,
                    isLambda: false));
                return items;
            default: throw new UnknownException($"the members of {value.Class.Name}");
        }
    }

    private static RubyValue WithBlock(RubyCall call, Func<RubyCall, List<RubyValue>, RubyValue> body) =>
        call.Block is null ? call.Enumerator() : body(call, [.. Members(call)]);

    private static RubyArray MapEach(RubyCall call, List<RubyValue> items)
    {
        // The copy that the block cannot change is the array of the results, too.
        for (var i = 0; i < items.Count; i++)
        {
            items[i] = call.Yield(items[i]);
        }
        return new RubyArray(items);
    }

    private static void DefineMaps(RubyClass type)
    {
        foreach (var name in (string[])["map", "collect"])
            type.AddShallow(name, 0, 0, static c => WithBlock(c, static (c, items) => MapEach(c, items)));
        foreach (var name in (string[])["flat_map", "collect_concat"])
            type.AddShallow(name, 0, 0, static c => WithBlock(c, static (c, items) => Make.List(items.Select(c.Yield).SelectMany(static v => RubyInterpreter.Known(v) is RubyArray a ? a.Items : [v]))));
        foreach (var name in (string[])["select", "filter"])
            type.AddShallow(name, 0, 0, static c => WithBlock(c, static (c, items) => Make.List(items.Where(c.Test))));
        type.AddShallow("reject", 0, 0, static c => WithBlock(c, static (c, items) => Make.List(items.Where(i => !c.Test(i)))))
            .AddShallow("filter_map", 0, 0, static c => WithBlock(c, static (c, items) => Make.List(items.Select(c.Yield).Where(RubyInterpreter.IsTrue))))
            .AddShallow("partition", 0, 0, static c => WithBlock(c, Partition))
            .AddShallow("each_with_index", 0, 0, static c => WithBlock(c, static (c, items) => EachIndexed(c, items, 0, c.Self)))
            .AddShallow("each_entry", 0, 0, static c => WithBlock(c, static (c, items) => { items.ForEach(i => c.Yield(i)); return c.Self; }))
            .AddShallow("reverse_each", 0, 0, static c => WithBlock(c, static (c, items) => { items.Reverse(); items.ForEach(i => c.Yield(i)); return c.Self; }))
            .AddShallow("each_with_object", 1, 1, static c => WithBlock(c, static (c, items) => { items.ForEach(i => c.YieldPair(i, c.Arguments[0])); return c.Arguments[0]; }))
            .AddShallow("zip", 0, -1, Zip)
            .AddShallow("to_a", 0, 0, static c => Make.List(Members(c)))
            .AddShallow("entries", 0, 0, static c => Make.List(Members(c)))
            .AddShallow("to_set", 0, 0, static c => LibraryClasses.NewSet(Members(c)))
            .AddShallow("lazy", 0, 0, static _ => throw new UnknownException("lazy is not evaluated"))
            .AddShallow("to_h", 0, 0, ToHash);
    }

    private static RubyValue EachIndexed(RubyCall call, List<RubyValue> items, int from, RubyValue result)
    {
        for (var i = 0; i < items.Count; i++)
        {
            call.YieldPair(items[i], Make.Number(i + from));
        }
        return result;
    }

    private static RubyValue Partition(RubyCall call, List<RubyValue> items)
    {
        var sides = items.Select(i => (Item: i, Holds: call.Test(i))).ToList();
        return RubyArray.Of(Make.List(sides.Where(static s => s.Holds).Select(static s => s.Item)), Make.List(sides.Where(static s => !s.Holds).Select(static s => s.Item)));
    }

    private static RubyValue Zip(RubyCall call)
    {
        var others = call.Arguments.Select(a => Members(call.Ruby, RubyInterpreter.Known(a))).ToList();
        var rows = Members(call).Select((item, i) => (RubyValue)new RubyArray([item, .. others.Select(o => i < o.Count ? o[i] : RubyNil.Value)])).ToList();
        if (call.Block is null)
            return new RubyArray(rows);
        rows.ForEach(r => call.Yield(r));
        return RubyNil.Value;
    }

    private static RubyValue ToHash(RubyCall call)
    {
        var hash = new RubyHash();
        var index = 0;
        foreach (var item in Members(call).ToList())
        {
            var pair = RubyInterpreter.Known(call.Block is null ? item : call.Yield(item));
            if (pair is not RubyArray array)
                throw call.TypeError(call.Block is null ? $"wrong element type {RubyConversions.Name(pair)} at {index} (expected array)" : $"wrong element type {RubyConversions.Name(pair)} (expected array)");
            if (array.Items.Count != 2)
                throw call.ArgumentError(call.Block is null ? $"wrong array length at {index} (expected 2, was {array.Items.Count})" : $"element has wrong array length (expected 2, was {array.Items.Count})");
            hash.Set(RubyInterpreter.Known(array.Items[0]), array.Items[1]);
            index++;
        }
        return hash;
    }

    private static void DefineSearches(RubyClass type)
    {
        foreach (var name in (string[])["find", "detect"])
            type.AddShallow(name, 0, 1, static c => WithBlock(c, static (c, items) => Make.OrNil(items.Find(i => c.Test(i)))));
        foreach (var name in (string[])["include?", "member?"])
            type.AddShallow(name, 1, 1, static c => Make.Bool(Contains(Members(c), c.Known(0))));
        type.AddShallow("find_index", 0, 1, FindIndex)
            .AddShallow("all?", 0, 1, static c => Make.Bool(Members(c).ToList().TrueForAll(i => Holds(c, i))))
            .AddShallow("any?", 0, 1, static c => Make.Bool(Any(c)))
            .AddShallow("none?", 0, 1, static c => Make.Bool(!Any(c)))
            .AddShallow("one?", 0, 1, static c => Make.Bool(Members(c).ToList().Count(i => Holds(c, i)) == 1))
            .AddShallow("count", 0, 1, static c => Make.Number(c.Has(0) || c.Block is not null ? Members(c).ToList().Count(i => c.Has(0) ? RubyEquality.AreEqual(i, c.Known(0)) : c.Test(i)) : Members(c).Count))
            .AddShallow("first", 0, 1, static c => c.Has(0) ? Make.List(Members(c).Take(NotNegative(c, "attempt to take negative size"))) : Make.OrNil(Members(c).FirstOrDefault()))
            .AddShallow("take", 1, 1, static c => Make.List(Members(c).Take(NotNegative(c, "attempt to take negative size"))))
            .AddShallow("drop", 1, 1, static c => Make.List(Members(c).Skip(NotNegative(c, "attempt to drop negative size"))))
            .AddShallow("take_while", 0, 0, static c => WithBlock(c, static (c, items) => Make.List(items.TakeWhile(c.Test))))
            .AddShallow("drop_while", 0, 0, static c => WithBlock(c, static (c, items) => Make.List(items.SkipWhile(c.Test))))
            .AddShallow("grep", 1, 1, static c => Grep(c, matches: true))
            .AddShallow("grep_v", 1, 1, static c => Grep(c, matches: false));
    }

    /// <summary>Whether a list has a member; one that is unknown does not hide one that is there.</summary>
    public static bool Contains(List<RubyValue> items, RubyValue sought)
    {
        RubyUnknown? unknown = null;
        foreach (var item in items)
        {
            if (item is RubyUnknown open)
                unknown = open;
            else if (RubyEquality.AreEqual(item, sought))
                return true;
        }
        return unknown is null ? false : throw new UnknownException(unknown);
    }

    public static int NotNegative(RubyCall call, string message) => call.Int(0) is var n && n < 0 ? throw call.ArgumentError(message) : n;

    private static bool Holds(RubyCall call, RubyValue item) =>
        call.Has(0) ? RubyInterpreter.IsTrue(call.Ruby.Send(call.Known(0), "===", [item], null)) : RubyInterpreter.IsTrue(call.Block is null ? item : call.Yield(item));

    private static bool Any(RubyCall call)
    {
        UnknownException? unknown = null;
        foreach (var item in Members(call).ToList())
        {
            try
            {
                if (Holds(call, item))
                    return true;
            }
            catch (UnknownException e) when (call.Block is null)
            {
                unknown = e;
            }
        }
        return unknown is null ? false : throw unknown;
    }

    private static RubyValue FindIndex(RubyCall call)
    {
        if (!call.Has(0) && call.Block is null)
            return call.Enumerator();
        var index = Members(call).ToList().FindIndex(i => call.Has(0) ? RubyEquality.AreEqual(i, call.Known(0)) : call.Test(i));
        return index < 0 ? RubyNil.Value : Make.Number(index);
    }

    private static RubyArray Grep(RubyCall call, bool matches)
    {
        var found = Members(call).ToList().Where(i => RubyInterpreter.IsTrue(call.Ruby.Send(call.Known(0), "===", [i], null)) == matches);
        return Make.List(call.Block is null ? found : found.Select(call.Yield));
    }

    private static void DefineFolds(RubyClass type)
    {
        foreach (var name in (string[])["inject", "reduce"])
            type.AddShallow(name, 0, 2, Inject);
        type.AddShallow("sum", 0, 1, Sum)
            .AddShallow("tally", 0, 0, Tally)
            .AddShallow("cycle", 0, 1, Cycle);
    }

    private static RubyValue Cycle(RubyCall call)
    {
        if (call.Block is null)
            throw new UnknownException("cycle without a block");
        var items = Members(call).ToList();
        for (var round = 0; items.Count > 0 && (!call.Has(0) || call.Known(0) is RubyNil || round < call.Int(0)); round++)
        {
            foreach (var item in items)
                call.Yield(item);
        }
        return RubyNil.Value;
    }

    private static RubyValue Inject(RubyCall call)
    {
        var items = new Queue<RubyValue>(Members(call));
        var arguments = call.Arguments;
        var name = call.Block is null || arguments.Length == 2 ? RubyPrinter.Of(RubyInterpreter.Known(arguments.Length > 0 ? arguments[^1] : throw new RubyError(ExceptionClasses.LocalJumpError, "no block given"))) : null;
        var hasInitial = arguments.Length == (name is null ? 1 : 2);
        if (!hasInitial && items.Count == 0)
            return RubyNil.Value;
        var result = hasInitial ? arguments[0] : items.Dequeue();
        while (items.TryDequeue(out var item))
        {
            result = name is null ? call.YieldPair(result, item) : call.Ruby.Send(result, name, [item], null);
        }
        return result;
    }

    private static RubyValue Sum(RubyCall call)
    {
        var items = Members(call).ToList().ConvertAll(i => RubyInterpreter.Known(call.Block is null ? i : call.Yield(i)));
        var initial = call.Has(0) ? call.Known(0) : Make.Number(0);
        if (items.Exists(static i => i is RubyFloat) || initial is RubyFloat)
            return SumFloats(call, initial, items);
        return items.Aggregate(initial, (x, y) => RubyInterpreter.Known(call.Ruby.Send(x, "+", [y], null)));
    }

    /// <summary>Ruby adds floats with Kahan and Babuska's compensation.</summary>
    private static RubyValue SumFloats(RubyCall call, RubyValue initial, List<RubyValue> items)
    {
        if (!items.TrueForAll(static i => i is RubyFloat or RubyInteger) || initial is not (RubyFloat or RubyInteger))
            return items.Aggregate(initial, (x, y) => RubyInterpreter.Known(call.Ruby.Send(x, "+", [y], null)));
        // Integers before the first float are added exactly.
        var first = initial is RubyFloat ? 0 : items.FindIndex(static i => i is RubyFloat);
        var sum = initial is RubyInteger whole
            ? (double)items.Take(first).Aggregate(whole.Value, static (x, y) => x + ((RubyInteger)y).Value)
            : NumericMethods.Float(initial);
        var compensation = 0.0;
        foreach (var x in items.Skip(first).Select(NumericMethods.Float))
        {
            if (!double.IsFinite(x))
                throw new UnknownException("a sum of infinite numbers");
            var t = sum + x;
            compensation += Math.Abs(sum) >= Math.Abs(x) ? sum - t + x : x - t + sum;
            sum = t;
        }
        return Make.Number(sum + compensation);
    }

    private static RubyHash Tally(RubyCall call)
    {
        var hash = new RubyHash();
        foreach (var item in Members(call))
        {
            var key = RubyInterpreter.Known(item);
            hash.Set(key, Make.Number((hash.TryGet(key, out var count) ? ((RubyInteger)count).Value : 0) + 1));
        }
        return hash;
    }

    private static void DefineOrders(RubyClass type)
    {
        type.AddShallow("sort", 0, 0, static c => new RubyArray(Sorting.Sort(Members(c), c.Block is null ? null : (x, y) => Sorting.Order(c.YieldPair(x, y), x, y))))
            .AddShallow("sort_by", 0, 0, static c => WithBlock(c, static (c, items) => new RubyArray(Sorting.SortBy(items, c.Yield))))
            .AddShallow("min", 0, 1, static c => Extreme(c, -1))
            .AddShallow("max", 0, 1, static c => Extreme(c, 1))
            .AddShallow("minmax", 0, 0, static c => RubyArray.Of(Extreme(c, -1), Extreme(c, 1)))
            .AddShallow("min_by", 0, 0, static c => WithBlock(c, static (c, items) => ExtremeBy(c, items, -1)))
            .AddShallow("max_by", 0, 0, static c => WithBlock(c, static (c, items) => ExtremeBy(c, items, 1)))
            .AddShallow("uniq", 0, 0, static c => Make.List(Uniq(c, Members(c))));
    }

    public static IEnumerable<RubyValue> Uniq(RubyCall call, IEnumerable<RubyValue> items) =>
        items.ToList().DistinctBy(i => RubyInterpreter.Known(call.Block is null ? i : call.Yield(i)), RubyEquality.Key).ToList();

    private static RubyValue Extreme(RubyCall call, int sign)
    {
        var items = Members(call).ToList();
        Comparison<RubyValue> compare = call.Block is null ? ComparableMethods.Compare : (x, y) => Sorting.Order(call.YieldPair(x, y), x, y);
        if (call.Has(0))
            return Make.List(Sorting.Sort(items, (x, y) => -sign * compare(x, y)).Take(NotNegative(call, $"negative size ({call.Int(0)})")));
        return Make.OrNil(items.Count == 0 ? null : items.Aggregate((best, item) => sign * compare(best, item) < 0 ? item : best));
    }

    private static RubyValue ExtremeBy(RubyCall call, List<RubyValue> items, int sign)
    {
        var keyed = items.ConvertAll(i => (Item: i, Key: RubyInterpreter.Known(call.Yield(i))));
        return keyed.Count == 0 ? RubyNil.Value : keyed.Aggregate((best, next) => sign * ComparableMethods.Compare(next.Key, best.Key) > 0 ? next : best).Item;
    }

    private static void DefineGroups(RubyClass type) => type
        .AddShallow("group_by", 0, 0, static c => WithBlock(c, GroupBy))
        .AddShallow("each_slice", 1, 1, static c => c.Block is null ? c.Enumerator() : EachOf(c, Slices(c)))
        .AddShallow("each_cons", 1, 1, static c => c.Block is null ? c.Enumerator() : EachOf(c, Windows(c)))
        .AddShallow("chunk_while", 0, 0, static c => ChunkWhile(c, true))
        .AddShallow("slice_when", 0, 0, static c => ChunkWhile(c, false));

    private static RubyHash GroupBy(RubyCall call, List<RubyValue> items)
    {
        var hash = new RubyHash();
        foreach (var item in items)
        {
            var key = RubyInterpreter.Known(call.Yield(item));
            if (hash.TryGet(key, out var group))
                ((RubyArray)group).Items.Add(item);
            else
                hash.Set(key, RubyArray.Of(item));
        }
        return hash;
    }

    private static RubyValue EachOf(RubyCall call, List<RubyValue> groups)
    {
        groups.ForEach(g => call.Yield(g));
        return call.Self;
    }

    private static List<RubyValue> Slices(RubyCall call) => call.Int(0) is var size && size <= 0
        ? throw call.ArgumentError("invalid slice size")
        : [.. Members(call).ToList().Chunk(size).Select(static s => Make.List(s))];

    private static List<RubyValue> Windows(RubyCall call)
    {
        var size = call.Int(0);
        var items = Members(call).ToList();
        if (size <= 0)
            throw call.ArgumentError("invalid size");
        return [.. Enumerable.Range(0, Math.Max(0, items.Count - size + 1)).Select(i => new RubyArray(items.GetRange(i, size)))];
    }

    private static RubyObject ChunkWhile(RubyCall call, bool joins)
    {
        var groups = new List<RubyValue>();
        RubyValue? last = null;
        foreach (var item in Members(call).ToList())
        {
            if (last is not null && RubyInterpreter.IsTrue(call.YieldPair(last, item)) == joins)
                ((RubyArray)groups[^1]).Items.Add(item);
            else
                groups.Add(RubyArray.Of(item));
            last = item;
        }
        return new RubyObject(LibraryClasses.Enumerator) { Data = new RubyEnumeration(new RubyArray(groups), RubyClasses.Array.Find("each")!, []) };
    }
}
