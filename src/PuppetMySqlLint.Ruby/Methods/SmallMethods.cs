using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Methods;

/// <summary><c>nil</c>.</summary>
internal static class NilMethods
{
    public static void Define(RubyClass type) => type
        .Add("to_a", 0, 0, static _ => new RubyArray())
        .Add("to_h", 0, 0, static _ => new RubyHash())
        .Add("to_i", 0, 0, static _ => Make.Number(0))
        .Add("to_f", 0, 0, static _ => Make.Number(0.0))
        .Add("&", 1, 1, static _ => RubyBoolean.False)
        .Add("|", 1, 1, static c => Make.Bool(c.Known(0).IsTruthy));
}

/// <summary><c>true</c> and <c>false</c>.</summary>
internal static class BooleanMethods
{
    public static void Define(RubyClass on, RubyClass off)
    {
        on.Add("&", 1, 1, static c => Make.Bool(c.Known(0).IsTruthy))
            .Add("|", 1, 1, static _ => RubyBoolean.True)
            .Add("^", 1, 1, static c => Make.Bool(!c.Known(0).IsTruthy));
        off.Add("&", 1, 1, static _ => RubyBoolean.False)
            .Add("|", 1, 1, static c => Make.Bool(c.Known(0).IsTruthy))
            .Add("^", 1, 1, static c => Make.Bool(c.Known(0).IsTruthy));
    }
}

/// <summary>What follows from an order.</summary>
internal static class ComparableMethods
{
    public static void Define(RubyClass type) => type
        .Add("<", 1, 1, static c => Make.Bool(Order(c) < 0))
        .Add("<=", 1, 1, static c => Make.Bool(Order(c) <= 0))
        .Add(">", 1, 1, static c => Make.Bool(Order(c) > 0))
        .Add(">=", 1, 1, static c => Make.Bool(Order(c) >= 0))
        .Add("between?", 2, 2, static c => Make.Bool(Order(c) >= 0 && Compare(c.Self, c.Known(1)) <= 0))
        .Add("clamp", 1, 2, Clamp);

    /// <summary>Compares, or raises what Ruby raises.</summary>
    public static int Compare(RubyValue left, RubyValue right) => RubyEquality.Compare(left, right)
        ?? throw new RubyError(ExceptionClasses.ArgumentError, $"comparison of {left.Class.Name} with {RubyConversions.ComparedName(right)} failed");

    private static int Order(RubyCall call) =>
        call.Self is RubyFloat { Value: double.NaN } || call.Known(0) is RubyFloat { Value: double.NaN } ? throw new UnknownException("a comparison with NaN") : Compare(call.Self, call.Known(0));

    private static RubyValue Clamp(RubyCall call)
    {
        var (low, high) = call.Count == 2 ? (call.Known(0), call.Known(1)) : call.Known(0) is RubyRange range ? (range.From, range.To) : throw call.TypeError($"wrong argument type {call.Known(0).Class.Name} (expected Range)");
        if (low is not RubyNil && high is not RubyNil && Compare(low, high) > 0)
            throw call.ArgumentError("min argument must be smaller than max argument");
        if (low is not RubyNil && Compare(call.Self, low) < 0)
            return low;
        return high is not RubyNil && Compare(call.Self, high) > 0 ? high : call.Self;
    }
}

/// <summary>Symbols.</summary>
internal static class SymbolMethods
{
    public static void Define(RubyClass type) => type
        .Add("to_sym", 0, 0, static c => c.Self)
        .Add("to_s", 0, 0, static c => Make.Text(Name(c)))
        .Add("name", 0, 0, static c => Make.Text(Name(c)))
        .Add("id2name", 0, 0, static c => Make.Text(Name(c)))
        .Add("to_proc", 0, 0, static c => ToProc(c.Ruby, (RubySymbol)c.Self))
        .Add("length", 0, 0, static c => Make.Number(RubyStrings.Length(Name(c))))
        .Add("size", 0, 0, static c => Make.Number(RubyStrings.Length(Name(c))))
        .Add("empty?", 0, 0, static c => Make.Bool(Name(c).Length == 0))
        .Add("upcase", 0, 0, static c => Make.Symbol(RubyStrings.Upcase(Name(c))))
        .Add("downcase", 0, 0, static c => Make.Symbol(RubyStrings.Downcase(Name(c))))
        .Add("capitalize", 0, 0, static c => Make.Symbol(RubyStrings.Capitalize(Name(c))))
        .Add("swapcase", 0, 0, static c => Make.Symbol(RubyStrings.SwapCase(Name(c))))
        .Add("succ", 0, 0, static c => Make.Symbol(RubySuccessor.Next(Name(c))))
        .Add("[]", 1, 2, static c => c.Ruby.Send(Make.Text(Name(c)), "[]", c.Arguments, null))
        .Add("=~", 1, 1, static c => c.Ruby.Send(Make.Text(Name(c)), "=~", c.Arguments, null))
        .Add("match?", 1, 2, static c => c.Ruby.Send(Make.Text(Name(c)), "match?", c.Arguments, null))
        .Add("match", 1, 2, static c => c.Ruby.Send(Make.Text(Name(c)), "match", c.Arguments, null))
        .Add("start_with?", 0, -1, static c => c.Ruby.Send(Make.Text(Name(c)), "start_with?", c.Arguments, null))
        .Add("end_with?", 0, -1, static c => c.Ruby.Send(Make.Text(Name(c)), "end_with?", c.Arguments, null));

    /// <summary><c>&amp;:name</c>: a block that calls the method of its first argument.</summary>
    public static RubyProc ToProc(RubyInterpreter ruby, RubySymbol symbol) => new(
        a => a.Length == 0 ? throw new RubyError(ExceptionClasses.ArgumentError, "no receiver given") : ruby.Send(a[0], symbol.Name, a[1..], null), -2, isLambda: true);

    private static string Name(RubyCall call) => ((RubySymbol)call.Self).Name;
}

/// <summary>Blocks as values.</summary>
internal static class ProcMethods
{
    public static void Define(RubyClass type)
    {
        foreach (var name in (string[])["call", "()", "yield", "[]", "==="])
            type.AddShallow(name, 0, -1, static c => c.Ruby.CallBlock((RubyProc)c.Self, c.Arguments));
        type.Add("to_proc", 0, 0, static c => c.Self)
            .Add("lambda?", 0, 0, static c => Make.Bool(((RubyProc)c.Self).IsLambda))
            .Add("arity", 0, 0, static c => Make.Number(((RubyProc)c.Self).Arity))
            .Add("curry", 0, 1, static c => Curry(c.Ruby, (RubyProc)c.Self, c.Int(0, Math.Max(0, ((RubyProc)c.Self).Arity)), []))
            .Add(">>", 1, 1, static c => Compose(c, (RubyProc)c.Self, c.Known(0)))
            .Add("<<", 1, 1, static c => Compose(c, c.Known(0), (RubyProc)c.Self));
    }

    /// <summary>Takes arguments until there are enough for the call.</summary>
    private static RubyProc Curry(RubyInterpreter ruby, RubyProc proc, int count, RubyValue[] given) => new(
        a => given.Length + a.Length >= count ? ruby.CallBlock(proc, [.. given, .. a]) : Curry(ruby, proc, count, [.. given, .. a]), -1, isLambda: true);

    private static RubyProc Compose(RubyCall call, RubyValue first, RubyValue second)
    {
        var ruby = call.Ruby;
        return new RubyProc(a => ruby.Send(second, "call", [ruby.Send(first, "call", a, null)], null), -1, isLambda: true);
    }
}

/// <summary>Exceptions.</summary>
internal static class ExceptionMethods
{
    public static void Define(RubyClass type)
    {
        type.Add("message", 0, 0, static c => Make.Text(RubyPrinter.Of(c.Self)))
            .Add("to_s", 0, 0, static c => Make.Text(RubyPrinter.Of(c.Self)))
            .Add("full_message", 0, 1, static _ => throw new UnknownException("a stack trace"))
            .Add("backtrace", 0, 0, static _ => throw new UnknownException("a stack trace"))
            .Add("exception", 0, 1, static c => c.Has(0) ? new RubyObject(c.Self.Class) { Fields = { ["message"] = Make.Text(RubyPrinter.Of(c.Known(0))) } } : c.Self);
        type.Singleton.Add("new", 0, -1, New).Add("exception", 0, -1, New);
    }

    private static RubyObject New(RubyCall call)
    {
        var type = ((RubyClassValue)call.Self).Represented;
        return new RubyObject(type) { Fields = { ["message"] = Make.Text(call.Has(0) ? RubyPrinter.Of(call.Known(0)) : type.Name) } };
    }
}

/// <summary>Classes as values.</summary>
internal static class ClassMethods
{
    public static void Define(RubyClass type) => type
        .Add("name", 0, 0, static c => Make.Text(Of(c).Name))
        .Add("to_s", 0, 0, static c => Make.Text(Of(c).Name))
        .Add("inspect", 0, 0, static c => Make.Text(Of(c).Name))
        .Add("===", 1, 1, static c => c.Known(0) is RubyClassValue ? throw new UnknownException("a class in a case") : Make.Bool(c.Known(0).Class.IsSubclassOf(Of(c))))
        .Add("<", 1, 1, static c => Compare(c, strict: true))
        .Add("<=", 1, 1, static c => Compare(c, strict: false))
        .Add("ancestors", 0, 0, static _ => throw new UnknownException("ancestors are not evaluated"));

    private static RubyClass Of(RubyCall call) => ((RubyClassValue)call.Self).Represented;

    private static RubyValue Compare(RubyCall call, bool strict)
    {
        var (left, right) = (Of(call), call.Known(0) is RubyClassValue other ? other.Represented : throw call.TypeError("compared with non class/module"));
        if (left == right)
            return Make.Bool(!strict);
        return left.IsSubclassOf(right) ? RubyBoolean.True : right.IsSubclassOf(left) ? RubyBoolean.False : RubyNil.Value;
    }
}
