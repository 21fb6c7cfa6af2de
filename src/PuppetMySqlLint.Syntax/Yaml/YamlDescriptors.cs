using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Yaml;

/// <summary>What can be wrong with a YAML file as such.</summary>
public static class YamlDescriptors
{
    /// <summary>The text is not YAML.</summary>
    public static DiagnosticDescriptor SyntaxError { get; } = new("PML1201", "yaml-syntax-error", Severity.Error, "this is not valid YAML: {0}");

    /// <summary>A tab indents a line.</summary>
    public static DiagnosticDescriptor Tab { get; } = new("PML1202", "yaml-tab", Severity.Error, "a tab cannot indent a line in YAML");

    /// <summary>A value begins with <c>%{</c> and is not quoted.</summary>
    public static DiagnosticDescriptor UnquotedInterpolation { get; } = new(
        "PML1203", "yaml-unquoted-interpolation", Severity.Error, "a value that begins with '%' has to be quoted");

    /// <summary>A mapping has one key twice.</summary>
    public static DiagnosticDescriptor DuplicateKey { get; } = new(
        "PML1204", "yaml-duplicate-key", Severity.Warning, "the key '{0}' is given twice in one mapping: this one wins, that on line {1} is ignored");

    /// <summary>An alias refers to no anchor before it.</summary>
    public static DiagnosticDescriptor UnknownAlias { get; } = new(
        "PML1205", "yaml-unknown-alias", Severity.Error, "there is no anchor '&{0}' before this alias");

    /// <summary>An anchored node contains an alias to itself.</summary>
    public static DiagnosticDescriptor RecursiveAlias { get; } = new(
        "PML1206", "yaml-recursive-alias", Severity.Error, "the node '&{0}' contains itself through this alias");

    /// <summary>The file is nested too deeply or is too large to be read.</summary>
    public static DiagnosticDescriptor TooLarge { get; } = new("PML1207", "yaml-too-large", Severity.Error, "{0}; the rest is not read");

    /// <summary>A plain value contains a colon and a blank.</summary>
    public static DiagnosticDescriptor ColonInValue { get; } = new(
        "PML1208", "yaml-colon-in-value", Severity.Error, "a value that contains ': ' has to be quoted, or the line's indentation is wrong");

    /// <summary>Something follows the first document of the file.</summary>
    public static DiagnosticDescriptor SecondDocument { get; } = new(
        "PML1209", "yaml-second-document", Severity.Warning, "Puppet reads the first document of a file only: what follows from here on is ignored");

    /// <summary>A key or item is not aligned with its siblings.</summary>
    public static DiagnosticDescriptor Indentation { get; } = new(
        "PML1210", "yaml-indentation", Severity.Error, "this line is not indented like the others of its mapping or list");

    /// <summary>The file is not valid UTF-8.</summary>
    public static DiagnosticDescriptor InvalidUtf8 { get; } = new("PML1211", "yaml-invalid-utf8", Severity.Error, "the file is not valid UTF-8");

    /// <summary>The file begins with a byte order mark and with data on its first line.</summary>
    public static DiagnosticDescriptor ByteOrderMark { get; } = new(
        "PML1212", "yaml-byte-order-mark", Severity.Error, "Puppet counts the byte order mark of this file as a column: it reads the first entry and ignores the rest, or fails");

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        SyntaxError, Tab, UnquotedInterpolation, DuplicateKey, UnknownAlias, RecursiveAlias, TooLarge, ColonInValue, SecondDocument, Indentation,
        InvalidUtf8, ByteOrderMark,
    ];
}
