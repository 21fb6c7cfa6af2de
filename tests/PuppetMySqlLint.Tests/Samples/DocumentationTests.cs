using System.Text.RegularExpressions;
using TestUtilities;

namespace PuppetMySqlLint.Tests;

/// <summary>
/// Code in the documentation is code that is compiled and run: a block stands word for word in the file that the comment above it names, a sample
/// or a test. An empty block is filled with the whole file where snapshots are accepted.
/// </summary>
public partial class DocumentationTests
{
    public static TheoryData<string> Documents => [.. Directory.EnumerateFiles(TestUtilities.Repository.PathTo("docs"), "*.md").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Code_stands_in_a_file_that_is_run(string document)
    {
        var path = TestUtilities.Repository.PathTo("docs", document);
        var text = (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n");
        if (Switches.IsAccepting)
        {
            var filled = Block().Replace(text, static m => m.Groups["code"].Length > 0 ? m.Value : $"{m.Groups["head"]}{Source(m).TrimEnd('\n')}\n```");
            if (filled != text)
                await File.WriteAllTextAsync(path, text = filled);
        }
        foreach (Match block in Block().Matches(text))
        {
            Assert.True(block.Groups["code"].Length > 0, $"the block from {block.Groups["path"]} is empty: run the tests with {Switches.Accept}=1");
            Assert.Contains(Squeezed(block.Groups["code"].Value), Squeezed(Source(block)), StringComparison.Ordinal);
        }
        Assert.True(Block().Count(text) == Mark().Count(text), "a comment '<!-- from: … -->' is not followed by a block");
    }

    private static string Source(Match block) => File.ReadAllText(TestUtilities.Repository.PathTo(block.Groups["path"].Value)).ReplaceLineEndings("\n");

    /// <summary>Indentation differs between a document and a class.</summary>
    private static string Squeezed(string code) => string.Join('\n', code.Split('\n').Select(static l => l.Trim()).Where(static l => l.Length > 0));

    [GeneratedRegex(@"(?<head><!-- from: (?<path>\S+) -->\n```\w+\n)(?<code>(?:(?!```).*\n)*)```", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();

    [GeneratedRegex("<!-- from: ", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
