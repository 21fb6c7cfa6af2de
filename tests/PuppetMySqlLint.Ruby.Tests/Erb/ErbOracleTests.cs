using System.Text.Json;
using PuppetMySqlLint.Ruby.Erb;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Ruby.Tests.Erb;

/// <summary>Ruby's own ERB compiler says how templates are split.</summary>
public sealed class ErbOracleTests
{
    // The compiler is asked what it would print, run and insert, and where it ends a line of its script.
    private const string Program = """
        require 'erb'; require 'json'
        class Spy < ERB::Compiler
          attr_reader :events
          def initialize; super('-'); @events = []; end
          def note(kind, words) = @events << [kind, words.dup.force_encoding('UTF-8')]
          def add_put_cmd(out, content); note('text', content); super; end
          def compile_content(stag, out); note(stag, content); super; end
          def make_scanner(source)
            spy = self
            super.tap { |scanner| scanner.define_singleton_method(:scan) { |&block| super() { |token| spy.note('line', '') if token == :cr; block.call(token) } } }
          end
        end
        STDIN.each_line do |line|
          spy = Spy.new
          spy.compile(JSON.parse(line))
          puts JSON.generate(spy.events)
        end
        """;

    private static readonly string[] Fragments =
        ["<%", "<%=", "<%#", "<%-", "<%%", "%>", "-%>", "%%>", "%", "-", "<", ">", " ", "\t", "\n", "\r\n", "\r", "% x\n", "a", "é", "x = 1", "#"];

    [OracleFact]
    public async Task Any_text_is_split_as_Ruby_splits_it() =>
        await CompareAsync([.. RandomTexts.FromFragments(Fragments).Select(t => t.Replace('\0', '.')).Where(IsText)]);

    [OracleFact]
    public async Task The_corpus_is_split_as_Ruby_splits_it()
    {
        var templates = CorpusModules.ErbTemplates;
        Assert.NotEmpty(templates);
        await CompareAsync([.. templates.Select(file => SourceText.From(File.ReadAllBytes(file), file)).Where(s => s.IsValidUtf8).Select(s => s.Text)]);
    }

    private static bool IsText(string text) => !text.Any(char.IsSurrogate) && !text.StartsWith('\uFEFF');

    private static async Task CompareAsync(string[] templates)
    {
        var input = string.Concat(templates.Select(t => JsonSerializer.Serialize(t) + "\n"));
        var answers = (await Oracle.Required.RunRubyAsync(Program, input)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(templates.Length, answers.Length);
        foreach (var (template, answer) in templates.Zip(answers))
        {
            var parsed = ErbTemplate.Parse(template);
            Assert.Equal(template, string.Concat(parsed.Segments));
            Assert.Equal((template, Theirs(answer)), (template, Ours(parsed)));
        }
    }

    private static string Theirs(string answer)
    {
        using var document = JsonDocument.Parse(answer);
        var merged = new List<(string Kind, string Words)>();
        foreach (var item in document.RootElement.EnumerateArray())
            Add(merged, item[0].GetString()!, item[1].GetString()!);
        return string.Join('|', merged);
    }

    private static string Ours(ErbTemplate template)
    {
        var merged = new List<(string Kind, string Words)>();
        foreach (var segment in template.Segments)
        {
            Add(merged, Kind(segment.Kind), segment.IsTag ? segment.Code : segment.RenderedText);
            if (segment.EndsScriptLine)
                Add(merged, "line", "");
        }
        return string.Join('|', merged);
    }

    // Ruby prints a text of one line end by itself, and ends a line twice where code ends in one before a trim mark.
    private static void Add(List<(string Kind, string Words)> merged, string kind, string words)
    {
        if (kind == "text" && merged is [.., ("text", var before)])
            merged[^1] = ("text", before + words);
        else if (!(kind == "text" && words.Length == 0))
            merged.Add((kind, words));
        if (kind == "<%" && words.EndsWith('\n'))
            merged.Add(("line", ""));
        if (merged is [.., ("line", _), ("line", _)])
            merged.RemoveAt(merged.Count - 1);
    }

    private static string Kind(ErbSegmentKind kind) => kind switch
    {
        ErbSegmentKind.Code => "<%",
        ErbSegmentKind.Expression => "<%=",
        ErbSegmentKind.Comment => "<%#",
        _ => "text",
    };
}
