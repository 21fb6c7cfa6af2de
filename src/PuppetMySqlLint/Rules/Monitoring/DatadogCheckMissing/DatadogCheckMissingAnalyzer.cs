using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds servers that Datadog has to watch, as the configuration says, and does not.</summary>
internal sealed class DatadogCheckMissingAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new(
        "PML8001", "datadog-check-missing", Severity.Warning, "Datadog has to watch {0}, and {1}");

    public override void Initialize(AnalysisContext context) => context.RegisterInstanceAction(Analyze);

    private static void Analyze(InstanceAnalysisContext context)
    {
        var instance = context.Instance;
        if (!instance.Node.IsLiving || !NodeGlobs.Match(context.Configuration.DatadogRequired, instance.Node.Certname))
            return;
        var checks = instance.Monitors.Where(static m => m.Product == ServerMonitor.Datadog).ToList();
        if (checks.Exists(static c => c.Confidence == Confidence.Definite))
            return;
        var isSure = checks.Count == 0 && instance.Node.Catalog == CatalogState.Complete;
        context.Report(new Diagnostic(Descriptor, instance.Origin.PrimaryLocation, instance, checks.Count == 0 ? "nothing on its node sets up the check of MySQL" : "the check of MySQL is set up on its node only under a condition")
        {
            Origin = instance.Origin,
            Confidence = isSure && instance.Confidence == Confidence.Definite ? Confidence.Definite : Confidence.Possible,
            Related = [.. checks.Select(static c => c.Origin.PrimaryLocation is { } place ? new RelatedLocation("the check, under a condition", place) : null).OfType<RelatedLocation>()],
            Help = "Declare datadog_agent::integrations::mysql, or datadog_agent::integration { 'mysql': … }, for the node; or take the node out of datadog: in puppet-mysql-lint.yaml.",
        });
    }
}
