using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Tests.Templates;

/// <summary>An EPP template says which tag and value made a piece of what it renders.</summary>
public sealed class EppMapTests
{
    private const string Template = "<%- | Integer $id, Array $hosts | -%>\n# Managed\nid = <%= $id %>\n<% $hosts.each |$host| { -%>\nhost = <%= $host %>\n<% } -%>\nlast = 1\n";

    [Theory]
    [InlineData("12", "data/common.yaml:1:7")]
    [InlineData("b.example.com", "data/common.yaml:2:26")]
    public void A_rendered_value_leads_to_the_line_of_the_data(string text, string place) => Assert.Equal(place, OriginOf(text).PrimaryLocation.ToString());

    [Theory]
    [InlineData("# Managed", "modules/m/templates/x.epp:2:1")]
    [InlineData("last = 1", "modules/m/templates/x.epp:7:1")]
    public void Text_leads_to_its_line(string text, string place) => Assert.Equal(place, OriginOf(text).PrimaryLocation.ToString());

    [Fact]
    public void A_rendered_value_names_the_tag_too() => Assert.Equal(3, OriginOf("12").Location!.Value.Start.Line);

    private static Origin OriginOf(string text)
    {
        var repository = ControlRepository.Create(new MemoryFileSource(
        [
            KeyValuePair.Create("manifests/site.pp", "notify { 'x': message => epp('m/x.epp', { 'id' => lookup('id'), 'hosts' => lookup('hosts') }) }"),
            KeyValuePair.Create("modules/m/templates/x.epp", Template),
            KeyValuePair.Create("hiera.yaml", "version: 5\nhierarchy:\n  - { name: Common, path: common.yaml }\n"),
            KeyValuePair.Create("data/common.yaml", "  id: 12\n  hosts: [a.example.com, b.example.com]\n"),
        ]));
        var catalog = new CatalogCompiler(repository).Compile(NodeInputs.Create(repository, "n.example.com", NodeExistence.Classified));
        var content = Assert.IsType<StringValue>(catalog.Find("Notify", "x")!["message"]);
        return content.Map!.OriginOf(new TextSpan(content.Value.IndexOf(text, StringComparison.Ordinal), text.Length))!;
    }
}
