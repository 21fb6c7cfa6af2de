using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.MySql;

/// <summary>
/// An option file (<c>my.cnf</c>) as the servers' own reader understands it (MySQL manual, "Using Option Files"; MariaDB Knowledge
/// Base, "Configuring MariaDB with Option Files"; both servers have kept the same reader). Immutable.
/// </summary>
/// <param name="Source">The text.</param>
/// <param name="Items">Groups, options and includes in the order in which they stand.</param>
/// <param name="Diagnostics">What a server would not accept. The reading goes on behind it; a server would not start.</param>
public sealed record OptionFile(SourceText Source, ImmutableArray<OptionFileItem> Items, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The options, in the order in which they stand.</summary>
    public IEnumerable<OptionFileEntry> Entries => Items.OfType<OptionFileEntry>();

    /// <summary>The includes, in the order in which they stand.</summary>
    public IEnumerable<OptionFileInclude> Includes => Items.OfType<OptionFileInclude>();

    /// <summary>Whether lines are missing from the text, so that an option that is not found may still be set.</summary>
    public bool HasUnknownLines => Items.OfType<OptionFileUnknown>().Any();

    /// <summary>Reads an option file. Never fails.</summary>
    /// <param name="source">The text, perhaps with holes (<see cref="OptionText.Hole"/>).</param>
    public static OptionFile Parse(SourceText source) => new OptionFileReader(source).Read();

    /// <summary>Reads an option file that is already in memory, under no path.</summary>
    /// <param name="text">The text, perhaps with holes.</param>
    public static OptionFile Parse(string text) => Parse(SourceText.From(text));

    /// <summary>
    /// The options that a server reads from this file, in the order in which they stand: of options set twice the last one wins.
    /// Options of a group that the server may or may not read, because its version or flavour is not known, are left out.
    /// </summary>
    /// <param name="flavor">The server's flavour.</param>
    /// <param name="version">Its version; null if unknown.</param>
    public IEnumerable<OptionFileEntry> EntriesFor(ServerFlavor flavor, ServerVersion? version) =>
        Entries.Where(entry => entry.Group is { } group && OptionGroups.IsReadBy(group, flavor, version) == true);
}
