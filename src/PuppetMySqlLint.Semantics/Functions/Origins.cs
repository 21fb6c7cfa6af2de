using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Functions;

/// <summary>Origins of values that live only within a computation.</summary>
internal static class Origins
{
    /// <summary>Of an intermediate value that no one sees.</summary>
    public static Origin Computed { get; } = new(OriginKind.Computed, "computed");
}
