using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>A comment.</summary>
/// <param name="Span">From <c>#</c> to the line's end.</param>
/// <param name="IsOnOwnLine">Whether nothing but white space stands before it.</param>
public readonly record struct YamlComment(TextSpan Span, bool IsOnOwnLine);
