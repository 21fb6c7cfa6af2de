using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Syntax.Tests.Yaml;

public sealed class YamlEditTests
{
    private const string Options = "# servers\nmysql::server::override_options:\n  mysqld:\n    server_id: 1   # unique\n    gtid_mode: 'OFF'\n\n  # clients\n  client: {port: 3306}\n";

    private static readonly YamlPath _serverId = ["mysql::server::override_options", "mysqld", "server_id"];

    [Fact]
    public void A_value_changes_and_nothing_else() =>
        Assert.Equal(Options.Replace("server_id: 1 ", "server_id: 12 ", StringComparison.Ordinal), Parse(Options).Set(_serverId, 12).Apply().Source.Text);

    [Fact]
    public void A_string_keeps_its_quotes_and_gets_them_where_it_needs_them()
    {
        var document = Parse(Options).Set(["mysql::server::override_options", "mysqld", "gtid_mode"], "ON").Apply().Set(_serverId, "7").Apply();
        Assert.Contains("gtid_mode: 'ON'\n", document.Source.Text, StringComparison.Ordinal);
        Assert.Contains("server_id: '7'   # unique\n", document.Source.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: 1\n", "b", "a: 1\nb: x\n")]
    [InlineData("a: 1", "b", "a: 1\nb: x")]
    [InlineData("a: 1\r\n", "b", "a: 1\r\nb: x\r\n")]
    [InlineData("a: 1 # one\n# end\n", "b", "a: 1 # one\nb: x\n# end\n")]
    [InlineData("a: {}\n", "a b", "a:\n  b: x\n")]
    [InlineData("a: {c: 1}\n", "a b", "a: {c: 1, b: x}\n")]
    [InlineData("a: {\n  c: 1\n}\n", "a b", "a: {\n  c: 1,\n  b: x\n}\n")]
    [InlineData("a:\n    c: 1\nd: 2\n", "a b", "a:\n    c: 1\n    b: x\nd: 2\n")]
    [InlineData("a:\n    c: 1\n", "d e", "a:\n    c: 1\nd:\n    e: x\n")]
    [InlineData("a:\n", "a b c", "a:\n  b:\n    c: x\n")]
    [InlineData("a: # later\n", "a b", "a: # later\n  b: x\n")]
    [InlineData("", "a b", "a:\n  b: x\n")]
    [InlineData("---\n", "a", "---\na: x\n")]
    [InlineData("# only\n", "a", "# only\na: x\n")]
    [InlineData("a: |+\n  t\n\n", "b", "a: |+\n  t\n\nb: x\n")]
    [InlineData("a: |\n  t", "b", "a: |-\n  t\nb: x")]
    [InlineData("- a: 1\n", "0 b", "- a: 1\n  b: x\n")]
    public void Setting_a_path_makes_what_is_missing(string text, string path, string expected) =>
        Assert.Equal(expected, Parse(text).Set(PathOf(path), "x").Apply().Source.Text);

    [Theory]
    [InlineData("a: 1\nb: 2\nc: 3\n", "b", "a: 1\nc: 3\n")]
    [InlineData("a: 1\n\n# about b\nb: 2 # two\n\nc: 3\n", "b", "a: 1\n\nc: 3\n")]
    [InlineData("# file\na: 1\nb: 2\n", "a", "# file\nb: 2\n")]
    [InlineData("a: 1\nb: 2", "b", "a: 1")]
    [InlineData("a:\n  b: 1 # c\nd: 2\n", "a b", "a: {}\nd: 2\n")]
    [InlineData("a: 1\n", "a", "{}\n")]
    [InlineData("a: {b: 1, c: 2}\n", "a b", "a: {c: 2}\n")]
    [InlineData("a: {b: 1, c: 2}\n", "a c", "a: {b: 1}\n")]
    [InlineData("a: { b: 1 }\n", "a b", "a: {  }\n")]
    [InlineData("- a: 1\n  b: 2\n", "0 a", "- b: 2\n")]
    [InlineData("a:\n- x\n# why\n- y\n", "a 1", "a:\n- x\n")]
    [InlineData("a:\n- x\n", "a 0", "a: []\n")]
    [InlineData("a: [x, y, z]\n", "a 1", "a: [x, z]\n")]
    [InlineData("a: 1\nb: 2\na: 3\n", "a", "b: 2\n")]
    [InlineData("a:\n  b: 1\n  # of b\n    # deeper\nc: 2\n", "a", "c: 2\n")]
    public void Removing_takes_the_comments_along_and_leaves_the_rest(string text, string path, string expected) =>
        Assert.Equal(expected, Parse(text).Remove(PathOf(path)).Apply().Source.Text);

    [Theory]
    [InlineData("a:\n  - x\n", 0, "a:\n  - new\n  - x\n")]
    [InlineData("a:\n  - x # ex\n", 1, "a:\n  - x # ex\n  - new\n")]
    [InlineData("a: [x]\n", 0, "a: [new, x]\n")]
    [InlineData("a: []\n", 0, "a: [new]\n")]
    public void Items_are_inserted(string text, int index, string expected) => Assert.Equal(expected, Parse(text).Insert(["a"], index, "new").Apply().Source.Text);

    [Fact]
    public void A_key_is_added_behind_another_one_or_renamed()
    {
        Assert.Equal("a: 1 # one\nc: 3\nb: 2\n", Parse("a: 1 # one\nb: 2\n").Add([], "c", 3, after: "a").Apply().Source.Text);
        Assert.Equal("\"on\": 1\nb: 2\n", Parse("\"a\": 1\nb: 2\n").Rename(["a"], "on").Apply().Source.Text);
        Assert.Equal("'on': 1\n", Parse("a: 1\n").Rename(["a"], "on").Apply().Source.Text);
    }

    [Theory]
    [InlineData("a: &x {b: 1}\nc: *x\n", "c b", "1:7")]
    [InlineData("a: &x {b: 1}\nc:\n  b: 2\n  <<: *x\n", "c b", "1:8")]
    [InlineData("a: 1\n", "a b", "1:4")]
    public void What_an_edit_cannot_do_it_says_with_the_place(string text, string path, string place)
    {
        var edit = Parse(text).Set(PathOf(path), "x");
        Assert.NotNull(edit.Refusal);
        Assert.Equal(place, edit.RefusedAt!.Value.Start.ToString());
        Assert.Empty(edit.Changes);
        Assert.Throws<InvalidOperationException>(edit.Apply);
    }

    [Fact]
    public void An_edit_names_the_aliases_that_repeat_what_it_changes()
    {
        var edit = Parse("a: &x\n  b: 1\nc: *x\nd: 2\n").Set(["a", "b"], 2);
        Assert.Equal("x", Assert.Single(edit.SharedBy).Name);
        Assert.Empty(Parse("a: &x\n  b: 1\nc: *x\nd: 2\n").Set(["d"], 3).SharedBy);
    }

    [Fact]
    public void An_anchor_that_is_needed_is_not_removed()
    {
        var edit = Parse("a: &x\n  b: 1\nc: *x\n").Remove(["a"]);
        Assert.Contains("&x", edit.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_file_is_not_edited() => Assert.Equal("the file is not valid YAML", Parse("a: %{x}\n").Set(["a"], "y").Refusal);

    [Fact]
    public void A_byte_order_mark_stays()
    {
        var changed = YamlDocument.Parse(SourceText.From("\uFEFF# c\na: 1\n")).Set(["a"], 2).Apply().Source;
        Assert.True(changed.HasByteOrderMark);
        Assert.Equal("# c\na: 2\n", changed.Text);
    }

    [Fact]
    public void Nodes_are_found_by_offset_and_lead_to_their_path()
    {
        var document = Parse(Options);
        var node = document.FindNode(Options.IndexOf("1   #", StringComparison.Ordinal));
        Assert.Equal("mysql::server::override_options.mysqld.server_id", document.PathTo(node!).ToString());
    }

    [Theory]
    [InlineData(1e20, "1.0e+20")]
    [InlineData(2, "2.0")]
    [InlineData(-0.5, "-0.5")]
    public void Floats_are_written_so_that_Ruby_reads_floats(double number, string expected) =>
        Assert.Equal($"a: {expected}\n", Parse("a: 1\n").Set(["a"], number).Apply().Source.Text);

    private static YamlPath PathOf(string path) =>
        YamlPath.Of([.. path.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static s => int.TryParse(s, out var index) ? (YamlPathSegment)index : s)]);

    private static YamlDocument Parse(string text) => YamlDocumentTests.Parse(text);
}
