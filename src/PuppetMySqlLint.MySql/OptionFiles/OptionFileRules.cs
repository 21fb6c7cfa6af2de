using System.Collections.Immutable;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.MySql;

/// <summary>What is wrong with the form of an option file. A server that meets one of these does not start.</summary>
public static class OptionFileRules
{
    /// <summary>An option before the first group header.</summary>
    public static DiagnosticDescriptor OptionBeforeGroup { get; } = new(
        "PML6901", "option-before-group", Severity.Error,
        "The option {0} stands before any [group]: the server stops with \"Found option without preceding group\" and does not start");

    /// <summary>A group header without its closing bracket.</summary>
    public static DiagnosticDescriptor UnclosedGroup { get; } = new(
        "PML6902", "unclosed-option-group", Severity.Error,
        "The group [{0} lacks its closing bracket: the server stops with \"Wrong group definition\" and does not start");

    /// <summary>An include that names nothing.</summary>
    public static DiagnosticDescriptor EmptyInclude { get; } = new(
        "PML6903", "empty-option-include", Severity.Error,
        "{0} names no path: the server stops with \"Wrong '{0}' directive\" and does not start");

    /// <summary>A byte order mark, which the server takes for the name of an option.</summary>
    public static DiagnosticDescriptor ByteOrderMark { get; } = new(
        "PML6904", "byte-order-mark-in-option-file", Severity.Error,
        "The option file begins with a byte order mark: the server takes it for an option before any [group] and does not start");

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [OptionBeforeGroup, UnclosedGroup, EmptyInclude, ByteOrderMark];
}
