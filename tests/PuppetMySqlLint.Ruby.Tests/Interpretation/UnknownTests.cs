using PuppetMySqlLint.Ruby.Erb;
using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;

namespace PuppetMySqlLint.Ruby.Tests.Interpretation;

/// <summary>What is unknown leaves holes, and the text around them stays known. <c>@u</c> is unknown, <c>@k</c> is <c>"known"</c>.</summary>
public sealed class UnknownTests
{
    [Theory]
    [InlineData("a <%= @u %> b", "a ? b")]
    [InlineData("a <%= @u.upcase.strip %> b", "a ? b")]
    [InlineData("<%= \"x#{@u}y\" %>", "x?y")]
    [InlineData("<%= ['a', @u, 'c'].join(',') %>", "a,?,c")]
    [InlineData("<%= [1, @u].size %> <%= [1, @u].include?(1) %> <%= [2, @u].include?(1) %>", "2 true ?")]
    [InlineData("a\n<% if @u -%>\nb\n<% end -%>\nc", "a\n(b\n|)c")]
    [InlineData("<% if @u %>x<% else %>x<% end %>", "x")]
    [InlineData("<% x = 1; x = 2 if @u %><%= x %>.", "?.")]
    [InlineData("<% a = [1]; a << 2 if @u %><%= a.join %>.<%= @k %>", "?.known")]
    [InlineData("<% x = 1; x = 1 if @u %><%= x %>", "1")]
    [InlineData("<% @u.each do |v| -%>\nv=<%= v %>\n<% end -%>\nend", "?end")]
    [InlineData("<% n = 0; @u.each { |v| n += 1 } %><%= n %>|<%= @k %>", "?|known")]
    [InlineData("<% n = 0; for v in @u do n += 1 end %><%= n %>|<%= @k %>", "?|known")]
    [InlineData("<% case @u when 'a' %>A<% when 'b' %>B<% end %>.", "?.")]
    [InlineData("<% [1, 2].each do |i| next if @u %><%= i %><% end %>.<%= @k %>", "?.known")]
    [InlineData("<% while @u %>x<% end %>y", "?y")]
    [InlineData("<%= `id` %>y", "?y")]
    [InlineData("<%= @u ? 1 : 2 %>", "?")]
    [InlineData("<%= @u || 'x' %>.<%= @k || 'x' %>", "?.known")]
    [InlineData("<%= rand(5) %>.", "?.")]
    [InlineData("<%= File.read('/etc/passwd') %>.", "?.")]
    [InlineData("<%= eval('1') %>.", "!")]
    [InlineData("<%= send(:system, 'id') %>.", "?.")]
    [InlineData("<%= {'a' => @u}['a'] %>|<%= {'a' => @u, 'b' => 1}['b'] %>", "?|1")]
    [InlineData("<% h = {'a' => @u, 'b' => 1}; h.sort.each do |k, v| %><%= k %>=<%= v %> <% end %>", "a=? b=1 ")]
    [InlineData("<% r = []; 'ab'.each_grapheme_cluster { |x| r << x } %><%= r.size %>.<%= @k %>", "?.known")]
    [InlineData("<% r = 0; [1, 2].sum { |x| @u.nope(x) }.foo { |x| r += 1 } %><%= r %>.", "?.")]
    [InlineData("<% r = []; [1, 2].step_over { |x| r << x } %><%= r.size %>.", "!")]
    [InlineData("<% r = []; Foo::Bar.walk { |x| r << x } %><%= r.size %>.<%= @k %>", "?.known")]
    public void A_template_is_rendered_around_what_is_unknown(string template, string expected) => Assert.Equal(expected, Render(template));

    [Theory]
    [InlineData("<%= @half.capitalize.size %>", "2")]
    [InlineData("<%= ('%c' % @half rescue 'no') %>", "no")]
    [InlineData("<%= (@half.ord rescue 'no') %>", "no")]
    [InlineData("<%= require 'json'; (JSON.parse(@half) rescue 'no') %>", "no")]
    public void Half_a_pair_of_units_is_a_character(string template, string expected) => Assert.Equal(expected, Render(template));

    [Fact]
    public void A_budget_ends_what_would_not_end()
    {
        foreach (var code in (string[])["<% while true %><% end %>", "<% loop { } %>", "<% x = 'a'; loop { x << x } %>", "<% def f() f end; f %>", "<% a = []; loop { a << 1 } %>", "<%= 'a' * 10_000_000_000 %>", "<%= 2 ** 100_000_000 %>", "<%= (1..10_000_000_000).to_a %>", "<% 9_999_999_999.times { } %>", "<%= 'a'.ljust(2_000_000_000) %>", "<%= ('a'*30 + 'b') =~ /(a+)+$/ %>"])
        {
            Assert.Contains(Render(code), (string[])["!", "?", "0"]);
        }
    }

    internal static string Render(string template)
    {
        var program = ErbProgram.Compile(ErbTemplate.Parse(template));
        if (program.Program.Problem is { } problem)
            return $"! {problem.Message}";
        var ruby = new RubyInterpreter { FindInstanceVariable = static n => n switch { "u" => new RubyUnknown("a fact is missing"), "k" => new RubyString("known"), "half" => new RubyString("\uD800A"), _ => null } };
        try
        {
            ruby.Run(program.Program, isTemplate: true);
        }
        catch (Exception e) when (e is RubyBudgetException or UnknownException or RubyError)
        {
            return "!";
        }
        var text = ruby.Output.Text;
        return string.Concat(ruby.Output.Marks.Select(m => m.Value is RubyUnknown unknown
            ? unknown.Source is RubyAlternatives { Texts: { Count: 2 } texts } ? $"({texts[0].Text}|{texts[1].Text})" : "?"
            : text.Substring(m.Start, m.Length)));
    }
}
