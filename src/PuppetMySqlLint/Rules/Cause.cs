using System.Collections.Immutable;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>What is wrong with one server. Where several share the place and the option, they share the cause, and it is one finding.</summary>
/// <param name="Instance">The server.</param>
/// <param name="Origin">Where that was written which has to change.</param>
/// <param name="What">What is there, <c>{0}</c> of the message: <c>server_id = 0</c>.</param>
/// <param name="Consequence">What comes of it, <c>{2}</c> of the message; <c>{1}</c> are the servers and <c>{3}</c> the <see cref="Others"/>.</param>
internal sealed record Cause(MySqlInstance Instance, Origin Origin, string What, string Consequence)
{
    /// <summary>The setting that is to blame; null if it is one that is missing.</summary>
    public InstanceOption? Setting { get; init; }

    /// <summary>The severity, where it is not the rule's.</summary>
    public Severity? Severity { get; init; }

    public Confidence Confidence { get; init; } = Confidence.Definite;

    public string Help { get; init; } = "";

    /// <summary>Other servers that the finding is about, such as the replicas of a source.</summary>
    public ImmutableArray<MySqlInstance> Others { get; init; } = [];

    /// <summary>Others that are no servers of the fleet, by name.</summary>
    public string? Stranger { get; init; }

    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    public ImmutableArray<CodeFix> Fixes { get; init; } = [];

    /// <summary>The place to change, where it is not where the value came from first.</summary>
    public Location? At { get; init; }

    /// <summary>A setting as the cause.</summary>
    public static Cause Of(MySqlInstance instance, InstanceOption setting, string consequence) =>
        new(instance, setting.Origin, setting.ToString(), consequence) { Setting = setting };

    /// <summary>What nothing sets, or what a module sets by itself, as the cause: the place is where the server is declared, which many nodes may share.</summary>
    public static Cause OfAbsence(MySqlInstance instance, string what, string consequence) =>
        new(instance, instance.Origin, what, consequence) { At = instance.Origin.Location };

    private Location? Place => At ?? Origin.PrimaryLocation ?? Instance.Origin.Location ?? Instance.Origin.PrimaryLocation;

    /// <summary>Reports causes, those of one place and the same option as one finding with all their servers, in the words of the worst.</summary>
    public static void Report(DiagnosticContext context, DiagnosticDescriptor descriptor, IEnumerable<Cause> causes)
    {
        foreach (var group in causes.GroupBy(static c => (c.Place, c.Setting?.Setting.Name.Name ?? c.What)))
            Report(context, descriptor, [.. group.OrderByDescending(c => c.Severity ?? descriptor.DefaultSeverity).ThenBy(static c => c.Instance.ToString(), StringComparer.Ordinal)]);
    }

    private static void Report(DiagnosticContext context, DiagnosticDescriptor descriptor, List<Cause> causes)
    {
        var first = causes[0];
        context.Report(new Diagnostic(
            descriptor, first.Place, first.What, Names(causes.Select(static c => c.Instance.ToString())), first.Consequence,
            Names(causes.SelectMany(static c => c.Stranger is { } name ? [name] : c.Others.Select(static i => i.ToString()))))
        {
            Origin = first.Origin,
            Severity = first.Severity ?? descriptor.DefaultSeverity,
            Confidence = causes.Exists(c => c.IsSure(context)) ? Confidence.Definite : Confidence.Possible,
            Nodes = [.. causes.SelectMany(static c => c.Others.Append(c.Instance)).Select(static i => i.Node.Certname).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Help = first.Help,
            Related = first.Related,
            Fixes = first.Fixes,
        });
    }

    private static string Names(IEnumerable<string> names) => Words.List([.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    private bool IsSure(DiagnosticContext context) =>
        Confidence == Confidence.Definite && Instance.Confidence == Confidence.Definite && Setting is not { Confidence: Confidence.Possible } && context.Scope.Contains(Instance) == true;
}
