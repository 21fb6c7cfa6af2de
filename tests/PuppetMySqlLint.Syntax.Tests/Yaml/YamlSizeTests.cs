using System.Text;
using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Yaml;

/// <summary>Texts of any size are read in one go, broken ones too: what is done for them, measured by what is allocated and reported, grows no faster than they do.</summary>
public sealed class YamlSizeTests
{
    private const int Million = 1_000_000;

    public static TheoryData<string> Pieces =>
    [
        "key: value\n", "- item\n", "- ", "? ", "a: ", "a: b: ", "[", "[a, ", "{a: ", "{", "]", "}", "\"", "\"\n", "'x' ", "'", "a: \"x\n", "a: 'x\n", "a: [x\n", "a: {x\n", "&a ", "*a ", "k: &a x\nl: *a\n", "!t ",
        "# comment\n", "\t", "a:\tb\n", "\ta: b\n", "%X\n", "--- a\n", "...\n", "k: |\n  text\n", "k: >\n  text\n\n", "|\n", " ", "\n", "\r\n", "  word\n", "a\n b\n  c\n", "@", "`", "a: %{x}\n", "\u00e9\U0001F600", "\0", "<<: ", ",", ":", ": ", "? a\n: b\n", "a: 1\na: 2\n",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Memory_grows_with_the_text_and_no_faster(string piece)
    {
        Allocate(piece, 1_000);
        var (small, large) = (Allocate(piece, 20_000), Allocate(piece, 160_000));
        // Buffers grow by doubling, and a few kilobytes are there for any text.
        Assert.True(large <= (16 * small) + 131_072, $"{small} bytes for 20,000 characters, {large} for 160,000");
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_text_of_many_characters_is_read_to_its_end(string piece)
    {
        foreach (var text in (string[])[Repeat(piece, Switches.IsFull ? 10 * Million : Million / 2), "a: 1\nb: " + Repeat(piece, Million / 4) + "\nc: 2\n"])
            Assert.InRange(YamlDocument.Parse(SourceText.From(text)).Diagnostics.Length, 0, text.Length);
    }

    private static long Allocate(string piece, int length)
    {
        var source = SourceText.From(Repeat(piece, length));
        var before = GC.GetAllocatedBytesForCurrentThread();
        YamlDocument.Parse(source);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Repeat(string piece, int length) => new StringBuilder(length + piece.Length).Insert(0, piece, Math.Max(1, length / piece.Length)).ToString();
}
