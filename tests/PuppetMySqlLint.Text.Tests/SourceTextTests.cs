namespace PuppetMySqlLint.Text.Tests;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\rb", 2, 2, 1)]
    [InlineData("😀b", 2, 1, 2)]
    [InlineData("ab", 2, 1, 3)]
    public void An_offset_has_a_line_and_a_column_in_code_points(string text, int offset, int line, int column)
    {
        var source = SourceText.From(text);
        Assert.Equal(new LinePosition(line, column), source.GetPosition(offset));
        Assert.Equal(offset, source.GetOffset(new LinePosition(line, column)));
    }

    [Fact]
    public void An_offset_for_machines_counts_utf8_bytes() => Assert.Equal(9, SourceText.From("é\n😀\nx").GetUtf8Offset(5) + 1);

    [Fact]
    public void A_byte_order_mark_is_kept_apart()
    {
        var source = SourceText.From("\uFEFFa"u8, "x");
        Assert.True(source.HasByteOrderMark);
        Assert.Equal("a", source.Text);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_kept_beside_a_best_reading()
    {
        var source = SourceText.From([(byte)'a', 0xFF, (byte)'b'], "x");
        Assert.False(source.IsValidUtf8);
        Assert.Equal("a\uFFFDb", source.Text);
        Assert.Equal<byte>([(byte)'a', 0xFF, (byte)'b'], source.OriginalBytes.ToArray());
    }

    [Fact]
    public void Changes_apply_in_any_order_and_refuse_to_overlap()
    {
        var source = SourceText.From("one two three");
        Assert.Equal("1 two 3", source.WithChanges([new(new(8, 5), "3"), new(new(0, 3), "1")]).Text);
        Assert.Throws<ArgumentException>(() => source.WithChanges([new(new(0, 5), ""), new(new(3, 4), "")]));
    }

    [Fact]
    public void A_line_span_leaves_out_its_line_end()
    {
        var source = SourceText.From("a\r\nbc\n");
        Assert.Equal("a", source.ToString(source.GetLineSpan(1)));
        Assert.Equal("bc", source.ToString(source.GetLineSpan(2)));
        Assert.Equal("", source.ToString(source.GetLineSpan(3)));
    }
}
