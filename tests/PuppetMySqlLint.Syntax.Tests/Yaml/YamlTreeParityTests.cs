using System.Text;
using System.Text.Json;
using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests.Yaml;

/// <summary>The tree is the one that Ruby's parser makes, and what it refuses is refused here.</summary>
public sealed class YamlTreeParityTests
{
    /// <summary>Reads JSON strings, one a line, as YAML; prints the first document's tree, or that it is refused.</summary>
    private const string Reader = """
        require 'yaml'; require 'json'
        STYLES = [nil, 'p', 's', 'd', 'l', 'f']
        def dump(n)
          p = (n.respond_to?(:anchor) && n.anchor && !n.alias? ? "&#{n.anchor} " : '') + (n.respond_to?(:tag) && n.tag ? "<#{n.tag}> " : '')
          case n
          when Psych::Nodes::Scalar then "#{p}#{STYLES[n.style]}#{n.value.to_json}"
          when Psych::Nodes::Alias then "*#{n.anchor}"
          when Psych::Nodes::Sequence then "#{p}[#{n.children.map { |c| dump(c) }.join(', ')}]"
          when Psych::Nodes::Mapping then "#{p}{#{n.children.map { |c| dump(c) }.join(', ')}}"
          end
        end
        STDIN.each_line do |l|
          begin
            d = Psych.parse(JSON.parse(l))
            puts JSON.generate(d ? dump(d.root) : '')
          rescue Psych::Exception, SystemStackError
            puts '"refused"'
          end
        end
        """;

    private static readonly string[] _fragments =
    [
        " ", "  ", "\n", "\n", "\n", "\n  ", "\n    ", "a:", "b: ", "c: ", ": ", "- ", "- ", "? ", "key", "x y", "'", "\"", "[", "]", "{", "}", ", ", "&x ", "*x", "!!str ", "!t ",
        "!", "!<u> ", "|\n", ">-\n", "|2\n", ">+\n", "\n---\n", "\n...\n", "# c\n", " # d", "%{x}", "<<: ", "~", "1", "0o7", "true", "\t", "\r\n", "\r", "\u0085", "\u2028", "é", "\\",
        "\\n", "\\x41", "''", ":", "-", "?", "#", "%YAML 1.1\n---\n", "%TAG !e! tag:e,1:\n---\n", "!e!z ", "@", "`", "a: 1\n", "b:\n  c: 2\n", "- x\n- y\n", "[a, b]", "{a: 1}", "\U0001F40D", ",", "\0", "\uFEFF",
    ];

    private static readonly string[] _blocks =
    [
        "a:\n", "  b: 1\n", "  c:\n", "    - x\n", "    - y: 1\n", "      z: 2\n", "  - p\n", "- q\n", "  d: 'it''s'\n", "  e: \"q\\tr\"\n", "  f: |\n", "    text\n", "     more\n", "\n",
        "  g: >-\n", "    folded\n", "    lines\n", "  h: [1,\n", "    2]\n", "  i: {a: b,\n", "  c: d}\n", "# comment\n", "   # deep\n", "j: &k\n", "  l: *k\n", "m: plain\n", "  goes on\n", "n: \"quoted\n",
        "  on\"\n", "o: |+\n", "p: |1-\n", "q: !!binary |\n", "? r\n", ": s\n", "t: # u\n", "v::w: x:y\n", ":z: 1\n", "  \t\n", "\t\n", "a: b: c\n", " k: 1\n", "---\n", "...\n", "w: - x\n", "'x': 1\n", "\"y\" : 2\n",
    ];

    public static TheoryData<string> Sources { get; } = new("characters", "lines");

    [OracleTheory]
    [MemberData(nameof(Sources))]
    public async Task Any_text_has_the_tree_that_Ruby_sees(string source)
    {
        var isLines = source == "lines";
        await CompareAsync([.. RandomTexts.FromFragments(isLines ? _blocks : _fragments, count: isLines ? 3_000 : 6_000, seed: isLines ? 7u : 5u, maximumFragments: isLines ? 12 : 16)]);
    }

    [OracleFact(corpus: true)]
    public async Task A_file_with_a_character_missing_or_too_much_has_the_tree_that_Ruby_sees()
    {
        var files = CorpusModules.Sample([.. CorpusModules.Files(".yaml", ".yml").Where(static f => new FileInfo(f).Length < 3_000)], 12);
        var texts = files.Select(File.ReadAllText).SelectMany(static t => Mutations.CharacterDeletions(t, 60).Concat(Mutations.Insertions(t, "\t", 10)).Concat(Mutations.Insertions(t, "\"", 10)).Concat(Mutations.Insertions(t, " ", 20)).Concat(Mutations.LineDeletions(t, 20)));
        await CompareAsync([.. texts]);
    }

    internal static async Task CompareAsync(string[] texts)
    {
        // A half of a pair of surrogates cannot reach Ruby, and a byte order mark is told apart elsewhere.
        texts = [.. texts.Where(static t => !t.StartsWith('\uFEFF') && !t.EnumerateRunes().Contains(Rune.ReplacementChar))];
        var lines = (await Oracle.Required.RunRubyAsync(Reader, string.Concat(texts.Select(static t => JsonSerializer.Serialize(t) + "\n")))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(texts.Length, lines.Length);
        var differences = texts.Zip(lines).Select(static p => (p.First, Ruby: JsonSerializer.Deserialize<string>(p.Second)!, Ours: Dump(p.First))).Where(static p => p.Ruby != p.Ours).ToList();
        Assert.True(differences.Count == 0, $"{differences.Count} of {texts.Length}\n" + string.Join('\n', differences.OrderBy(static d => d.First.Length).Take(25).Select(static d => $"{JsonSerializer.Serialize(d.First)}\n  Ruby {d.Ruby}\n  here {d.Ours}")));
    }

    private static string Dump(string text)
    {
        var document = YamlDocument.Parse(SourceText.From(text));
        // An alias without its anchor is refused only when values are made.
        if (document.Diagnostics.Any(static d => d.Severity == Severity.Error && d.Id is not ("PML1205" or "PML1206")))
            return "refused";
        var dump = new StringBuilder();
        if (document.Root is { } root)
            Dump(root, dump);
        return dump.ToString();
    }

    private static void Dump(YamlNode node, StringBuilder dump)
    {
        if (node.Anchor is { } anchor)
            dump.Append('&').Append(anchor.Name).Append(' ');
        if (node.Tag is { } tag)
            dump.Append('<').Append(tag.Name).Append("> ");
        switch (node)
        {
            case YamlScalar scalar:
                dump.Append("psdlf"[(int)scalar.Style]).Append(RubyJson(scalar.Value));
                break;
            case YamlAlias alias:
                dump.Append('*').Append(alias.Name);
                break;
            case YamlSequence sequence:
                DumpAll('[', sequence.Items.Select(static i => i.Value), ']', dump);
                break;
            case YamlMapping mapping:
                DumpAll('{', mapping.Entries.SelectMany(static e => new[] { e.Key, e.Value }), '}', dump);
                break;
        }
    }

    private static void DumpAll(char open, IEnumerable<YamlNode> nodes, char close, StringBuilder dump)
    {
        dump.Append(open);
        var isFirst = true;
        foreach (var node in nodes)
        {
            dump.Append(isFirst ? "" : ", ");
            isFirst = false;
            Dump(node, dump);
        }
        dump.Append(close);
    }

    private static string RubyJson(string text)
    {
        var json = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => json.Append('\\').Append(c),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                '\b' => json.Append("\\b"),
                '\f' => json.Append("\\f"),
                < ' ' => json.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => json.Append(c),
            };
        }
        return json.Append('"').ToString();
    }
}
