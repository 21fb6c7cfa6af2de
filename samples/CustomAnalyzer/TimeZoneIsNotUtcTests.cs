using PuppetMySqlLint.Testing;
using Xunit;

namespace CustomAnalyzer;

public class TimeZoneIsNotUtcTests
{
    private const string Site = "=== manifests/site.pp\nnode 'db01.example.com' {\n  include mysql::server\n}\n";

    [Fact]
    public async Task Another_zone_is_found_and_fixed() => await LintTest.Of<TimeZoneIsNotUtc>().VerifyFixAsync(
        Site + """
        === data/common.yaml
        mysql::server::override_options:
          mysqld:
            default-time-zone: [|Europe/Berlin|]   # as the office
        """,
        """
        === data/common.yaml
        mysql::server::override_options:
          mysqld:
            default-time-zone: '+00:00'   # as the office
        """);

    [Theory]
    [InlineData("default_time_zone: '+00:00'")]
    [InlineData("log_timestamps: SYSTEM")]
    public async Task Utc_and_silence_are_fine(string option) => await LintTest.Of<TimeZoneIsNotUtc>().VerifyAsync(
        $"{Site}=== data/common.yaml\nmysql::server::override_options:\n  mysqld:\n    {option}\n");
}
