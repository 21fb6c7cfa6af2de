using System.Text.RegularExpressions;
using TestUtilities;

namespace PuppetMySqlLint.PowerShell.Tests;

/// <summary>The blocks of PowerShell in the documentation, run in their order beside a control repo.</summary>
public partial class GuideTests(Shell shell) : IClassFixture<Shell>
{
    [Theory]
    [InlineData("docs/powershell.md")]
    [InlineData("README.md")]
    public void Its_code_runs(string document)
    {
        using var folder = new ExampleFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "facts"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder.Path, "control-repo", "facts")))
            File.Copy(file, Path.Combine(folder.Path, "facts", Path.GetFileName(file)));
        var blocks = Block().Matches(File.ReadAllText(Repository.PathTo(document)).ReplaceLineEndings("\n"));

        Assert.NotEmpty(blocks);
        shell.Run($"Push-Location '{folder.Path}'").AssertSuccess();
        try
        {
            foreach (Match block in blocks)
                shell.Run(block.Groups["code"].Value).AssertSuccess();
        }
        finally
        {
            shell.Run("Pop-Location").AssertSuccess();
        }
    }

    [Fact]
    public void What_the_guide_shows_of_a_finding_is_what_the_console_shows()
    {
        var shown = shell.Show("Invoke-PuppetMySqlLint samples/incident -IncludeRule PML4001 | Format-List").Replace("samples/incident", "control-repo", StringComparison.Ordinal).Split('\n');
        var guide = Text().Matches(File.ReadAllText(Repository.PathTo("docs/powershell.md")).ReplaceLineEndings("\n")).Select(static m => m.Groups["text"].Value).Single(static t => t.StartsWith("Severity", StringComparison.Ordinal));

        Assert.All(guide.TrimEnd('\n').Split('\n'), line => Assert.Contains(shown, s => s.StartsWith(line.TrimEnd('…').TrimEnd(), StringComparison.Ordinal)));
    }

    [GeneratedRegex("```powershell\n(?<code>(?:(?!```).*\n)*)```", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();

    [GeneratedRegex("```text\n(?<text>(?:(?!```).*\n)*)```", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Text();
}
