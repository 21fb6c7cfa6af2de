using PuppetMySqlLint.Semantics.Tests.Evaluation;

namespace PuppetMySqlLint.Semantics.Tests.Functions;

/// <summary>A function of one's own in place of a module's Ruby code.</summary>
public sealed class PluggedFunctionTests
{
    [Fact]
    public void It_is_called_with_known_arguments_and_its_result_knows_where_it_came_from()
    {
        var message = Message("acme::server_id('db', 7)")!;
        Assert.Equal("'db-7-agent.example.com'", message.ToString());
        Assert.Equal("manifests/site.pp:1:26", message.Origin.Location.ToString());
    }

    [Fact]
    public void An_unknown_argument_makes_the_result_unknown_without_a_call() => Assert.IsType<UnknownValue>(Message("acme::server_id($facts['no'], 7)", factsAreKnown: false));

    [Fact]
    public void Of_several_values_there_is_a_call_for_each() => Assert.Equal(
        ["'a-1-agent.example.com'", "'b-1-agent.example.com'"],
        Assert.IsType<OneOfValue>(Message("acme::server_id($facts['no'] ? { 1 => 'a', default => 'b' }, 1)", factsAreKnown: false)).Alternatives.Select(static a => a.Value.ToString()));

    [Fact]
    public void A_secret_argument_makes_the_result_secret() => Assert.Equal("[secret]", Message("acme::server_id(Sensitive('hunter2').unwrap, 7)")!.ToString());

    [Fact]
    public void What_it_refuses_is_a_finding_that_shows_no_secret()
    {
        Assert.Equal("acme::server_id(): no number: x", Compile("acme::server_id('a', 'x')").Failure!.Message);
        Assert.Equal("acme::server_id(): no number: [secret]", Compile("acme::server_id('a', Sensitive('hunter2').unwrap)").Failure!.Message);
    }

    [Fact]
    public void A_bug_in_it_makes_the_result_unknown() =>
        Assert.Equal("the function acme::server_id() threw IndexOutOfRangeException", Assert.IsType<UnknownValue>(Message("acme::server_id('only one')")).Reason.Description);

    [Fact]
    public void It_has_its_block_and_variables() => Assert.Equal("'<Debian>'", Message("acme::server_id('block') |$x| { \"<${x}>\" }")!.ToString());

    [Fact]
    public void It_hides_one_that_is_known_here() => Assert.Equal("'plugged'", Compile("lookup('x')", new Fixed("lookup")).Find("Notify", "x")!["message"]!.ToString());

    private static PuppetValue? Message(string expression, bool factsAreKnown = true) => Compile(expression, new ServerId(), factsAreKnown).Find("Notify", "x")?["message"];

    private static Catalog Compile(string expression, IPuppetFunction? function = null, bool factsAreKnown = true)
    {
        var repository = Compiled.Repository($"notify {{ 'x': message => {expression} }}", factsAreKnown);
        var compiler = new CatalogCompiler(repository, HieraLookup.Create(repository), new CompilerOptions { Functions = [function ?? new ServerId()] });
        return compiler.Compile(NodeInputs.Create(repository, Compiled.Certname, NodeExistence.Classified));
    }

    private sealed class ServerId : IPuppetFunction
    {
        public string Name => "acme::server_id";

        public PuppetValue Invoke(PuppetFunctionCall call)
        {
            if (call.HasBlock)
                return call.InvokeBlock(((HashValue)((HashValue)call.GetVariable("facts")).Find("os")!).Find("family")!);
            if (call.Arguments.AsSpan()[1] is not IntegerValue number)
                throw new PuppetFunctionException($"no number: {((StringValue)call.Arguments[1]).Value}");
            return call.String($"{((StringValue)call.Arguments[0]).Value}-{number.Value}-{call.Node}");
        }
    }

    private sealed class Fixed(string name) : IPuppetFunction
    {
        public string Name => name;

        public PuppetValue Invoke(PuppetFunctionCall call) => call.String("plugged");
    }
}
