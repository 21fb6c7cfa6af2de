using NJsonSchema;
using TestUtilities;

namespace PuppetMySqlLint.Tests;

/// <summary>What is published about the configuration file is what it is read by.</summary>
public class ConfigurationSchemaTests
{
    private const string Whole = """
        {
          "extends": "base.yaml", "facts": ["facts"], "modulepath": "../modules",
          "inventory": { "complete": ["example.com"], "external": ["*.rds.amazonaws.com"], "aliases": { "db": "db01.example.com" } },
          "expect": { "instances": 3, "channels": 2, "coverage": "90%" },
          "roleAuthority": "orchestrator", "durabilityPolicy": "lossless",
          "servers": [{ "nodes": "db*", "flavor": "mysql", "version": 8.4 }],
          "topologies": { "shop": { "primary": "db01.example.com", "replicas": ["db02.example.com"] } },
          "rules": { "PML5001": "off", "writable-replica": { "severity": "info", "options": {} } },
          "overrides": [{ "paths": ["site/**"], "nodes": ["a*"], "rules": { "PML2001": false } }],
          "suppressions": { "requireReason": false, "requireExpiry": true },
          "customRules": [{ "id": "ACME1001", "name": "small-buffer-pool", "option": "innodb_buffer_pool_size", "operator": "is-less-than", "value": "1G", "message": "{instance} has a small buffer pool" }]
        }
        """;

    [Theory]
    [InlineData("docs/puppet-mysql-lint.schema.json")]
    [InlineData("docs/configuration.md")]
    public async Task What_is_published_is_what_is_read(string file)
    {
        var expected = file.EndsWith(".md", StringComparison.Ordinal) ? ConfigurationSchema.ToMarkdown() : ConfigurationSchema.ToJson();
        var path = TestUtilities.Repository.PathTo(file);
        if (Switches.IsAccepting)
            await File.WriteAllTextAsync(path, expected);

        Assert.True(File.Exists(path) && await File.ReadAllTextAsync(path) == expected, $"{file} is out of date: run the tests with {Switches.Accept}=1");
    }

    [Fact]
    public async Task A_file_with_every_key_fits_the_schema_and_is_read_without_complaint()
    {
        var schema = await JsonSchema.FromJsonAsync(ConfigurationSchema.ToJson());
        var configuration = LintConfiguration.Parse(Text.SourceText.From(Whole, "puppet-mysql-lint.yaml"), static _ => Text.SourceText.From("facts: a\n", "base.yaml"));

        Assert.Empty(schema.Validate(Whole));
        Assert.Empty(configuration.Diagnostics);
    }

    [Theory]
    [InlineData("""{ "inventry": {} }""")]
    [InlineData("""{ "expect": { "instances": "many" } }""")]
    [InlineData("""{ "roleAuthority": "me" }""")]
    [InlineData("""{ "overrides": [{ "paths": "a" }] }""")]
    public async Task What_is_refused_does_not_fit_the_schema_either(string json)
    {
        var schema = await JsonSchema.FromJsonAsync(ConfigurationSchema.ToJson());

        Assert.NotEmpty(schema.Validate(json));
        Assert.NotEmpty(LintConfiguration.Parse(Text.SourceText.From(json, "puppet-mysql-lint.yaml")).Diagnostics);
    }
}
