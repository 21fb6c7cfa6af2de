using PuppetMySqlLint.Semantics.Tests.Evaluation;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Tests.ResourceTypes;

public sealed class AttributeTests
{
    private const string Thing = """
        Puppet::Type.newtype(:acme_thing) do
          ensurable
          newparam(:name, namevar: true) do
            desc "A name with 'quotes', a # sign and an end"
          end
          [:first, :second].each do |word|
            newproperty(word) do
              validate { |value| raise ArgumentError, "no #{value}" unless value =~ %r{^/end} }
            end
          end
        end
        """;

    [Theory]
    [InlineData("file { '/tmp/x': ensuer => present }", "no parameter named 'ensuer' on File[/tmp/x]; did you mean 'ensure'?", 1)]
    [InlineData("File {\n  mdoe => '0644' }\nfile { '/tmp/x': }", "no parameter named 'mdoe' on File[/tmp/x]; did you mean 'mode'?", 2)]
    [InlineData("file { '/tmp/x': }\nFile <| |> { zork => 1 }", "no parameter named 'zork' on File[/tmp/x]", 2)]
    [InlineData("file { '/tmp/x': }\nFile['/tmp/x'] { zork => undef }", "no parameter named 'zork' on File[/tmp/x]", 2)]
    [InlineData("@file { '/tmp/x': zork => 1 }", "no parameter named 'zork' on File[/tmp/x]", 1)]
    [InlineData("create_resources('file', { '/tmp/x' => { 'zork' => 1 } })", "no parameter named 'zork' on File[/tmp/x]", 1)]
    public void An_attribute_that_the_type_does_not_have_is_refused(string manifest, string message, int line)
    {
        var failure = Compiled.Of(manifest).Failure!;
        Assert.Equal(("PML1330", message, line), (failure.Id, failure.Message, failure.Location!.Value.Start.Line));
    }

    [Theory]
    [InlineData("file { '/tmp/x': name => '/tmp/y', provider => posix, tag => 'a', require => [], noop => true, audit => all }")]
    [InlineData("acme_thing { 'x': ensure => present, first => 1, second => 2, provider => x }")]
    [InlineData("acme_strange { 'x': whatever => 1 }")]
    [InlineData("acme_api { 'x': size => 1, ensure => present }")]
    [InlineData("yumrepo { 'x': baseurl => 'a' }")]
    public void An_attribute_that_the_type_has_or_may_have_is_not(string manifest) => Assert.Equal("no error", Compiled.Error(manifest, Acme()));

    [Theory]
    [InlineData("acme_thing { 'x': secnd => 1 }", "no parameter named 'secnd' on Acme_thing[x]; did you mean 'second'?")]
    [InlineData("acme_api { 'x': szie => 1 }", "no parameter named 'szie' on Acme_api[x]; did you mean 'size'?")]
    public void Types_of_modules_are_read_from_their_Ruby(string manifest, string message)
    {
        var failure = Compiled.Of(manifest, Acme()).Failure!;
        Assert.Equal(message, failure.Message);
        Assert.StartsWith("modules/acme/lib/puppet/type/acme_", failure.Related[^1].Location!.Value.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_wrong_attribute_is_reported()
    {
        var catalog = Compiled.Of("notify { 'a': one => 1, two => 2 }\nnotify { 'b': one => 1 }");
        Assert.Equal(3, catalog.Diagnostics.Count(static d => d.Id == "PML1330"));
    }

    [Fact]
    public void In_a_branch_that_may_not_be_taken_it_is_possible()
    {
        var catalog = Compiled.WithoutFacts("if $facts['os']['family'] == 'Debian' { notify { 'a': one => 1 } }");
        var diagnostic = Assert.Single(catalog.Diagnostics, static d => d.Id == "PML1330");
        Assert.Equal((Confidence.Possible, Severity.Warning, (Diagnostic?)null), (diagnostic.Confidence, diagnostic.Severity, catalog.Failure));
    }

    [Fact]
    public void A_type_that_nobody_defines_is_refused_where_all_modules_are_here()
    {
        var failure = Compiled.Of("notfy { 'x': }", [.. Acme(), ("Puppetfile", "mod 'puppetlabs-acme', '1.0.0'")]).Failure!;
        Assert.Equal(("PML1331", "Unknown resource type: 'notfy'; did you mean 'notify'?"), (failure.Id, failure.Message));
    }

    [Fact]
    public void A_type_that_another_module_may_define_is_only_suspected()
    {
        var near = Compiled.Of("notfy { 'x': }", Acme());
        Assert.Equal(Confidence.Possible, Assert.Single(near.Diagnostics, static d => d.Id == "PML1331").Confidence);
        Assert.Null(near.Failure);
        Assert.DoesNotContain(Compiled.Of("datadog_monitor { 'x': }", Acme()).Diagnostics, static d => d.Id == "PML1331");
    }

    private static (string Path, string Text)[] Acme() =>
    [
        ("modules/acme/manifests/init.pp", "class acme { }"),
        ("modules/acme/lib/puppet/type/acme_thing.rb", Thing),
        ("modules/acme/lib/puppet/type/acme_strange.rb", "Puppet::Type.newtype(:acme_strange) do\n  PARAMETERS.each { |name| newparam(name) }\nend\n"),
        ("modules/acme/lib/puppet/type/acme_api.rb", """
            require 'puppet/resource_api'
            Puppet::ResourceApi.register_type(
              name: 'acme_api',
              docs: <<-EOS,
            @summary it's a type { of the API
            EOS
              attributes: {
                ensure: { type: 'Enum[present, absent]', desc: 'Whether.', default: 'present' },
                name: { type: 'String', desc: "The name's", behaviour: :namevar },
                'size' => { type: 'Integer' },
              },
            )
            """),
    ];
}
