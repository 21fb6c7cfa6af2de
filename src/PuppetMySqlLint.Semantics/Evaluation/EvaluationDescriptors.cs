using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>What can go wrong while a catalog is compiled.</summary>
public static class EvaluationDescriptors
{
    /// <summary>Puppet would refuse the expression.</summary>
    public static DiagnosticDescriptor EvaluationError { get; } = Error("PML1301", "evaluation-error");

    /// <summary>A variable that nobody sets.</summary>
    public static DiagnosticDescriptor UnknownVariable { get; } = Error("PML1302", "unknown-variable") with { PuppetCode = "UNKNOWN_VARIABLE" };

    /// <summary>A function that does not exist.</summary>
    public static DiagnosticDescriptor UnknownFunction { get; } = Error("PML1303", "unknown-function") with { PuppetCode = "UNKNOWN_FUNCTION" };

    /// <summary>A class or define that its module does not hold.</summary>
    public static DiagnosticDescriptor UnknownClass { get; } = Error("PML1304", "unknown-class");

    /// <summary>A resource or class that is declared twice.</summary>
    public static DiagnosticDescriptor DuplicateDeclaration { get; } = Error("PML1305", "duplicate-declaration");

    /// <summary>A parameter's value is not of the parameter's type, is missing or has no parameter.</summary>
    public static DiagnosticDescriptor ParameterMismatch { get; } = Error("PML1306", "parameter-mismatch");

    /// <summary>A relationship, override or realize names a resource that is not in the catalog.</summary>
    public static DiagnosticDescriptor MissingResource { get; } = Error("PML1307", "missing-resource");

    /// <summary>The manifest itself calls <c>fail()</c>.</summary>
    public static DiagnosticDescriptor FailCalled { get; } = Error("PML1308", "fail-called");

    /// <summary>Evaluation takes more steps or levels than any real manifest does.</summary>
    public static DiagnosticDescriptor Budget { get; } = Error("PML1309", "evaluation-budget");

    /// <summary>No node definition matches the node, and there is no default.</summary>
    public static DiagnosticDescriptor NoNodeDefinition { get; } = Error("PML1310", "no-node-definition");

    /// <summary>An EPP template cannot be parsed or found.</summary>
    public static DiagnosticDescriptor Template { get; } = Error("PML1311", "broken-template");

    /// <summary>What Puppet would log as a warning while compiling.</summary>
    public static DiagnosticDescriptor PuppetWarning { get; } = new("PML1320", "puppet-warning", Severity.Warning, "{0}");

    /// <summary>A module whose classes or defines are declared is not on the module path.</summary>
    public static DiagnosticDescriptor MissingModule { get; } = new("PML1321", "missing-module", Severity.Info, "{0}");

    /// <summary>A function that may exist where Puppet runs, but whose code is not evaluated here.</summary>
    public static DiagnosticDescriptor UnevaluatedFunction { get; } = new("PML1322", "unevaluated-function", Severity.Info, "{0}");

    /// <summary>An attribute that a resource's type does not have.</summary>
    public static DiagnosticDescriptor UnknownAttribute { get; } = Error("PML1330", "unknown-attribute");

    /// <summary>A resource type that neither Puppet nor a module defines.</summary>
    public static DiagnosticDescriptor UnknownResourceType { get; } = Error("PML1331", "unknown-resource-type");

    /// <summary>Resources that wait for each other, so that none of them can be applied.</summary>
    public static DiagnosticDescriptor DependencyCycle { get; } = new("PML1332", "dependency-cycle", Severity.Error, "these resources wait for each other: {0}");

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> AllDescriptors { get; } =
    [
        EvaluationError, UnknownVariable, UnknownFunction, UnknownClass, DuplicateDeclaration, ParameterMismatch, MissingResource, FailCalled, Budget,
        NoNodeDefinition, Template, PuppetWarning, MissingModule, UnevaluatedFunction, UnknownAttribute, UnknownResourceType, DependencyCycle,
    ];

    private static DiagnosticDescriptor Error(string id, string name) => new(id, name, Severity.Error, "{0}");
}
