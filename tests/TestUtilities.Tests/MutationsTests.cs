namespace TestUtilities.Tests;

public class MutationsTests
{
    [Fact]
    public void Prefixes_run_from_nothing_to_everything() => Assert.Equal(["", "a", "ab", "abc"], Mutations.Prefixes("abc"));

    [Fact]
    public void Suffixes_run_from_everything_to_nothing() => Assert.Equal(["abc", "bc", "c", ""], Mutations.Suffixes("abc"));

    [Fact]
    public void Character_deletions_leave_out_one_each() => Assert.Equal(["bc", "ac", "ab"], Mutations.CharacterDeletions("abc"));

    [Fact]
    public void Line_deletions_take_the_line_end_along() =>
        Assert.Equal(["b\r\nc", "a\nc", "a\nb\r\n"], Mutations.LineDeletions("a\nb\r\nc"));

    [Fact]
    public void Insertions_go_everywhere() => Assert.Equal(["-ab", "a-b", "ab-"], Mutations.Insertions("ab", "-"));

    [Fact]
    public void Too_many_places_are_thinned_evenly_with_both_ends_kept() => Assert.Equal([0, 3, 6, 9], Mutations.Spread(10, 4));

    [Fact]
    public void Few_places_are_all_taken() => Assert.Equal([0, 1, 2], Mutations.Spread(3, 4));
}
