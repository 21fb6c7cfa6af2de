using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Replication;

/// <summary>Puts together what recognizers said of one server.</summary>
internal static class InstanceAssembly
{
    public static MySqlInstance Of(FleetNode node, InstanceDraft draft, RecognitionContext context, FleetDeclarations declarations)
    {
        var (flavor, version) = Declared(node, declarations, ServerPackages.Complete(draft, context.Catalog));
        // The main option file comes first; an include directory's files follow in order of their names.
        var settings = draft.Options
            .Where(o => OptionGroups.IsReadBy(o.Group, flavor, version) != false)
            .OrderBy(static o => OptionFilePaths.ReadingOrder(o.File))
            .ThenBy(static o => OptionFilePaths.ReadingOrder(o.File) == 1 ? o.File : "", StringComparer.Ordinal);
        var options = new InstanceOptions([.. settings])
        {
            Openness = draft.Openness ?? OpennessOf(draft),
            Dropped = [.. draft.Dropped.Where(o => OptionGroups.IsReadBy(o.Group, flavor, version) != false)],
        };
        return new MySqlInstance(node, draft.Name, draft.Origin)
        {
            Flavor = flavor,
            Version = version,
            Options = options,
            Confidence = draft.Confidence,
            IsWritableAtBoot = !WriteAccess.Read(options, flavor, version).IsReadOnly,
            InstalledPlugins = [.. draft.InstalledLibraries.Select(static p => new InstalledPlugin(p.Key, p.Value))],
            RunTimeSettings = [.. draft.RunTimeSettings],
            RoleAuthority = AuthorityOf(node, declarations) is not RoleAuthority.Unknown and var stated ? stated : RoleAuthorityEvidence.Of(context.Catalog, options),
            Monitors = [.. context.Monitors],
            RecognizedBy = [.. draft.RecognizedBy],
        };
    }

    /// <summary>Files in an include directory say nothing about what the main option file, which nobody manages, holds.</summary>
    private static UnknownReason? OpennessOf(InstanceDraft draft) => draft.HasMainFile || draft.Options.Any(static o => OptionFilePaths.ReadingOrder(o.File) == 0)
        ? null
        : new UnknownReason(UnknownKind.ExternalData, "Puppet does not manage the server's main option file");

    /// <summary>What the user says of the server comes before what its packages say.</summary>
    private static (ServerFlavor Flavor, ServerVersion? Version) Declared(FleetNode node, FleetDeclarations declarations, (ServerFlavor Flavor, ServerVersion? Version) found)
    {
        foreach (var server in declarations.Servers.Where(s => NodeGlobs.Match(s.Nodes, node.Certname)))
        {
            var flavor = server.Flavor == ServerFlavor.Unknown ? found.Flavor : server.Flavor;
            found = (flavor, server.Version is { } version ? version with { Flavor = flavor } : flavor == found.Flavor ? found.Version : null);
        }
        return found;
    }

    private static RoleAuthority AuthorityOf(FleetNode node, FleetDeclarations declarations)
    {
        var own = declarations.Topologies.LastOrDefault(t => t.RoleAuthority != RoleAuthority.Unknown && t.Primaries.Concat(t.Replicas).Any(m => string.Equals(m.Certname, node.Certname, StringComparison.OrdinalIgnoreCase)));
        return own?.RoleAuthority ?? declarations.RoleAuthority;
    }
}
