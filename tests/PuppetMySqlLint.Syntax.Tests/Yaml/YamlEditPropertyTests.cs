using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Yaml;

/// <summary>Every edit of every file changes what it says and nothing else, and can be undone.</summary>
public sealed class YamlEditPropertyTests
{
    private const int EditsPerFile = 4;

    private static readonly string[] _hard =
    [
        "a: |\n  x\n\nb: >+\n  y\n\n\nc: 1\n",
        "a: |\n  x",
        "a:\n  b: |+\n    x\n",
        "# head\n\n---\na: &x\n  b: 1 # one\n  # about c\n  c: [p, q]\n\nd:\n  <<: *x\n  e: {f: g}\n...\nrest\n",
        "- a: 1\n  b: 2\n- - x\n  - y\n-\n  c: 3\n",
        "a:\n- x # ex\n# above y\n- y\n\n- z\nb: ''\n",
        "a: {}\nb: []\nc:\nd: ~\ne: {f: , g}\nh: [i: j, k]\n",
        "a: {\n  b: 1, # one\n  c: 2,\n}\nd: [\n  x,\n  y\n]\n",
        "a: !!str 1\nb: &y !x\n  c: d\n? e\n: f\n? g\n",
        "a:   'x'   # c\n\"b\" :\n    c:\n        d: \"e\"\n",
        "a: x\n  y\n  z\nb: \"x\n  y\"\nc: 1",
    ];

    [Fact]
    public void Every_edit_of_hard_texts_does_what_it_says()
    {
        foreach (var text in _hard)
            CheckAll([text, text.Replace("\n", "\r\n", StringComparison.Ordinal), text.TrimEnd('\n')], int.MaxValue);
    }

    [CorpusFact]
    public void Edits_of_the_modules_files_do_what_they_say() =>
        CheckAll(CorpusModules.Sample(CorpusModules.Files(".yaml", ".yml", ".eyaml"), 150).Select(ReadText), Switches.IsFull ? 1_000 : EditsPerFile);

    [Fact]
    public void Edits_of_the_samples_files_do_what_they_say() =>
        CheckAll(Directory.EnumerateFiles(Repository.PathTo("samples"), "*.yaml", SearchOption.AllDirectories).Select(ReadText), 50);

    [OracleFact(corpus: true)]
    public async Task Ruby_reads_edited_files_as_they_are_read_here()
    {
        var made = new List<(string Text, string Expected)>();
        foreach (var text in CorpusModules.Sample(CorpusModules.Files(".yaml", ".yml"), 60).Select(ReadText).Concat(_hard))
            Assert.Empty(YamlEditChecker.Problems(text, 3, made));
        Assert.NotEmpty(made);
        await YamlTreeParityTests.CompareAsync([.. made.Select(static m => m.Text)]);
    }

    private static void CheckAll(IEnumerable<string> texts, int limit)
    {
        var made = new List<(string Text, string Expected)>();
        var problems = texts.SelectMany(t => YamlEditChecker.Problems(t, limit, made)).Take(10).ToList();
        Assert.True(problems.Count == 0, string.Join("\n\n", problems));
        Assert.NotEmpty(made);
    }

    private static string ReadText(string file) => SourceText.From(File.ReadAllBytes(file), file).Text;
}
