using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax;

/// <summary>The table of what is lexically or syntactically wrong. Where Puppet has a code of its own for it, that is the alias.</summary>
internal static class SyntaxDescriptors
{
    public static readonly DiagnosticDescriptor SyntaxError = Error("PML1001", "syntax-error", "SYNTAX_ERROR", "{0}");
    public static readonly DiagnosticDescriptor UnclosedQuote =
        Error("PML1002", "unclosed-string", "UNCLOSED_QUOTE", "the string {0}");
    public static readonly DiagnosticDescriptor UnclosedComment =
        Error("PML1003", "unclosed-comment", "UNCLOSED_MLCOMMENT", "the comment has no closing */");
    public static readonly DiagnosticDescriptor IllegalTypeName =
        Error("PML1004", "illegal-type-name", "ILLEGAL_CLASS_REFERENCE", "after '{0}::' another segment in upper case must follow: a type's name has no segment in lower case");
    public static readonly DiagnosticDescriptor IllegalQualifiedTypeName =
        Error("PML1005", "illegal-qualified-type-name", "ILLEGAL_FULLY_QUALIFIED_CLASS_REFERENCE", "after '{0}::' another segment in upper case must follow: a type's name has no segment in lower case");
    public static readonly DiagnosticDescriptor IllegalQualifiedName =
        Error("PML1006", "illegal-qualified-name", "ILLEGAL_FULLY_QUALIFIED_NAME", "after '::' a segment must follow that starts with a letter");
    public static readonly DiagnosticDescriptor IllegalNumber =
        Error("PML1007", "illegal-number", "ILLEGAL_NUMBER", "'{0}' is no number: digits run into a word (quote it if it is a string)");
    public static readonly DiagnosticDescriptor InvalidHexNumber =
        Error("PML1008", "invalid-hexadecimal-number", "INVALID_HEX_NUMBER", "'{0}' is no hexadecimal number: after 0x only 0-9 and a-f may follow");
    public static readonly DiagnosticDescriptor InvalidOctalNumber =
        Error("PML1009", "invalid-octal-number", "INVALID_OCTAL_NUMBER", "'{0}' starts with 0 and would be octal, where only the digits 0-7 exist");
    public static readonly DiagnosticDescriptor InvalidDecimalNumber =
        Error("PML1010", "invalid-decimal-number", "INVALID_DECIMAL_NUMBER", "'{0}' is no decimal number");
    public static readonly DiagnosticDescriptor ByteOrderMark =
        Warning("PML1011", "byte-order-mark", "ILLEGAL_BOM", "the file begins with a byte order mark; Puppet refuses it");
    public static readonly DiagnosticDescriptor IllegalUnicodeEscape =
        Warning("PML1012", "illegal-unicode-escape", "ILLEGAL_UNICODE_ESCAPE", "after \\u four hexadecimal digits must follow, or one to six in braces; the text stays as written");
    public static readonly DiagnosticDescriptor UnrecognizedEscape =
        Warning("PML1013", "unrecognized-escape", "UNRECOGNIZED_ESCAPE", "'\\{0}' means nothing in a double-quoted string and stays as written; write '\\\\{0}' if that is meant");
    public static readonly DiagnosticDescriptor HeredocUnclosedParenthesis =
        Error("PML1014", "heredoc-unclosed-parenthesis", "HEREDOC_UNCLOSED_PARENTHESIS", "the heredoc's tag has no closing ')'");
    public static readonly DiagnosticDescriptor HeredocInvalidSyntax =
        Error("PML1015", "heredoc-invalid-tag", "HEREDOC_INVALID_SYNTAX", "the heredoc's tag must read @(END), @(END:syntax), @(END/escapes) or @(END:syntax/escapes)");
    public static readonly DiagnosticDescriptor HeredocEmptyEndTag =
        Error("PML1016", "heredoc-empty-end-tag", "HEREDOC_EMPTY_ENDTAG", "the heredoc's tag is empty");
    public static readonly DiagnosticDescriptor HeredocRepeatedEscape =
        Error("PML1017", "heredoc-repeated-escape", "HEREDOC_MULTIPLE_AT_ESCAPES", "the heredoc's escapes '{0}' name one more than once");
    public static readonly DiagnosticDescriptor HeredocInvalidEscape =
        Error("PML1018", "heredoc-invalid-escape", "HEREDOC_INVALID_ESCAPE", "'{0}' is no heredoc escape; t, r, n, s, u, L and $ are");
    public static readonly DiagnosticDescriptor HeredocWithoutText =
        Error("PML1019", "heredoc-without-text", "HEREDOC_WITHOUT_TEXT", "the heredoc has no text: nothing follows its line");
    public static readonly DiagnosticDescriptor HeredocWithoutEnd =
        Error("PML1020", "heredoc-without-end", "HEREDOC_WITHOUT_END_TAGGED_LINE", "no line ends with '{0}', so the heredoc's text never ends");
    public static readonly DiagnosticDescriptor HeredocInHeredoc =
        Error("PML1021", "heredoc-in-heredoc", null, "a heredoc cannot begin in the text of another one");
    public static readonly DiagnosticDescriptor EscapeInHeredoc =
        Error("PML1031", "escape-in-heredoc", null, "'\\{0}' means nothing in this string, and in the text of a heredoc Puppet fails at it; write '\\\\{0}' if that is meant");
    public static readonly DiagnosticDescriptor HeredocEndsInBackslash =
        Error("PML1034", "heredoc-ends-in-backslash", null, "the backslash that the heredoc's text ends in hides its end, and Puppet fails at it; write '\\\\' if it is meant");
    public static readonly DiagnosticDescriptor UnclosedInterpolation =
        Warning("PML1032", "unclosed-interpolation", null, "this '${{' is never closed: Puppet takes the rest of the heredoc for code");
    public static readonly DiagnosticDescriptor RepeatedForm =
        Warning("PML1033", "repeated-form", null, "'{0}' says again that the resource is virtual or exported; only the first sign counts");
    public static readonly DiagnosticDescriptor EppUnbalancedTag =
        Error("PML1022", "epp-unbalanced-tag", "EPP_UNBALANCED_TAG", "the last tag of the template has no closing '%>'");
    public static readonly DiagnosticDescriptor EppUnbalancedExpression =
        Error("PML1023", "epp-unbalanced-expression", "EPP_UNBALANCED_EXPRESSION", "the template ends with an opening '<%'");
    public static readonly DiagnosticDescriptor EppUnbalancedComment =
        Error("PML1024", "epp-unbalanced-comment", "EPP_UNBALANCED_COMMENT", "the comment '<%#' has no closing '%>'");
    public static readonly DiagnosticDescriptor NestedTooDeeply =
        Error("PML1025", "nested-too-deeply", null, "this is nested too deeply to be read");
    public static readonly DiagnosticDescriptor InvalidCodePoint =
        Error("PML1029", "invalid-code-point", null, "'{0}' is no character of Unicode");
    public static readonly DiagnosticDescriptor InvalidRegex =
        Error("PML1030", "invalid-regular-expression", null, "the regular expression cannot be read: {0}");
    public static readonly DiagnosticDescriptor NotAName = Error("PML1026", "not-a-name", null, "{0}");
    public static readonly DiagnosticDescriptor NotAResource = Error("PML1027", "not-a-resource", null, "{0}");
    public static readonly DiagnosticDescriptor IllegalArgumentList = Error("PML1028", "illegal-argument-list", null, "{0}");

    private static DiagnosticDescriptor Error(string id, string name, string? puppetCode, string format) =>
        new(id, name, Severity.Error, format) { PuppetCode = puppetCode, IsIgnorable = false };

    private static DiagnosticDescriptor Warning(string id, string name, string? puppetCode, string format) =>
        new(id, name, Severity.Warning, format) { PuppetCode = puppetCode };
}
