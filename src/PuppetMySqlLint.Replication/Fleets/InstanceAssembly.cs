using PuppetMySqlLint.MySql;

namespace PuppetMySqlLint.Replication;

/// <summary>Puts together what recognizers said of one server.</summary>
internal static class InstanceAssembly
{
    private static readonly SystemVariable ReadOnly = SystemVariables.Find("read_only")!;
    private static readonly SystemVariable? SuperReadOnly = SystemVariables.Find("super_read_only");

    public static MySqlInstance Of(FleetNode node, InstanceDraft draft, RecognitionContext context)
    {
        // The main option file comes first; an include directory's files follow in order of their names.
        var settings = draft.Options
            .Where(o => OptionGroups.IsReadBy(o.Group, draft.Flavor, draft.Version) != false)
            .OrderBy(static o => OptionFilePaths.IsIncluded(o.File))
            .ThenBy(static o => OptionFilePaths.IsIncluded(o.File) ? o.File : "", StringComparer.Ordinal);
        var options = new InstanceOptions([.. settings]) { Openness = draft.Openness };
        return new MySqlInstance(node, draft.Name, draft.Origin)
        {
            Flavor = draft.Flavor,
            Version = draft.Version,
            Options = options,
            Confidence = draft.Confidence,
            IsWritableAtBoot = IsWritable(draft, options),
            RoleAuthority = RoleAuthorityEvidence.Of(context.Catalog, options),
            RecognizedBy = [.. draft.RecognizedBy],
        };
    }

    private static bool? IsWritable(InstanceDraft draft, InstanceOptions options)
    {
        var readOnly = IsOn(ReadOnly);
        var superReadOnly = SuperReadOnly is null || draft.Flavor == ServerFlavor.MariaDb ? false : IsOn(SuperReadOnly);
        return readOnly == true || superReadOnly == true ? false : readOnly is null || superReadOnly is null ? null : true;

        bool? IsOn(SystemVariable variable) => options.Get(variable).ValueOf(variable, draft.Flavor, draft.Version)?.Boolean;
    }
}
