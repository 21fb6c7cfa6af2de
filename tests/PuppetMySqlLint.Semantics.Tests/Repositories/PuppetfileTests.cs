using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Tests.Repositories;

public sealed class PuppetfileTests
{
    [Theory]
    [InlineData("mod 'puppetlabs-mysql', '16.0.0'", "puppetlabs", "mysql", "16.0.0")]
    [InlineData("mod \"puppetlabs/mysql\", \"16.0.0\"", "puppetlabs", "mysql", "16.0.0")]
    [InlineData("  mod 'mysql', # ours\n  :git => 'https://git.example.com/mysql.git',\n  :tag => 'v8.1.0'\n", null, "mysql", "8.1.0")]
    [InlineData("mod 'acme-mysql', git: 'x', ref: '1a2b3c'", "acme", "mysql", null)]
    [InlineData("mod 'acme-mysql', :latest", "acme", "mysql", null)]
    public void A_module_has_a_name_and_maybe_a_version(string text, string? author, string name, string? version)
    {
        var module = Assert.Single(Puppetfile.Parse(SourceText.From(text)).Modules);
        Assert.Equal((author, name, version), (module.Author, module.Name, module.Version));
    }

    [Fact]
    public void A_commented_module_is_not_asked_for() =>
        Assert.Empty(Puppetfile.Parse(SourceText.From("# mod 'puppetlabs-mysql', '16.0.0'\nforge 'https://forge.example.com'\n")).Modules);
}
