using PuppetMySqlLint.MySql;

namespace PuppetMySqlLint.Replication;

/// <summary>Puts together what recognizers said of one server.</summary>
internal static class InstanceAssembly
{
    public static MySqlInstance Of(FleetNode node, InstanceDraft draft, RecognitionContext context)
    {
        // The main option file comes first; an include directory's files follow in order of their names.
        var settings = draft.Options
            .Where(o => OptionGroups.IsReadBy(o.Group, draft.Flavor, draft.Version) != false)
            .OrderBy(static o => OptionFilePaths.ReadingOrder(o.File))
            .ThenBy(static o => OptionFilePaths.ReadingOrder(o.File) == 1 ? o.File : "", StringComparer.Ordinal);
        var options = new InstanceOptions([.. settings]) { Openness = draft.Openness };
        return new MySqlInstance(node, draft.Name, draft.Origin)
        {
            Flavor = draft.Flavor,
            Version = draft.Version,
            Options = options,
            Confidence = draft.Confidence,
            IsWritableAtBoot = !WriteAccess.Read(options, draft.Flavor, draft.Version).IsReadOnly,
            InstalledLibraries = [.. draft.InstalledLibraries],
            RoleAuthority = RoleAuthorityEvidence.Of(context.Catalog, options),
            RecognizedBy = [.. draft.RecognizedBy],
        };
    }
}
