using System.Management.Automation;

namespace PuppetMySqlLint.PowerShell.Tests;

/// <summary>What a script gave.</summary>
internal sealed record ShellResult(IReadOnlyList<PSObject> Output, IReadOnlyList<ErrorRecord> Errors, IReadOnlyList<string> Warnings, string Text)
{
    public IEnumerable<string> Texts => Output.Select(static o => o.ToString()!);

    public ShellResult AssertSuccess()
    {
        Assert.Empty(Errors);
        return this;
    }

    /// <summary>The error, the only one.</summary>
    public ErrorRecord AssertError(string id, ErrorCategory category)
    {
        var error = Assert.Single(Errors);
        Assert.StartsWith($"{id},PuppetMySqlLint.PowerShell.", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(category, error.CategoryInfo.Category);
        return error;
    }
}
