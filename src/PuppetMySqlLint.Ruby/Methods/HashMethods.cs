using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Methods;

/// <summary>Hashes.</summary>
internal static class HashMethods
{
    public static void Define(RubyClass type)
    {
        DefineAccess(type);
        DefineIteration(type);
        DefineFilters(type);
        DefineChanges(type);
        type.Singleton.AddShallow("new", 0, 1, New)
            .AddShallow("[]", 0, -1, static c => c.Count != 1 ? OfPairs(c) : c.Known(0) is RubyHash hash ? KernelMethods.Copy(hash) : c.Ruby.Send(RubyConversions.ToAry(c.Known(0)), "to_h", [], null));
    }

    private static RubyHash New(RubyCall call) => new() { Default = call.Has(0) && call.Arguments[0] is not RubyHash { IsKeywords: true } ? call.Arguments[0] : RubyNil.Value, DefaultBlock = call.Block };

    private static void DefineAccess(RubyClass type)
    {
        foreach (var name in (string[])["key?", "has_key?", "include?", "member?"])
            type.AddShallow(name, 1, 1, static c => Make.Bool(c.Hash.Contains(c.Known(0))));
        foreach (var name in (string[])["value?", "has_value?"])
            type.AddShallow(name, 1, 1, static c => Make.Bool(EnumerableMethods.Contains([.. c.Hash.Entries.Select(static e => e.Value)], c.Known(0))));
        type.AddShallow("[]", 1, 1, static c => Get(c, c.Known(0)))
            .AddShallow("fetch", 1, 2, Fetch)
            .AddShallow("dig", 1, -1, static c => Digging.Dig(c.Ruby, c.Self, c.Arguments))
            .AddShallow("values_at", 0, -1, static c => Make.List(Enumerable.Range(0, c.Count).Select(i => Get(c, c.Known(i)))))
            .AddShallow("fetch_values", 0, -1, static c => Make.List(Enumerable.Range(0, c.Count).Select(i => c.Hash.TryGet(c.Known(i), out var v) ? v : c.Block is not null ? c.Yield(c.Known(i)) : throw NotFound(c.Known(i)))))
            .AddShallow("key", 1, 1, static c => Make.OrNil(c.Hash.Entries.Where(e => RubyEquality.AreEqual(e.Value, c.Known(0))).Select(static e => e.Key).FirstOrDefault()))
            .AddShallow("keys", 0, 0, static c => Make.List(c.Hash.Entries.Select(static e => e.Key)))
            .AddShallow("values", 0, 0, static c => Make.List(c.Hash.Entries.Select(static e => e.Value)))
            .AddShallow("length", 0, 0, static c => Make.Number(c.Hash.Count))
            .AddShallow("size", 0, 0, static c => Make.Number(c.Hash.Count))
            .AddShallow("empty?", 0, 0, static c => Make.Bool(c.Hash.Count == 0))
            .AddShallow("to_hash", 0, 0, static c => c.Self)
            .AddShallow("to_h", 0, 0, static c => c.Block is null ? c.Self : c.Ruby.Send(Make.List(c.Hash.Entries.Select(e => c.YieldPair(e.Key, e.Value))), "to_h", [], null))
            .AddShallow("assoc", 1, 1, static c => c.Hash.TryGet(c.Known(0), out var v) ? RubyArray.Of(c.Known(0), v) : RubyNil.Value)
            .AddShallow("default", 0, 1, static c => c.Hash.Default)
            .AddShallow("default=", 1, 1, static c => { c.Changes(); c.Hash.Default = c.Arguments[0]; return c.Arguments[0]; })
            .Add("hash", 0, 0, static _ => throw new UnknownException("a hash number"))
            .Add("<=", 1, 1, static c => Make.Bool(c.Hash.Entries.All(e => RubyConversions.ToHash(c.Known(0)).TryGet(e.Key, out var v) && RubyEquality.AreEqual(e.Value, v))))
            .Add(">=", 1, 1, static c => Make.Bool(RubyConversions.ToHash(c.Known(0)).Entries.All(e => c.Hash.TryGet(e.Key, out var v) && RubyEquality.AreEqual(e.Value, v))));
    }

    private static RubyValue Get(RubyCall call, RubyValue key)
    {
        if (call.Hash.TryGet(key, out var value))
            return value;
        return call.Hash.DefaultBlock is { } block ? call.Ruby.CallBlock(block, call.Self, key) : call.Hash.Default;
    }

    private static RubyError NotFound(RubyValue key) => new(ExceptionClasses.KeyError, $"key not found: {RubyPrinter.Inspect(key)}");

    private static RubyValue Fetch(RubyCall call)
    {
        if (call.Hash.TryGet(call.Known(0), out var value))
            return value;
        if (call.Block is not null)
            return call.Yield(call.Arguments[0]);
        return call.Has(1) ? call.Arguments[1] : throw NotFound(call.Known(0));
    }

    private static void DefineIteration(RubyClass type)
    {
        foreach (var name in (string[])["each", "each_pair"])
            type.AddShallow(name, 0, 0, static c => Each(c, static (c, e) => c.Block!.IsLambda ? c.YieldPair(e.Key, e.Value) : YieldEntry(c, e)));
        type.AddShallow("each_key", 0, 0, static c => Each(c, static (c, e) => c.Yield(e.Key)))
            .AddShallow("each_value", 0, 0, static c => Each(c, static (c, e) => c.Yield(e.Value)))
            .AddShallow("any?", 0, 1, static c => Make.Bool(Any(c)))
            .AddShallow("count", 0, 1, static c => Make.Number(c.Block is null && !c.Has(0) ? c.Hash.Count : c.Has(0) ? throw new UnknownException("count of a pair") : c.Hash.Entries.Count(e => RubyInterpreter.IsTrue(YieldEntry(c, e)))))
            .AddShallow("map", 0, 0, Map)
            .AddShallow("collect", 0, 0, Map)
            .AddShallow("sum", 0, 1, static c => RubyClasses.Enumerable.Find("sum")!.Body(c))
            .AddShallow("transform_values", 0, 0, static c => c.Block is null ? c.Enumerator() : Build(c.Hash.Entries.Select(e => new KeyValuePair<RubyValue, RubyValue>(e.Key, c.Yield(e.Value)))))
            .AddShallow("transform_keys", 0, 1, TransformKeys)
            .AddShallow("invert", 0, 0, static c => Build(c.Hash.Entries.Select(static e => new KeyValuePair<RubyValue, RubyValue>(RubyInterpreter.Known(e.Value), e.Key))));
    }

    private static bool Any(RubyCall call)
    {
        if (call.Has(0))
            throw new UnknownException("any? with a pattern");
        return call.Block is null ? call.Hash.Count > 0 : Array.Exists(call.Hash.Entries, e => RubyInterpreter.IsTrue(YieldEntry(call, e)));
    }

    private static RubyValue YieldEntry(RubyCall call, KeyValuePair<RubyValue, RubyValue> entry) =>
        call.Block?.Node is { Parameters: { IsPlain: true, All.Length: 2 } } ? call.YieldPair(entry.Key, entry.Value) : call.Yield(RubyArray.Of(entry.Key, entry.Value));

    private static RubyValue Each(RubyCall call, Func<RubyCall, KeyValuePair<RubyValue, RubyValue>, RubyValue> visit)
    {
        if (call.Block is null)
            return call.Enumerator();
        foreach (var entry in call.Hash.Entries)
        {
            visit(call, entry);
        }
        return call.Self;
    }

    private static RubyValue Map(RubyCall call) => call.Block is null ? call.Enumerator() : Make.List(call.Hash.Entries.Select(e => YieldEntry(call, e)));

    private static RubyHash OfPairs(RubyCall call) => call.Count % 2 == 0
        ? Build(call.Arguments.Chunk(2).Select(static p => new KeyValuePair<RubyValue, RubyValue>(RubyInterpreter.Known(p[0]), p[1])))
        : throw call.ArgumentError("odd number of arguments for Hash");

    private static RubyHash Build(IEnumerable<KeyValuePair<RubyValue, RubyValue>> entries)
    {
        var hash = new RubyHash();
        foreach (var (key, value) in entries.ToList())
        {
            hash.Set(key, value);
        }
        return hash;
    }

    private static RubyValue TransformKeys(RubyCall call)
    {
        if (call.Has(0))
        {
            var names = RubyConversions.ToHash(call.Known(0));
            return Build(call.Hash.Entries.Select(e => new KeyValuePair<RubyValue, RubyValue>(names.TryGet(e.Key, out var name) ? name : call.Block is null ? e.Key : call.Yield(e.Key), e.Value)));
        }
        return call.Block is null ? call.Enumerator() : Build(call.Hash.Entries.Select(e => new KeyValuePair<RubyValue, RubyValue>(RubyInterpreter.Known(call.Yield(e.Key)), e.Value)));
    }

    private static void DefineFilters(RubyClass type)
    {
        foreach (var name in (string[])["select", "filter"])
            type.AddShallow(name, 0, 0, static c => c.Block is null ? c.Enumerator() : Where(c, true));
        type.AddShallow("reject", 0, 0, static c => c.Block is null ? c.Enumerator() : Where(c, false))
            .AddShallow("slice", 0, -1, static c => Build(c.Arguments.Where(a => c.Hash.Contains(RubyInterpreter.Known(a))).Select(a => new KeyValuePair<RubyValue, RubyValue>(a, c.Hash.TryGet(a, out var v) ? v : a))))
            .AddShallow("except", 0, -1, static c => Build(c.Hash.Entries.Where(e => !EnumerableMethods.Contains([.. c.Arguments], e.Key))))
            .AddShallow("compact", 0, 0, static c => Build(c.Hash.Entries.Where(static e => RubyInterpreter.Known(e.Value) is not RubyNil)))
            .AddShallow("filter_map", 0, 0, static c => c.Block is null ? c.Enumerator() : Make.List(c.Hash.Entries.Select(e => YieldEntry(c, e)).Where(RubyInterpreter.IsTrue)))
            .AddShallow("merge", 0, -1, Merge);
    }

    /// <summary>Unlike what <c>Enumerable</c> has, these hand a block two values: one with a single parameter gets the key alone.</summary>
    private static RubyHash Where(RubyCall call, bool keeps) => Build(call.Hash.Entries.Where(e => RubyInterpreter.IsTrue(call.YieldPair(e.Key, e.Value)) == keeps));

    private static RubyHash Merge(RubyCall call)
    {
        var result = (RubyHash)KernelMethods.Copy(call.Self);
        MergeInto(call, result);
        return result;
    }

    private static void MergeInto(RubyCall call, RubyHash target)
    {
        foreach (var argument in call.Arguments)
        {
            foreach (var (key, value) in RubyConversions.ToHash(argument).Entries)
            {
                call.Ruby.Charge(1);
                target.Set(key, call.Block is not null && target.TryGet(key, out var old) ? call.Ruby.CallBlock(call.Block, key, old, value) : value);
            }
        }
    }

    private static void DefineChanges(RubyClass type)
    {
        foreach (var name in (string[])["[]=", "store"])
            type.AddShallow(name, 2, 2, static c => { var key = c.Known(0); c.Ruby.Charge(1); c.Changes(); c.Hash.Set(key, c.Arguments[1]); return c.Arguments[1]; });
        foreach (var name in (string[])["merge!", "update"])
            type.AddShallow(name, 0, -1, static c => { c.Changes(); MergeInto(c, c.Hash); return c.Self; });
        type.AddShallow("delete", 1, 1, Delete)
            .AddShallow("delete_if", 0, 0, static c => c.Block is null ? c.Enumerator() : Become(c, Where(c, false), c.Self))
            .AddShallow("keep_if", 0, 0, static c => c.Block is null ? c.Enumerator() : Become(c, Where(c, true), c.Self))
            .AddShallow("select!", 0, 0, static c => c.Block is null ? c.Enumerator() : Become(c, Where(c, true), null))
            .AddShallow("filter!", 0, 0, static c => c.Block is null ? c.Enumerator() : Become(c, Where(c, true), null))
            .AddShallow("reject!", 0, 0, static c => c.Block is null ? c.Enumerator() : Become(c, Where(c, false), null))
            .AddShallow("compact!", 0, 0, static c => Become(c, RubyConversions.ToHash(c.Ruby.Send(c.Self, "compact", [], null)), null))
            .AddShallow("transform_values!", 0, 0, static c => c.Block is null ? c.Enumerator() : Become(c, RubyConversions.ToHash(c.Ruby.Send(c.Self, "transform_values", [], c.Block)), c.Self))
            .AddShallow("transform_keys!", 0, 1, static c => c.Block is null && !c.Has(0) ? c.Enumerator() : Become(c, RubyConversions.ToHash(TransformKeys(c)), c.Self))
            .AddShallow("replace", 1, 1, static c => Become(c, RubyConversions.ToHash(c.Known(0)), c.Self))
            .AddShallow("clear", 0, 0, static c => Become(c, new RubyHash(), c.Self))
            .AddShallow("shift", 0, 0, Shift);
    }

    /// <summary>Takes over the entries of another hash.</summary>
    /// <returns>What is given; the receiver or <c>nil</c>, depending on whether it changed, if nothing is given.</returns>
    private static RubyValue Become(RubyCall call, RubyHash other, RubyValue? result)
    {
        var isUnchanged = other.Count == call.Hash.Count;
        call.Changes();
        call.Hash.Replace(other.Entries);
        return result ?? (isUnchanged ? RubyNil.Value : call.Self);
    }

    private static RubyValue Delete(RubyCall call)
    {
        if (!call.Hash.Contains(call.Known(0)))
            return call.Block is null ? RubyNil.Value : call.Yield(call.Arguments[0]);
        call.Changes();
        call.Hash.Remove(call.Known(0), out var value);
        return value!;
    }

    private static RubyValue Shift(RubyCall call)
    {
        if (call.Hash.Count == 0)
            return RubyNil.Value;
        var (key, value) = call.Hash.Entries[0];
        call.Changes();
        call.Hash.Remove(key, out _);
        return RubyArray.Of(key, value);
    }
}
