using PuppetMySqlLint.Semantics.Tests.Evaluation;
using PuppetMySqlLint.Syntax;

namespace PuppetMySqlLint.Semantics.Tests.Model;

public sealed class GetValueTests
{
    private static readonly (string, string)[] Data =
    [
        ("hiera.yaml", "version: 5\nhierarchy:\n  - name: Common\n    path: common.yaml\n"),
        ("data/common.yaml", "c::port: 7\n"),
    ];

    [Fact]
    public void A_value_knows_where_it_came_from()
    {
        var repo = ModelRepo.Of("class c($port) { $double = $port * 2 notice(\"p ${double}\") } include c", Data);
        var found = Assert.Single(repo.Model().GetValue(repo.Find<InterpolatedStringSyntax>("\"p ${double}\""), repo.Node));
        Assert.Equal(("'p 14'", "Class[C]"), (found.Value.ToString(), found.Container));
        Assert.True(found.IsCertain);
        Assert.Equal("data/common.yaml:1:10", found.Value.Origin.PrimaryLocation.ToString());
    }

    [Fact]
    public void A_parameter_and_an_assigned_variable_have_theirs()
    {
        var repo = ModelRepo.Of("class c($port) { $double = $port * 2 } include c", Data);
        Assert.Equal(["Class[C]: 7"], repo.Values<ParameterSyntax>("$port"));
        Assert.Equal(["Class[C]: 14"], repo.Values<VariableSyntax>("$double"));
    }

    [Fact]
    public void Each_instance_of_a_define_has_its_own()
    {
        var repo = ModelRepo.Of("define d($n) { notice($n + 1) } d { 'a': n => 1 } d { 'b': n => 2 }");
        Assert.Equal(["D[a]: 2", "D[b]: 3"], repo.Values<BinaryExpressionSyntax>("$n + 1"));
    }

    [Fact]
    public void Each_round_of_a_loop_has_its_own_and_equal_ones_are_one()
    {
        var repo = ModelRepo.Of("[1, 2, 2].each |$n| { notice($n * 2) }");
        Assert.Equal(["the site manifest: 2", "the site manifest: 4"], repo.Values<BinaryExpressionSyntax>("$n * 2"));
        Assert.Equal(["the site manifest: 1", "the site manifest: 2"], repo.Values<ParameterSyntax>("$n"));
    }

    [Fact]
    public void What_is_evaluated_in_a_branch_that_cannot_be_decided_says_when()
    {
        var repo = ModelRepo.WithoutFacts("class c { notice('in') } if $facts['x'] { include c notice(1 + 1) } else { notice(2 + 2) }");
        Assert.Equal(["the site manifest: 2 if $facts['x']"], repo.Values<BinaryExpressionSyntax>("1 + 1"));
        Assert.Equal(["the site manifest: 4 if not ($facts['x'])"], repo.Values<BinaryExpressionSyntax>("2 + 2"));
        Assert.Equal(["Class[C]: 'in' if $facts['x']"], repo.Values<SingleQuotedStringSyntax>("'in'"));
    }

    [Fact]
    public void What_is_not_reached_has_none() => Assert.Empty(ModelRepo.Of("if false { notice(1 + 1) } class never { notice(2 + 2) }").Values<BinaryExpressionSyntax>("1 + 1"));

    [Fact]
    public void A_function_in_Puppet_and_a_template_have_values_too()
    {
        var repo = ModelRepo.Of(
            "notice(m::f(3)) file { '/x': content => epp('m/t.epp', { 'a' => 5 }) }",
            ("modules/m/functions/f.pp", "function m::f($n) { $n + 1 }"),
            ("modules/m/templates/t.epp", "<%- | $a | -%>\n<%= $a * 3 %>"));
        Assert.Equal(["the site manifest: 4"], repo.Values<BinaryExpressionSyntax>("$n + 1", path: "modules/m/functions/f.pp"));
        Assert.Equal(["the site manifest: 15"], repo.Values<BinaryExpressionSyntax>("$a * 3", path: "modules/m/templates/t.epp"));
    }

    [Fact]
    public void A_secret_is_not_shown() => Assert.Equal(["the site manifest: [secret]"], ModelRepo.Of("$p = Sensitive('hunter2') notice($p.unwrap)").Values<MethodCallExpressionSyntax>("$p.unwrap"));

    [Fact]
    public void A_file_on_a_node_is_compiled_once_and_a_changed_text_is_seen()
    {
        var repo = ModelRepo.Of("$x = 1 + 1");
        var expression = repo.Find<BinaryExpressionSyntax>("1 + 1");
        Assert.Same(repo.Model().GetValue(expression, repo.Node)[0].Value, repo.Model().GetValue(expression, repo.Node)[0].Value);
        var edited = new PuppetCompilation(Compiled.Repository("$x = 1 + 2", factsAreKnown: true));
        var model = edited.GetSemanticModel(edited.FindTree("manifests/site.pp")!);
        Assert.Equal("3", model.GetValue(model.SyntaxTree.Root.DescendantNodes().OfType<BinaryExpressionSyntax>().First(), repo.Node)[0].Value.ToString());
    }

    [Fact]
    public void A_loop_keeps_no_more_values_than_it_says() => Assert.Equal(
        SemanticModel.MaximumValues, ModelRepo.Of("Integer[1, 1500].each |$n| { notice($n + 1) }").Values<BinaryExpressionSyntax>("$n + 1").Length);

    [Fact]
    public void Many_threads_get_the_same_answers()
    {
        var repo = ModelRepo.Of("define d($n) { notice($n + 1) } d { 'a': n => 1 }", Data);
        var answers = new string[32];
        Parallel.For(0, answers.Length, i => answers[i] = string.Join(';', repo.Values<BinaryExpressionSyntax>("$n + 1")) + repo.Compilation.FindReferences(repo.Info<VariableSyntax>("$n").Symbol!).Length);
        Assert.Equal(["D[a]: 23"], answers.Distinct(StringComparer.Ordinal));
    }
}
