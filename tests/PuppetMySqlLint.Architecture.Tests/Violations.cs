namespace PuppetMySqlLint.Architecture.Tests;

internal static class Violations
{
    /// <summary>Fails with every violation in full, one a line.</summary>
    public static void None(IEnumerable<string> violations)
    {
        var all = violations.Distinct(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
