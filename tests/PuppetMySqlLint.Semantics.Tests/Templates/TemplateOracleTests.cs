using System.Text;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.Templates;

/// <summary>The ERB templates of the corpus render as in real Puppet, byte for byte.</summary>
public sealed class TemplateOracleTests
{
    private const double LeastShare = 0.95;

    private static readonly GeneratedSection s_section = new(Repository.PathTo("docs", "ruby-subset.md"), "templates");

    [CorpusFact]
    public void Templates_of_the_modules_render_as_in_Puppet()
    {
        var wrong = new List<string>();
        var unknown = new List<string>();
        var right = 0;
        var templates = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var record in RecordedTemplates.Read())
        {
            var actual = RecordedTemplates.Render(record);
            var isError = actual.StartsWith("ERROR ", StringComparison.Ordinal);
            var isUnknown = actual.StartsWith("UNKNOWN ", StringComparison.Ordinal);
            var isRight = record.Error is null ? actual == record.Result : isError;
            if (isRight)
                right++;
            else if (isUnknown)
                unknown.Add($"{record.Template}: {actual}");
            else
                wrong.Add($"{record.Template} {record.Variables}\n  Puppet: {Around(record.Error ?? record.Result!, actual)}\n  here:   {Around(actual, record.Error ?? record.Result!)}");
            if (record.Error is null)
                templates[record.Template] = templates.GetValueOrDefault(record.Template, true) && isRight;
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong, {right} right, {unknown.Count} unknown\n" + string.Join("\n", wrong.Take(20)));
        var count = templates.Values.Count(static r => r);
        Assert.True(count >= LeastShare * CorpusModules.ErbTemplates.Length, $"{count} of {CorpusModules.ErbTemplates.Length} templates: {string.Join("\n", unknown)}");
        s_section.AssertIs(Table(templates, count, right));
    }

    private static string Table(Dictionary<string, bool> templates, int count, int renderings)
    {
        var errors = RecordedTemplates.Read().Where(r => r.Error is not null && !templates.ContainsKey(r.Template)).ToDictionary(static r => r.Template, static r => r.Error!, StringComparer.Ordinal);
        var others = CorpusModules.ErbTemplates.Select(RecordedTemplates.NameOf).Where(t => !templates.GetValueOrDefault(t)).Order(StringComparer.Ordinal).ToList();
        var builder = new StringBuilder();
        builder.Append($"Of {CorpusModules.ErbTemplates.Length} templates {count} render byte for byte as in Puppet, with {renderings} sets of variables, errors included. The others:\n\n");
        builder.Append("| template | why |\n|---|---|\n");
        foreach (var template in others)
            builder.Append($"| `{template}` | {(errors.TryGetValue(template, out var error) ? $"Puppet itself fails with every set of variables: `{error}`" : templates.ContainsKey(template) ? "unknown" : "no set of variables is recorded")} |\n");
        return builder.ToString();
    }

    /// <summary>The part of a text in which it differs from another.</summary>
    private static string Around(string text, string other)
    {
        var start = text.AsSpan().CommonPrefixLength(other);
        return text[Math.Max(0, start - 60)..Math.Min(text.Length, start + 120)];
    }
}
