using System.Text.Json;
using PuppetMySqlLint.Ruby.Erb;
using PuppetMySqlLint.Semantics.Evaluation;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.Templates;

/// <summary>Templates of the corpus with made-up variables, and what real Puppet rendered: <c>Templates/templates.jsonl</c>.</summary>
internal static class RecordedTemplates
{
    private static readonly Dictionary<string, ErbProgram> s_programs = new(StringComparer.Ordinal);

    public static string File { get; } = Repository.PathTo("tests", "PuppetMySqlLint.Semantics.Tests", "Templates", "templates.jsonl");

    public static IEnumerable<Record> Read() => System.IO.File.ReadLines(File).Select(static l => Record.Of(JsonDocument.Parse(l).RootElement));

    /// <summary>What is rendered here: the text, <c>UNKNOWN</c> with the reason, or <c>ERROR</c>.</summary>
    public static string Render(Record record)
    {
        try
        {
            return new RecordedHost(record.Variables).Render(record.Template) switch
            {
                StringValue text => text.Value,
                UnknownValue { Reason.Description: var reason } => $"UNKNOWN {reason}",
                var value => $"UNKNOWN {Hole(value)}",
            };
        }
        catch (Exception e) when (e is PuppetError or EvaluationException)
        {
            return $"ERROR {e.Message}";
        }
    }

    /// <summary>What a template of the corpus is called in the record.</summary>
    public static string NameOf(string file)
    {
        const string folder = "/templates/";
        var path = CorpusModules.RelativePath(file);
        var module = path[..path.IndexOf('/', StringComparison.Ordinal)];
        return path.StartsWith(module + folder, StringComparison.Ordinal) ? $"{module}/{path[(module.Length + folder.Length)..]}" : path;
    }

    private static string Hole(PuppetValue value) => value is PartialStringValue partial
        ? partial.Pieces.OfType<UnknownValue>().FirstOrDefault()?.Reason.Description ?? "alternatives"
        : value.GetType().Name;

    public static ErbProgram Program(string template)
    {
        if (s_programs.TryGetValue(template, out var program))
            return program;
        var slash = template.IndexOf('/', StringComparison.Ordinal);
        var path = Path.Combine(CorpusModules.Root, template[..slash], "templates", template[(slash + 1)..]);
        if (!System.IO.File.Exists(path))
            path = Path.Combine(CorpusModules.Root, template);
        var text = System.IO.File.Exists(path) ? System.IO.File.ReadAllText(path) : throw PuppetError.Plain($"Could not find template '{template}'");
        return s_programs[template] = ErbProgram.Compile(ErbTemplate.Parse(SourceText.From(text, template)));
    }

    /// <summary>One record.</summary>
    public sealed record Record(string Template, JsonElement Variables, string? Result, string? Error)
    {
        public static Record Of(JsonElement json) => new(
            json.GetProperty("template").GetString()!,
            json.GetProperty("variables"),
            json.TryGetProperty("result", out var result) ? result.GetString() : null,
            json.TryGetProperty("error", out var error) ? error.GetString() : null);
    }
}
