namespace PuppetMySqlLint.MySql;

/// <summary>
/// Which groups of an option file a server reads: those that <c>mysqld --verbose --help</c> names (MySQL manual, "Using Option
/// Files"; MariaDB Knowledge Base, "Configuring MariaDB with Option Files"). Group names are compared without regard to case.
/// </summary>
public static class OptionGroups
{
    /// <summary>Whether a server reads a group; null if what is known of the server leaves that open.</summary>
    /// <param name="group">The group's name without brackets.</param>
    /// <param name="flavor">The server's flavour.</param>
    /// <param name="version">Its version; null if unknown.</param>
    public static bool? IsReadBy(string group, ServerFlavor flavor, ServerVersion? version)
    {
        var name = group.ToLowerInvariant();
        var dash = name.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0 && name != "client-server" && ServerVersion.TryParse(name[(dash + 1)..], out var series))
            return And(IsServerGroup(name[..dash], flavor, version, isVersioned: true), IsSeries(series, version));
        return IsServerGroup(name, flavor, version, isVersioned: false);
    }

    private static bool? IsServerGroup(string name, ServerFlavor flavor, ServerVersion? version, bool isVersioned) => name switch
    {
        "mysqld" => true,
        "server" => !isVersioned,
        "mariadb" => flavor.IsOfFamily(ServerFlavor.MariaDb),
        "mariadbd" => new VersionRange(ServerFlavor.MariaDb, new(10, 4, 6)).Contains(flavor, version),
        "client-server" or "galera" when !isVersioned => flavor.IsOfFamily(ServerFlavor.MariaDb),
        _ => false,
    };

    private static bool? IsSeries(ServerVersion series, ServerVersion? version) =>
        version is null ? null
        : series.Major != version.Major ? false
        : version.Minor is null ? null
        : series.Minor == version.Minor && series.Patch is null;

    private static bool? And(bool? left, bool? right) => left == false || right == false ? false : left == true && right == true ? true : null;
}
