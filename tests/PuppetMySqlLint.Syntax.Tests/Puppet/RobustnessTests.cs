using System.Text;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Puppet;

public sealed class RobustnessTests
{
    private static readonly string[] Programs = [Sample.Manifest, Sample.Template, .. Gotcha.All.Select(static g => g.Source.TrimStart('\uFEFF'))];

    [Fact]
    public void Every_beginning_of_a_program_parses()
    {
        foreach (var text in Programs.SelectMany(static p => Mutations.Prefixes(p)))
        {
            Check(text);
        }
    }

    [Fact]
    public void Every_program_without_one_token_parses()
    {
        foreach (var program in Programs)
        {
            foreach (var token in Parse(program, isEpp: false).Root.DescendantTokens().Where(static t => !t.Span.IsEmpty))
            {
                Check(program.Remove(token.Span.Start, token.Span.Length));
            }
        }
    }

    [Fact]
    public void Every_program_with_one_token_doubled_or_swapped_parses()
    {
        foreach (var program in Programs)
        {
            var spans = Parse(program, isEpp: false).Root.DescendantTokens().Where(static t => !t.Span.IsEmpty).Select(static t => t.Span).OrderBy(static s => s.Start).ToArray();
            foreach (var span in spans)
            {
                Check(string.Concat(program.AsSpan(0, span.End), " ", program.AsSpan(span.Start, span.Length), program.AsSpan(span.End)));
            }
            foreach (var (first, second) in spans.Zip(spans.Skip(1)).Where(static p => p.First.End <= p.Second.Start))
            {
                Check(string.Concat(
                    program.AsSpan(0, first.Start), program.AsSpan(second.Start, second.Length),
                    string.Concat(program.AsSpan(first.End, second.Start - first.End), program.AsSpan(first.Start, first.Length), program.AsSpan(second.End))));
            }
        }
    }

    [Theory]
    [InlineData(new byte[] { 0x24, 0x78, 0x20, 0x3D, 0x20, 0x27, 0xFF, 0xC3, 0x27 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xEF, 0xBB })]
    [InlineData(new byte[] { 0x23, 0xE4, 0x0A, 0x61, 0x7B })]
    public void Bytes_that_are_no_UTF_8_are_kept_and_the_rest_is_read(byte[] bytes)
    {
        var text = SourceText.From(bytes, "a.pp");
        Assert.False(text.IsValidUtf8);
        Assert.Equal(bytes, text.OriginalBytes);
        TreeInvariants.Check(SyntaxTree.Parse(text));
    }

    [Fact]
    public void Every_program_without_one_character_parses()
    {
        foreach (var text in Programs.SelectMany(static p => Mutations.CharacterDeletions(p)))
        {
            Check(text);
        }
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("${")]
    [InlineData("}")]
    [InlineData("@(\"X\")\n")]
    [InlineData("%>")]
    [InlineData("<%")]
    [InlineData("/*")]
    public void A_sign_that_opens_or_closes_may_stand_anywhere(string sign)
    {
        foreach (var text in Mutations.Insertions(Sample.Manifest, sign).Concat(Mutations.Insertions(Sample.Template, sign)))
        {
            Check(text);
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{ a => ")]
    [InlineData("!")]
    [InlineData("- ")]
    [InlineData("if a { ")]
    [InlineData("\"${")]
    [InlineData("$x = ")]
    [InlineData("@")]
    [InlineData("class a { ")]
    [InlineData("f(1) |$x| { ")]
    [InlineData("$x ? ")]
    [InlineData("case a { b: {")]
    [InlineData("1 + ")]
    [InlineData(".y")]
    [InlineData("a -> ")]
    [InlineData("{}")]
    public void Nesting_without_end_gives_one_diagnostic_and_keeps_the_text(string opening)
    {
        var text = new StringBuilder().Insert(0, opening, 100_000).ToString();
        var tree = Parse(text, isEpp: false);
        Assert.Equal(text, tree.Root.ToFullString());
        Assert.True(tree.Diagnostics.Length <= 3, $"{tree.Diagnostics.Length} diagnostics");
        Assert.NotNull(tree.PuppetError);
    }

    [Fact]
    public void Many_heredocs_without_end_keep_the_text()
    {
        var text = new StringBuilder().Insert(0, "@(\"A\")\n${", 20_000).ToString();
        Assert.Equal(text, Parse(text, isEpp: false).Root.ToFullString());
    }

    [Fact]
    public void Deep_nesting_is_read_on_a_small_stack()
    {
        var text = new StringBuilder().Insert(0, "[", 300).Append('1').Append(']', 300).ToString();
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(() => Check(text)), 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }

    [Theory]
    [InlineData("a\r\nb\r\n")]
    [InlineData("# c\rd\r\n$x = 'a\rb'\r")]
    [InlineData("$x = @(END)\r\n  a\r\n  |- END\r\n")]
    [InlineData("\0")]
    [InlineData("$a = \"\0\" # \0\n")]
    [InlineData("'\uD800'")]
    [InlineData("\uDC00$x \uD800\uD800\uDC00")]
    [InlineData("\u00A0\u2003$x")]
    [InlineData("\uFEFF\uFEFF$x")]
    public void Odd_characters_stay_where_they_are(string text) => Check(text);

    [Fact]
    public void A_byte_order_mark_is_warned_of_and_stops_Puppet()
    {
        var tree = SyntaxTree.Parse(SourceText.From("\uFEFF$a = 1"));
        var diagnostic = Assert.Single(tree.Diagnostics);
        Assert.Equal(("ILLEGAL_BOM", Severity.Warning), (diagnostic.Descriptor.PuppetCode, diagnostic.Severity));
        Assert.Same(diagnostic, tree.PuppetError);
    }

    private static void Check(string text)
    {
        foreach (var isEpp in (bool[])[false, true])
        {
            TreeInvariants.Check(Parse(text, isEpp));
        }
    }

    private static SyntaxTree Parse(string text, bool isEpp) => SyntaxTree.Parse(SourceText.From(text), new SyntaxParseOptions { IsEpp = isEpp });
}
