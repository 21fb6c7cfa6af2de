namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>One token of a YAML text.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="Column">The indentation that a block collection opens; the number of characters of a tag's handle; else 0.</param>
/// <param name="Text">A scalar's value, an anchor's or alias's name, a tag's parts; null for the others.</param>
/// <param name="Style">How a scalar is written.</param>
internal readonly record struct YamlToken(YamlTokenKind Kind, int Start, int End, int Column = 0, string? Text = null, YamlScalarStyle Style = YamlScalarStyle.Plain);

/// <summary>The kinds of tokens.</summary>
internal enum YamlTokenKind : byte
{
    StreamEnd,
    VersionDirective,
    TagDirective,
    DocumentStart,
    DocumentEnd,
    BlockSequenceStart,
    BlockMappingStart,
    BlockEnd,
    FlowSequenceStart,
    FlowSequenceEnd,
    FlowMappingStart,
    FlowMappingEnd,
    BlockEntry,
    FlowEntry,
    Key,
    Value,
    Alias,
    Anchor,
    Tag,
    Scalar,

    /// <summary>The scanner cannot go on: <see cref="YamlScanner.Error"/> says why.</summary>
    Error,
}
