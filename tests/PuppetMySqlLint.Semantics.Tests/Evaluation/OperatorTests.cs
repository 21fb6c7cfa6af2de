namespace PuppetMySqlLint.Semantics.Tests.Evaluation;

/// <summary>Every expectation is what Puppet 7.23 answers.</summary>
public sealed class OperatorTests
{
    [Theory]
    [InlineData("1 + 2", "3")]
    [InlineData("'0x1F' + 1", "32")]
    [InlineData("' 017 ' * 2", "30")]
    [InlineData("-7 / 2", "-4")]
    [InlineData("-7 % 3", "2")]
    [InlineData("7 / 2.0", "3.5")]
    [InlineData("1 << 3", "8")]
    [InlineData("-8 >> 1", "-4")]
    [InlineData("[1, 2] + [3]", "[1, 2, 3]")]
    [InlineData("[1] + { a => 1 }", "[1, ['a', 1]]")]
    [InlineData("[1, 2, 1] - 1", "[2]")]
    [InlineData("[1] << [2]", "[1, [2]]")]
    [InlineData("{ a => 1, b => 2 } + { a => 3 }", "{'a' => 3, 'b' => 2}")]
    [InlineData("{ a => 1, b => 2 } - 'a'", "{'b' => 2}")]
    public void Arithmetic_follows_Puppet(string expression, string expected) => Assert.Equal(expected, Compiled.Message(expression));

    [Theory]
    [InlineData("'Abc' == 'aBC'", "true")]
    [InlineData("1 == 1.0", "true")]
    [InlineData("'1' == 1", "false")]
    [InlineData("undef == ''", "false")]
    [InlineData("['a'] == ['A']", "true")]
    [InlineData("'b' > 'A'", "true")]
    [InlineData("'a' in 'BANANA'", "true")]
    [InlineData("'a' in ['A']", "true")]
    [InlineData("/n+/ in ['x', 'nn']", "true")]
    [InlineData("'a' in { a => 1 }", "true")]
    [InlineData("Integer < Numeric", "true")]
    [InlineData("'x1' =~ /^x\\d$/", "true")]
    [InlineData("5 =~ Integer[1, 3]", "false")]
    [InlineData("!'' and true", "false")]
    public void Comparison_follows_Puppet(string expression, string expected) => Assert.Equal(expected, Compiled.Message(expression));

    [Theory]
    [InlineData("'abc'[1]", "'b'")]
    [InlineData("'abc'[-2, 2]", "'bc'")]
    [InlineData("[1, 2, 3][1, -1]", "[2, 3]")]
    [InlineData("[[1][5]]", "[undef]")]
    [InlineData("{ a => 1, b => 2 }['a', 'c', 'b']", "[1, 2]")]
    [InlineData("\"${[1, 'a', { 'k' => undef }]}\"", "'[1, a, {k => }]'")]
    public void Access_and_interpolation_follow_Puppet(string expression, string expected) => Assert.Equal(expected, Compiled.Message(expression));

    [Theory]
    [InlineData("1 + 'x'", "The value 'x' cannot be converted to Numeric.")]
    [InlineData("1 / 0", "Division by 0")]
    [InlineData("1 < 'a'", "A Numeric is not comparable to non Numeric")]
    [InlineData("5 =~ /5/", "Left match operand must result in a String value")]
    [InlineData("true[0]", "Operator '[]' is not applicable to a Boolean")]
    public void What_Puppet_refuses_is_an_error(string expression, string message) =>
        Assert.Contains(message, Compiled.Error($"notify {{ 'x': message => {expression} }}"), StringComparison.Ordinal);
}
