using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics;

/// <summary>What can be wrong with data that Hiera binds to classes' parameters.</summary>
public static class ClassDataDescriptors
{
    /// <summary>A key names a parameter that its class does not have.</summary>
    public static DiagnosticDescriptor UnknownParameter { get; } = new("PML1240", "hiera-unknown-class-parameter", Severity.Warning, "{0}");

    /// <summary>A value is not of the type that the class's parameter declares.</summary>
    public static DiagnosticDescriptor TypeMismatch { get; } = new("PML1241", "hiera-value-of-wrong-type", Severity.Error, "the class {0} refuses this value: {1}");
}
