using PuppetMySqlLint.Text;

namespace PuppetMySqlLint;

/// <summary>What can be wrong with the configuration file.</summary>
public static class ConfigurationDescriptors
{
    /// <summary>The file, or one that it extends, cannot be read.</summary>
    public static DiagnosticDescriptor Unreadable { get; } = new("PML0101", "configuration-unreadable", Severity.Error, "the configuration '{0}' {1}") { IsIgnorable = false };

    /// <summary>A key has no meaning.</summary>
    public static DiagnosticDescriptor UnknownKey { get; } = new("PML0102", "configuration-unknown-key", Severity.Error, "'{0}' means nothing {1}{2}") { IsIgnorable = false };

    /// <summary>A value is of the wrong kind.</summary>
    public static DiagnosticDescriptor WrongValue { get; } = new("PML0103", "configuration-wrong-value", Severity.Error, "'{0}' wants {1}") { IsIgnorable = false };

    /// <summary>A key is not there without which the rest means nothing.</summary>
    public static DiagnosticDescriptor MissingKey { get; } = new("PML0104", "configuration-missing-key", Severity.Error, "'{0}' needs the key '{1}'") { IsIgnorable = false };

    /// <summary>A rule that is named does not exist.</summary>
    public static DiagnosticDescriptor UnknownRule { get; } = new("PML0105", "configuration-unknown-rule", Severity.Error, "there is no rule '{0}'{1}") { IsIgnorable = false };

    /// <summary>A file extends itself.</summary>
    public static DiagnosticDescriptor Circular { get; } = new("PML0106", "configuration-extends-itself", Severity.Error, "'{0}' extends itself") { IsIgnorable = false };
}
