using System.Text;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Tests;

public class LintConfigurationTests
{
    [Fact]
    public void Every_key_is_read()
    {
        var configuration = Parse(
            """
            inventory:
              complete: [Bazaar.example, db.example.org.]
              external:
                - '*.rds.amazonaws.com'
              aliases:
                mysql.bazaar.example: DB01.bazaar.example
            facts: facts
            modulepath: [../modules, /etc/puppetlabs/code/modules]
            expect: { instances: 3 }
            """);

        Assert.Empty(configuration.Diagnostics);
        Assert.Equal("bazaar.example db.example.org", string.Join(' ', configuration.Inventory.CompleteDomains));
        Assert.Equal("*.rds.amazonaws.com", Assert.Single(configuration.Inventory.Externals));
        Assert.Equal("db01.bazaar.example", configuration.Inventory.Aliases["MYSQL.bazaar.example"]);
        Assert.Equal("facts", Assert.Single(configuration.Facts));
        Assert.Equal(2, configuration.ModulePath.Length);
        Assert.Equal(3, configuration.ExpectedInstances);
    }

    [Fact]
    public void A_byte_order_mark_and_lines_that_end_with_CRLF_are_no_hindrance()
    {
        var configuration = LintConfiguration.Parse(SourceText.From([.. Encoding.UTF8.Preamble, .. "inventory:\r\n  complete: [a.example]\r\n"u8], LintConfiguration.FileName));

        Assert.Empty(configuration.Diagnostics);
        Assert.Equal("a.example", Assert.Single(configuration.Inventory.CompleteDomains));
    }

    [Theory]
    [InlineData("inventry:\n  complete: []", "'inventry' means nothing at the top; did you mean 'inventory'?", "1:1")]
    [InlineData("inventory:\n  complet: [a]", "'complet' means nothing under inventory; did you mean 'complete'?", "2:3")]
    [InlineData("rle: {}", "'rle' means nothing at the top; known are extends, inventory, facts, modulepath, expect, roleAuthority, durabilityPolicy, servers, topologies, datadog, rules, overrides, suppressions, customRules", "1:1")]
    [InlineData("expect:\n  instances: many", "'instances' wants a number, such as 3", "2:14")]
    [InlineData("facts:\n  - [a]", "'facts' wants a list of texts", "2:5")]
    [InlineData("- inventory", "'the configuration' wants keys with values: extends, inventory, facts, modulepath, expect, roleAuthority, durabilityPolicy, servers, topologies, datadog, rules, overrides, suppressions, customRules", "1:1")]
    public void What_is_not_understood_is_said_with_its_place(string yaml, string message, string position)
    {
        var diagnostic = Assert.Single(Parse(yaml).Diagnostics);

        Assert.Equal(message, diagnostic.Message);
        Assert.Equal(position, diagnostic.Location!.Value.Start.ToString());
        Assert.Equal(Severity.Error, diagnostic.Severity);
    }

    [Theory]
    [InlineData("")]
    [InlineData("---\n# nothing yet\n")]
    public void An_empty_file_says_nothing(string yaml) => Assert.Equal(LintConfiguration.Default with { Diagnostics = [] }, Parse(yaml) with { Diagnostics = [] });

    [Fact]
    public void A_repository_without_the_file_has_the_default() =>
        Assert.Same(LintConfiguration.Default, LintConfiguration.Read(new MemoryFileSource([KeyValuePair.Create("manifests/site.pp", "")])));

    [Fact]
    public void Broken_YAML_is_said_and_the_rest_counts()
    {
        var configuration = Parse("facts: [a\nexpect: { instances: 2 }\n");

        Assert.Contains(configuration.Diagnostics, static d => d.Severity == Severity.Error);
        Assert.Equal(2, configuration.ExpectedInstances);
    }

    private static LintConfiguration Parse(string yaml) => LintConfiguration.Parse(SourceText.From(yaml, LintConfiguration.FileName));
}
