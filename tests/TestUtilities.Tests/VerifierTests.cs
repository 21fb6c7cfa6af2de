using VerifyXunit;

namespace TestUtilities.Tests;

public class VerifierTests
{
    [Fact]
    public Task Text_that_equals_the_snapshot_passes() => Verifier.Verify("one\r\ntwo\n");

    [Fact]
    public Task Objects_are_written_without_quotes_nulls_and_empty_collections() => Verifier.Verify(new
    {
        Name = "db1.example.com",
        Port = 3306,
        Writable = false,
        Day = DayOfWeek.Monday,
        Missing = (string?)null,
        Nothing = Array.Empty<int>(),
        Channels = new[] { new { Source = "db2" }, new { Source = "db3" } },
    });

    [Theory]
    [InlineData("a:b/c", 1)]
    [InlineData("", 2)]
    public Task Parameters_are_a_part_of_the_name(string text, int number) => Verifier.Verify(text).UseParameters(text, number);

    [Fact]
    public Task A_snapshot_may_lie_in_a_folder_of_its_own() => Verifier.Verify("here").UseDirectory("Snapshots").UseFileName("elsewhere");

    [Theory]
    [InlineData(1)]
    public async Task Parameters_left_out_are_refused(int number)
    {
        Assert.Equal(1, number);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Verifier.Verify("x"));
    }

    [Fact]
    public void A_comparison_nobody_waits_for_fails_the_test()
    {
        var attribute = new UseVerifyAttribute();
        var method = GetType().GetMethod(nameof(A_comparison_nobody_waits_for_fails_the_test))!;
        attribute.Before(method);
        _ = Verifier.Verify("whatever");

        Assert.Throws<InvalidOperationException>(() => attribute.After(method));
    }
}
