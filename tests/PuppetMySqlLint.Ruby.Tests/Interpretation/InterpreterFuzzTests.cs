using System.Text;
using System.Text.RegularExpressions;
using PuppetMySqlLint.Ruby.Erb;
using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Values;
using TestUtilities;

namespace PuppetMySqlLint.Ruby.Tests.Interpretation;

/// <summary>Whatever a template says and whatever its variables are, it ends: with a text, an error of Ruby, something unknown, or a budget that is used up.</summary>
public sealed partial class InterpreterFuzzTests
{
    private static readonly TimeSpan s_hang = TimeSpan.FromMinutes(1);

    private static readonly string[] s_expressions = File.ReadAllLines(Repository.PathTo("tests", "PuppetMySqlLint.Ruby.Tests", "Expressions", "expressions.txt"));

    [Fact]
    public void Any_template_with_any_values_ends_in_a_way_that_is_known()
    {
        var failures = new List<string>();
        var outcomes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var seed = 0; seed < (Switches.IsFull ? 200_000 : 4_000); seed++)
        {
            var random = new Random(seed);
            var template = Template(random);
            var outcome = Run(template, random, out var failure);
            if (failure is not null)
                failures.Add($"seed {seed}: {failure}\n{template}");
            outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }
        Assert.True(failures.Count == 0, string.Join('\n', failures.Take(10)));
        Assert.True(outcomes.GetValueOrDefault("text") > 100 && outcomes.GetValueOrDefault("error") > 100, "the templates do not reach what is tested");
    }

    [Theory]
    [InlineData("<% loop { } %>")]
    [InlineData("<% x = 'a'; loop { x = x + x } %>")]
    [InlineData("<% x = []; loop { x << x.dup } %>")]
    [InlineData("<%= 'a' * 1_000_000_000_000 %>")]
    [InlineData("<%= [1] * 1_000_000_000 %>")]
    [InlineData("<%= 9 ** 9_999_999_999 %>")]
    [InlineData("<%= 1 << 9_999_999_999 %>")]
    [InlineData("<%= (1..1_000_000_000_000).to_a %>")]
    [InlineData("<%= (1..1_000_000_000_000).map { |x| x } %>")]
    [InlineData("<%= ('a'..'zzzzzzzzzz').to_a.size %>")]
    [InlineData("<%= 'x'.ljust(1_000_000_000_000) %>")]
    [InlineData("<%= format('%1000000000d', 1) %>")]
    [InlineData("<%= ('a' * 40) =~ /\\A(a|a)*(a|a)*(a|a)*b/ %>")]
    [InlineData("<%= (1..12).to_a.permutation.to_a.size %>")]
    [InlineData("<%= (1..60).to_a.combination(30).to_a.size %>")]
    [InlineData("<%= [*1..400].product([*1..400], [*1..400]).size %>")]
    [InlineData("<% f = ->(n) { f.(n) }; f.(1) %>")]
    [InlineData("<% def f(n) f(n) end; f(1) %>")]
    [InlineData("<%= 'a'.gsub(/a/) { |x| x * 1_000_000_000 } %>")]
    [InlineData("<% a = 'ab' * 1000; 1000.times { a = a.gsub(/b/, 'ab') } %><%= a.size %>")]
    [InlineData("<%= Array.new(1_000_000_000_000) %>")]
    [InlineData("<%= 'a'.center(999_999_999_999) %>")]
    [InlineData("<%= -1234.567.floor(-234_567_890) %>")]
    [InlineData("<%= 7.ceil(-234_567_890) %>")]
    [InlineData("<%= (2 ** 100_000).to_s.size %>")]
    [InlineData("<%= 100_000.downto(1).inject(:*) %>")]
    public void What_would_not_end_uses_up_its_budget_or_is_refused(string template)
    {
        Run(template, new Random(1), out var failure);
        Assert.True(failure is null, failure?.ToString());
    }

    private static string Run(string template, Random random, out Exception? failure)
    {
        failure = null;
        using var hang = new CancellationTokenSource(s_hang);
        var values = "abcde".ToDictionary(static n => n.ToString(), _ => Value(random, 0), StringComparer.Ordinal);
        var program = ErbProgram.Compile(ErbTemplate.Parse(template));
        Exception? fault = null;
        var ruby = new RubyInterpreter(cancellationToken: hang.Token)
        {
            FindInstanceVariable = values.GetValueOrDefault,
            // A cast says that an argument is of another class, which is how methods take their arguments; what else they throw is a slip.
            Fault = (_, e) => fault ??= e is InvalidCastException ? null : e,
        };
        try
        {
            ruby.Run(program.Program, isTemplate: true);
            if (fault is not null)
                throw fault;
            return ruby.Output.Marks.Any(static m => m.Value is RubyUnknown) ? "partial" : "text";
        }
        catch (RubyError)
        {
            failure = fault;
            return "error";
        }
        catch (Exception e) when (e is UnknownException or RubyBudgetException)
        {
            failure = fault;
            return "unknown";
        }
#pragma warning disable CA1031 // What must not come out is what is looked for.
        catch (Exception e)
        {
            failure = e;
            return "failure";
        }
#pragma warning restore CA1031
    }

    private static string Template(Random random)
    {
        var builder = new StringBuilder();
        var open = 0;
        for (var count = random.Next(1, 6); count > 0; count--)
        {
            switch (random.Next(8))
            {
                case 0: builder.Append("text\n"); break;
                case 1:
                    builder.Append("<% if ").Append(Expression(random)).Append(" -%>\nx\n");
                    open++;
                    break;
                case 2:
                    builder.Append("<% ").Append("@abcde"[random.Next(1, 6)] is var c ? $"@{c}" : "").Append(".each do |x, y| -%>\n<%= x %>,");
                    open++;
                    break;
                case 3: builder.Append("<% v = ").Append(Expression(random)).Append(" %><%= v %>"); break;
                default: builder.Append("<%= ").Append(Expression(random)).Append(" %>\n"); break;
            }
        }
        for (; open > 0; open--)
        {
            builder.Append("<% end %>");
        }
        if (random.Next(20) == 0)
            builder.Remove(random.Next(builder.Length), 1);
        return builder.ToString();
    }

    private static string Expression(Random random)
    {
        var code = s_expressions[random.Next(s_expressions.Length)];
        switch (random.Next(4))
        {
            case 0: return code;
            case 1:
                var other = s_expressions[random.Next(s_expressions.Length)];
                return code[..random.Next(code.Length)] + other[random.Next(other.Length)..];
            default: return Literal().Replace(code, m => random.Next(2) == 0 ? $"@{"abcde"[random.Next(5)]}" : m.Value);
        }
    }

    private static RubyValue Value(Random random, int depth) => random.Next(depth > 2 ? 12 : 16) switch
    {
        0 => new RubyNil(),
        1 => new RubyBoolean(random.Next(2) == 0),
        2 => new RubyInteger(random.Next(-3, 50)),
        3 => new RubyInteger(System.Numerics.BigInteger.Pow(-7, random.Next(90))),
        4 => new RubyFloat(random.Next(5) switch { 0 => double.NaN, 1 => double.PositiveInfinity, 2 => -0.0, 3 => 1e300, _ => random.NextDouble() * 100 }),
        5 => new RubySymbol("name"),
        6 => new RubyUnknown("made up"),
        7 => new RubyString(""),
        8 => new RubyString("\ud800 lone, \u0000, ä, 😀, %d <%= #{x}"),
        9 => new RubyString("10.1.2.3/24"),
        10 => new RubyString("a,b\nc=d"),
        11 => new RubyUnknown("known in part", null, [new RubyString("left"), new RubyUnknown("made up")]),
        12 or 13 => new RubyArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth + 1))]),
        _ => Hash(random, depth),
    };

    private static RubyHash Hash(Random random, int depth)
    {
        var hash = new RubyHash();
        for (var count = random.Next(4); count > 0; count--)
        {
            hash.Set(random.Next(3) == 0 ? new RubySymbol("k" + count) : new RubyString("k" + count), Value(random, depth + 1));
        }
        return hash;
    }

    [GeneratedRegex(@"'[^']*'|\b\d+(\.\d+)?\b|\[[^\[\]]*\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();
}
