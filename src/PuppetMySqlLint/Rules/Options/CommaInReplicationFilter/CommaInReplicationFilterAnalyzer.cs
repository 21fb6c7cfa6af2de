using System.Collections.Immutable;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds filters that list several databases or tables in one option, where the server takes the list for one name.</summary>
internal sealed class CommaInReplicationFilterAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new("PML6003", "comma-in-replication-filter", Severity.Error, "{0} on {1}: {2}");

    private static readonly ImmutableArray<string> Filters =
    [
        "replicate_do_db", "replicate_ignore_db", "replicate_do_table", "replicate_ignore_table", "replicate_wild_do_table", "replicate_wild_ignore_table",
        "binlog_do_db", "binlog_ignore_db",
    ];

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(static c => Cause.Report(c, Descriptor, c.OfEach(static v => v.Instance.Options.Settings.Select(s => Judge(v, v.Instance, s)).OfType<Cause>())));

    private static Cause? Judge(ServerView view, MySqlInstance instance, InstanceOption option)
    {
        if (!Filters.Contains(option.Setting.Name.Name))
            return null;
        if (option.IsUnknown)
        {
            view.ReportUndecided(Descriptor, $"the value of {option.WrittenName} is not known");
            return null;
        }
        if (option.Setting.Value is not { } value || !value.Contains(',', StringComparison.Ordinal))
            return null;
        ImmutableArray<string> names = [.. value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        var isTable = option.Setting.Name.Name.EndsWith("table", StringComparison.Ordinal);
        return Cause.Of(instance, option, $"the server takes the list for one {(isTable ? "table" : "database")} called \"{value}\", which does not exist, so that the filter {Effect(option.Setting.Name.Name)}") with
        {
            Help = $"Give the option once for each name: as an array, [{string.Join(", ", names.Select(static n => $"'{n}'"))}], which becomes a line for each.",
            Fixes = AsArray(option, names),
        };
    }

    private static string Effect(string name) =>
        name.Contains("ignore", StringComparison.Ordinal) ? "ignores nothing" : name.StartsWith("binlog", StringComparison.Ordinal) ? "lets nothing into the binary log" : "lets nothing through";

    private static ImmutableArray<CodeFix> AsArray(InstanceOption option, ImmutableArray<string> names)
    {
        if (OptionLine.Of(option) is null || option.Origin.PrimaryLocation is not { } place || place.Text.Trim('\'', '"') != option.Setting.Value || names.Any(static n => n.Contains('\'', StringComparison.Ordinal)))
            return [];
        var array = $"[{string.Join(", ", names.Select(static n => $"'{n}'"))}]";
        return [new CodeFix("Write an array", IsSafe: false, [new FileEdit(place.Source, [new TextChange(place.Span, array)])])];
    }
}
