using System.Collections.Immutable;

namespace PuppetMySqlLint.MySql;

/// <summary>A system variable or start option, with all names that it has had and what is known of it by release.</summary>
/// <param name="Name">Its newest name, in lower case with underscores.</param>
/// <param name="Type">How its value is read.</param>
public sealed record SystemVariable(string Name, VariableType Type)
{
    /// <summary>All names, the newest first.</summary>
    public required ImmutableArray<VariableSpelling> Spellings { get; init; }

    /// <summary>What holds by release. Ranges that overlap stand where it is not known when a fact changed.</summary>
    public required ImmutableArray<VariableFacts> Facts { get; init; }

    /// <summary>Whether every setting counts (<c>replicate_do_db</c>) rather than the last one.</summary>
    public bool IsCumulative { get; init; }

    /// <summary>Whether a bare name without a value is refused.</summary>
    public bool RequiresValue { get; init; }

    /// <summary>What holds for a server; several entries if what is known of it leaves that open, none if it has no such variable.</summary>
    /// <param name="flavor">The server's flavour.</param>
    /// <param name="version">Its version; null if unknown.</param>
    public ImmutableArray<VariableFacts> FactsFor(ServerFlavor flavor, ServerVersion? version) =>
        [.. Facts.Where(facts => facts.Servers.Contains(flavor, version) != false)];

    /// <summary>The value where nothing sets it.</summary>
    /// <param name="flavor">The server's flavour.</param>
    /// <param name="version">Its version; null if unknown.</param>
    public VariableDefault DefaultFor(ServerFlavor flavor, ServerVersion? version) =>
        new([.. FactsFor(flavor, version).Select(static facts => facts.Default).Distinct(StringComparer.Ordinal)]);

    /// <summary>Whether a server has the variable, under any name; null if what is known of the server leaves that open.</summary>
    /// <param name="flavor">The server's flavour.</param>
    /// <param name="version">Its version; null if unknown.</param>
    public bool? IsKnownTo(ServerFlavor flavor, ServerVersion? version) =>
        new VariableSpelling(Name, [.. Facts.Select(static facts => facts.Servers)]).IsKnownTo(flavor, version);

    /// <summary>The newest name that a server takes for certain; the newest of all if none is certain.</summary>
    /// <param name="flavor">The server's flavour.</param>
    /// <param name="version">Its version; null if unknown.</param>
    public string NameFor(ServerFlavor flavor, ServerVersion? version) =>
        Spellings.FirstOrDefault(spelling => spelling.IsKnownTo(flavor, version) == true)?.Name ?? Name;

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Two variables are the same if they bear the same name: the catalogue has each once.</summary>
    public bool Equals(SystemVariable? other) => other is not null && Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
