using System.Text.Json;
using PuppetMySqlLint.Ruby.Erb;
using PuppetMySqlLint.Semantics.Evaluation;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.Templates;

/// <summary>Templates of the corpus with made-up variables, and what real Puppet rendered: <c>Templates/templates.jsonl</c>.</summary>
internal static class RecordedTemplates
{
    private static readonly Dictionary<string, ErbProgram> s_programs = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, PuppetValue> s_calls = new(StringComparer.Ordinal);
    private static readonly Origin s_origin = new(OriginKind.Literal, "test");

    public static string File { get; } = Repository.PathTo("tests", "PuppetMySqlLint.Semantics.Tests", "Templates", "templates.jsonl");

    public static IEnumerable<Record> Read() => System.IO.File.ReadLines(File).Select(static l => Record.Of(JsonDocument.Parse(l).RootElement));

    /// <summary>What is rendered here: the text, <c>UNKNOWN</c> with the reason, or <c>ERROR</c>.</summary>
    public static string Render(Record record)
    {
        var variables = record.Variables.EnumerateObject().ToDictionary(static p => p.Name, static p => JsonValueReader.Read(SourceText.From(p.Value.GetRawText()), static (_, _) => s_origin), StringComparer.Ordinal);
        var scope = new TemplateScope(n => variables.GetValueOrDefault(n.StartsWith("::", StringComparison.Ordinal) ? n[2..] : n) ?? new UndefValue(s_origin), Call, s_origin);
        try
        {
            var (value, reason) = ErbRenderer.Render(Program(record.Template), scope, record.Template, s_origin, CancellationToken.None);
            return value is StringValue text ? text.Value : $"UNKNOWN {reason ?? Hole(value!)}";
        }
        catch (PuppetError e)
        {
            return $"ERROR {e.Message}";
        }
    }

    private static string Hole(PuppetValue value) => value is PartialStringValue partial
        ? partial.Pieces.OfType<UnknownValue>().FirstOrDefault()?.Reason.Description ?? "alternatives"
        : value.GetType().Name;

    private static ErbProgram Program(string template)
    {
        if (s_programs.TryGetValue(template, out var program))
            return program;
        var slash = template.IndexOf('/', StringComparison.Ordinal);
        var text = System.IO.File.ReadAllText(Path.Combine(CorpusModules.Root, template[..slash], "templates", template[(slash + 1)..]));
        return s_programs[template] = ErbProgram.Compile(ErbTemplate.Parse(SourceText.From(text, template)));
    }

    private static PuppetValue Call(string name, System.Collections.Immutable.ImmutableArray<PuppetValue> arguments)
    {
        var code = $"{name}({string.Join(", ", arguments.Select(Functions.ExpressionLiteral.Write))})";
        if (s_calls.TryGetValue(code, out var known))
            return known;
        return s_calls[code] = Functions.ExpressionEvaluation.ValueOf(code) ?? throw new PuppetError(EvaluationDescriptors.Template, $"{code} fails");
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
