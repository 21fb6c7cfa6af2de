using System.Collections.Immutable;
using PuppetMySqlLint.Replication;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>Gives findings the severities that the configuration wants, and leaves out those of rules that are off.</summary>
internal sealed class SeverityPolicy
{
    private readonly LintConfiguration _configuration;
    private readonly ImmutableDictionary<string, RepoPath> _paths;

    public SeverityPolicy(LintConfiguration configuration, IFileSource files)
    {
        _configuration = configuration;
        // Globs are of paths inside the repository; findings show what reports show.
        _paths = configuration.Overrides.Any(static o => !o.Paths.IsEmpty)
            ? files.Files.ToImmutableDictionary(files.GetDisplayPath, static f => f, StringComparer.Ordinal)
            : ImmutableDictionary<string, RepoPath>.Empty;
    }

    /// <summary>The finding as it is to be reported; null if its rule is off.</summary>
    public Diagnostic? Apply(Diagnostic diagnostic)
    {
        if (!diagnostic.Descriptor.IsIgnorable || (_configuration.Rules.IsEmpty && _configuration.Overrides.IsEmpty))
            return diagnostic;
        var general = Find(_configuration.Rules, diagnostic.Descriptor);
        var forFile = _configuration.Overrides.Where(o => o.Nodes.IsEmpty && IsIn(diagnostic, o.Paths)).Select(o => Find(o.Rules, diagnostic.Descriptor)).LastOrDefault(static s => s is not null) ?? general;
        var byNode = _configuration.Overrides.Where(o => !o.Nodes.IsEmpty && IsIn(diagnostic, o.Paths) && Find(o.Rules, diagnostic.Descriptor) is not null).ToList();
        if (byNode.Count == 0 || diagnostic.Nodes.IsEmpty)
            return Apply(diagnostic, forFile);
        // A finding about several nodes is as severe as it is for the worst of them, and is no longer about those for which it is off.
        var settings = diagnostic.Nodes.Select(node => (Node: node, Setting: byNode.Where(o => NodeGlobs.Match(o.Nodes, node))
            .Select(o => Find(o.Rules, diagnostic.Descriptor)).LastOrDefault() ?? forFile)).Where(static s => s.Setting is not { IsOff: true }).ToList();
        return settings.Count == 0 ? null : diagnostic with
        {
            Nodes = [.. settings.Select(static s => s.Node)],
            Severity = settings.Max(s => s.Setting?.Severity ?? diagnostic.Severity),
        };
    }

    private static Diagnostic? Apply(Diagnostic diagnostic, RuleSetting? setting) =>
        setting is null ? diagnostic : setting.IsOff ? null : setting.Severity is { } severity ? diagnostic with { Severity = severity } : diagnostic;

    private static RuleSetting? Find(ImmutableDictionary<string, RuleSetting> rules, DiagnosticDescriptor descriptor) => rules.GetValueOrDefault(descriptor.Id) ?? rules.GetValueOrDefault(descriptor.Name);

    private bool IsIn(Diagnostic diagnostic, ImmutableArray<string> globs) =>
        globs.IsEmpty || (diagnostic.Location is { } location && _paths.TryGetValue(location.Path, out var path) && globs.Any(g => PathGlob.Matches(g, path.Value)));
}
