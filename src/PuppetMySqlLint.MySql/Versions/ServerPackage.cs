namespace PuppetMySqlLint.MySql;

/// <summary>What a package's name and version say of the server in it.</summary>
/// <param name="Flavor">The flavour; <see cref="ServerFlavor.Unknown"/> if neither says.</param>
/// <param name="Version">The version; null if neither says.</param>
public sealed record ServerPackage(ServerFlavor Flavor, ServerVersion? Version)
{
    /// <summary>
    /// Reads a package as configuration management names it: <c>mysql-server</c>, <c>mysql-community-server</c>,
    /// <c>mariadb-server-10.5</c>, <c>percona-server-server-5.7</c>, <c>percona-xtradb-cluster-80</c>.
    /// </summary>
    /// <param name="name">The package's name; null if unknown.</param>
    /// <param name="version">Its wanted version or Puppet's <c>ensure</c>, of which <c>present</c>, <c>latest</c> say nothing.</param>
    public static ServerPackage Read(string? name, string? version)
    {
        var flavor = FlavorOf(name);
        if (!ServerVersion.TryParse(version, out var parsed))
            _ = ServerVersion.TryParse(SeriesIn(name), out parsed);
        if (flavor == ServerFlavor.Unknown)
            flavor = parsed?.Flavor ?? ServerFlavor.Unknown;
        return new ServerPackage(flavor, parsed is null ? null : parsed with { Flavor = flavor });
    }

    private static ServerFlavor FlavorOf(string? name)
    {
        if (name is null)
            return ServerFlavor.Unknown;
        if (name.Contains("mariadb", StringComparison.OrdinalIgnoreCase))
            return ServerFlavor.MariaDb;
        if (name.Contains("percona", StringComparison.OrdinalIgnoreCase))
            return ServerFlavor.Percona;
        // Debian's default-mysql-server has been MariaDB since stretch.
        if (name.StartsWith("default-mysql", StringComparison.OrdinalIgnoreCase))
            return ServerFlavor.MariaDb;
        return name.Contains("mysql", StringComparison.OrdinalIgnoreCase) ? ServerFlavor.MySql : ServerFlavor.Unknown;
    }

    private static string? SeriesIn(string? name)
    {
        var dash = name?.LastIndexOf('-') ?? -1;
        if (dash < 0)
            return null;
        var tail = name![(dash + 1)..];
        // percona-server-server-80 is the 8.0 series; mysql-8.4-lts-community names a repository, not a package.
        return tail.Length == 2 && char.IsAsciiDigit(tail[0]) && char.IsAsciiDigit(tail[1]) ? $"{tail[0]}.{tail[1]}"
            : tail.Contains('.', StringComparison.Ordinal) ? tail : null;
    }
}
