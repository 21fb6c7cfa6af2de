using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>What it takes to change a document, or why that is not done. Nothing outside of <see cref="Changes"/> is touched.</summary>
public sealed class YamlEdit
{
    internal YamlEdit(YamlDocument document, ImmutableArray<TextChange> changes, ImmutableArray<YamlAlias> sharedBy)
    {
        Document = document;
        Changes = changes;
        SharedBy = sharedBy;
    }

    internal YamlEdit(YamlDocument document, string refusal, YamlNode? at)
        : this(document, [], [])
    {
        Refusal = refusal;
        RefusedAt = at is null ? null : new Location(document.Source, at.Span);
    }

    /// <summary>The document that is to be changed.</summary>
    public YamlDocument Document { get; }

    /// <summary>The changes, in order, none overlapping another; empty if the edit is refused or nothing is to do.</summary>
    public ImmutableArray<TextChange> Changes { get; }

    /// <summary>Why nothing is changed, as a clause; null if the edit is possible.</summary>
    public string? Refusal { get; }

    /// <summary>What stands in the way, such as the anchored node that an alias repeats; null if there is no such place.</summary>
    public Location? RefusedAt { get; }

    /// <summary>The aliases that repeat what is changed, so that it changes there too.</summary>
    public ImmutableArray<YamlAlias> SharedBy { get; }

    /// <summary>The changed document.</summary>
    /// <exception cref="InvalidOperationException">The edit is refused.</exception>
    public YamlDocument Apply() => Refusal is null
        ? YamlDocument.Parse(Document.Source.WithChanges(Changes))
        : throw new InvalidOperationException($"The edit is refused: {Refusal}.");

    /// <summary>The changes as a part of a fix.</summary>
    /// <exception cref="InvalidOperationException">The edit is refused.</exception>
    public FileEdit ToFileEdit() => Refusal is null
        ? new FileEdit(Document.Source, Changes)
        : throw new InvalidOperationException($"The edit is refused: {Refusal}.");
}
