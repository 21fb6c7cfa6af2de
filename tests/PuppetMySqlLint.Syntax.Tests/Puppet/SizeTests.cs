using System.Text;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Puppet;

/// <summary>Texts of any size are read, and what that allocates grows no faster than they do.</summary>
public sealed class SizeTests
{
    private const int Million = 1_000_000;

    public static TheoryData<string> Pieces =>
    [
        "file { '/etc/a': ensure => file, mode => '0644', content => \"x ${a['b']} y\" }\n",
        "$x = [1, 2, 'a', { b => c }, ",
        "# a comment\n",
        "file { 'a' b => 1 }\n",
        "notice('a' ",
        "a)]} ",
        "{ a: ",
        "'a' ",
        "\"${a} ${b[1]}\" ",
        "\"\\q\" ",
        "$x = @(\"E\")\n  ${a} b\n  | E\n",
        "<% ",
        "é€\U0001F600 ",
        "\0",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Memory_grows_with_the_text_and_no_faster(string piece)
    {
        foreach (var isEpp in (bool[])[false, true])
        {
            Allocate(piece, 1_000, isEpp);
            var small = Allocate(piece, 50_000, isEpp);
            var large = Allocate(piece, 400_000, isEpp);
            // Buffers grow by doubling, and a few kilobytes are there for any text.
            Assert.True(large <= (16 * small) + 65_536, $"{small} bytes for 50,000 characters, {large} for 400,000");
        }
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void One_line_of_ten_million_characters_keeps_its_text(string piece) =>
        CheckText(Repeat(piece.Replace('\n', ' '), Switches.IsFull ? 10 * Million : Million / 2));

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_file_of_fifty_million_characters_keeps_its_text(string piece) => CheckText(Repeat(piece, Switches.IsFull ? 50 * Million : Million / 2));

    [Fact]
    public void A_hundred_thousand_brackets_that_are_closed_again_keep_their_text()
    {
        foreach (var (open, close) in ((string, string)[])[("[", "]"), ("{ a => ", "}"), ("(", ")"), ("f(", ")"), ("\"${", "}\"")])
        {
            CheckText("$x = " + Repeat(open, 100_000 * open.Length) + "1" + Repeat(close, 100_000 * close.Length));
        }
    }

    private static void CheckText(string text)
    {
        foreach (var isEpp in (bool[])[false, true])
        {
            var tree = Parse(text, isEpp);
            Assert.True(string.Equals(text, tree.Root.ToFullString(), StringComparison.Ordinal), "the text is another one");
            Assert.InRange(tree.Diagnostics.Length, 0, 300);
        }
    }

    private static long Allocate(string piece, int length, bool isEpp)
    {
        var text = Repeat(piece, length);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Parse(text, isEpp);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Repeat(string piece, int length) => new StringBuilder(length + piece.Length).Insert(0, piece, Math.Max(1, length / piece.Length)).ToString();

    private static SyntaxTree Parse(string text, bool isEpp) => SyntaxTree.Parse(SourceText.From(text), new SyntaxParseOptions { IsEpp = isEpp });
}
