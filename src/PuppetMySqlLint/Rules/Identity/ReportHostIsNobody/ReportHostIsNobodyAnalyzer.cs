using System.Globalization;
using System.Net;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Finds servers that report a name to others under which nobody finds them.</summary>
internal sealed class ReportHostIsNobodyAnalyzer : ReplicationAnalyzer
{
    internal static readonly DiagnosticDescriptor Descriptor = new("PML2007", "report-host-is-nobody", Severity.Warning, "{0} on {1}: {2}");

    public override void Initialize(AnalysisContext context) => context.RegisterFleetAction(Analyze);

    private static void Analyze(FleetAnalysisContext context)
    {
        var reports = context.Instances.Select(i => Read(context, i)).OfType<ReportedHost>().ToList();
        var shared = reports.Where(static r => r.Address.Length > 0).GroupBy(static r => r.Address, StringComparer.OrdinalIgnoreCase).Where(static g => g.Count() > 1).ToList();
        var twice = shared.SelectMany(static g => Shared([.. g]));
        var alone = reports.Except(shared.SelectMany(static g => g)).Select(r => Judge(context, r)).OfType<Cause>();
        Cause.Report(context, Descriptor, twice.Concat(alone));
    }

    private static ReportedHost? Read(FleetAnalysisContext context, MySqlInstance instance)
    {
        var reading = OptionReading.Of(instance, "report_host");
        if (reading.Setting is not { } setting || reading.Value is { IsAccepted: false })
            return null;
        if (reading.Value?.Text is not { } name)
        {
            context.ReportUndecided(Descriptor, reading.Unknown ?? $"the value of {setting.WrittenName} is not known", instance.Node);
            return null;
        }
        var host = context.Fleet.Hosts.Resolve(name, from: null, setting.Origin);
        // Without its facts nobody knows which addresses are its own.
        if (host.Resolution == HostResolution.Nobody && IPAddress.TryParse(name, out _) && !instance.Node.Names.Any(static n => IPAddress.TryParse(n, out _)))
        {
            context.ReportUndecided(Descriptor, $"the addresses of {instance.Node} are not known", instance.Node);
            return null;
        }
        var port = OptionReading.Of(instance, "report_port").Number is > 0 and { } reported ? reported : OptionReading.Of(instance, "port").Number ?? 3306;
        var isName = name.Length > 0 && host.Resolution is not (HostResolution.Local or HostResolution.Many);
        return new ReportedHost(instance, setting, name, host, isName ? string.Create(CultureInfo.InvariantCulture, $"{host}:{port}") : "");
    }

    /// <summary>Whoever really bears the name is not to blame, unless it has it from the same line as the others.</summary>
    private static IEnumerable<Cause> Shared(List<ReportedHost> reports)
    {
        var strangers = reports.FindAll(static r => !r.IsOwn);
        var blamed = strangers.Count == 0 ? reports : reports.FindAll(r => strangers.Exists(s => s.Setting.Origin.PrimaryLocation == r.Setting.Origin.PrimaryLocation));
        var names = Words.List([.. reports.Select(static r => r.Instance.ToString()).Order(StringComparer.Ordinal)]);
        return blamed.Select(r => Of(r, $"{names} report the same name and port, and others take them for one server"));
    }

    private static Cause? Judge(FleetAnalysisContext context, ReportedHost report) => report.Host switch
    {
        _ when report.Name.Length == 0 => Of(report, "it reports an empty name, so that nobody finds it by SHOW REPLICAS"),
        { Resolution: HostResolution.Local } => Of(report, "whoever looks there finds itself: the name leads to the asker's own machine"),
        { IsDangling: true } host => Of(report, $"no such server is there to be found: {Ghosts.WhyMissing(host)}") with
        {
            Confidence = host.Confidence,
            Help = Ghosts.Suggest(context.Fleet, host) is { } meant ? $"Did you mean {meant}?" : Help,
            Related = [.. Ghosts.Traces(host)],
        },
        { Resolution: HostResolution.Node } when !report.IsOwn => Of(report, $"that is {report.Host}, another machine"),
        _ => null,
    };

    private const string Help = "Report the name by which the others reach the server, such as its certname: '%{trusted.certname}' in Hiera.";

    private static Cause Of(ReportedHost report, string consequence) => Cause.Of(report.Instance, report.Setting, consequence) with
    {
        // What one member reports is where the others fetch from.
        Severity = report.Instance.RoleAuthority is RoleAuthority.GroupReplication or RoleAuthority.Orchestrator ? Severity.Error : Severity.Warning,
        Help = Help,
    };

    /// <param name="Instance">The server.</param>
    /// <param name="Setting">What it is told to report.</param>
    /// <param name="Name">The name that it reports.</param>
    /// <param name="Host">What stands behind it.</param>
    /// <param name="Address">Name and port by which others would look for it; empty if the name is none.</param>
    private sealed record ReportedHost(MySqlInstance Instance, InstanceOption Setting, string Name, HostReference Host, string Address)
    {
        public bool IsOwn => Host.Node is { } node && node.Equals(Instance.Node);
    }
}
