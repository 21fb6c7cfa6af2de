using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Semantics;

namespace PuppetMySqlLint.Replication;

/// <summary>Puts together what recognizers said of one server.</summary>
internal static class InstanceAssembly
{
    public static MySqlInstance Of(FleetNode node, InstanceDraft draft, RecognitionContext context)
    {
        var (flavor, version) = ServerPackages.Complete(draft, context.Catalog);
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
            InstalledLibraries = [.. draft.InstalledLibraries],
            RoleAuthority = RoleAuthorityEvidence.Of(context.Catalog, options),
            RecognizedBy = [.. draft.RecognizedBy],
        };
    }

    /// <summary>Files in an include directory say nothing about what the main option file, which nobody manages, holds.</summary>
    private static UnknownReason? OpennessOf(InstanceDraft draft) => draft.HasMainFile || draft.Options.Any(static o => OptionFilePaths.ReadingOrder(o.File) == 0)
        ? null
        : new UnknownReason(UnknownKind.ExternalData, "Puppet does not manage the server's main option file");
}
