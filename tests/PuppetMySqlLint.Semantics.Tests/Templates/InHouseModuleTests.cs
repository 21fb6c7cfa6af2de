using PuppetMySqlLint.Text;
using TestUtilities;

namespace PuppetMySqlLint.Semantics.Tests.Templates;

/// <summary>A module that renders <c>my.cnf</c> with ERB and computes ids in Ruby: <c>tests/control-repos/ruby</c>.</summary>
public sealed class InHouseModuleTests
{
    private static readonly string s_folder = Repository.PathTo("tests", "control-repos", "ruby");

    [Theory]
    [InlineData("db1")]
    [InlineData("db2")]
    public async Task The_option_file_is_what_Puppet_renders(string node) =>
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(s_folder, "expected", $"{node}.my.cnf")), (await ContentAsync(node)).Value);

    [Theory]
    [InlineData("7721", "data/nodes/db1.example.com.yaml:1:24")]
    [InlineData("scratch", "data/common.yaml:6:9")]
    [InlineData("3306", "data/common.yaml:10:11")]
    public async Task A_rendered_value_leads_to_the_line_of_the_data(string text, string place)
    {
        var content = await ContentAsync("db1");
        var span = new TextSpan(content.Value.IndexOf(text, StringComparison.Ordinal), text.Length);
        Assert.Equal(place, content.Map!.OriginOf(span)!.PrimaryLocation.ToString());
    }

    [Fact]
    public async Task Text_of_the_template_leads_to_its_line()
    {
        var content = await ContentAsync("db2");
        var span = new TextSpan(content.Value.IndexOf("super_read_only", StringComparison.Ordinal), 5);
        Assert.Equal("modules/house/templates/my.cnf.erb:22:1", content.Map!.OriginOf(span)!.PrimaryLocation.ToString());
    }

    [Fact]
    public async Task A_rendered_value_names_the_line_of_the_template_too()
    {
        var content = await ContentAsync("db1");
        var span = new TextSpan(content.Value.IndexOf("7721", StringComparison.Ordinal), 4);
        Assert.Equal(19, content.Map!.OriginOf(span)!.Location!.Value.Start.Line);
    }

    [Theory]
    [InlineData("house::server_id('10.0.1.2')", "258")]
    [InlineData("house_label('source', '')", "'Source'")]
    [InlineData("house_label('source', undef)", "'Source'")]
    public async Task A_function_in_Ruby_gives_its_value(string code, string expected) => Assert.Equal(expected, (await CompileAsync(code)).Find("Notify", "x")!["message"]!.ToString());

    [Theory]
    [InlineData("house::server_id('nowhere')", "nowhere is no address")]
    [InlineData("house::server_id(1)", "'house::server_id' expects other arguments")]
    [InlineData("house_label(1, 'a')", "house_label(): the role must be a string")]
    [InlineData("house_label()", "house_label(): Wrong number of arguments given (0 for minimum 1)")]
    public async Task A_function_in_Ruby_refuses_what_it_cannot_take(string code, string message) => Assert.Contains(message, (await CompileAsync(code)).Failure?.Message);

    private static async Task<Catalog> CompileAsync(string code)
    {
        var texts = new List<KeyValuePair<string, string>> { new("manifests/site.pp", $"notify {{ 'x': message => {code} }}") };
        foreach (var path in (string[])["modules/house/lib/puppet/functions/house/server_id.rb", "modules/house/lib/puppet/parser/functions/house_label.rb"])
            texts.Add(new(path, await File.ReadAllTextAsync(Path.Combine(s_folder, path))));
        var repository = ControlRepository.Create(new MemoryFileSource(texts));
        return new CatalogCompiler(repository).Compile(NodeInputs.Create(repository, "a.example.com", NodeExistence.Classified));
    }

    private static async Task<StringValue> ContentAsync(string node)
    {
        var repository = await ControlRepository.OpenAsync(s_folder, new ControlRepositoryOptions { FactsAreComplete = true });
        var catalog = new CatalogCompiler(repository).Compile(NodeInputs.Create(repository, $"{node}.example.com", NodeExistence.Classified));
        Assert.True(catalog.Failure is null, catalog.Failure?.ToString());
        return Assert.IsType<StringValue>(catalog.Find("File", "/etc/mysql/my.cnf")!["content"]);
    }
}
