namespace PuppetMySqlLint.Ruby.Values;

/// <summary>A string of bytes that are no text, as digests give them. What asks for its characters cannot be told.</summary>
internal sealed class RubyBytes : RubyValue
{
    private RubyBytes(byte[] data) => Data = data;

    public byte[] Data { get; }

    public override RubyClass Class => Methods.LibraryClasses.Bytes;

    /// <summary>A string of bytes; one that is ASCII is like any other string.</summary>
    public static RubyValue Of(byte[] data) => Array.TrueForAll(data, static b => b < 0x80) ? new RubyString(System.Text.Encoding.ASCII.GetString(data)) : new RubyBytes(data);
}
