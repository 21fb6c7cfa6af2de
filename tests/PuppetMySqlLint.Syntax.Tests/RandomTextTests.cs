using PuppetMySqlLint.Syntax.Yaml;
using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Syntax.Tests;

/// <summary>Parsing never fails: whatever the text, the tree holds all of it.</summary>
public class RandomTextTests
{
    private static readonly string[] _puppet =
    [
        " ", " ", "\n", "$x", "$a::b", "@{", "${", "{", "}", "(", ")", "[", "]", "|", "'", "\"", "\\", "/", "=>", "+>", "->", "~>", "<|", "|>", "<<|", "|>>",
        "=", "==", "=~", "!", "?", ":", ";", ",", ".", "*", "-", "+", "<", "%", "class ", "define ", "node ", "case ", "if ", "elsif ", "else ", "unless ",
        "function ", "type ", "inherits ", "default", "undef", "true", "notify", "File", "Foo::Bar", "::baz", "1", "0x", "08", "1.5e3", "# c\n", "/* c */",
        "@(END)", "@(\"E\":json/tn)", "|- END\n", "END\n", "<%", "<%=", "<%-", "-%>", "%>", "<%#", "\r\n", "\t", "é", "\U0001F40D",
    ];

    private static readonly string[] _yaml =
    [
        " ", "  ", "\n", "\n  ", "a:", "b: ", "- ", "? ", "key", "'", "\"", "[", "]", "{", "}", ",", "&x ", "*x", "!!str ", "!t ", "|\n", ">-\n", "---\n", "...\n",
        "# c\n", "%{lookup('x')}", "%{::a}", "<<: ", "null", "~", "1", "0o7", "true", ": ", "ENC[PKCS7,abc]", "\t", "\r\n", "é", "\\",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Any_Puppet_text_round_trips(bool isEpp) => Assert.All(
        RandomTexts.FromFragments(_puppet, seed: isEpp ? 2u : 1u),
        text => Assert.Equal(text, SyntaxTree.Parse(SourceText.From(text), new SyntaxParseOptions { IsEpp = isEpp }).Root.ToFullString()));

    [Fact]
    public void Any_Yaml_text_is_read_without_an_exception() =>
        Assert.All(RandomTexts.FromFragments(_yaml), text => Assert.NotNull(YamlDocument.Parse(SourceText.From(text))));
}
