using System.Globalization;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds Puppet integers with a leading zero, octal to Puppet, that end up as a server_id.</summary>
internal sealed class OctalServerIdAnalyzer : ReplicationAnalyzer
{
    private const int MaximumSteps = 1000;

    internal static readonly DiagnosticDescriptor Descriptor = new("PML2004", "octal-server-id", Severity.Warning, "Puppet reads {0} as an octal number: the server_id of {1} is {2}");

    private static readonly string[] Code = [".pp", ".epp"];

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(static c => Cause.Report(c, Descriptor, c.OfEach(static v => Judge(v.Instance) is { } cause ? [cause] : (IEnumerable<Cause>)[])));

    private static Cause? Judge(MySqlInstance instance)
    {
        if (instance.Options.Find(ServerIds.OptionName) is not { IsUnknown: false, Setting.Value: { } value } setting
            || !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || Find(setting.Origin, number) is not { Location: { } place } literal)
        {
            return null;
        }
        var meant = place.Text.TrimStart('0');
        return new Cause(instance, OriginPath.Between(literal, setting.Origin), place.Text, value)
        {
            Setting = setting,
            Help = $"Write {meant} without the zero, or '{place.Text}' in quotes if the zero is to stay: servers read it as decimal.",
            Fixes = [new CodeFix($"Write {meant}", IsSafe: false, [new FileEdit(place.Source, [new TextChange(place.Span, meant)])])],
        };
    }

    /// <summary>The octal literal of that number among the causes of a value.</summary>
    private static Origin? Find(Origin origin, long number)
    {
        var steps = 0;
        return Search(origin);

        Origin? Search(Origin candidate)
        {
            if (++steps > MaximumSteps)
                return null;
            foreach (var cause in candidate.Causes)
            {
                if (Search(cause) is { } found)
                    return found;
            }
            return candidate.Location is { } place && Code.Any(e => place.Path.EndsWith(e, StringComparison.Ordinal)) && IsOctal(place.Text, number) ? candidate : null;
        }
    }

    private static bool IsOctal(string text, long number) =>
        text is ['0', _, ..] and { Length: < 22 } && text.All(static c => c is >= '0' and <= '7') && text.Aggregate(0L, static (sum, c) => (sum * 8) + (c - '0')) == number && text.Trim('0').Length > 0
        // Up to 07 both readings are the same.
        && text.TrimStart('0').Length > 1;
}
