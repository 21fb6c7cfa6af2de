using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Yaml;

/// <summary>One character too few in a good file is one mistake, and the keys around it are still read.</summary>
public sealed class YamlMutationTests
{
    [Fact]
    public void A_structural_character_less_gives_one_diagnostic_in_the_median_and_keeps_the_other_keys()
    {
        var counts = new List<int>();
        var lost = new List<double>();
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("samples"), "*.yaml", SearchOption.AllDirectories))
        {
            var text = SourceText.From(File.ReadAllBytes(file), file).Text;
            var keys = KeysOf(text);
            foreach (var offset in Structural(text))
            {
                var document = YamlDocument.Parse(SourceText.From(text.Remove(offset, 1)));
                if (document.IsValid)
                    continue;
                counts.Add(document.Diagnostics.Length);
                lost.Add(keys.Count - keys.Intersect(KeysOf(document)).Count());
            }
        }
        Assert.True(counts.Count > 100, $"only {counts.Count} mutants are broken");
        Assert.Equal(1, Median(counts));
        Assert.True(counts.Average() < 1.3, $"{counts.Average()} diagnostics on average");
        // The key at the mistake, at most.
        Assert.True(Median([.. lost.Select(static l => (int)l)]) <= 1, $"{lost.Average()} keys are lost on average");
    }

    private static IEnumerable<int> Structural(string text) => Enumerable.Range(0, text.Length).Where(i => text[i] is ':' or '-' or '"' or '\'' or '[' or ']' or '{' or '}' or ',' or ' ' or '\n');

    private static List<string> KeysOf(string text) => KeysOf(YamlDocument.Parse(SourceText.From(text)));

    private static List<string> KeysOf(YamlDocument document) =>
        document.Root is null ? [] : [.. document.Root.DescendantsAndSelf().OfType<YamlMapping>().SelectMany(static m => m.Entries).Select(static e => (e.Key as YamlScalar)?.Value ?? "").Distinct()];

    private static int Median(List<int> numbers)
    {
        numbers.Sort();
        return numbers[numbers.Count / 2];
    }
}
