using PuppetMySqlLint.Semantics.Tests.Programs;

namespace PuppetMySqlLint.Semantics.Tests.Evaluation;

/// <summary>Manifests that would run for ever or exhaust the memory: each ends with a diagnostic, and the rest of the manifest is evaluated.</summary>
public sealed class HostileInputTests
{
    [Theory]
    [InlineData("function f($n) { f($n + 1) }\nf(1)")]
    [InlineData("define d { d { \"${title}x\": } }\nd { 'a': }")]
    [InlineData("$x = Integer[1, 9223372036854775807].map |$i| { $i }")]
    [InlineData("$x = Integer[-9223372036854775807, 9223372036854775807].map |$i| { $i }")]
    [InlineData("$x = 9223372036854775807.map |$i| { $i }")]
    [InlineData("$x = Integer[1, 60].reduce('x') |$m, $i| { \"${m}${m}\" }")]
    [InlineData("$x = Integer[1, 60].reduce('x') |$m, $i| { sprintf('%s%s', $m, $m) }")]
    [InlineData("$x = Integer[1, 60].reduce([1]) |$m, $i| { $m + $m }")]
    [InlineData("$x = Integer[1, 60].reduce([1]) |$m, $i| { [$m, $m] }")]
    [InlineData("$x = Integer[1, 60].reduce({ 'a' => 1 }) |$m, $i| { { 'a' => $m, 'b' => $m } }")]
    [InlineData("$x = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ /^(a+)+$/")]
    [InlineData("$x = sprintf('%2000000000d', 1)")]
    [InlineData("$x = String('a', '%99999999999s')")]
    public void What_would_never_end_is_a_diagnostic_and_the_rest_goes_on(string hostile)
    {
        var catalog = ProgramCompilation.Compile($"{hostile}\nnotify {{ 'after': }}");

        Assert.NotNull(catalog.Failure);
        Assert.NotNull(catalog.Find("Notify", "after"));
    }

    [Fact]
    public void A_loop_of_catastrophic_expressions_ends_too()
    {
        var catalog = ProgramCompilation.Compile("Integer[1, 1000].each |$i| { $x = \"${i}aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\" =~ /(a+)+$/ }");

        Assert.NotNull(catalog.Failure);
    }

    [Fact]
    public void A_value_that_doubles_names_its_budget()
    {
        var catalog = ProgramCompilation.Compile("$x = Integer[1, 60].reduce('x') |$m, $i| { \"${m}${m}\" }");

        Assert.Equal(EvaluationDescriptors.Budget, catalog.Failure?.Descriptor);
        Assert.Contains("grows beyond", catalog.Failure?.Message, StringComparison.Ordinal);
    }
}
