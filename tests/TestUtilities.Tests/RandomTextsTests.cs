namespace TestUtilities.Tests;

public class RandomTextsTests
{
    private static readonly string[] _fragments = ["a", "bc", "{", "}"];

    [Fact]
    public void The_same_seed_makes_the_same_texts() =>
        Assert.Equal(RandomTexts.FromFragments(_fragments, count: 50), RandomTexts.FromFragments(_fragments, count: 50));

    [Fact]
    public void Another_seed_makes_other_texts() =>
        Assert.NotEqual(RandomTexts.FromFragments(_fragments, count: 50), RandomTexts.FromFragments(_fragments, count: 50, seed: 2));

    [Fact]
    public void Texts_differ_in_length_and_use_every_fragment()
    {
        var texts = RandomTexts.FromFragments(_fragments, count: 200).ToList();

        Assert.All(_fragments, fragment => Assert.Contains(texts, text => text.Contains(fragment, StringComparison.Ordinal)));
        Assert.True(texts.Select(text => text.Length).Distinct().Count() > 20);
        Assert.Contains("", texts);
    }
}
