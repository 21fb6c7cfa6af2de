using System.Collections.Immutable;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>What is wrong with one server. Where several share place and words, they share the cause, and it is one finding.</summary>
/// <param name="Instance">The server.</param>
/// <param name="Origin">Where that was written which has to change.</param>
/// <param name="What">What is there, <c>{0}</c> of the message: <c>server_id = 0</c>.</param>
/// <param name="Consequence">What comes of it, <c>{2}</c> of the message; <c>{1}</c> are the servers.</param>
internal sealed record Cause(MySqlInstance Instance, Origin Origin, string What, string Consequence)
{
    /// <summary>The setting that is to blame; null if it is one that is missing.</summary>
    public InstanceOption? Setting { get; init; }

    /// <summary>The severity, where it is not the rule's.</summary>
    public Severity? Severity { get; init; }

    public Confidence Confidence { get; init; } = Confidence.Definite;

    public string Help { get; init; } = "";

    /// <summary>Another server that the finding is about.</summary>
    public MySqlInstance? Other { get; init; }

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

    /// <summary>Reports causes, those of one place and the same words as one finding with all their servers.</summary>
    public static void Report(DiagnosticContext context, DiagnosticDescriptor descriptor, IEnumerable<Cause> causes)
    {
        foreach (var group in causes.GroupBy(static c => (c.Place, c.What, c.Consequence, c.Severity)))
            Report(context, descriptor, [.. group.OrderBy(static c => c.Instance.ToString(), StringComparer.Ordinal)]);
    }

    private static void Report(DiagnosticContext context, DiagnosticDescriptor descriptor, List<Cause> causes)
    {
        var first = causes[0];
        context.Report(new Diagnostic(descriptor, first.Place, first.What, Words.List([.. causes.Select(static c => c.Instance.ToString()).Distinct(StringComparer.Ordinal)]), first.Consequence)
        {
            Origin = first.Origin,
            Severity = first.Severity ?? descriptor.DefaultSeverity,
            Confidence = causes.Exists(c => c.IsSure(context)) ? Confidence.Definite : Confidence.Possible,
            Nodes = [.. causes.SelectMany(static c => (MySqlInstance?[])[c.Instance, c.Other]).OfType<MySqlInstance>().Select(static i => i.Node.Certname).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Help = first.Help,
            Related = first.Related,
            Fixes = first.Fixes,
        });
    }

    private bool IsSure(DiagnosticContext context) =>
        Confidence == Confidence.Definite && Instance.Confidence == Confidence.Definite && Setting is not { Confidence: Confidence.Possible } && context.Scope.Contains(Instance) == true;
}
