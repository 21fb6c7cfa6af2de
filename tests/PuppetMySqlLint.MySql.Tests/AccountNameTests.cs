namespace PuppetMySqlLint.MySql.Tests;

public sealed class AccountNameTests
{
    [Theory]
    [InlineData("'repl'@'10.0.0.%'", "repl", "10.0.0.%")]
    [InlineData("'repl'@`db01`", "repl", "db01")]
    [InlineData("\"repl\"@\"db01\"", "repl", "db01")]
    [InlineData("repl@localhost", "repl", "localhost")]
    [InlineData("repl", "repl", "%")]
    [InlineData("''@'db01'", "", "db01")]
    [InlineData("'o''brien'@'%'", "o'brien", "%")]
    [InlineData("'a@b'@'c'", "a@b", "c")]
    [InlineData("repl@%", "repl", "%")]
    [InlineData("repl@10.0.0.%", "repl", "10.0.0.%")]
    [InlineData("repl@192.168.1.0/255.255.255.0", "repl", "192.168.1.0/255.255.255.0")]
    [InlineData("repl@::1", "repl", "::1")]
    [InlineData("repl@db-03.example.com", "repl", "db-03.example.com")]
    [InlineData("my-user@db03", "my-user", "db03")]
    [InlineData("first.last@corp@db03", "first.last@corp", "db03")]
    [InlineData("repl@", "repl", "")]
    public void An_account_is_read_from_SQL_and_from_a_resource_title(string text, string user, string host)
    {
        Assert.True(AccountName.TryParse(text, out var account));
        Assert.Equal((user, host), (account.User, account.Host.Text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("'unterminated")]
    [InlineData("two words")]
    public void What_is_no_account_is_none(string? text) => Assert.False(AccountName.TryParse(text, out _));

    [Theory]
    [InlineData("%", "db01.example.com", true)]
    [InlineData("", "10.0.0.1", true)]
    [InlineData("%", "\uFFFC", true)]
    [InlineData("db01", "DB01", true)]
    [InlineData("%b", "ab", true)]
    [InlineData("%b%", "ab", true)]
    [InlineData("a%c", "abbc", true)]
    [InlineData("db01", "db01.example.com", false)]
    [InlineData("%.example.com", "db01.example.com", true)]
    [InlineData("%.example.com", "db01.example.org", false)]
    [InlineData("db0_.example.com", "db01.example.com", true)]
    [InlineData("db0\\_.example.com", "db01.example.com", false)]
    [InlineData("db0\\_.example.com", "db0_.example.com", true)]
    [InlineData("10.0.0.%", "10.0.0.17", true)]
    [InlineData("10.0.0.%", "10.0.1.17", false)]
    [InlineData("10.0.0.%", "10.0.0.example.com", false)]
    [InlineData("10.0.0.5", "10.0.0.5", true)]
    [InlineData("198.51.100.0/255.255.255.0", "198.51.100.77", true)]
    [InlineData("198.51.100.0/255.255.255.0", "198.51.101.77", false)]
    [InlineData("198.51.100.0/24", "198.51.100.77", true)]
    [InlineData("198.51.100.44/24", "198.51.100.44", false)]
    [InlineData("198.51.100.0/24", "db01", false)]
    [InlineData("198.51.100.0/99", "198.51.100.1", false)]
    [InlineData("0.0.0.0/0", "198.51.100.1", true)]
    [InlineData("2001:db8::1", "2001:0db8:0:0:0:0:0:1", true)]
    [InlineData("2001:db8::%", "2001:db8::7", true)]
    [InlineData("localhost", "127.0.0.1", true)]
    [InlineData("localhost", "10.0.0.1", false)]
    [InlineData("db-\uFFFC", "db-1", null)]
    [InlineData("10.0.0.%", "\uFFFC", null)]
    public void A_host_pattern_matches_as_the_manual_says(string pattern, string host, bool? expected) =>
        Assert.Equal(expected, new HostPattern(pattern).Matches(host));

    [Theory]
    [InlineData("db01.example.com", true)]
    [InlineData("10.0.0.5", true)]
    [InlineData("10.0.0.%", false)]
    [InlineData("10.0.0.0/24", false)]
    [InlineData("db_1", false)]
    [InlineData("", false)]
    [InlineData("\uFFFC", false)]
    public void A_pattern_without_wildcard_or_mask_names_one_host(string pattern, bool expected) =>
        Assert.Equal(expected, new HostPattern(pattern).IsSingleHost);

    [Fact]
    public void A_pattern_of_many_wildcards_is_matched_in_no_time() =>
        Assert.False(new HostPattern(string.Concat(Enumerable.Repeat("%a", 200)) + "b").Matches(new string('a', 2000)));
}
