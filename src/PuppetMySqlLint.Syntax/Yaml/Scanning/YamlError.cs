namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>What Ruby's parser would stop at.</summary>
/// <param name="Kind">The kind of mistake.</param>
/// <param name="Offset">Where it is.</param>
/// <param name="Start">Where the construct begins that it is in; the same as <paramref name="Offset"/> if it is the construct itself.</param>
internal readonly record struct YamlError(YamlErrorKind Kind, int Offset, int Start);

/// <summary>The kinds of mistakes.</summary>
internal enum YamlErrorKind
{
    UnexpectedCharacter,
    TabIndents,
    ColonMissing,
    ItemNotAllowed,
    KeyNotAllowed,
    ValueNotAllowed,
    BadName,
    BadTag,
    UnknownTagHandle,
    BadDirective,
    BadBlockHeader,
    QuotesNotClosed,
    MarkInQuotes,
    BadEscape,
    ColonInFlow,
    DocumentStartMissing,
    ValueMissing,
    ItemMissing,
    KeyMissing,
    FlowNotClosed,
    UnsupportedVersion,
}
