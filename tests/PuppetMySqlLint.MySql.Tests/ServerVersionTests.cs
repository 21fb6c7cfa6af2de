namespace PuppetMySqlLint.MySql.Tests;

public sealed class ServerVersionTests
{
    [Theory]
    [InlineData("8.4.0", "8.4.0", ServerFlavor.MySql)]
    [InlineData("8.4", "8.4", ServerFlavor.MySql)]
    [InlineData("9.7.4-2", "9.7.4", ServerFlavor.MySql)]
    [InlineData("8.0.36-28", "8.0.36", ServerFlavor.Percona)]
    [InlineData("8.0.36-28.1", "8.0.36", ServerFlavor.Percona)]
    [InlineData("8.4.0-1-1.jammy", "8.4.0", ServerFlavor.Percona)]
    [InlineData("8.0.36-0ubuntu0.22.04.1", "8.0.36", ServerFlavor.MySql)]
    [InlineData("8.0.36-1.el9", "8.0.36", ServerFlavor.MySql)]
    [InlineData("5.5.62", "5.5.62", ServerFlavor.Unknown)]
    [InlineData("10.11.6-MariaDB", "10.11.6", ServerFlavor.MariaDb)]
    [InlineData("5.5.5-10.11.6-MariaDB-log", "10.11.6", ServerFlavor.MariaDb)]
    [InlineData("8.4.0-1debian12", "8.4.0", ServerFlavor.MySql)]
    [InlineData("1:10.11.19-0+deb12u1", "10.11.19", ServerFlavor.MariaDb)]
    [InlineData("mysqld  Ver 8.4.0 for Linux on x86_64 (MySQL Community Server - GPL)", "8.4.0", ServerFlavor.MySql)]
    [InlineData("/usr/sbin/mysqld  Ver 9.7.4-2 for Linux on x86_64 ((Debian))", "9.7.4", ServerFlavor.MySql)]
    [InlineData("mysql  Ver 15.1 Distrib 10.11.6-MariaDB, for debian-linux-gnu (x86_64)", "10.11.6", ServerFlavor.MariaDb)]
    [InlineData("mysqld  Ver 8.0.36-28 for Linux on x86_64 (Percona Server (GPL))", "8.0.36", ServerFlavor.Percona)]
    public void A_version_is_read_as_servers_and_packages_write_it(string text, string expected, ServerFlavor flavor)
    {
        Assert.True(ServerVersion.TryParse(text, out var version));
        Assert.Equal(expected, version.ToString());
        Assert.Equal(flavor, version.Flavor);
    }

    [Theory]
    [InlineData("")]
    [InlineData("present")]
    [InlineData("latest")]
    [InlineData("3rd")]
    [InlineData("99999999")]
    [InlineData(null)]
    public void What_is_no_version_is_none(string? text) => Assert.False(ServerVersion.TryParse(text, out _));

    [Theory]
    [InlineData("8.0.26", 8, 0, 26, true)]
    [InlineData("8.0.25", 8, 0, 26, false)]
    [InlineData("8.4.0", 8, 0, 26, true)]
    [InlineData("8.0", 8, 0, 26, null)]
    [InlineData("8.0", 8, 0, 0, true)]
    [InlineData("8", 8, 0, 26, null)]
    [InlineData("5.7.44", 8, 0, 0, false)]
    [InlineData("9.7.4", 8, 0, 26, true)]
    [InlineData("10.11.19", 10, 5, 23, true)]
    public void A_comparison_that_needs_an_unknown_part_has_no_answer(string text, int major, int minor, int patch, bool? expected)
    {
        Assert.True(ServerVersion.TryParse(text, out var version));
        Assert.Equal(expected, version.IsAtLeast(major, minor, patch));
    }

    [Theory]
    [InlineData(ServerFlavor.MySql, "8.0.30", true)]
    [InlineData(ServerFlavor.Percona, "8.0.36", true)]
    [InlineData(ServerFlavor.MySql, "8.0", null)]
    [InlineData(ServerFlavor.MySql, null, null)]
    [InlineData(ServerFlavor.MySql, "8.4.0", false)]
    [InlineData(ServerFlavor.MariaDb, "8.0.30", false)]
    [InlineData(ServerFlavor.Unknown, "8.0.30", null)]
    [InlineData(ServerFlavor.Unknown, "5.7.44", false)]
    public void A_range_answers_as_far_as_flavour_and_version_are_known(ServerFlavor flavor, string? text, bool? expected)
    {
        _ = ServerVersion.TryParse(text, out var version);
        Assert.Equal(expected, new VersionRange(ServerFlavor.MySql, new(8, 0, 26), new(8, 4)).Contains(flavor, version));
    }

    [Theory]
    [InlineData("mysql-server", "8.4.0-1debian12", ServerFlavor.MySql, "8.4.0")]
    [InlineData("mysql-community-server", "installed", ServerFlavor.MySql, null)]
    [InlineData("mariadb-server-10.5", "present", ServerFlavor.MariaDb, "10.5")]
    [InlineData("mariadb-server", "1:10.11.19-0+deb12u1", ServerFlavor.MariaDb, "10.11.19")]
    [InlineData("default-mysql-server", null, ServerFlavor.MariaDb, null)]
    [InlineData("percona-server-server-5.7", null, ServerFlavor.Percona, "5.7")]
    [InlineData("percona-xtradb-cluster-80", null, ServerFlavor.Percona, "8.0")]
    [InlineData(null, "10.6.1-MariaDB", ServerFlavor.MariaDb, "10.6.1")]
    [InlineData(null, null, ServerFlavor.Unknown, null)]
    public void A_package_tells_flavour_and_version(string? name, string? ensure, ServerFlavor flavor, string? version)
    {
        var package = ServerPackage.Read(name, ensure);
        Assert.Equal(flavor, package.Flavor);
        Assert.Equal(version, package.Version?.ToString());
    }
}
