using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>
/// The first document of a YAML file, the only one that Puppet reads, with the place of every node, key, anchor, tag and comment. A file
/// that is not valid YAML still gives what can be read of it. Immutable; safe to use from many threads.
/// </summary>
public sealed partial class YamlDocument
{
    internal YamlDocument(
        SourceText source, YamlNode? root, ImmutableArray<TextSpan> skipped, ImmutableArray<Diagnostic> diagnostics, ImmutableArray<YamlComment> comments)
    {
        Source = source;
        Root = root;
        Skipped = skipped;
        Diagnostics = diagnostics;
        Comments = comments;
        IsValid = diagnostics.All(static d => d.Severity != Severity.Error || d.Descriptor == YamlDescriptors.ByteOrderMark);
    }

    /// <summary>The text that was read.</summary>
    public SourceText Source { get; }

    /// <summary>The document's node; null if the file holds none.</summary>
    public YamlNode? Root { get; }

    /// <summary>Whether Ruby would read the file, in part at least; if not, <see cref="Root"/> holds what could be read nevertheless.</summary>
    public bool IsValid { get; }

    /// <summary>What is wrong with the file, in order.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The comments in order, outside of the parts that could not be read.</summary>
    public ImmutableArray<YamlComment> Comments { get; }

    /// <summary>The parts that could not be read, in order; empty if the file is valid.</summary>
    public ImmutableArray<TextSpan> Skipped { get; }

    /// <summary>Reads a text. Never fails.</summary>
    /// <param name="source">The whole file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static YamlDocument Parse(SourceText source, CancellationToken cancellationToken = default) => YamlReader.Read(source, cancellationToken);
}
