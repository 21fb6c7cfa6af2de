using System.Text;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Methods;

/// <summary>The formats of <c>unpack</c> that functions use: bytes, hexadecimal digits, code points.</summary>
internal static class StringPacking
{
    public static RubyArray Unpack(string text, string format)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return format switch
        {
            "C*" or "c*" when format == "C*" || text.All(char.IsAscii) => Make.List(bytes.Select(static b => Make.Number(b))),
            "U*" => Make.List(text.EnumerateRunes().Select(static r => Make.Number(r.Value))),
            "H*" => RubyArray.Of(Make.Text(Convert.ToHexStringLower(bytes))),
            "B*" => RubyArray.Of(Make.Text(string.Concat(bytes.Select(static b => Convert.ToString(b, 2).PadLeft(8, '0'))))),
            "b*" => RubyArray.Of(Make.Text(string.Concat(bytes.Select(static b => TextSlices.Reverse(Convert.ToString(b, 2).PadLeft(8, '0')))))),
            "a*" or "A*" => throw new UnknownException("strings that are not UTF-8"),
            _ => throw new UnknownException($"unpack with {format} is not evaluated"),
        };
    }
}
