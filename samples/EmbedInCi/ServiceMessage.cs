using PuppetMySqlLint.Text;

namespace EmbedInCi;

/// <summary>What TeamCity reads from a build's output.</summary>
public static class ServiceMessage
{
    public static string InspectionType(DiagnosticDescriptor rule) =>
        $"##teamcity[inspectionType id='{rule.Id}' name='{Escape(rule.Name)}' category='MySQL replication' description='{Escape(rule.Name)}']";

    public static string Inspection(Diagnostic diagnostic) =>
        $"##teamcity[inspection typeId='{diagnostic.Id}' message='{Escape(diagnostic.Message)}' file='{Escape(diagnostic.Location?.Path ?? "")}' line='{diagnostic.Location?.Start.Line ?? 0}' SEVERITY='{diagnostic.Severity.ToString().ToUpperInvariant()}']";

    public static string Statistic(string key, int value) => $"##teamcity[buildStatisticValue key='{key}' value='{value}']";

    private static string Escape(string text) => string.Concat(text.Select(static c => c switch
    {
        '|' or '\'' or '[' or ']' => $"|{c}",
        '\n' => "|n",
        '\r' => "|r",
        _ => c.ToString(),
    }));
}
