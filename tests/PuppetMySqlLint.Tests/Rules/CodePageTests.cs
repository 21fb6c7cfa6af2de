using System.Reflection;
using System.Text.RegularExpressions;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Syntax;
using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

/// <summary>The tables of codes are whole and true: each code has its section, its example gives the code, what is called better does not.</summary>
public sealed partial class CodePageTests
{
    /// <summary>What a page cannot show: a character that is not seen, and a program of many pages.</summary>
    private static readonly Dictionary<string, string> _unprintable = new(StringComparer.Ordinal)
    {
        ["PML1011"] = "\uFEFFinclude mysql",
        ["PML1025"] = new string('[', 1_000),
    };

    private static readonly DiagnosticDescriptor[] _descriptors = [.. FindDescriptors()];

    public static TheoryData<string> Examples => [.. WithExamples()];

    [Fact]
    public void Every_code_of_the_linter_the_parser_the_checker_and_Hiera_has_a_page() => Assert.Empty(
        from descriptor in _descriptors
        where descriptor.Id[..5] is "PML10" or "PML11" or "PML12" || descriptor.Id.StartsWith("PML0", StringComparison.Ordinal)
        where RuleCatalog.Find(descriptor.Id) is null && CodeCatalog.Find(descriptor.Id) is null
        select descriptor.Id);

    [Fact]
    public void Every_code_of_parser_and_checker_has_an_example() =>
        Assert.Empty(CodeCatalog.All.Where(static c => c.Category is "syntax" or "checker").Select(static c => c.Id).Except(WithExamples(), StringComparer.Ordinal));

    [Fact]
    public void A_section_names_code_severity_and_Puppets_code_as_they_are()
    {
        Assert.True(CodeCatalog.All.Length > 100, "sections are missing");
        foreach (var code in CodeCatalog.All)
        {
            var descriptor = Assert.Single(_descriptors, d => string.Equals(d.Id, code.Id, StringComparison.Ordinal));
            Assert.Equal((code.Id, descriptor.Name, descriptor.DefaultSeverity, descriptor.PuppetCode), (code.Id, code.Name, code.Severity, code.PuppetCode));
            Assert.True(code.Summary.Length > 40, $"{code.Id} says nothing");
        }
        Assert.Equal(CodeCatalog.All.Length, CodeCatalog.All.Select(static c => c.Id).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_example_gives_the_code_and_what_is_better_does_not(string id)
    {
        if (_unprintable.TryGetValue(id, out var program))
        {
            Assert.Contains(id, Find("puppet", program));
            return;
        }
        var blocks = Blocks().Matches(CodeCatalog.Find(id)!.Page);
        Assert.Equal(2, blocks.Count);
        var (example, better) = (blocks[0], blocks[1]);
        Assert.Contains(id, Find(example.Groups["language"].Value, example.Groups["code"].Value));
        var left = Find(better.Groups["language"].Value, better.Groups["code"].Value);
        Assert.True(left.Count == 0, $"{id}: what is called better has {string.Join(' ', left)}");
    }

    [Theory]
    [InlineData("PML1129")]
    [InlineData("no-effect")]
    [InlineData("idem_expression_not_last")]
    public void A_code_is_found_by_id_name_and_Puppets_code(string name) => Assert.Equal("PML1129", CodeCatalog.Find(name)!.Id);

    [Fact]
    public void A_code_that_is_mistyped_is_suggested() => Assert.Equal("ILLEGAL_NUMBER", CodeCatalog.Suggest("ILEGAL_NUMBER"));

    private static IEnumerable<string> WithExamples() =>
        CodeCatalog.All.Where(static c => _unprintable.ContainsKey(c.Id) || Blocks().Count(c.Page) > 0).Select(static c => c.Id);

    private static HashSet<string> Find(string language, string text)
    {
        var words = language.Split(' ');
        if (words is ["yaml", "hiera"])
            return FindInRepository(text);
        if (words is ["yaml", "lint"])
            return [.. Linter.Create().LintAsync(ControlRepository.Create(new MemoryFileSource(FilesOf(text)))).GetAwaiter().GetResult().Diagnostics.Where(static d => d.Id.StartsWith("PML0", StringComparison.Ordinal)).Select(static d => d.Id)];
        if (words[0] == "yaml")
            return [.. YamlDocument.Parse(SourceText.From(text)).Diagnostics.Select(static d => d.Id)];
        var path = words.FirstOrDefault(static w => w.StartsWith("path=", StringComparison.Ordinal))?[5..] ?? "example.pp";
        var tree = SyntaxTree.Parse(SourceText.From(text, path), new SyntaxParseOptions { IsEpp = words[0] == "epp", Tasks = words.Contains("tasks") });
        var options = new PuppetValidationOptions { ModulePath = ["/etc/modules"] };
        return [.. tree.Diagnostics.Concat(PuppetValidator.Validate(tree, options)).Select(static d => d.Id)];
    }

    /// <summary>A repository written as a hash of its files.</summary>
    private static HashSet<string> FindInRepository(string text)
    {
        var files = FilesOf(text);
        if (!files.Exists(static f => f.Key == "hiera.yaml"))
            files.Add(KeyValuePair.Create("hiera.yaml", "version: 5\nhierarchy:\n  - {name: Common, path: common.yaml}\n"));
        return [.. new CatalogCompiler(ControlRepository.Create(new MemoryFileSource(files))).CheckAllFiles().Select(static d => d.Id)];
    }

    private static List<KeyValuePair<string, string>> FilesOf(string text) =>
        [.. ((YamlMapping)YamlDocument.Parse(SourceText.From(text)).Root!).Entries.Select(static e => KeyValuePair.Create(((YamlScalar)e.Key).Value, ((YamlScalar)e.Value).Value))];

    private static IEnumerable<DiagnosticDescriptor> FindDescriptors()
    {
        Assembly[] assemblies = [typeof(SyntaxTree).Assembly, typeof(HieraDescriptors).Assembly, typeof(Linter).Assembly];
        const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        foreach (var type in assemblies.SelectMany(static a => a.GetTypes()).Where(static t => t.Name.EndsWith("Descriptors", StringComparison.Ordinal)))
        {
            foreach (var field in type.GetFields(Statics).Where(static f => f.FieldType == typeof(DiagnosticDescriptor)))
            {
                yield return (DiagnosticDescriptor)field.GetValue(null)!;
            }
        }
    }

    [GeneratedRegex(@"```(?<language>(puppet|epp|yaml)[^\n]*)\n(?<code>.*?)\n```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blocks();
}
