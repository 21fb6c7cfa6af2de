using System.Text;
using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Methods;

/// <summary>The formats of <c>unpack</c> that functions use: bytes, hexadecimal digits, code points, Base64; and those of <c>pack</c>.</summary>
internal static class StringPacking
{
    public static void Define(RubyClass bytes) => bytes
        .Add("unpack", 1, 1, static c => Unpack(((RubyBytes)c.Self).Data, c.Str(0)))
        .Add("unpack1", 1, 1, static c => Unpack(((RubyBytes)c.Self).Data, c.Str(0)).Items.FirstOrDefault(RubyNil.Value))
        .Add("bytes", 0, 0, static c => Unpack(((RubyBytes)c.Self).Data, "C*"))
        .Add("bytesize", 0, 0, static c => Make.Number(((RubyBytes)c.Self).Data.Length));

    public static RubyArray Unpack(string text, string format) =>
        format == "U*" ? Make.List(text.EnumerateRunes().Select(static r => Make.Number(r.Value))) : Unpack(Encoding.UTF8.GetBytes(text), format);

    private static RubyArray Unpack(byte[] bytes, string format) => format switch
    {
        "C*" => Make.List(bytes.Select(static b => Make.Number(b))),
        "c*" => Make.List(bytes.Select(static b => Make.Number((sbyte)b))),
        "H*" => RubyArray.Of(Make.Text(Convert.ToHexStringLower(bytes))),
        "B*" => RubyArray.Of(Make.Text(string.Concat(bytes.Select(static b => Convert.ToString(b, 2).PadLeft(8, '0'))))),
        "b*" => RubyArray.Of(Make.Text(string.Concat(bytes.Select(static b => TextSlices.Reverse(Convert.ToString(b, 2).PadLeft(8, '0')))))),
        "a*" => RubyArray.Of(RubyBytes.Of(bytes)),
        "N" when bytes.Length >= 4 => RubyArray.Of(Make.Number(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes))),
        "N*" => Make.List(bytes.Chunk(4).Where(static b => b.Length == 4).Select(static b => Make.Number(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(b)))),
        _ => throw new UnknownException($"unpack with {format} is not evaluated"),
    };

    public static RubyValue Pack(RubyCall call)
    {
        var format = call.Str(0);
        switch (format)
        {
            case "U*": return Make.Text(string.Concat(call.Items.Select(static i => FormatOperations.Instance.ToCharacter(i))));
            case "C*" or "c*": return RubyBytes.Of([.. call.Items.Select(static i => (byte)(RubyConversions.ToInt(i) & 0xFF))]);
            case "N": return RubyBytes.Of(BigEndian(RubyConversions.ToInt(call.Items.FirstOrDefault(RubyNil.Value))));
            case "N*": return RubyBytes.Of([.. call.Items.SelectMany(static i => BigEndian(RubyConversions.ToInt(i)))]);
            case "H*" when RubyConversions.ToStr(call.Items.FirstOrDefault(RubyNil.Value)) is var digits && digits.All(char.IsAsciiHexDigit):
                return RubyBytes.Of(Convert.FromHexString(digits.Length % 2 == 0 ? digits : digits + "0"));
            case "m0": return Make.Text(Convert.ToBase64String(RubyConversions.ToBytes(call.Items.FirstOrDefault(RubyNil.Value))));
            case "m": return Make.Text(LibraryMethods.Base64Lines(RubyConversions.ToBytes(call.Items.FirstOrDefault(RubyNil.Value))));
            default: throw new UnknownException($"pack with {format} is not evaluated");
        }
    }

    private static byte[] BigEndian(System.Numerics.BigInteger number)
    {
        var low = (uint)(number & uint.MaxValue);
        return [(byte)(low >> 24), (byte)(low >> 16), (byte)(low >> 8), (byte)low];
    }
}
