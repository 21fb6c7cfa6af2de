using System.Text.Json;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.Catalogs;

/// <summary>Manifests of one area of the language each, beside what real Puppet answered for them.</summary>
public sealed class LanguageTests
{
    private const string Certname = "agent.example.com";

    private static readonly string Folder = TestUtilities.Repository.PathTo("tests", "control-repos", "language");

    /// <summary>What is not like Puppet, each with its cause.</summary>
    private static readonly Dictionary<string, string> Different = new(StringComparer.Ordinal)
    {
        ["facts-and-trusted"] = "the server's facts are unknown to whoever has only the repository",
        ["unknown-resource-type-fails"] = "a native type may come from any module",
        ["unknown-class-fails"] = "a class of a module that is not on the module path is opaque",
    };

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.pp").Select(static f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [CorpusTheory]
    [MemberData(nameof(Names))]
    public void The_catalog_is_Puppets(string name)
    {
        using var recorded = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")));
        var differences = Compare(CatalogComparison.ToJson(Compile(name)), recorded.RootElement).ToList();
        if (Different.TryGetValue(name, out var cause))
            Assert.True(differences.Count > 0, $"{name} is like Puppet's now: strike '{cause}' from the list");
        else
            Assert.True(differences.Count == 0, CatalogComparison.Report(differences));
    }

    private static IEnumerable<string> Compare(JsonElement ours, JsonElement theirs)
    {
        if (ours.GetProperty("ok").GetBoolean() != theirs.GetProperty("ok").GetBoolean())
            return [$"ok: {ours.GetProperty("error")} instead of {(theirs.TryGetProperty("error", out var error) ? error : default)}"];
        if (!theirs.GetProperty("ok").GetBoolean())
            return CompareErrors(ours.GetProperty("error"), theirs.GetProperty("error"));
        var catalog = ours.GetProperty("catalog");
        var (ourClasses, theirClasses) = (Classes(catalog), Classes(theirs));
        var classes = ourClasses.SequenceEqual(theirClasses) ? [] : (string[])[$"classes {string.Join(", ", ourClasses)} instead of {string.Join(", ", theirClasses)}"];
        return classes.Concat(CatalogComparison.CompareResources(WithoutPuppetsOwn(catalog), WithoutPuppetsOwn(theirs), static (_, _, ours) => IsUnevaluated(ours)));
    }

    /// <summary>Which functions are evaluated is the functions' own test.</summary>
    private static bool IsUnevaluated(JsonElement ours) => ours.GetRawText().Contains("is not evaluated", StringComparison.Ordinal);

    /// <summary>Puppet's message says ours, with the kind of expression around it; what is recorded leaves paths out.</summary>
    private static IEnumerable<string> CompareErrors(JsonElement ours, JsonElement theirs)
    {
        var expected = theirs.GetProperty("message").GetString()!;
        var message = ours.GetProperty("message").GetString()!.Split(" at manifests/")[0].Split(" by ")[0];
        if (!expected.StartsWith("Could not parse", StringComparison.Ordinal) && !expected.Contains(message, StringComparison.Ordinal))
            yield return $"'{message}' instead of '{expected}'";
        if (theirs.TryGetProperty("line", out var line) && theirs.TryGetProperty("column", out _) && line.GetInt32() != ours.GetProperty("line").GetInt32())
            yield return $"line {ours.GetProperty("line")} instead of {line}";
    }

    private static IEnumerable<string> Classes(JsonElement catalog) =>
        catalog.GetProperty("classes").EnumerateArray().Select(static c => c.GetString()!).Where(static c => c != "settings").Order(StringComparer.Ordinal);

    private static JsonElement WithoutPuppetsOwn(JsonElement catalog) => JsonSerializer.SerializeToElement(
        catalog.GetProperty("resources").EnumerateArray().Where(static r => $"{r.GetProperty("type")}[{r.GetProperty("title")}]" is not ("Stage[main]" or "Class[Settings]" or "Class[main]")).ToArray());

    private static Catalog Compile(string name)
    {
        var environment = Path.Combine(Folder, "environment");
        var files = Directory.EnumerateFiles(environment, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(environment, f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
        files["manifests/site.pp"] = File.ReadAllText(Path.Combine(Folder, name + ".pp"));
        var repository = ControlRepository.Create(
            new MemoryFileSource(files),
            new ControlRepositoryOptions { ModulePath = [CorpusModules.Root], PuppetVersion = 7, StrictVariables = true, EnvironmentName = "oracle", FactsAreComplete = true });
        return new CatalogCompiler(repository).Compile(NodeInputs.Create(repository, Certname, NodeExistence.Classified));
    }
}
