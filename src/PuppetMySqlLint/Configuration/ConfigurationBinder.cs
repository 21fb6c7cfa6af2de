using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using PuppetMySqlLint.MySql;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Makes a configuration of what was read, and says what makes no sense though its form is right.</summary>
internal sealed class ConfigurationBinder(ImmutableArray<Diagnostic>.Builder diagnostics)
{
    public LintConfiguration Bind(SettingMap settings)
    {
        var expect = settings.Map("expect");
        var suppressions = settings.Map("suppressions");
        return LintConfiguration.Default with
        {
            Inventory = Inventory(settings.Map("inventory")),
            Facts = settings.Texts("facts"),
            ModulePath = settings.Texts("modulepath"),
            ExpectedInstances = expect?.Number("instances"),
            ExpectedChannels = expect?.Number("channels"),
            MinimumCoverage = expect?.Text("coverage") is { } coverage ? double.Parse(coverage, CultureInfo.InvariantCulture) : null,
            RoleAuthority = Authority(settings.Text("roleAuthority")),
            DurabilityPolicy = Durability(settings.Text("durabilityPolicy")),
            Servers = [.. settings.Maps("servers").Select(Server).OfType<ServerDeclaration>()],
            Topologies = [.. (settings.Map("topologies")?.Entries ?? []).Where(static t => t.Value is SettingMap).Select(t => Topology(t.Key, t.KeyLocation, (SettingMap)t.Value))],
            DatadogRequired = settings.Map("datadog")?.Texts("required") ?? [],
            Rules = Rules(settings.Map("rules")),
            Overrides = [.. settings.Maps("overrides").Select(o => new ConfigurationOverride(Rules(o.Map("rules"))) { Paths = o.Texts("paths"), Nodes = o.Texts("nodes") })],
            Suppressions = new SuppressionPolicy { RequireReason = suppressions?.Flag("requireReason") ?? true, RequireExpiry = suppressions?.Flag("requireExpiry") ?? false },
            CustomRules = [.. settings.Maps("customRules").Select(CustomRule).OfType<CustomRule>()],
            RuleNames = [.. RuleNames(settings)],
        };
    }

    private static HostInventory Inventory(SettingMap? inventory) => inventory is null ? HostInventory.Empty : HostInventory.Empty with
    {
        CompleteDomains = [.. inventory.Texts("complete").Select(static d => d.Trim('.').ToLowerInvariant())],
        Externals = inventory.Texts("external"),
        Aliases = (inventory.Map("aliases")?.Entries ?? []).Where(static a => a.Value is SettingText)
            .ToImmutableDictionary(static a => a.Key, static a => ((SettingText)a.Value).Text.ToLowerInvariant(), StringComparer.OrdinalIgnoreCase),
    };

    private static RoleAuthority Authority(string? word) => word switch
    {
        "puppet" => RoleAuthority.Puppet,
        "orchestrator" => RoleAuthority.Orchestrator,
        "group-replication" => RoleAuthority.GroupReplication,
        "galera" => RoleAuthority.Galera,
        "manual" => RoleAuthority.Manual,
        _ => RoleAuthority.Unknown,
    };

    private static DurabilityPolicy Durability(string? word) => word switch
    {
        "availability" => DurabilityPolicy.Availability,
        "lossless" => DurabilityPolicy.Lossless,
        _ => DurabilityPolicy.Unstated,
    };

    private static ServerFlavor Flavor(string? word) => word switch
    {
        "mysql" => ServerFlavor.MySql,
        "percona" => ServerFlavor.Percona,
        "mariadb" => ServerFlavor.MariaDb,
        _ => ServerFlavor.Unknown,
    };

    private ServerDeclaration? Server(SettingMap server)
    {
        var version = Version(server, "version");
        return new ServerDeclaration(server.Texts("nodes"), Flavor(server.Text("flavor")) is not ServerFlavor.Unknown and var given ? given : version?.Flavor ?? ServerFlavor.Unknown, version);
    }

    private static TopologyDeclaration Topology(string name, Location place, SettingMap topology) => new(name, Names(topology, "primary"), Names(topology, "replicas"))
    {
        RoleAuthority = Authority(topology.Text("roleAuthority")),
        IsLossless = Durability(topology.Text("durabilityPolicy")) switch { DurabilityPolicy.Lossless => true, DurabilityPolicy.Availability => false, _ => null },
        Location = place,
    };

    /// <summary>Certnames with the places at which they are written.</summary>
    private static ImmutableArray<(string Certname, Location Location)> Names(SettingMap map, string key) => map.Find(key) switch
    {
        SettingText one => [(one.Text.ToLowerInvariant(), one.Location)],
        SettingList list => [.. list.Items.OfType<SettingText>().Select(static t => (t.Text.ToLowerInvariant(), t.Location))],
        _ => [],
    };

    private static ImmutableDictionary<string, RuleSetting> Rules(SettingMap? rules)
    {
        var result = ImmutableDictionary.CreateBuilder<string, RuleSetting>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, _, value) in rules?.Entries ?? [])
        {
            var severity = value is SettingText text ? text.Text : ((SettingMap)value).Text("severity");
            result[name] = new RuleSetting
            {
                IsOff = severity == "off",
                Severity = severity switch { "info" => Severity.Info, "warning" => Severity.Warning, "error" => Severity.Error, _ => null },
                Options = ((value as SettingMap)?.Map("options")?.Entries ?? []).ToImmutableDictionary(
                    static o => o.Key, static o => o.Value is SettingList list ? [.. list.Texts] : ImmutableArray.Create(((SettingText)o.Value).Text), StringComparer.Ordinal),
            };
        }
        return result.ToImmutable();
    }

    private static IEnumerable<(string Name, Location Location)> RuleNames(SettingMap settings) =>
        settings.Maps("overrides").Select(static o => o.Map("rules")).Prepend(settings.Map("rules")).OfType<SettingMap>().SelectMany(static r => r.Entries.Select(static e => (e.Key, e.KeyLocation)));

    private CustomRule? CustomRule(SettingMap rule)
    {
        var (id, name, option, word, message) = (rule.Text("id"), rule.Text("name"), rule.Text("option"), rule.Text("operator"), rule.Text("message"));
        // What is missing was said already.
        if (id is null || name is null || option is null || word is null || message is null)
            return null;
        var values = rule.Texts("value");
        var operation = Enum.Parse<OptionOperator>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
        if (WhyNot(id, operation, values) is { } reason)
        {
            diagnostics.Add(new Diagnostic(ConfigurationDescriptors.WrongValue, rule.Location, id, reason));
            return null;
        }
        var scope = rule.Map("scope");
        var severity = rule.Text("severity") switch { "error" => Severity.Error, "info" => Severity.Info, _ => Severity.Warning };
        return new CustomRule(new DiagnosticDescriptor(id, name, severity, Format(message)), option, operation, values)
        {
            Help = rule.Text("help"),
            Nodes = scope?.Texts("nodes") ?? [],
            Servers = scope is null ? [] : Ranges(scope),
            SourcesOnly = scope?.Text("role") == "source",
            ReplicasOnly = scope?.Text("role") == "replica",
        };
    }

    private static string? WhyNot(string id, OptionOperator operation, ImmutableArray<string> values)
    {
        if (id.StartsWith("PML", StringComparison.OrdinalIgnoreCase) || !Regex.IsMatch(id, "^[A-Z]{2,10}[0-9]{4}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
            return "an id of capital letters and four digits that does not begin with PML, such as ACME1001";
        var wantsNone = operation is OptionOperator.IsSet or OptionOperator.IsNotSet;
        if (wantsNone != values.IsEmpty)
            return wantsNone ? "no value with this operator" : "a value to compare the option to";
        if (operation is not (OptionOperator.IsOneOf or OptionOperator.IsNoneOf) && values.Length > 1)
            return "one value with this operator, not a list";
        if (operation is OptionOperator.IsLessThan or OptionOperator.IsMoreThan && CustomRuleAnalyzer.NumberOf(values[0]) is null)
            return "a number as its value, such as 100 or 1G";
        return operation is OptionOperator.Matches or OptionOperator.DoesNotMatch && !CustomRuleAnalyzer.IsPattern(values[0]) ? "a regular expression without look-around and back-references as its value" : null;
    }

    /// <summary>The placeholders by their numbers; every other brace stands for itself.</summary>
    private static string Format(string message) => message.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
        .Replace("{{instance}}", "{0}", StringComparison.Ordinal).Replace("{{option}}", "{1}", StringComparison.Ordinal)
        .Replace("{{value}}", "{2}", StringComparison.Ordinal).Replace("{{wanted}}", "{3}", StringComparison.Ordinal);

    private ImmutableArray<VersionRange> Ranges(SettingMap scope)
    {
        var (since, before) = (Version(scope, "since"), Version(scope, "before"));
        var flavors = scope.Texts("flavors").Select(f => Flavor(f.ToLowerInvariant())).Where(static f => f != ServerFlavor.Unknown).ToList();
        if (flavors.Count == 0 && since is null && before is null)
            return [];
        // A version says of which family it is.
        var families = flavors.Count > 0 ? flavors : [(since ?? before)?.Flavor is { } named and not ServerFlavor.Unknown ? named : ServerFlavor.MySql];
        return [.. families.Select(f => f == ServerFlavor.Percona ? ServerFlavor.MySql : f).Distinct().Select(f => new VersionRange(f, since, before))];
    }

    private ServerVersion? Version(SettingMap map, string key)
    {
        if (map.Text(key) is not { } text)
            return null;
        if (ServerVersion.TryParse(text, out var version))
            return version;
        diagnostics.Add(new Diagnostic(ConfigurationDescriptors.WrongValue, map.Find(key)!.Location, key, "a version, such as 8.4 or 10.11.6"));
        return null;
    }
}
