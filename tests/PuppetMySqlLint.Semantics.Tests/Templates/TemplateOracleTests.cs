using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.Templates;

/// <summary>The ERB templates of the corpus render as in real Puppet, byte for byte.</summary>
public sealed class TemplateOracleTests
{
    private const double LeastShare = 0.95;

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
        var share = (double)templates.Values.Count(static r => r) / CorpusModules.ErbTemplates.Length;
        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong, {right} right, {unknown.Count} unknown\n" + string.Join("\n", wrong.Take(20)));
        Assert.True(share >= LeastShare, $"{share:P1} of the templates: {string.Join("\n", unknown)}");
    }

    /// <summary>The part of a text in which it differs from another.</summary>
    private static string Around(string text, string other)
    {
        var start = text.AsSpan().CommonPrefixLength(other);
        return text[Math.Max(0, start - 60)..Math.Min(text.Length, start + 120)];
    }
}
