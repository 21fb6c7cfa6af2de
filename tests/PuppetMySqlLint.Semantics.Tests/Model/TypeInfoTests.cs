using PuppetMySqlLint.Syntax;

namespace PuppetMySqlLint.Semantics.Tests.Model;

public sealed class TypeInfoTests
{
    private static readonly ModelRepo Repo = ModelRepo.Of(
        """
        class c(Integer[1, 9] $port, Hash[String, Integer] $map, Struct[{ a => String, Optional[b] => Float }] $s, $any) {
          $copy = $port
          $text = "p ${port}"
          $either = $any ? { 1 => 'a', default => 2 }
          notice($copy, $text, $either, $map['x'], $s['a'], $s['b'], $any, 1 + 2, 1 + 1.5, 'a' == 'b', !$any, [1, 2], ['a', 1], {}, f(), size('x'), Integer('1'))
          notice(Integer[1, 2], $facts, -$port, "x".upcase, $port + 1)
        }
        function f() >> Enum['x', 'y'] { 'x' }
        """);

    [Theory]
    [InlineData("$port", "Integer[1, 9]")]
    [InlineData("$copy", "Integer[1, 9]")]
    [InlineData("$text", "String")]
    [InlineData("$either", "ScalarData")]
    [InlineData("$map['x']", "Optional[Integer]")]
    [InlineData("$s['a']", "String")]
    [InlineData("$s['b']", "Optional[Float]")]
    [InlineData("$any", "Any")]
    [InlineData("1 + 2", "Integer")]
    [InlineData("1 + 1.5", "Float")]
    [InlineData("'a' == 'b'", "Boolean")]
    [InlineData("!$any", "Boolean")]
    [InlineData("[1, 2]", "Array[Integer[1, 2]]")]
    [InlineData("['a', 1]", "Array[ScalarData]")]
    [InlineData("{}", "Hash[0, 0]")]
    [InlineData("f()", "Enum['x', 'y']")]
    [InlineData("size('x')", "Integer")]
    [InlineData("Integer('1')", "Integer")]
    [InlineData("Integer[1, 2]", "Type[Integer[1, 2]]")]
    [InlineData("$facts", "Hash")]
    [InlineData("-$port", "Integer")]
    [InlineData("$port + 1", "Integer")]
    [InlineData("\"x\".upcase", "Any")]
    public void An_expression_has_a_type_without_being_evaluated(string expression, string expected) => Assert.Equal(expected, Repo.Type(expression));

    [Fact]
    public void What_a_declaration_says_is_told_from_what_follows()
    {
        Assert.True(Repo.Model().GetTypeInfo(Repo.Find<VariableSyntax>("$map")).IsDeclared);
        Assert.False(Repo.Model().GetTypeInfo(Repo.Find<VariableSyntax>("$text", 1)).IsDeclared);
    }

    [Theory]
    [InlineData("1 + 2", "3")]
    [InlineData("'a' == 'b'", "false")]
    [InlineData("[1, 2]", "[1, 2]")]
    [InlineData("$port", null)]
    [InlineData("size('x')", null)]
    public void A_constant_has_a_value(string expression, string? expected) => Assert.Equal(
        expected, Repo.Model().GetConstantValue(Repo.Model().SyntaxTree.Root.DescendantNodes().OfType<ExpressionSyntax>().First(n => n.ToString() == expression))?.ToString());

    [Fact]
    public void A_constant_that_Puppet_would_refuse_has_none()
    {
        var repo = ModelRepo.Of("$x = 1 / 0");
        Assert.Null(repo.Model().GetConstantValue(repo.Find<BinaryExpressionSyntax>("1 / 0")));
    }

    [Fact]
    public void A_variable_that_leads_to_itself_ends() => Assert.Equal("Any", ModelRepo.Of("class a { $x = $x notice($x) }").Type("$x"));
}
