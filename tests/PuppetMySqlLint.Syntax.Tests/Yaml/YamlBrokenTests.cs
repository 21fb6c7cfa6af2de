using System.Text;
using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;
using TestUtilities;
using VerifyXunit;

namespace PuppetMySqlLint.Syntax.Tests.Yaml;

/// <summary>Broken files: each line with what is said about it beneath, then what is read nevertheless.</summary>
public sealed class YamlBrokenTests
{
    private static string Folder => Repository.PathTo("tests", "PuppetMySqlLint.Syntax.Tests", "Yaml", "Broken");

    private static IEnumerable<string> Files => Directory.GetFiles(Folder, "*.yaml").Select(static f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    public static TheoryData<string> Names { get; } = [.. Files];

    [Fact]
    public Task Every_mistake_is_said_once_where_it_is() => Verifier.Verify(string.Join('\n', Files.Select(Describe)));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_keys_before_and_after_a_mistake_are_read(string name)
    {
        var root = Assert.IsType<YamlMapping>(Parse(name).Root);
        Assert.Equal("1", Assert.IsType<YamlScalar>(root.Find("before")?.Value).Value);
        Assert.Equal("2", Assert.IsType<YamlScalar>(root.Find("after")?.Value).Value);
    }

    private static YamlDocument Parse(string name) => YamlDocument.Parse(SourceText.From(File.ReadAllBytes(Path.Combine(Folder, name + ".yaml")), name));

    internal static string Describe(string name)
    {
        var document = Parse(name);
        var text = new StringBuilder($"══ {name}\n");
        for (var line = 1; line <= document.Source.LineCount; line++)
        {
            var span = document.Source.GetLineSpan(line);
            if (span.Length > 0)
                text.Append(document.Source.ToString(span).Replace('\t', '→').Replace('\u00A0', '·').Replace('\u0001', '?')).Append('\n');
            foreach (var diagnostic in document.Diagnostics.Where(d => d.Location!.Value.Start.Line == line))
                text.Append(' ', diagnostic.Location!.Value.Start.Column - 1).Append('^', Math.Max(1, diagnostic.Location.Value.Span.Length)).Append($" {diagnostic.Id} {diagnostic.Message}{(diagnostic.Help is { } help ? $" ({help})" : "")}\n");
        }
        if (document.Root is { } root)
            Write(root, text.Append("→ "));
        return text.Append('\n').ToString();
    }

    private static void Write(YamlNode node, StringBuilder text)
    {
        switch (node)
        {
            case YamlScalar scalar:
                text.Append(scalar.Value.Replace('\n', '¶').Replace('\u00A0', '·').Replace('\u0001', '?'));
                break;
            case YamlAlias alias:
                text.Append('*').Append(alias.Name);
                break;
            case YamlSequence sequence:
                WriteAll('[', sequence.Items, static (i, t) => Write(i.Value, t), ']', text);
                break;
            case YamlMapping mapping:
                WriteAll('{', mapping.Entries, static (e, t) => { Write(e.Key, t); Write(e.Value, t.Append(": ")); }, '}', text);
                break;
        }
    }

    private static void WriteAll<T>(char open, IEnumerable<T> nodes, Action<T, StringBuilder> write, char close, StringBuilder text)
    {
        text.Append(open);
        var separator = "";
        foreach (var node in nodes)
        {
            text.Append(separator);
            separator = ", ";
            write(node, text);
        }
        text.Append(close);
    }
}
