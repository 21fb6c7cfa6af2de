using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Tests.Yaml;

public sealed class YamlDocumentTests
{
    private const string Sample = """
        # server ids
        ---
        mysql::server::override_options:   # merged
          mysqld: &base
            server_id: 1
            'log_bin': "bin\tlog"
            gtid_mode: ON
        list:
        - plain one
            goes on
        - [a, {b: c}] # flow
        - |  # block
          # not a comment
          text
        copy: *base
        binary: !!binary aGk=
        empty:
        last: >-
          folded
          text
        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Every_scalar_knows_its_text_as_written(string newLine)
    {
        var document = Parse(Sample.ReplaceLineEndings(newLine));
        Assert.Empty(document.Diagnostics);
        Assert.Equal(
            [
                "mysql::server::override_options", "mysqld", "server_id", "1", "'log_bin'", "\"bin\\tlog\"", "gtid_mode", "ON", "list",
                "plain one\n    goes on", "a", "b", "c", "|  # block\n  # not a comment\n  text", "copy", "binary", "aGk=", "empty", "", "last", ">-\n  folded\n  text",
            ],
            Scalars(document.Root!).Select(s => document.Source.ToString(s.Span).ReplaceLineEndings("\n")));
    }

    [Fact]
    public void Values_are_unescaped_and_folded()
    {
        var values = Scalars(Parse(Sample).Root!).Select(static s => s.Value).ToList();
        Assert.Contains("bin\tlog", values);
        Assert.Contains("plain one goes on", values);
        Assert.Contains("# not a comment\ntext\n", values);
        Assert.Contains("folded text", values);
    }

    [Theory]
    [InlineData("a: 1\nb: 2\n", "a", "PML1212")]
    [InlineData("a:\n- x\nb: 2\n", "a", "PML1212")]
    [InlineData("# first\na: 1\nb: 2\n", "a b", "")]
    [InlineData("\n---\na: 1\nb: 2\n", "a b", "")]
    public void After_a_byte_order_mark_Ruby_reads_the_first_entry_only_if_it_is_on_the_first_line(string text, string keys, string id)
    {
        var document = Parse("\uFEFF" + text);
        Assert.True(document.IsValid);
        Assert.Equal(id, string.Join(' ', document.Diagnostics.Select(static d => d.Id)));
        Assert.Equal(keys, string.Join(' ', Assert.IsType<YamlMapping>(document.Root).Entries.Select(e => document.Source.ToString(e.Key.Span))));
    }

    [Fact]
    public void Comments_are_found_between_the_nodes()
    {
        var document = Parse(Sample);
        Assert.Equal(
            [("# server ids", true), ("# merged", false), ("# flow", false), ("# block", false)],
            document.Comments.Select(c => (document.Source.ToString(c.Span), c.IsOnOwnLine)));
    }

    [Fact]
    public void A_comment_after_a_nested_flow_collection_does_no_harm()
    {
        var document = Parse("a:\n  c: [x]\n# c\nd: 2\n");
        Assert.Empty(document.Diagnostics);
        Assert.Single(document.Comments);
        Assert.Equal("2", ((YamlScalar)Entry(document, "d").Value).Value);
    }

    [Fact]
    public void Anchors_tags_and_aliases_are_kept()
    {
        var document = Parse(Sample);
        var alias = Assert.IsType<YamlAlias>(Entry(document, "copy").Value);
        Assert.Equal("base", alias.Name);
        Assert.Equal(["server_id", "log_bin", "gtid_mode"], Assert.IsType<YamlMapping>(alias.Target).Entries.Select(static e => ((YamlScalar)e.Key).Value));
        Assert.Equal("tag:yaml.org,2002:binary", Entry(document, "binary").Value.Tag!.Name);
    }

    [Fact]
    public void Collections_span_from_their_first_to_their_last_character()
    {
        var document = Parse("m:\n  a: 1\n  b: [1, 2]\ns:\n- x\n- {y: z}\ne: {}\n");
        Assert.Equal("a: 1\n  b: [1, 2]", document.Source.ToString(Entry(document, "m").Value.Span));
        Assert.Equal("- x\n- {y: z}", document.Source.ToString(Entry(document, "s").Value.Span));
        Assert.Equal("{}", document.Source.ToString(Entry(document, "e").Value.Span));
    }

    [Fact]
    public void A_key_with_a_colon_in_front_may_follow_a_list_in_brackets()
    {
        var document = Parse(":backends: [yaml] # c\n\n:hierarchy: [common]\n");
        Assert.Empty(document.Diagnostics);
        Assert.Equal([":backends", "yaml", ":hierarchy", "common"], Scalars(document.Root!).Select(static s => s.Value));
    }

    [Theory]
    [InlineData("a: [\n1,\n2 # two\n]\nb: 3\n", "a 1 2 b 3", "a 1 2 b 3")]
    [InlineData("k:\n  a: \"x\ny\"\n  b: 3\n", "k a x y b 3", "k a \"x\ny\" b 3")]
    [InlineData("a: \"x \\\n  y\n\nz\"\nb: 3\n", "a x y\nz b 3", "a \"x \\\n  y\n\nz\" b 3")]
    public void Lines_in_brackets_and_quotes_may_be_indented_less_than_their_key(string text, string values, string written)
    {
        var document = Parse(text);
        Assert.Empty(document.Diagnostics);
        Assert.Equal(values, string.Join(' ', Scalars(document.Root!).Select(static s => s.Value)));
        Assert.Equal(written, string.Join(' ', Scalars(document.Root!).Select(s => document.Source.ToString(s.Span))));
    }

    [Fact]
    public void An_empty_file_has_no_root() => Assert.Null(Parse("# nothing\n").Root);

    [Fact]
    public void Only_the_first_document_is_read()
    {
        var document = Parse("a: 1\n---\nb: %{x}\n");
        Assert.True(document.IsValid);
        var diagnostic = Assert.Single(document.Diagnostics);
        Assert.Equal("PML1209", diagnostic.Id);
        Assert.Equal("2:1", diagnostic.Location!.Value.Start.ToString());
    }

    [Fact]
    public void A_key_given_twice_is_reported_at_the_second_with_the_first_beside_it()
    {
        var diagnostic = Assert.Single(Parse("a:\n  x: 1\n  y: 2\n  x: 3\n").Diagnostics);
        Assert.Equal("PML1204", diagnostic.Id);
        Assert.Equal("4:3", diagnostic.Location!.Value.Start.ToString());
        Assert.Equal("2:3", diagnostic.Related[0].Location!.Value.Start.ToString());
    }

    [Theory]
    [InlineData("1: a\n'1': b\n", 0)]
    [InlineData("true: a\n\"true\": b\n", 0)]
    [InlineData("~: a\n'~': b\n", 0)]
    [InlineData("!!str 1: a\n1: b\n", 0)]
    [InlineData(":a: x\n':a': y\n", 0)]
    [InlineData("1: a\n1: b\n", 1)]
    [InlineData("a: 1\n'a': 2\n\"a\": 3\n", 2)]
    [InlineData("'1': a\n!!str 1: b\n", 1)]
    [InlineData("a::b: 1\n'a::b': 2\n", 1)]
    public void A_number_and_a_string_of_one_text_are_two_keys(string text, int duplicates) =>
        Assert.Equal(duplicates, Parse(text).Diagnostics.Count(static d => d.Id == "PML1204"));

    [Fact]
    public void Several_merge_keys_are_not_duplicates() => Assert.Empty(Parse("a: &a {}\nb: &b {}\nc:\n  <<: *a\n  <<: *b\n").Diagnostics);

    internal static YamlDocument Parse(string text) => YamlDocument.Parse(SourceText.From(text, "data/common.yaml"));

    internal static YamlEntry Entry(YamlDocument document, string key) => Assert.IsType<YamlMapping>(document.Root).Find(key)!;

    internal static IEnumerable<YamlScalar> Scalars(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlMapping mapping => mapping.Entries.SelectMany(static e => Scalars(e.Key).Concat(Scalars(e.Value))),
        YamlSequence sequence => sequence.Items.SelectMany(static i => Scalars(i.Value)),
        _ => [],
    };
}
