using System.Text;
using PuppetMySqlLint.Semantics;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Tests;

/// <summary>Fixes over the samples, the control repos of the tests, the pages of all rules and Debian's modules.</summary>
public class FixesOverRealCodeTests
{
    /// <summary>Files as editors on other systems save them. Puppet misreads YAML with a byte order mark: only manifests have one.</summary>
    private static readonly string[] Shapes = ["as they are", "with CRLF", "manifests with a byte order mark", "without the last line's end"];

    /// <summary>Rules whose example has a fix that can be applied to it; of the others the cause lies where several servers read it.</summary>
    private const int RulesFixedOnTheirPage = 14;

    public static TheoryData<string> Repositories =>
    [
        "samples/incident", "samples/healthy",
        .. Directory.EnumerateDirectories(Repository.PathTo("tests", "control-repos")).Select(static f => $"tests/control-repos/{Path.GetFileName(f)}").Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string, string> PagesInShapes
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var rule in RuleCatalog.All.Where(static r => r.HasFix))
            {
                foreach (var shape in Shapes)
                    data.Add(rule.Name, shape);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Repositories))]
    public async Task Of_a_repository_nothing_but_the_edits_changes(string folder) =>
        await FixInvariants.HoldAsync(await ControlRepository.OpenAsync(Repository.PathTo(folder.Split('/'))));

    [Fact]
    public async Task The_incident_is_fixed_in_its_own_file() =>
        Assert.NotEqual(0, await FixInvariants.HoldAsync(await ControlRepository.OpenAsync(Repository.PathTo("samples", "incident"))));

    [Theory]
    [MemberData(nameof(PagesInShapes))]
    public async Task Of_a_rules_example_nothing_but_the_edits_changes_whatever_shape_its_files_have(string rule, string shape)
    {
        using var folder = new TemporaryRepository(RulePageFiles.Of(rule, "Example").Select(f => KeyValuePair.Create(f.Key, Shape(f.Key, f.Value, shape))));
        await FixInvariants.HoldAsync(await ControlRepository.OpenAsync(folder.Path));
    }

    [Fact]
    public async Task The_examples_of_most_rules_are_fixed()
    {
        var count = 0;
        foreach (var rule in RuleCatalog.All.Where(static r => r.HasFix))
            count += Math.Sign(await FixInvariants.HoldAsync(ControlRepository.Create(new MemoryFileSource(RulePageFiles.Of(rule.Name, "Example")))));

        Assert.True(count >= RulesFixedOnTheirPage, $"{count} examples were fixed");
    }

    /// <summary>The files of a repository lie beside Debian's modules, which are neither its own nor to be changed.</summary>
    [CorpusFact]
    public async Task Beside_the_real_modules_the_same_is_fixed_and_no_module_is_touched()
    {
        foreach (var sample in (string[])["samples/incident", "tests/control-repos/real-modules"])
        {
            var options = new ControlRepositoryOptions { ModulePath = [CorpusModules.Root] };
            await FixInvariants.HoldAsync(await ControlRepository.OpenAsync(Repository.PathTo(sample.Split('/')), options));
        }
        foreach (var rule in RuleCatalog.All.Where(static r => r.HasFix))
        {
            using var folder = new TemporaryRepository(RulePageFiles.Of(rule.Name, "Example").Select(static f => KeyValuePair.Create(f.Key, Encoding.UTF8.GetBytes(f.Value))));
            await FixInvariants.HoldAsync(await ControlRepository.OpenAsync(folder.Path, new ControlRepositoryOptions { ModulePath = [CorpusModules.Root] }));
        }
    }

    private static byte[] Shape(string path, string text, string shape) => shape switch
    {
        "with CRLF" => Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal)),
        "manifests with a byte order mark" when path.EndsWith(".pp", StringComparison.Ordinal) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        "without the last line's end" => Encoding.UTF8.GetBytes(text.TrimEnd('\n')),
        _ => Encoding.UTF8.GetBytes(text),
    };

    /// <summary>A repository on disk for as long as a test needs it.</summary>
    private sealed class TemporaryRepository : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fixes-");

        public TemporaryRepository(IEnumerable<KeyValuePair<string, byte[]>> files)
        {
            foreach (var (path, content) in files)
            {
                var full = System.IO.Path.Combine(Path, path);
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
                File.WriteAllBytes(full, content);
            }
        }

        public string Path => _folder.FullName;

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
