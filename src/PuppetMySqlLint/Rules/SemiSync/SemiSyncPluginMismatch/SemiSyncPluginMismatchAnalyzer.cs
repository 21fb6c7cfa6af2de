using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds libraries of semi-synchronous replication that a release does not have, and old and new ones mixed on one server.</summary>
internal sealed class SemiSyncPluginMismatchAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new("PML4005", "semi-sync-plugin-mismatch", Severity.Error, "{0} {1}");

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(Analyze);

    private static void Analyze(FleetAnalysisContext context)
    {
        var findings = context.OfEach(static v => Judge(v.Instance));
        foreach (var group in findings.GroupBy(static f => (f.Origin.PrimaryLocation, f.One, f.Confidence, f.Severity, Alone: f.Origin.PrimaryLocation is null ? f.Instance : null)))
            Report(context, [.. group.OrderBy(static f => f.Instance.ToString(), StringComparer.Ordinal)]);
    }

    private static IEnumerable<Finding> Judge(MySqlInstance instance)
    {
        var plugins = SemiSyncPlugins.Of(instance);
        foreach (var loaded in plugins.Loaded.Where(l => l.Library.IsIn(instance) == false))
            yield return Missing(instance, loaded);
        foreach (var library in SemiSyncLibrary.All.Where(static l => l.IsNew))
        {
            if (Mixed(instance, plugins, library) is { } finding)
                yield return finding;
        }
    }

    /// <summary>A library that the release does not have.</summary>
    private static Finding Missing(MySqlInstance instance, LoadedSemiSync loaded)
    {
        var server = $"{instance.Flavor.DisplayName()} {instance.Version?.ToString() ?? ""}".TrimEnd();
        var isMariaDb = instance.Flavor == ServerFlavor.MariaDb;
        var right = loaded.Library.Counterpart;
        var why = isMariaDb ? "semi-synchronous replication is built in, and no plugin is to be loaded"
            : loaded.Library.IsNew ? $"it comes with MySQL 8.0.26, and before that the library is {right.File}"
            : $"it is gone from MySQL 9 on, where the library is {right.File}";
        return new Finding(instance, loaded.Origin, $"loads {loaded.Library.File}, which {server} does not have: {why}", $"load {loaded.Library.File}, which {server} does not have: {why}", loaded.Setting)
        {
            Help = isMariaDb ? "Take the library out of the list of plugins." : $"Load {right.File}, and use the variables {right.Prefix}….",
            Fix = isMariaDb ? null : right,
            Confidence = Sure(instance, loaded.Setting),
        };
    }

    /// <summary>Plugins or variables of the old and of the new words on one server.</summary>
    private static Finding? Mixed(MySqlInstance instance, SemiSyncPlugins plugins, SemiSyncLibrary library)
    {
        var old = library.Counterpart;
        // Where only one of the two exists, the other's variables are unknown to the release: that is another rule's case.
        if (instance.Flavor == ServerFlavor.MariaDb || library.IsIn(instance) == false || old.IsIn(instance) == false)
            return null;
        switch (plugins.Find(library), plugins.Find(old))
        {
            case ({ } loaded, { } other):
                return Of(other.Origin, $"{library.File} and {old.File}", "load", "one server may have one of the two", $"Load {library.File} alone.", loaded.Origin, other.Setting);
            case ({ } loaded, null) when Set(old) is { } setting:
                return Variables(setting, loaded);
            case (null, { } loaded) when Set(library) is { } setting:
                return Variables(setting, loaded);
            case (null, null) when Set(library) is { } known && Set(old) is { } other && plugins.Unknown is null:
                return Of(other.Origin, $"{other.WrittenName} and {known.WrittenName}", "set", "they belong to different plugins, and one server may have one of the two", $"Use the variables {library.Prefix}… alone.", known.Origin, other);
            default:
                return null;
        }

        InstanceOption? Set(SemiSyncLibrary wanted) => wanted.SettingsOf(instance).FirstOrDefault();

        Finding Variables(InstanceOption setting, LoadedSemiSync loaded)
        {
            var isLoose = setting.Setting.Name.Modifiers.HasFlag(OptionModifiers.Loose);
            var right = loaded.Library.Counterpart;
            return Of(
                setting.Origin, $"{setting.WrittenName} beside {loaded.Library.File}", "set",
                $"that plugin has no such variable, {(isLoose ? "and loose_ hides it" : "and the server does not start")}", $"Use {loaded.Library.Prefix}… with this plugin, or load {right.File}.", loaded.Origin, setting)
                with
            { Severity = isLoose ? Severity.Warning : Severity.Error };
        }

        Finding Of(Origin origin, string what, string verb, string why, string help, Origin? related, InstanceOption? setting) =>
            new(instance, origin, $"{verb}s {what}: {why}", $"{verb} {what}: {why}", setting) { Help = help, Related = related, Confidence = Sure(instance, setting) };
    }

    private static Confidence Sure(MySqlInstance instance, InstanceOption? setting) =>
        instance.Confidence == Confidence.Definite && setting is not { Confidence: Confidence.Possible } ? Confidence.Definite : Confidence.Possible;

    private static void Report(FleetAnalysisContext context, List<Finding> findings)
    {
        var first = findings[0];
        context.Report(new Diagnostic(
            Descriptor, first.Origin.PrimaryLocation, Words.List(findings.ConvertAll(static f => f.Instance.ToString())), findings.Count == 1 ? first.One : first.Many)
        {
            Origin = first.Origin,
            Severity = first.Severity,
            Confidence = first.Confidence,
            Nodes = [.. findings.Select(static f => f.Instance.Node.Certname).Distinct(StringComparer.Ordinal)],
            Help = first.Help,
            Related = first.Related?.PrimaryLocation is { } place && place != first.Origin.PrimaryLocation ? [new RelatedLocation("the other one stands here", place)] : [],
            Fixes = first.Fix is { } right && first.Setting is { } setting && IsAlone(setting) && OptionEdits.Replace(setting, right.File) is { } edit
                ? [new CodeFix($"Load {right.File}", IsSafe: false, [edit])]
                : [],
        });
    }

    /// <summary>Whether the option's value is the library's name and nothing else.</summary>
    private static bool IsAlone(InstanceOption setting) => SemiSyncLibrary.All.Any(l => l.File == setting.Setting.Value);

    private sealed record Finding(MySqlInstance Instance, Origin Origin, string One, string Many, InstanceOption? Setting)
    {
        public string? Help { get; init; }

        public Origin? Related { get; init; }

        public SemiSyncLibrary? Fix { get; init; }

        public Severity Severity { get; init; } = Severity.Error;

        public Confidence Confidence { get; init; }
    }
}
