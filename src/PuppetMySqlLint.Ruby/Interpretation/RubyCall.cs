using System.Numerics;
using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Methods;

namespace PuppetMySqlLint.Ruby.Values;

/// <summary>A call of a method that is written in C#: its receiver, arguments and block, and what it needs of the interpreter.</summary>
internal readonly struct RubyCall(RubyInterpreter ruby, RubyMethod method, RubyValue self, RubyValue[] arguments, RubyProc? block)
{
    public RubyInterpreter Ruby { get; } = ruby;

    public RubyMethod Method { get; } = method;

    public RubyValue Self { get; } = self;

    public RubyValue[] Arguments { get; } = arguments;

    public RubyProc? Block { get; } = block;

    public int Count => Arguments.Length;

    /// <summary>The receiver's characters.</summary>
    public string Text => ((RubyString)Self).Text;

    /// <summary>The receiver's members.</summary>
    public List<RubyValue> Items => ((RubyArray)Self).Items;

    public RubyHash Hash => (RubyHash)Self;

    public bool Has(int index) => index < Arguments.Length;

    /// <summary>An argument that must be known.</summary>
    public RubyValue Known(int index) => RubyInterpreter.Known(Arguments[index]);

    /// <summary>An argument as a string.</summary>
    public string Str(int index) => RubyConversions.ToStr(Arguments[index]);

    /// <summary>The bytes of an argument that is a string.</summary>
    public byte[] Bytes(int index) => RubyConversions.ToBytes(Arguments[index]);

    /// <summary>An argument as an integer.</summary>
    public BigInteger Big(int index) => RubyConversions.ToInt(Arguments[index]);

    /// <summary>An argument as an index or a count.</summary>
    public int Int(int index) => RubyConversions.ToIndex(Arguments[index]);

    /// <summary>An argument as an index or a count, or a default where it is not given.</summary>
    public int Int(int index, int fallback) => Has(index) ? Int(index) : fallback;

    /// <summary>An argument as an array.</summary>
    public RubyArray Array(int index) => RubyConversions.ToAry(Arguments[index]);

    /// <summary>Calls the block.</summary>
    public RubyValue Yield(RubyValue value) => Ruby.CallBlock(RequireBlock(), value);

    /// <summary>Calls the block with two values, which it may take as one array.</summary>
    public RubyValue YieldPair(RubyValue first, RubyValue second) => Ruby.CallBlock(RequireBlock(), first, second);

    /// <summary>Calls the block and asks for a decision.</summary>
    public bool Test(RubyValue value) => RubyInterpreter.IsTrue(Yield(value));

    private RubyProc RequireBlock() => Block ?? throw new RubyError(ExceptionClasses.LocalJumpError, "no block given (yield)");

    /// <summary>Says that the receiver is about to change.</summary>
    public void Changes() => Ruby.Changing(Self);

    /// <summary>What a method gives that has no block to call.</summary>
    public RubyValue Enumerator() => new RubyObject(LibraryClasses.Enumerator) { Data = new RubyEnumeration(Self, Method, Arguments) };

    public RubyError ArgumentError(string message) => new(ExceptionClasses.ArgumentError, message) { Position = Ruby.Position };

    public RubyError TypeError(string message) => new(ExceptionClasses.TypeError, message) { Position = Ruby.Position };
}

/// <summary>A method whose block comes later: <c>list.map.with_index</c>.</summary>
internal sealed record RubyEnumeration(RubyValue Source, RubyMethod Method, RubyValue[] Arguments);
