namespace PuppetMySqlLint.PowerShell;

/// <summary>What all commands share of the engine.</summary>
internal static class Engine
{
    public static Linter Linter { get; } = Linter.Create();
}
