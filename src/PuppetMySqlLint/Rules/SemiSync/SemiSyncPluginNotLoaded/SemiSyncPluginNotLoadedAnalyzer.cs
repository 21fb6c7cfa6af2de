using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds variables of semi-synchronous replication on MySQL servers that load no plugin which has them.</summary>
internal sealed class SemiSyncPluginNotLoadedAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        "PML4004", "semi-sync-plugin-not-loaded", Severity.Error, "{0} {1} {2}, but nothing in the repository loads {3}: {4}");

    /// <inheritdoc/>
    /// <remarks>MariaDB has it built in.</remarks>
    public override RuleScope Scope { get; } = new() { Servers = [new VersionRange(ServerFlavor.MySql)] };

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(Analyze);

    private static void Analyze(FleetAnalysisContext context)
    {
        var findings = context.OfEach(static v => SemiSyncLibrary.All.Select(l => Judge(v, v.Instance, l)).OfType<Finding>());
        foreach (var group in findings.GroupBy(static f => (f.Setting.Origin.PrimaryLocation, f.Library, f.Confidence, Alone: f.Setting.Origin.PrimaryLocation is null ? f.Instance : null)))
            Report(context, [.. group.OrderBy(static f => f.Instance.ToString(), StringComparer.Ordinal)]);
    }

    private static Finding? Judge(ServerView view, MySqlInstance instance, SemiSyncLibrary library)
    {
        var settings = library.SettingsOf(instance);
        // Releases without the library and servers that load its counterpart are other rules' cases.
        if (settings.IsEmpty || library.IsIn(instance) == false)
            return null;
        var plugins = SemiSyncPlugins.Of(instance);
        if (plugins.Find(library) is not null || plugins.Find(library.Counterpart) is not null)
            return null;
        if (plugins.Unknown is { } unknown)
        {
            view.ReportUndecided(Descriptor, unknown);
            return null;
        }
        // A file that Puppet writes and that could not be read most likely says it; one that Puppet does not manage may.
        if (instance.Options.Openness is { Kind: not (UnknownKind.ExternalData or UnknownKind.ServerState) } unread)
        {
            view.ReportUndecided(Descriptor, unread.Description);
            return null;
        }
        var setting = settings.FirstOrDefault(static s => !IsLoose(s)) ?? settings[0];
        var isSure = instance.Options.Openness is null && view.Scope.Contains(instance) == true && instance.Confidence == Confidence.Definite && setting.Confidence == Confidence.Definite;
        return new Finding(instance, library, setting, isSure ? Confidence.Definite : Confidence.Possible);
    }

    private static void Report(FleetAnalysisContext context, List<Finding> findings)
    {
        var first = findings[0];
        var isLoose = IsLoose(first.Setting);
        context.Report(new Diagnostic(
            Descriptor, first.Setting.Origin.PrimaryLocation, Words.List(findings.ConvertAll(static f => f.Instance.ToString())), Words.Verb(findings.Count, "set", "sets"),
            first.Setting.WrittenName, first.Library.File, isLoose
                ? $"where it is missing, loose_ turns the option into a mere warning in the log, and {(first.Library.IsSource ? "commits wait for nobody" : "nothing is acknowledged")}"
                : "a server that does not have it yet, such as a new one, does not start, since it does not know the variable")
        {
            Origin = first.Setting.Origin,
            Severity = isLoose ? Severity.Warning : Severity.Error,
            Confidence = first.Confidence,
            Nodes = [.. findings.Select(static f => f.Instance.Node.Certname).Distinct(StringComparer.Ordinal)],
            Help = $"Add plugin_load_add = {first.Library.File} beside it. An INSTALL PLUGIN by hand holds for the one server on which it was run.",
        });
    }

    private static bool IsLoose(InstanceOption setting) => setting.Setting.Name.Modifiers.HasFlag(OptionModifiers.Loose);

    private sealed record Finding(MySqlInstance Instance, SemiSyncLibrary Library, InstanceOption Setting, Confidence Confidence);
}
