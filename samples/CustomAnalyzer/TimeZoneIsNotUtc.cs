using System.Collections.Immutable;
using PuppetMySqlLint;
using PuppetMySqlLint.Text;

namespace CustomAnalyzer;

/// <summary>A rule of our team's: our servers run in UTC, so that a replica in another region reads NOW() as its source does.</summary>
public sealed class TimeZoneIsNotUtc : ReplicationAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("ACME0002", "time-zone-is-not-utc", Severity.Warning, "{0} runs in the time zone {1}");

    private static readonly RuleOption<ImmutableArray<string>> Zones = RuleOption.Texts(Rule, "zones", ["+00:00", "UTC"], "Time zones that are taken for UTC.");

    public override ImmutableArray<DiagnosticDescriptor> Rules => [Rule];

    public override ImmutableArray<RuleOption> Options => [Zones];

    public override void Initialize(AnalysisContext context) => context.RegisterInstanceAction(static c =>
    {
        if (c.Instance.Options.Find("default_time_zone") is not { IsUnknown: false, Setting.Value: { } zone } option || c.ValueOf(Zones).Contains(zone))
            return;
        c.Report(new Diagnostic(Rule, option.Origin.PrimaryLocation, c.Instance, zone)
        {
            Origin = option.Origin,
            Help = "Set default_time_zone to '+00:00'.",
            Fixes = OptionEdits.Replace(option, "+00:00") is { } edit ? [new CodeFix("Set the time zone to UTC", IsSafe: true, [edit])] : [],
        });
    });
}
