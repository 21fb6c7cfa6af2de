using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>What the configuration says about one rule.</summary>
public sealed record RuleSetting
{
    /// <summary>Whether the rule's findings are left out.</summary>
    public bool IsOff { get; init; }

    /// <summary>The severity of the rule's findings; null for the one that they have.</summary>
    public Severity? Severity { get; init; }

    /// <summary>Values of the rule's options, as written: one or several for each name. See <see cref="RuleOption{T}"/>.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Options { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;
}

/// <summary>Settings of rules for some files or nodes. Of several that fit, later ones win.</summary>
/// <param name="Rules">What is said, by id or name of the rule in lower case.</param>
public sealed record ConfigurationOverride(ImmutableDictionary<string, RuleSetting> Rules)
{
    /// <summary>Globs of files inside the repository, <c>legacy/**</c>; empty for all.</summary>
    public ImmutableArray<string> Paths { get; init; } = [];

    /// <summary>Globs of certnames; empty for all.</summary>
    public ImmutableArray<string> Nodes { get; init; } = [];
}
