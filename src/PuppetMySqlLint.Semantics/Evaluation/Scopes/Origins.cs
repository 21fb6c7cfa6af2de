using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Evaluation;

/// <summary>Origins that need no place.</summary>
internal static class Origins
{
    public static Origin Match { get; } = new(OriginKind.Computed, "captured by a regular expression");

    public static Origin Ruby { get; } = new(OriginKind.Computed, "assigned by Ruby code");

    public static Origin Puppet { get; } = new(OriginKind.Computed, "set by Puppet itself");
}
