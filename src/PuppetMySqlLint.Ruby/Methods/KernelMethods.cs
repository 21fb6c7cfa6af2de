using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Methods;

/// <summary>What every object can do, and the functions of Ruby.</summary>
internal static class KernelMethods
{
    public static void Define(RubyClass type, RubyClass kernel)
    {
        DefineObject(type);
        DefineTests(type);
        kernel.Add("format", 1, -1, static c => Make.Text(Format(c)))
            .Add("sprintf", 1, -1, static c => Make.Text(Format(c)))
            .Add("Integer", 1, 3, static c => ToInteger(c))
            .Add("Float", 1, 2, static c => ToFloat(c))
            .Add("String", 1, 1, static c => Make.Text(RubyPrinter.Of(c.Known(0))))
            .AddShallow("Array", 1, 1, static c => RubyConversions.ToArray(c.Known(0)))
            .AddShallow("Hash", 1, 1, static c => c.Known(0) is RubyNil or RubyArray { Items.Count: 0 } ? new RubyHash() : RubyConversions.ToHash(c.Known(0)))
            .AddShallow("raise", 0, 3, static c => throw Raise(c))
            .AddShallow("fail", 0, 3, static c => throw Raise(c))
            .AddShallow("loop", 0, 0, Loop)
            .AddShallow("catch", 0, 1, Catch)
            .AddShallow("throw", 1, 2, static c => throw c.Ruby.Throw(c.Known(0), c.Has(1) ? c.Arguments[1] : RubyNil.Value))
            .Add("require", 1, 1, Require)
            .Add("require_relative", 1, 1, static _ => RubyBoolean.True)
            .Add("rand", 0, 1, static _ => throw new UnknownException("a random number"))
            .Add("sleep", 0, 1, static _ => throw new UnknownException("sleep is not evaluated"));
    }

    private static void DefineObject(RubyClass type) => type
        .Add("to_s", 0, 0, static c => Make.Text(RubyPrinter.Of(c.Self)))
        .Add("inspect", 0, 0, static c => Make.Text(RubyPrinter.Inspect(c.Self)))
        .Add("==", 1, 1, static c => Make.Bool(RubyEquality.AreEqual(c.Self, c.Known(0))))
        .Add("!=", 1, 1, static c => Make.Bool(!RubyEquality.AreEqual(c.Self, c.Known(0))))
        .Add("===", 1, 1, static c => Make.Bool(RubyEquality.AreEqual(c.Self, c.Known(0))))
        .Add("eql?", 1, 1, static c => Make.Bool(RubyEquality.Key.Equals(c.Self, c.Known(0))))
        .Add("equal?", 1, 1, Equal)
        .Add("=~", 1, 1, static _ => RubyNil.Value)
        .Add("!", 0, 0, static c => Make.Bool(!c.Self.IsTruthy))
        .Add("<=>", 1, 1, static c => RubyEquality.Compare(c.Self, c.Known(0)) is { } order ? Make.Number(order) : RubyNil.Value)
        .AddShallow("itself", 0, 0, static c => c.Self)
        .AddShallow("freeze", 0, 0, static c => c.Self)
        .AddShallow("dup", 0, 0, static c => Copy(c.Self))
        .AddShallow("clone", 0, 1, static c => Copy(c.Self))
        .AddShallow("tap", 0, 0, static c => { c.Yield(c.Self); return c.Self; })
        .AddShallow("then", 0, 0, static c => c.Yield(c.Self))
        .AddShallow("yield_self", 0, 0, static c => c.Yield(c.Self))
        .AddShallow("send", 1, -1, Send)
        .AddShallow("public_send", 1, -1, Send)
        .AddShallow("__send__", 1, -1, Send)
        .AddShallow("method", 1, 1, Method)
        .AddShallow("instance_variable_get", 1, 1, static _ => throw new UnknownException("instance_variable_get is not evaluated"));

    private static void DefineTests(RubyClass type) => type
        .AddShallow("nil?", 0, 0, static c => Make.Bool(c.Self is RubyNil))
        .AddShallow("is_a?", 1, 1, IsA)
        .AddShallow("kind_of?", 1, 1, IsA)
        .AddShallow("instance_of?", 1, 1, static c => Make.Bool(c.Self.Class == Represented(c)))
        .AddShallow("class", 0, 0, static c => c.Self.Class.Value)
        .AddShallow("respond_to?", 1, 2, RespondsTo);

    private static RubyClass Represented(RubyCall call) => call.Known(0) is RubyClassValue type
        ? type.Represented
        : throw call.TypeError("class or module required");

    private static RubyBoolean IsA(RubyCall call)
    {
        var type = Represented(call);
        return Make.Bool(call.Self.Class.IsSubclassOf(type) || call.Self is RubyClassValue value && type.Name == (value.Represented.IsModule ? "Module" : "Class"));
    }

    private static RubyBoolean RespondsTo(RubyCall call)
    {
        var name = RubyPrinter.Of(call.Known(0));
        if (call.Ruby.IsCallable(call.Self, name) && RubyClasses.Kernel.Methods.GetValueOrDefault(name) is null)
            return RubyBoolean.True;
        if (call.Self is RubyForeign or RubyClassValue or RubyObject || KnownMethods.Exists(call.Self.Class, name))
            throw new UnknownException($"whether {call.Self.Class.Name} has the method {name}");
        return RubyBoolean.False;
    }

    private static RubyBoolean Equal(RubyCall call) => (call.Self, call.Known(0)) switch
    {
        (RubyNil or RubyBoolean or RubyInteger or RubySymbol, var other) => Make.Bool(RubyEquality.Key.Equals(call.Self, other)),
        var (self, other) => Make.Bool(ReferenceEquals(self, other)),
    };

    private static RubyValue Send(RubyCall call)
    {
        var name = RubyPrinter.Of(call.Known(0));
        if (name is "eval" or "instance_eval" or "system" or "exec" or "send" or "__send__" or "public_send" or "define_method" or "binding")
            throw new UnknownException($"{name} is not evaluated");
        return call.Ruby.Send(call.Self, name, call.Arguments[1..], call.Block);
    }

    private static RubyObject Method(RubyCall call)
    {
        var name = RubyPrinter.Of(call.Known(0));
        var method = call.Self.Class.Find(name) ?? throw new UnknownException($"the method {name} as a value is not evaluated");
        return new RubyObject(LibraryClasses.Method) { Data = new RubyEnumeration(call.Self, method, []) };
    }

    /// <summary>A shallow copy.</summary>
    public static RubyValue Copy(RubyValue value)
    {
        switch (value)
        {
            case RubyString text: return new RubyString(text.Text) { Origin = text.Origin, IsSecret = text.IsSecret };
            case RubyArray array: return new RubyArray([.. array.Items]) { Origin = array.Origin, IsSecret = array.IsSecret };
            case RubyHash hash:
                var copy = new RubyHash { Default = hash.Default, DefaultBlock = hash.DefaultBlock, Origin = hash.Origin, IsSecret = hash.IsSecret };
                copy.Replace(hash.Entries);
                return copy;
            case RubyObject { Data: RubySet set }:
                var members = new RubySet();
                members.Entries.Replace(set.Entries.Entries);
                return new RubyObject(value.Class) { Data = members };
            case RubyObject { Data: null }: throw new UnknownException("a copy of an object is not evaluated");
            default: return value;
        }
    }

    private static RubyValue Loop(RubyCall call)
    {
        if (call.Block is null)
            return call.Enumerator();
        try
        {
            while (true)
            {
                call.Ruby.CallBlock(call.Block);
            }
        }
        catch (RubyError e) when (e.Value.Class.IsSubclassOf(ExceptionClasses.StopIteration))
        {
            return RubyNil.Value;
        }
    }

    private static RubyValue Catch(RubyCall call) => call.Ruby.Catch(call.Has(0) ? call.Known(0) : RubyNil.Value, call);

    private static RubyError Raise(RubyCall call)
    {
        // That it raises is known even if what it raises is not: nothing after it runs.
        if (Array.Find(call.Arguments, static a => a is RubyUnknown || a.Spoiled is not null) is { } open)
            throw new UnknownException(open as RubyUnknown ?? new RubyUnknown(open.Spoiled!)) { Jump = JumpKind.Return };
        if (call.Count == 0)
            return new RubyError(ExceptionClasses.RuntimeError, "unhandled exception");
        switch (call.Known(0))
        {
            case RubyString text: return new RubyError(ExceptionClasses.RuntimeError, text.Text);
            case RubyClassValue { Represented: var type } when type.IsSubclassOf(RubyClasses.Exception):
                return new RubyError(type, call.Has(1) ? RubyPrinter.Of(call.Known(1)) : type.Name);
            case RubyObject exception when exception.Class.IsSubclassOf(RubyClasses.Exception):
                if (call.Has(1))
                    return new RubyError(exception.Class, RubyPrinter.Of(call.Known(1)));
                return new RubyError(exception, RubyPrinter.Of(exception));
            default: return call.TypeError("exception class/object expected");
        }
    }

    /// <summary>Ruby's own libraries are there, Puppet's too; whether another is, only the server knows.</summary>
    private static RubyBoolean Require(RubyCall call)
    {
        string[] libraries = ["base64", "bigdecimal", "cgi", "date", "digest", "digest/md5", "digest/sha1", "digest/sha2", "erb", "etc", "ipaddr", "json", "openssl", "ostruct", "pathname", "pp", "puppet", "securerandom", "set", "shellwords", "socket", "time", "uri", "yaml"];
        var name = call.Str(0);
        return libraries.Contains(name) || name.StartsWith("puppet/", StringComparison.Ordinal) || name.StartsWith("digest/", StringComparison.Ordinal)
            ? RubyBoolean.True
            : throw new UnknownException($"whether the library {name} is there");
    }

    private static string Format(RubyCall call)
    {
        var result = new RubyFormat<RubyValue>(call.Str(0), call.Arguments[1..], FormatOperations.Instance).Run();
        call.Ruby.Charge(result.Length);
        return result;
    }

    private static bool Raises(RubyCall call, out RubyValue[] arguments)
    {
        arguments = call.Arguments;
        if (arguments.Length > 1 && arguments[^1] is RubyHash { IsKeywords: true } options)
        {
            arguments = arguments[..^1];
            return !options.TryGet(new RubySymbol("exception"), out var raises) || RubyInterpreter.IsTrue(raises);
        }
        return true;
    }

    private static RubyValue ToInteger(RubyCall call)
    {
        var raises = Raises(call, out var arguments);
        try
        {
            return Make.Number(FormatOperations.ToInteger(call.Known(0), arguments.Length > 1 ? RubyConversions.ToIndex(arguments[1]) : null));
        }
        catch (RubyError) when (!raises)
        {
            return RubyNil.Value;
        }
    }

    private static RubyValue ToFloat(RubyCall call)
    {
        var raises = Raises(call, out _);
        try
        {
            return Make.Number(FormatOperations.Instance.ToFloat(call.Known(0)));
        }
        catch (RubyError) when (!raises)
        {
            return RubyNil.Value;
        }
    }
}
