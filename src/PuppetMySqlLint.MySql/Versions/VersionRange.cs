namespace PuppetMySqlLint.MySql;

/// <summary>The releases of one family of servers from one version on and before another.</summary>
/// <param name="Family"><see cref="ServerFlavor.MySql"/> (with Percona Server) or <see cref="ServerFlavor.MariaDb"/>.</param>
/// <param name="Since">First version that belongs; null if all early ones do.</param>
/// <param name="Before">First version that no longer belongs; null if all later ones do.</param>
public sealed record VersionRange(ServerFlavor Family, ServerVersion? Since = null, ServerVersion? Before = null)
{
    /// <summary>Whether a server belongs; null if what is known of it leaves that open.</summary>
    /// <param name="flavor">The server's flavour, perhaps unknown.</param>
    /// <param name="version">Its version; null if unknown.</param>
    public bool? Contains(ServerFlavor flavor, ServerVersion? version)
    {
        var family = flavor.IsOfFamily(Family);
        if (family == false)
            return false;
        var since = Since is null ? true : version?.IsAtLeast(Since);
        var before = Before is null ? true : !version?.IsAtLeast(Before);
        if (since == false || before == false)
            return false;
        return family == true && since == true && before == true ? true : null;
    }

    /// <inheritdoc/>
    public override string ToString() => (Since, Before) switch
    {
        (null, null) => Family.DisplayName(),
        ({ } since, null) => $"{Family.DisplayName()} {since} and later",
        (null, { } before) => $"{Family.DisplayName()} before {before}",
        ({ } since, { } before) => $"{Family.DisplayName()} {since} to before {before}",
    };
}
