using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Whether the rules and options that the configuration names are there.</summary>
internal static class RuleNameCheck
{
    public static IEnumerable<Diagnostic> Run(LintConfiguration configuration, IReadOnlyList<ReplicationAnalyzer> analyzers)
    {
        var options = analyzers.SelectMany(static a => a.Options).ToList();
        var known = KnownNames(configuration, analyzers, options).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, location) in configuration.RuleNames)
        {
            // An analyzer from outside need not say what it reports.
            if (known.Contains(name) || (!name.StartsWith("PML", StringComparison.OrdinalIgnoreCase) && analyzers.Any(static a => a.Rules.IsEmpty && !RuleRegistry.IsBuiltIn(a))))
                continue;
            yield return new Diagnostic(ConfigurationDescriptors.UnknownRule, location, name, Suggestions.Nearest(name, known) is { } meant ? $"; did you mean '{meant}'?" : "; 'puppet-mysql-lint rules' lists all");
        }
        foreach (var (rule, setting) in configuration.Rules)
        {
            var own = options.FindAll(o => o.Rule.IsCalled(rule));
            foreach (var (name, written) in setting.Options)
            {
                var location = configuration.RuleNames.FirstOrDefault(n => string.Equals(n.Name, rule, StringComparison.OrdinalIgnoreCase)).Location;
                if (own.Find(o => o.Name == name) is not { } option)
                    yield return new Diagnostic(ConfigurationDescriptors.UnknownKey, location, name, $"among the options of {rule}", own.Count == 0 ? "; the rule has none" : $"; known are {string.Join(", ", own.Select(static o => o.Name))}");
                else if (!option.Accepts(written))
                    yield return new Diagnostic(ConfigurationDescriptors.WrongValue, location, name, option.Wanted);
            }
        }
    }

    private static IEnumerable<string> KnownNames(LintConfiguration configuration, IReadOnlyList<ReplicationAnalyzer> analyzers, List<RuleOption> options) =>
        RuleCatalog.All.Select(static r => r.Descriptor)
            .Concat(analyzers.SelectMany(static a => a.Rules)).Concat(options.Select(static o => o.Rule)).Concat(configuration.CustomRules.Select(static r => r.Descriptor))
            .SelectMany(static d => (string[])[d.Id, d.Name])
            .Concat(CodeCatalog.All.SelectMany(static c => (string[])[c.Id, c.Name]));
}
