namespace PuppetMySqlLint.MySql;

/// <summary>What the flavours have in common.</summary>
public static class ServerFlavors
{
    /// <summary>
    /// Whether a server of this flavour takes what the manual of <paramref name="family"/> describes. Percona Server is of MySQL's
    /// family. Null if the flavour is not known.
    /// </summary>
    /// <param name="flavor">The server's flavour.</param>
    /// <param name="family"><see cref="ServerFlavor.MySql"/> or <see cref="ServerFlavor.MariaDb"/>.</param>
    public static bool? IsOfFamily(this ServerFlavor flavor, ServerFlavor family) =>
        flavor == ServerFlavor.Unknown ? null : (flavor == ServerFlavor.Percona ? ServerFlavor.MySql : flavor) == family;

    /// <summary>The product's name as its makers write it.</summary>
    public static string DisplayName(this ServerFlavor flavor) => flavor switch
    {
        ServerFlavor.MySql => "MySQL",
        ServerFlavor.MariaDb => "MariaDB",
        ServerFlavor.Percona => "Percona Server",
        _ => "MySQL or MariaDB",
    };
}
