using System.Collections.Immutable;

namespace PuppetMySqlLint.Syntax;

/// <summary>What static validation depends on besides the file itself. Whether it is a plan is part of <see cref="SyntaxParseOptions"/>.</summary>
public sealed record PuppetValidationOptions
{
    /// <summary>Puppet 7 outside of a module path.</summary>
    public static PuppetValidationOptions Default { get; } = new();

    /// <summary>Puppet's setting <c>strict</c>.</summary>
    public PuppetStrictness Strict { get; init; } = PuppetStrictness.Warning;

    /// <summary>
    /// Folders that hold modules, with <c>/</c>, in the same notation as the paths of the files. A definition in a file below one of
    /// them must stand where its name would be looked for. Empty: locations are not checked.
    /// </summary>
    public ImmutableArray<string> ModulePath { get; init; } = [];
}
