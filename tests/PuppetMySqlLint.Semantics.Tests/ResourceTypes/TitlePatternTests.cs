using PuppetMySqlLint.Semantics.Tests.Evaluation;

namespace PuppetMySqlLint.Semantics.Tests.ResourceTypes;

/// <summary>Types with several key attributes, beside what Puppet 7.23 says of Debian's <c>sshkey</c>, <c>rabbitmq_binding</c> and <c>alternative_entry</c>.</summary>
public sealed class TitlePatternTests
{
    private const string KeyType = """
        module Puppet
          Type.newtype(:hostkey) do
            ensurable
            def self.title_patterns
              [
                # name@type
                [
                  %r{^(.*?)@(.*)$},
                  [
                    [:name],
                    [:type],
                  ],
                ],
                [ /^([^@]+)$/, [ [:name] ] ]
              ]
            end
            newparam(:type) do
              isnamevar
            end
            newparam(:name) do
              isnamevar
            end
            newproperty(:key)
          end
        end
        """;

    private const string BindingType = """
        Puppet::Type.newtype(:binding) do
          def self.title_patterns
            [[%r{(^([^@]*)$)}m, [[:name]]], [%r{^((\S+)@(\S+)@(\S+))$}m, [[:name], [:source], [:destination], [:vhost]]]]
          end
          newparam(:name) do
            isnamevar
          end
          newproperty(:source) do
            isnamevar
          end
          newproperty(:destination)
          newproperty(:vhost)
        end
        """;

    private const string ComputedType = """
        Puppet::Type.newtype(:tenant) do
          newparam(:name, :namevar => true)
          newparam(:domain) do
            isnamevar
          end
          def self.title_patterns
            CompositeNamevar.basic_split_title_patterns(:name, :domain)
          end
        end
        """;

    private static readonly (string, string)[] s_types =
    [
        ("modules/keys/lib/puppet/type/hostkey.rb", KeyType),
        ("modules/keys/lib/puppet/type/binding.rb", BindingType),
        ("modules/keys/lib/puppet/type/tenant.rb", ComputedType),
    ];

    [Theory]
    [InlineData("hostkey { 'foo@rsa': } hostkey { 'b': name => 'foo', type => 'rsa' }", "Cannot alias Hostkey[b] to [\"foo\", \"rsa\"]; resource [\"Hostkey\", \"foo\", \"rsa\"] already declared")]
    [InlineData("hostkey { 'foo': } hostkey { 'b': name => 'foo' }", "Cannot alias Hostkey[b] to [\"foo\", nil]; resource [\"Hostkey\", \"foo\", nil] already declared")]
    [InlineData("hostkey { 'foo@rsa': } hostkey { 'foo@dsa': }", "no error")]
    [InlineData("hostkey { 'foo': type => 'rsa' } hostkey { 'b': name => 'foo', type => 'dsa' }", "no error")]
    [InlineData("hostkey { 'b': name => 'foo', type => 'dsa' } notify { 'n': require => Hostkey['foo@dsa'] }", "no error")]
    [InlineData("hostkey { 'b': name => 'foo', type => 'dsa' } Hostkey['foo@dsa'] { key => 'x' }", "no error")]
    [InlineData("binding { 'a@b': }", "No set of title patterns matched the title \"a@b\".")]
    [InlineData("binding { 'a@b@c': } binding { 'x': name => 'a@b@c' }", "Cannot alias Binding[x] to [\"a@b@c\"]; resource [\"Binding\", \"a@b@c\"] already declared")]
    [InlineData("tenant { 'a::b': } tenant { 'c': name => 'a', domain => 'b' }", "no error")]
    public void Resources_are_the_same_if_all_key_attributes_are(string manifest, string expected) => Assert.Equal(expected, Compiled.Error(manifest, s_types));

    [Fact]
    public void What_the_title_says_stands_in_the_catalog()
    {
        var key = Compiled.Of("hostkey { 'foo@rsa': key => 'x' }", s_types).Find("Hostkey", "foo@rsa")!;

        Assert.Equal(["key => 'x'", "name => 'foo'", "type => 'rsa'"], key.Parameters.Select(static p => $"{p.Name} => {p.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_title_that_is_the_name_is_not_repeated()
    {
        var key = Compiled.Of("hostkey { 'foo': key => 'x' }", s_types).Find("Hostkey", "foo")!;

        Assert.Equal(["key"], key.Parameters.Select(static p => p.Name));
    }
}
