using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds options that are set several times with different values, of which the last counts without a word.</summary>
internal sealed class OptionSetTwiceAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new("PML6002", "option-set-twice", Severity.Warning, "{0} on {1} does nothing: {2}");

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(Analyze);

    private static void Analyze(FleetAnalysisContext context)
    {
        var losers = context.OfEach(Losers).ToList();
        // A line that counts on another server is needed there.
        var needed = losers.Count == 0 ? [] : context.OfEach(Counting).ToHashSet();
        Cause.Report(context, Descriptor, losers.Select(l => Of(l.Instance, l.Loser, l.Winner, needed)));
    }

    private static IEnumerable<Location> Counting(ServerView view) =>
        view.Instance.Options.Settings.GroupBy(KeyOf, StringComparer.Ordinal).Select(static g => g.Last().Origin.PrimaryLocation).OfType<Location>();

    private static IEnumerable<(MySqlInstance Instance, InstanceOption Loser, InstanceOption Winner)> Losers(ServerView view)
    {
        var instance = view.Instance;
        foreach (var group in instance.Options.Settings.Where(s => MayCount(instance, s)).GroupBy(KeyOf, StringComparer.Ordinal))
        {
            List<InstanceOption> settings = [.. group];
            var last = settings[^1];
            // A group for one release is there to override; so is what replaces a module's own default.
            if (settings.Count == 1 || IsForOneRelease(last) || (group.Key == BinaryLogs.OptionName && BinaryLogs.Contradiction(instance) is not null))
                continue;
            foreach (var earlier in settings.Take(settings.Count - 1).Where(s => s.Origin.PrimaryLocation is not null && Differ(instance, s, last)))
                yield return (instance, earlier, last);
        }
    }

    private static string KeyOf(InstanceOption setting) => SystemVariables.Find(setting.Setting.Name)?.Name ?? setting.Setting.Name.Name;

    private static bool MayCount(MySqlInstance instance, InstanceOption setting) =>
        !setting.IsUnknown && setting.File != "mysqld-auto.cnf" && SystemVariables.Find(setting.Setting.Name) is not { IsCumulative: true }
        && !setting.Setting.Name.Modifiers.HasFlag(OptionModifiers.Maximum) && OptionGroups.IsReadBy(setting.Group, instance.Flavor, instance.Version) == true
        && (SystemVariables.Find(setting.Setting.Name) is not null || !IsRepeatable(setting.Setting.Name.Name));

    /// <summary>Options that the catalogue does not have and that collect their values.</summary>
    private static bool IsRepeatable(string name) => name is "ignore_db_dir" or "ignore_db_dirs" or "early_plugin_load" || name.StartsWith("performance_schema_instrument", StringComparison.Ordinal) || name.StartsWith("plugin", StringComparison.Ordinal);

    private static bool IsForOneRelease(InstanceOption setting) => setting.Group.Any(char.IsAsciiDigit);

    private static bool Differ(MySqlInstance instance, InstanceOption left, InstanceOption right) => SystemVariables.Find(left.Setting.Name) is { } variable
        ? OptionValue.Read(variable, left.Setting, instance.Flavor, instance.Version) != OptionValue.Read(variable, right.Setting, instance.Flavor, instance.Version)
        : left.Setting.Value != right.Setting.Value || left.Setting.Name.Modifiers != right.Setting.Name.Modifiers;

    private static Cause Of(MySqlInstance instance, InstanceOption loser, InstanceOption winner, HashSet<Location> needed) => Cause.Of(instance, loser, $"{winner}{Where(loser, winner)} comes later and counts") with
    {
        Confidence = winner.Confidence,
        Help = "Keep the one that is meant and take the other away; names are best written with underscores everywhere.",
        Related = winner.Origin.PrimaryLocation is { } place ? [new RelatedLocation($"{winner} is set here", place)] : [],
        // Nothing changes on any server: what goes did nothing.
        Fixes = loser.Origin.PrimaryLocation is { } own && !needed.Contains(own) && OptionLine.Of(loser)?.Remove() is { } edit
            ? [new CodeFix($"Take {loser.WrittenName} away", IsSafe: true, [edit])]
            : [],
    };

    private static string Where(InstanceOption loser, InstanceOption winner) =>
        loser.File != winner.File ? $" in {winner.File}"
        : loser.Group != winner.Group ? $" in group [{winner.Group}]"
        : "";
}
