using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Tests.Yaml;

public sealed class YamlRecoveryTests
{
    /// <summary>Text, identifier and place of the one error, keys that are read nevertheless.</summary>
    public static TheoryData<string, string, string, string> Broken { get; } = new()
    {
        { "a: 1\nb: %{x}\nc: 3\n", "PML1203", "2:4", "a c" },
        { "a: 1\nb:\n\tc: 1\nd: 3\n", "PML1202", "3:1", "a d" },
        { "a: 1\nb: x: y\nc: 3\n", "PML1208", "2:5", "a b c" },
        { "a: 1\nb: [1, 2\nc: 3\nd: 4\n", "PML1201", "2:4", "a b c d" },
        { "a: 1\nb: \"x\nc: 3\nd: 4\n", "PML1201", "2:4", "a c d" },
        { "a: 1\nb: @x\nc: 3\n", "PML1201", "2:4", "a c" },
        { "a: 1\nb:\n  - x\n y: 2\nc: 3\n", "PML1210", "4:2", "a b c" },
        { "a: 1\nb: \"\\q\"\nc: 3\n", "PML1201", "2:4", "a c" },
        { "a: *nowhere\nb: 2\n", "PML1205", "1:4", "a b" },
        { "a: &a [*a]\nb: 2\n", "PML1206", "1:8", "a b" },
        { "a: 1\n  b: 2\nc: 3\n", "PML1210", "2:3", "a c" },
        { "a: [b, :c]\nd: {:e: 1}\n"[..11], "PML1201", "1:8", "a" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void One_mistake_is_one_error_and_the_rest_is_read(string text, string id, string position, string keys)
    {
        var document = YamlDocumentTests.Parse(text);
        var error = Assert.Single(document.Diagnostics);
        Assert.Equal((id, position), (error.Id, error.Location!.Value.Start.ToString()));
        Assert.False(document.IsValid);
        Assert.Equal(keys, string.Join(' ', Assert.IsType<YamlMapping>(document.Root).Entries.Select(static e => ((YamlScalar)e.Key).Value)));
    }

    [Fact]
    public void Several_mistakes_are_each_reported_once()
    {
        var document = YamlDocumentTests.Parse("a: %{x}\nb: 2\nc: %{y}\nd: 4\ne: @\nf: 6\n");
        Assert.Equal(["1:4", "3:4", "5:4"], document.Diagnostics.Select(static d => d.Location!.Value.Start.ToString()));
        Assert.Equal(["b", "d", "f"], Assert.IsType<YamlMapping>(document.Root).Entries.Select(static e => ((YamlScalar)e.Key).Value));
    }

    [Fact]
    public void What_stands_before_a_mistake_in_a_nested_mapping_is_kept()
    {
        var document = YamlDocumentTests.Parse("a:\n  x: 1\n  y: %{z}\nb: 2\n");
        var nested = Assert.IsType<YamlMapping>(YamlDocumentTests.Entry(document, "a").Value);
        Assert.Equal("1", ((YamlScalar)nested.Find("x")!.Value).Value);
    }

    [Fact]
    public void Comments_are_read_on_both_sides_of_a_mistake()
    {
        var document = YamlDocumentTests.Parse("# one\na: %{x} # not surely a comment\n# lost\nb: 2 # two\n");
        Assert.Equal(["# one", "# two"], document.Comments.Select(c => document.Source.ToString(c.Span)));
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{a: ", 100_000)]
    [InlineData("- ", 50_000)]
    [InlineData("? ", 50_000)]
    public void Hostile_nesting_gives_a_diagnostic(string open, int times)
    {
        var document = YamlDocumentTests.Parse(string.Concat(Enumerable.Repeat(open, times)));
        Assert.False(document.IsValid);
    }

    [Fact]
    public void Invalid_utf8_is_an_error_and_the_rest_is_read()
    {
        var document = YamlDocument.Parse(SourceText.From("a: 1\nb: \u00ff"u8[..^1], "x.yaml"));
        Assert.Equal("PML1211", Assert.Single(document.Diagnostics).Id);
        Assert.NotNull(YamlDocumentTests.Entry(document, "a"));
    }

    [Theory]
    [InlineData("# c\n---\na::b: &x\n  k: 'v''w'\n  l: [1, {m: \"\\u263a\"}, *x]\nt: |2-\n    a\n   b\n? [k]\n: >\n  f\n\ns:\n- !t x\n-\n  - y\n...\n")]
    public void Every_prefix_and_every_deletion_of_a_character_is_read_without_an_exception(string text)
    {
        for (var i = 0; i <= text.Length; i++)
        {
            Check(text[..i]);
            Check(text.Remove(Math.Min(i, text.Length - 1), 1));
            foreach (var inserted in "\t[]{}'\"%:-#&*!|>\r\n\0\u0085@")
                Check(text.Insert(i, inserted.ToString()));
        }
    }

    private static void Check(string text)
    {
        var document = YamlDocumentTests.Parse(text);
        foreach (var comment in document.Comments)
            Assert.Equal('#', document.Source.Text[comment.Span.Start]);
        foreach (var diagnostic in document.Diagnostics)
            Assert.True(diagnostic.Location!.Value.Span.End <= text.Length);
        if (document.Root is { } root)
            Assert.All(YamlDocumentTests.Scalars(root), s => Assert.InRange(s.Span.End, s.Span.Start, text.Length));
    }
}
