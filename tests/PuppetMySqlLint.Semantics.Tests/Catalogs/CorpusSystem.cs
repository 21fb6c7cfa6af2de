using System.Text.Json;
using System.Text.RegularExpressions;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.Catalogs;

/// <summary>One operating system on which the classes of the corpus are compiled, one node a class, by Puppet and here.</summary>
internal sealed partial class CorpusSystem : IDisposable
{
    /// <summary>Puppet is asked about so many nodes at once: its processes have a time-out.</summary>
    private const int Batch = 50;

    /// <summary>What modules want besides Facter's own facts.</summary>
    private const string CustomFacts = """
        {
          "root_home": "/root", "service_provider": "systemd", "os_service_default": "<SERVICE DEFAULT>", "puppet_vardir": "/var/lib/puppet", "pe_version": "",
          "mysql_version": "8.4.0", "mysqld_version": "mysqld  Ver 8.4.0 for Linux on x86_64", "staging_http_get": "curl", "clientversion": "7.23.0"
        }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("corpus-parity");
    private readonly string _name;
    private readonly ControlRepository _repository;
    private readonly CatalogCompiler _compiler;
    private readonly ResourceTypeIndex _types;
    private readonly List<string> _factFiles;

    private CorpusSystem(string name, IReadOnlyList<string> classes)
    {
        _name = name;
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "env", "manifests"));
        File.WriteAllLines(Path.Combine(_folder.FullName, "env", "manifests", "site.pp"), classes.Select(static c => $"node '{CertnameOf(c)}' {{ include {c} }}"));
        var custom = Path.Combine(_folder.FullName, "custom.json");
        File.WriteAllText(custom, CustomFacts);
        _factFiles = [FacterDb.Find(name), custom];
        _repository = ControlRepository.OpenAsync(Path.Combine(_folder.FullName, "env"), new ControlRepositoryOptions
        {
            ModulePath = [CorpusModules.Root],
            Facts = [.. _factFiles],
            PuppetVersion = 7,
            StrictVariables = true,
            EnvironmentName = "oracle",
            FactsAreComplete = true,
        }).GetAwaiter().GetResult();
        _compiler = new CatalogCompiler(_repository);
        _types = new ResourceTypeIndex(_repository);
    }

    /// <summary>Every class of the corpus, sorted.</summary>
    public static IReadOnlyList<string> Classes { get; } =
        [.. CorpusModules.Manifests.SelectMany(static f => ClassHeader().Matches(File.ReadAllText(f)).Select(static m => m.Groups["name"].Value.TrimStart(':'))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Compiles classes on a system.</summary>
    /// <param name="system">FacterDB's name of it.</param>
    /// <param name="classes">The classes.</param>
    public static async Task<List<CorpusResult>> CompareAsync(string system, IReadOnlyList<string> classes)
    {
        using var corpus = new CorpusSystem(system, classes);
        var answers = await corpus.AskAsync(classes);
        // Answers that were kept may lack a class that came later.
        return [.. classes.Where(c => answers.ContainsKey(CertnameOf(c))).AsParallel().AsOrdered().Select(c => corpus.Compare(c, answers[CertnameOf(c)]))];
    }

    private static string CertnameOf(string className) => $"{className.Replace("::", "-", StringComparison.Ordinal).Replace('_', '-')}.corpus.example";

    private CorpusResult Compare(string className, JsonElement answer)
    {
        if (!answer.GetProperty("ok").GetBoolean())
            return new CorpusResult(className, _name, CorpusOutcome.Refused, 0, [], null);
        var catalog = _compiler.Compile(NodeInputs.Create(_repository, CertnameOf(className), NodeExistence.Classified));
        var size = answer.GetProperty("catalog").GetProperty("resources").GetArrayLength();
        var differences = CorpusComparison.Compare(catalog, answer, _types);
        var gap = catalog.Gaps.FirstOrDefault(static g => g.Reason.Kind == UnknownKind.UnknownFunction) ?? catalog.Gaps.FirstOrDefault();
        var outcome = differences.Count == 0 && gap is null ? CorpusOutcome.Equal : gap is not null && catalog.Failure is null ? CorpusOutcome.Partial : CorpusOutcome.Different;
        return new CorpusResult(className, _name, outcome, size, differences, gap?.Reason.Description);
    }

    private async Task<Dictionary<string, JsonElement>> AskAsync(IReadOnlyList<string> classes)
    {
        var answers = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var kept = Switches.Answers is { } folder ? Path.Combine(folder, $"{_name.Split('/')[^1]}.jsonl") : null;
        if (File.Exists(kept))
        {
            await foreach (var line in File.ReadLinesAsync(kept))
            {
                using var document = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 4096 });
                answers[document.RootElement.GetProperty("node").GetString()!] = document.RootElement.Clone();
            }
            return answers;
        }
        foreach (var batch in classes.Chunk(Batch))
        {
            var question = new OracleCompilation(Path.Combine(_folder.FullName, "env"), [.. batch.Select(CertnameOf)]) { FactFiles = [.. _factFiles], Relationships = true };
            foreach (var (certname, answer) in await Oracle.Required.CompileAsync(question))
                answers[certname] = answer;
        }
        if (kept is not null && Switches.IsFull)
        {
            Directory.CreateDirectory(Switches.Answers!);
            await File.WriteAllLinesAsync(kept, answers.Values.Select(static a => a.GetRawText()));
        }
        return answers;
    }

    [GeneratedRegex(@"^class +(?<name>[a-z0-9_:]+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex ClassHeader();
}
