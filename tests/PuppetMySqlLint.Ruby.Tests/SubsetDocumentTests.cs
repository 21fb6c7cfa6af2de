using System.Text;
using PuppetMySqlLint.Ruby.Interpretation;
using PuppetMySqlLint.Ruby.Syntax;
using PuppetMySqlLint.Ruby.Values;
using TestUtilities;

namespace PuppetMySqlLint.Ruby.Tests;

/// <summary><c>docs/ruby-subset.md</c> is written from the tables of methods and from the expressions that test them.</summary>
public sealed class SubsetDocumentTests
{
    private const string Mark = "<!-- generated -->\n";

    private static readonly string s_file = Repository.PathTo("docs", "ruby-subset.md");

    [Fact]
    public void The_list_in_the_document_is_that_of_the_tables()
    {
        var text = File.ReadAllText(s_file);
        var head = text[..(text.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)];
        var expected = head + Generate();
        if (Switches.IsAccepting)
            File.WriteAllText(s_file, expected);
        else
            Assert.Equal(expected, text);
    }

    private static string Generate()
    {
        _ = new RubyInterpreter();
        var calls = File.ReadLines(Repository.PathTo("tests", "PuppetMySqlLint.Ruby.Tests", "Expressions", "expressions.txt")).SelectMany(CallsOf).ToHashSet(StringComparer.Ordinal);
        var builder = new StringBuilder();
        foreach (var type in RubyClasses.All.OrderBy(static c => c.Name, StringComparer.Ordinal))
        {
            Append(builder, type.Name, "#", type.Methods, calls);
            if (!type.IsSubclassOf(RubyClasses.Exception) || type == RubyClasses.Exception)
                Append(builder, type.Name, ".", type.Singleton.Methods, calls);
        }
        return builder.ToString();
    }

    private static void Append(StringBuilder builder, string name, string separator, IReadOnlyDictionary<string, RubyMethod> methods, HashSet<string> calls)
    {
        if (methods.Count == 0)
            return;
        builder.Append("\n### ").Append(name).Append(separator == "#" ? "" : ", called on the class itself").Append("\n\n");
        builder.AppendJoin(", ", methods.Keys.Order(StringComparer.Ordinal).Select(m => calls.Contains(m) ? $"**`{m}`**" : $"`{m}`")).Append('\n');
    }

    /// <summary>The names of methods that an expression mentions.</summary>
    private static IEnumerable<string> CallsOf(string code) => RubyProgram.Parse(code).Tokens
        .Where(static t => t.Kind is RubyTokenKind.Identifier or RubyTokenKind.Operator or RubyTokenKind.Constant or RubyTokenKind.Symbol or RubyTokenKind.IndexBracket)
        .Select(static t => t.Kind == RubyTokenKind.IndexBracket ? "[]" : t.Text);
}
