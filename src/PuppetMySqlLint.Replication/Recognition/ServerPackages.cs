using System.Text.RegularExpressions;
using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Replication;

/// <summary>Concludes which server runs from the packages that a catalog installs, where its module does not say it.</summary>
internal static partial class ServerPackages
{
    /// <summary>Flavour and version as far as the recognizers and the packages say them.</summary>
    public static (ServerFlavor Flavor, ServerVersion? Version) Complete(InstanceDraft draft, Catalog catalog)
    {
        var (flavor, version) = (draft.Flavor, draft.Version);
        foreach (var package in catalog.OfType("Package"))
        {
            if (flavor != ServerFlavor.Unknown && version is not null)
                break;
            var name = (package["name"] as StringValue)?.Value ?? package.Title;
            if (package.IsVirtual || package["ensure"] is StringValue { Value: "absent" or "purged" } || !ServerPackageName().IsMatch(name))
                continue;
            var said = ServerPackage.Read(name, (package["ensure"] as StringValue)?.Value);
            if (flavor == ServerFlavor.Unknown)
                flavor = said.Flavor;
            if (said.Flavor == flavor)
                version ??= said.Version;
        }
        return (flavor, version);
    }

    [GeneratedRegex("^(default-mysql-server|(mysql|mariadb|percona)(-[a-z]+)*-(server|cluster)([-0-9.]+)?(-core)?)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ServerPackageName();
}
