using System.Collections.Immutable;
using PuppetMySqlLint.Semantics.Evaluation;
using PuppetMySqlLint.Semantics.Functions;
using PuppetMySqlLint.Text;

namespace PuppetMySqlLint.Semantics.Tests.Functions;

/// <summary>What no oracle knows: where results come from, what unknown arguments do, and that secrets stay secret.</summary>
public sealed class FunctionContractTests
{
    private static readonly Origin s_literal = new(OriginKind.Literal, "written in the manifest");
    private static readonly Origin s_hiera = new(OriginKind.HieraData, "key in level \"Nodes\"", LocationOf("data/nodes/db01.yaml"));
    private static readonly UnknownReason s_missing = new(UnknownKind.MissingFact, "no facts were given for db04.example.com");

    [Fact]
    public void A_leaf_that_deep_merge_passes_on_keeps_its_own_origin()
    {
        var defaults = Hash(("mysqld", Hash(("port", Text("3306", s_literal)), ("server_id", Text("1", s_literal)))));
        var overrides = Hash(("mysqld", Hash(("server_id", Text("7", s_hiera)))));

        var section = Assert.IsType<HashValue>(((HashValue)Call("deep_merge", defaults, overrides)).Find("mysqld"));

        Assert.Equal(s_hiera, section.Find("server_id")!.Origin);
        Assert.Equal(s_literal, section.Find("port")!.Origin);
    }

    [Fact]
    public void What_a_function_computes_comes_from_the_call_with_data_before_literals()
    {
        var result = Call("sprintf", Text("%s/24", s_literal), Text("10.0.0.0", s_hiera));

        Assert.Equal(OriginKind.Computed, result.Origin.Kind);
        Assert.Equal("data/nodes/db01.yaml", result.Origin.PrimaryLocation!.Value.Path);
        Assert.Equal([s_hiera, s_literal], result.Origin.Causes.ToArray(), ReferenceEqualityComparer.Instance);
    }

    [Theory]
    [InlineData("pick")]
    [InlineData("pick_default")]
    public void What_pick_picks_keeps_its_origin(string function) =>
        Assert.Equal(s_hiera, Call(function, Text("", s_literal), Text("x", s_hiera), Text("y", s_literal)).Origin);

    [Fact]
    public void An_unknown_argument_makes_the_result_unknown_for_its_reason() =>
        Assert.Equal(s_missing, Assert.IsType<UnknownValue>(Call("upcase", Unknown())).Reason);

    [Fact]
    public void Something_unknown_within_an_argument_makes_what_is_computed_from_it_unknown() =>
        Assert.Equal(s_missing, Assert.IsType<UnknownValue>(Call("to_json", Hash(("a", Unknown())))).Reason);

    [Fact]
    public void A_merge_knows_what_was_merged_after_the_unknown_and_nothing_that_it_may_have_overridden()
    {
        var open = new HashValue([Entry("c", Text("3", s_literal))], s_literal, openness: s_missing);

        var merged = (HashValue)Call("merge", Hash(("a", Text("1", s_literal)), ("c", Text("0", s_literal))), open, Hash(("b", Text("2", s_literal))));

        Assert.IsType<UnknownValue>(merged.Find("a"));
        Assert.Equal("'2'", merged.Find("b")!.ToString());
        Assert.Equal("'3'", merged.Find("c")!.ToString());
        Assert.Equal(s_missing, merged.Openness);
    }

    [Fact]
    public void Pick_does_not_look_past_what_may_be_something() =>
        Assert.IsType<UnknownValue>(Call("pick", Unknown(), Text("fallback", s_literal)));

    [Fact]
    public void Alternatives_are_mapped_one_by_one()
    {
        var choice = new OneOfValue([new Alternative("on Debian", Text("mysql", s_literal)), new Alternative("on RedHat", Text("mysqld", s_literal))], s_literal);

        var result = Assert.IsType<OneOfValue>(Call("upcase", choice));

        Assert.Equal(["on Debian: 'MYSQL'", "on RedHat: 'MYSQLD'"], result.Alternatives.Select(a => $"{a.Condition}: {a.Value}"));
    }

    [Fact]
    public void Alternatives_that_come_to_the_same_are_one_value()
    {
        var choice = new OneOfValue([new Alternative("a", Text("x", s_literal)), new Alternative("b", Text("X", s_literal))], s_literal);

        Assert.Equal("'X'", Call("upcase", choice).ToString());
    }

    [Fact]
    public void A_join_keeps_the_text_around_what_is_unknown()
    {
        var joined = Assert.IsType<PartialStringValue>(Call("join", Array(Text("a", s_literal), Unknown(), Text("b", s_literal)), Text(",", s_literal)));

        Assert.Equal($"a,{PartialStringValue.Hole},b", joined.Template);
    }

    [Fact]
    public void A_filter_whose_block_cannot_tell_leaves_the_array_open()
    {
        var filtered = (ArrayValue)Call("filter", new Block(1, a => a[0] is StringValue { Value: "b" } ? Unknown() : new BooleanValue(true, s_literal)),
            Array(Text("a", s_literal), Text("b", s_literal)));

        Assert.Equal("['a', …]", filtered.ToString());
    }

    [Theory]
    [InlineData("upcase")]
    [InlineData("md5")]
    [InlineData("mysql::password")]
    [InlineData("to_json")]
    [InlineData("reverse")]
    [InlineData("shell_escape")]
    [InlineData("str2saltedsha512")]
    public void What_is_made_of_a_secret_is_secret(string function) => Assert.True(Call(function, Text("hunter2", s_literal).AsSecret()).IsSecret);

    [Fact]
    public void A_secret_leaf_makes_what_is_computed_of_its_hash_secret_but_not_what_passes_it_on()
    {
        var hash = Hash(("user", Text("repl", s_literal)), ("password", Text("hunter2", s_literal).AsSecret()));

        Assert.True(Call("to_yaml", hash).IsSecret);
        var merged = (HashValue)Call("merge", hash, Hash(("a", Text("b", s_literal))));
        Assert.False(merged.Find("user")!.IsSecret);
        Assert.True(merged.Find("password")!.IsSecret);
        Assert.DoesNotContain("hunter2", merged.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_unwrap_gives_is_still_secret() =>
        Assert.True(Call("unwrap", new SensitiveValue(Text("hunter2", s_literal), s_literal)).IsSecret);

    [Fact]
    public void A_refusal_shows_no_secret()
    {
        var error = Assert.Throws<EvaluationException>(() => Call("new", new TypeValue(IntegerType.Default, s_literal), Text("hunter2", s_literal).AsSecret()));

        Assert.DoesNotContain("hunter2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_catastrophic_pattern_is_stopped()
    {
        var error = Assert.Throws<PuppetError>(() => Call("match", Text(new string('a', 40) + "!", s_literal), Text(@"\A(a|aa)+\z", s_literal)));

        Assert.Contains("takes more than", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_of_a_million_and_more_is_refused()
    {
        var range = new TypeValue(new IntegerType(0, 100_000_000), s_literal);

        Assert.Throws<EvaluationException>(() => Call("map", new Block(1, a => a[0]), range));
    }

    [Fact]
    public void A_break_ends_the_iteration_with_what_it_has()
    {
        var mapped = Call("map", new Block(1, a => a[0] is StringValue { Value: "c" } ? throw BreakIterationException.Instance : a[0]),
            Array(Text("a", s_literal), Text("b", s_literal), Text("c", s_literal)));

        Assert.Equal("['a', 'b']", mapped.ToString());
    }

    private static PuppetValue Call(string function, params PuppetValue[] arguments) => Call(function, null, arguments);

    private static PuppetValue Call(string function, ILambda? block, params PuppetValue[] arguments)
    {
        Assert.True(StandardFunctions.CreateTable().TryGet(function, out var descriptor));
        var call = new FunctionCall
        {
            Name = function,
            Arguments = [.. arguments],
            Lambda = block,
            Origin = new Origin(OriginKind.Computed, $"{function}()", LocationOf("manifests/site.pp")),
            Services = new NoServices(),
        };
        return FunctionDispatcher.Invoke(descriptor, call);
    }

    private static Location LocationOf(string path) => new(SourceText.From("x", path), new TextSpan(0, 1));

    private static UnknownValue Unknown() => new(s_missing, s_literal);

    private static StringValue Text(string text, Origin origin) => new(text, origin);

    private static ArrayValue Array(params PuppetValue[] elements) => new([.. elements], s_literal);

    private static HashValue Hash(params (string Key, PuppetValue Value)[] entries) => new([.. entries.Select(e => Entry(e.Key, e.Value))], s_literal);

    private static HashEntry Entry(string key, PuppetValue value) => new(Text(key, s_literal), value);

    private sealed class Block(int parameters, Func<ImmutableArray<PuppetValue>, PuppetValue> body) : ILambda
    {
        public int ParameterCount => parameters;

        public int RequiredCount => parameters;

        public bool CapturesRest => false;

        public PuppetValue Invoke(ImmutableArray<PuppetValue> arguments) => body(arguments);
    }

    private sealed class NoServices : IFunctionServices
    {
        public string NodeName => "db01.example.com";

        public PuppetValue GetVariable(string name) => new UndefValue(s_literal);

        public PuppetValue CallFunction(string name, ImmutableArray<PuppetValue> arguments, ILambda? lambda, Origin origin) =>
            throw new InvalidOperationException($"{name} is not called here");

        public PuppetType? FindTypeAlias(string name) => null;

        public void Log(Severity severity, string message)
        {
        }
    }
}
