using System.Numerics;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Methods;

/// <summary>Makes values.</summary>
internal static class Make
{
    public static RubyString Text(string text) => new(text);

    public static RubySymbol Symbol(string name) => new(name);

    public static RubyInteger Number(BigInteger value) => new(value);

    public static RubyInteger Number(long value) => new(value);

    public static RubyFloat Number(double value) => new(value);

    public static RubyBoolean Bool(bool value) => RubyBoolean.Of(value);

    public static RubyArray List(IEnumerable<RubyValue> items) => new([.. items]);

    public static RubyArray Texts(IEnumerable<string> texts) => new([.. texts.Select(Text)]);

    /// <summary>A value, or <c>nil</c> where there is none.</summary>
    public static RubyValue OrNil(RubyValue? value) => value ?? RubyNil.Value;
}
