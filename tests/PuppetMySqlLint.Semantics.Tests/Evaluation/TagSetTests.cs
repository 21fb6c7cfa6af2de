using PuppetMySqlLint.Semantics.Evaluation;

namespace PuppetMySqlLint.Semantics.Tests.Evaluation;

public sealed class TagSetTests
{
    [Theory]
    [InlineData(5)]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(300)]
    public void Few_tags_and_many_are_kept_once_each_and_sorted_by_ordinal(int count)
    {
        string[] tags = [.. Enumerable.Range(0, count).Select(static i => $"{(i % 2 == 0 ? "b" : "B")}{(i * 7919) % 1009}")];
        var set = new TagSet();
        foreach (var tag in tags)
            Assert.True(set.Add(tag));
        foreach (var tag in tags)
            Assert.False(set.Add(new string(tag.AsSpan())));

        Assert.Equal(tags.Order(StringComparer.Ordinal), set.Sorted());
        Assert.All(tags, t => Assert.True(set.Contains(t)));
        Assert.False(set.Contains("absent"));
    }

    [Fact]
    public void A_union_takes_what_is_not_there()
    {
        var (first, second) = (new TagSet(), new TagSet());
        first.UnionWith("file", "class");
        second.UnionWith("class", "mysql");
        first.UnionWith(second);

        Assert.Equal((string[])["class", "file", "mysql"], first.Sorted());
    }
}
